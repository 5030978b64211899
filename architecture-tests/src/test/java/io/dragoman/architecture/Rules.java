package io.dragoman.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Refuses;
import io.dragoman.platform.EventFamilies;
import io.dragoman.platform.PersonalData;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/** All rules. */
final class Rules {

    private static final String[] DERIVED = {
        "io.dragoman.command..", "io.dragoman.query..", "io.dragoman.saga..", "io.dragoman.providers.."
    };

    private static final Set<Class<?>> EVENTS = EventFamilies.ALL.stream()
            .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableSet());

    static final ArchRule GATEWAY_SPEAKS_BY_MESSAGES = side("io.dragoman.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.dragoman.command..", "io.dragoman.query..", "io.dragoman.saga..");

    static final ArchRule COMMAND_SIDE_IS_ALONE = side("io.dragoman.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.dragoman.query..", "io.dragoman.saga..", "io.dragoman.gateway..", "io.dragoman.providers..");

    static final ArchRule QUERY_SIDE_IS_ALONE = side("io.dragoman.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.dragoman.command..", "io.dragoman.saga..", "io.dragoman.gateway..", "io.dragoman.providers..");

    static final ArchRule PROCESSES_SPEAK_BY_MESSAGES = side("io.dragoman.saga..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.dragoman.command..", "io.dragoman.query..", "io.dragoman.gateway..");

    static final ArchRule NOBODY_KNOWS_THE_SERVER = noClasses()
            .that()
            .resideOutsideOfPackages("io.dragoman.server..", "io.dragoman.benchmarks..", "io.dragoman.architecture..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.dragoman.server..");

    static final ArchRule DECISIONS_TOUCH_NOTHING_OUTSIDE = side("io.dragoman.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.nio.file..",
                    "java.net..",
                    "java.sql..",
                    "com.mongodb..",
                    "reactor..");

    static final ArchRule TIME_COMES_FROM_OUTSIDE = noClasses()
            .that()
            .resideInAnyPackage(DERIVED)
            .should(callAnyOf(
                    "now",
                    List.of(
                            Instant.class,
                            LocalDate.class,
                            LocalDateTime.class,
                            ZonedDateTime.class,
                            OffsetDateTime.class)))
            .orShould(callAnyOf("systemUTC", List.of(Clock.class)))
            .orShould(callAnyOf("systemDefaultZone", List.of(Clock.class)))
            .orShould(callAnyOf("currentTimeMillis", List.of(System.class)));

    static final ArchRule CHANCE_COMES_FROM_OUTSIDE = noClasses()
            .that()
            .resideInAnyPackage(DERIVED)
            .should(callAnyOf("randomUUID", List.of(UUID.class)))
            .orShould(callAnyOf("random", List.of(Math.class)))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class);

    static final ArchRule STORES_ARE_KNOWN_BY_THE_SERVER_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage("io.dragoman.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sqlite..", "javax.sql..", "de.bwaldvogel.mongo..", "org.h2..");

    static final ArchRule EVENTS_BELONG_TO_A_FAMILY = classes()
            .that()
            .areAnnotatedWith(Revision.class)
            .and()
            .areRecords()
            .should(be("a member of a registered family", type -> EVENTS.contains(type.reflect())));

    static final ArchRule PERSONAL_DATA_CAN_BE_ENCRYPTED = fields().that()
            .areAnnotatedWith(PersonalData.class)
            .should(new ArchCondition<JavaField>("be text or bytes") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    boolean fits = field.getRawType().isEquivalentTo(String.class)
                            || field.getRawType().isEquivalentTo(byte[].class);
                    events.add(new SimpleConditionEvent(field, fits, field.getFullName()));
                }
            });

    static final ArchRule WHAT_COMPARES_VERSIONS_SAYS_SO = methods()
            .that(DescribedPredicate.describe("compare If-Match", Rules::comparesIfMatch))
            .should(say("412", true));

    static final ArchRule NOTHING_ELSE_SAYS_SO = methods()
            .that(DescribedPredicate.describe("do not compare If-Match", method -> !comparesIfMatch(method)))
            .should(say("412", false));

    private Rules() {}

    private static boolean comparesIfMatch(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().equals("expectedVersion")
                        && call.getTargetOwner().isEquivalentTo(Reads.class));
    }

    private static ArchCondition<JavaMethod> say(String status, boolean wanted) {
        return new ArchCondition<>((wanted ? "" : "not ") + "say that it refuses with " + status) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = method.tryGetAnnotationOfType(Refuses.class)
                        .map(refuses -> List.of(refuses.value()).contains(status))
                        .orElse(false);
                events.add(new SimpleConditionEvent(method, says == wanted, method.getFullName()));
            }
        };
    }

    private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction side(String packages) {
        return noClasses().that().resideInAPackage(packages);
    }

    private static ArchCondition<JavaClass> callAnyOf(String method, List<Class<?>> owners) {
        return new ArchCondition<>("call " + method + "()") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getName().equals(method)
                                && call.getTarget().getRawParameterTypes().isEmpty()
                                && owners.stream().anyMatch(call.getTargetOwner()::isEquivalentTo))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> be(String what, java.util.function.Predicate<JavaClass> test) {
        return com.tngtech.archunit.lang.conditions.ArchConditions.be(DescribedPredicate.describe(what, test));
    }
}
