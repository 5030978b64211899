package io.dragoman.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dragoman");

    private static final JavaClasses BROKEN = new ClassFileImporter()
            .importPackages("io.dragoman.command.broken", "io.dragoman.gateway.broken", "io.dragoman.query.broken");

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("the gateway speaks by messages", Rules.GATEWAY_SPEAKS_BY_MESSAGES),
                Named.of("the command side is alone", Rules.COMMAND_SIDE_IS_ALONE),
                Named.of("the query side is alone", Rules.QUERY_SIDE_IS_ALONE),
                Named.of("processes speak by messages", Rules.PROCESSES_SPEAK_BY_MESSAGES),
                Named.of("nobody knows the server", Rules.NOBODY_KNOWS_THE_SERVER),
                Named.of("decisions touch nothing outside", Rules.DECISIONS_TOUCH_NOTHING_OUTSIDE),
                Named.of("time comes from outside", Rules.TIME_COMES_FROM_OUTSIDE),
                Named.of("chance comes from outside", Rules.CHANCE_COMES_FROM_OUTSIDE),
                Named.of("stores are known by the server alone", Rules.STORES_ARE_KNOWN_BY_THE_SERVER_ALONE),
                Named.of("events belong to a family", Rules.EVENTS_BELONG_TO_A_FAMILY),
                Named.of("personal data can be encrypted", Rules.PERSONAL_DATA_CAN_BE_ENCRYPTED),
                Named.of("what compares versions says so", Rules.WHAT_COMPARES_VERSIONS_SAYS_SO),
                Named.of("nothing else says so", Rules.NOTHING_ELSE_SAYS_SO));
    }

    static Stream<Named<ArchRule>> rulesThatTheBrokenClassesBreak() {
        return Stream.of(
                Named.of("the gateway speaks by messages", Rules.GATEWAY_SPEAKS_BY_MESSAGES),
                Named.of("decisions touch nothing outside", Rules.DECISIONS_TOUCH_NOTHING_OUTSIDE),
                Named.of("time comes from outside", Rules.TIME_COMES_FROM_OUTSIDE),
                Named.of("chance comes from outside", Rules.CHANCE_COMES_FROM_OUTSIDE),
                Named.of("events belong to a family", Rules.EVENTS_BELONG_TO_A_FAMILY),
                Named.of("personal data can be encrypted", Rules.PERSONAL_DATA_CAN_BE_ENCRYPTED));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_the_rule(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rulesThatTheBrokenClassesBreak")
    void the_rule_can_fail(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(BROKEN)).isInstanceOf(AssertionError.class);
    }

    @Test
    void every_package_says_what_is_null() {
        assertThat(HOUSE.getPackage("io.dragoman").getSubpackagesInTree())
                .filteredOn(found -> !found.getClasses().isEmpty())
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class))
                        .as(found.getName())
                        .isTrue())
                .extracting(JavaPackage::getName)
                .contains("io.dragoman.command.inquiry", "io.dragoman.gateway.webhook", "io.dragoman.server.history");
    }
}
