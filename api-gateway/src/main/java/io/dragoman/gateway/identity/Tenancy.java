package io.dragoman.gateway.identity;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For which tenant an admin acts: the own one, or, for those who run the installation, any that exists. */
@Component
final class Tenancy {

    private final Tenants tenants;

    Tenancy(Tenants tenants) {
        this.tenants = tenants;
    }

    String of(Caller caller, @Nullable String asked) {
        if (asked == null || asked.equals(caller.tenant())) {
            return caller.tenant();
        }
        if (!caller.operator()) {
            throw ApiProblem.forbidden();
        }
        if (!tenants.exists(asked)) {
            throw ApiProblem.invalidField("tenant", "tenant does not exist.");
        }
        return asked;
    }
}
