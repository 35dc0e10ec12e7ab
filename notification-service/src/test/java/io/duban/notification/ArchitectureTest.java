package io.duban.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "io.duban.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    void theLadderKnowsNoFramework(JavaClasses classes) {
        assertThat(in(classes, "ladder")).isPositive();
        classes().that().resideInAPackage("..ladder..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.duban.events..", "..ladder..").check(classes);
    }

    @ArchTest
    void thePackagesDoNotDependInCircles(JavaClasses classes) {
        assertThat(in(classes, "alerts")).isPositive();
        assertThat(in(classes, "delivery")).isPositive();
        slices().matching("io.duban.notification.(*)..").should().beFreeOfCycles().check(classes);
    }

    @ArchTest
    void onlyTheStreamPackageReadsTheLog(JavaClasses classes) {
        assertThat(in(classes, "stream")).isPositive();
        noClasses().that().resideOutsideOfPackage("..stream..").should().dependOnClassesThat()
                .resideInAPackage("io.duban.platform.log..").check(classes);
        classes().that().haveSimpleName("DutiesView").should().dependOnClassesThat().resideInAPackage("io.duban.platform.log..")
                .check(classes);
    }

    @ArchTest
    void nobodyReadsTheMachinesClockForTheCountysTime(JavaClasses classes) {
        assertThat(in(classes, "alerts")).isPositive();
        noClasses().that().resideInAnyPackage("..alerts..", "..ladder..", "..subscriptions..", "..policies..", "..stream..").should()
                .callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").check(classes);
    }

    private static long in(JavaClasses classes, String name) {
        return classes.stream().filter(type -> type.getPackageName().equals("io.duban.notification." + name)).count();
    }
}
