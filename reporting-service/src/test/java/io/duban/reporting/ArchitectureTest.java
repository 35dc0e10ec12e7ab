package io.duban.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "io.duban.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HERE = "io.duban.reporting";

    @ArchTest
    static final ArchRule eventsAndPlatformAreAllThatItSharesWithTheOthers = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("io.duban.task..", "io.duban.notification..", "io.duban.infra..", "io.duban.local..");

    @ArchTest
    static final ArchRule onlyTheStreamPackageReadsTheLog = noClasses().that().resideOutsideOfPackage(HERE + ".stream")
            .should().dependOnClassesThat().resideInAPackage("io.duban.platform.log..");

    @ArchTest
    static final ArchRule onlyTheStreamPackageWrites = noClasses().that().resideOutsideOfPackage(HERE + ".stream")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.hibernate");

    @ArchTest
    static final ArchRule figuresKnowNoFramework = classes().that()
            .haveNameMatching(".*\\.(Judged|Rate|Figures|TaskFigures|GroupTask|Bucket|InWords|DueRange|DutyFilter)")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "io.duban.events", HERE + "..", "org.eclipse.microprofile.openapi..");

    @ArchTest
    static final ArchRule whatIsOverdueIsDecidedInTheEventsModuleAlone = noClasses().should()
            .callMethod(io.duban.events.Deadline.class, "passed", Instant.class)
            .orShould().callMethod(io.duban.events.Deadline.class, "overdueFrom");

    @ArchTest
    static final ArchRule nobodyReadsTheMachinesClock = noClasses().should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now").orShould().callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCall = classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule packagesDoNotDependInCircles = slices().matching(HERE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static void theRulesGuardSomething(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet())).containsExactlyInAnyOrder(HERE,
                HERE + ".accountability", HERE + ".audit", HERE + ".deadlines", HERE + ".duties", HERE + ".known", HERE + ".ledger",
                HERE + ".stream", HERE + ".tasks");
        assertThat(classes.stream().filter(type -> type.isAnnotatedWith(Path.class))).hasSize(6);
        assertThat(classes.get(HERE + ".stream.CountyViews").getDirectDependenciesFromSelf().stream()
                .map(uses -> uses.getTargetClass().getPackageName())).contains("io.duban.platform.log", "org.hibernate");
        assertThat(classes.get(HERE + ".accountability.Judged").getMethodCallsFromSelf().stream().map(call -> call.getTargetOwner().getSimpleName()))
                .contains("Judgement");
    }
}
