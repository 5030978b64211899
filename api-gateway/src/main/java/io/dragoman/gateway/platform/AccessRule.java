package io.dragoman.gateway.platform;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may call one operation.
 *
 * @param open nobody needs to sign in
 * @param roles the roles that may
 */
record AccessRule(boolean open, Set<Role> roles, boolean operatorsOnly, boolean beforePasswordChange) {

    static final AccessRule OPEN = new AccessRule(true, Set.of(), false, false);
    static final AccessRule SIGNED_IN = new AccessRule(false, EnumSet.allOf(Role.class), false, false);
    static final AccessRule OPERATORS = new AccessRule(false, EnumSet.of(Role.ADMIN), true, false);
    static final AccessRule NOBODY = new AccessRule(false, Set.of(), false, false);

    /** The rule of an operation of ours; {@link #NOBODY} where none is declared. */
    static AccessRule of(HandlerMethod operation) {
        AccessRule own = declared(
                AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), Access.class),
                AnnotatedElementUtils.hasAnnotation(operation.getMethod(), OpenAccess.class));
        return own != null
                ? own
                : orNobody(declared(
                        AnnotatedElementUtils.findMergedAnnotation(operation.getBeanType(), Access.class),
                        AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), OpenAccess.class)));
    }

    private static @Nullable AccessRule declared(@Nullable Access access, boolean open) {
        if (access == null) {
            return open ? OPEN : null;
        }
        if (open) {
            throw new IllegalStateException("an operation is either open or not");
        }
        Set<Role> roles =
                access.value().length == 0 ? EnumSet.allOf(Role.class) : EnumSet.of(access.value()[0], access.value());
        return new AccessRule(false, roles, access.operatorsOnly(), access.beforePasswordChange());
    }

    private static AccessRule orNobody(@Nullable AccessRule rule) {
        return rule == null ? NOBODY : rule;
    }

    boolean admits(Caller caller) {
        return roles.contains(caller.role()) && (!operatorsOnly || caller.operator());
    }
}
