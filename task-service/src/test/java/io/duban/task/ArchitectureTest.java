package io.duban.task;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.duban.platform.Caller;
import io.duban.platform.CountedStream;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Where things belong. Each rule first makes sure that what it guards is there. */
@AnalyzeClasses(packages = {"io.duban.task", "io.duban.events"}, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> USE_CASES = List.of("acknowledging", "amending", "assigning", "carryingover", "checkingin", "closing",
            "completing", "designating", "disclosing", "extending", "handingover", "naming", "objecting", "overdue",
            "planning", "progressing", "reforming", "units", "urging");
    private static final DescribedPredicate<JavaClass> RULES = DescribedPredicate.describe("rules",
            type -> !type.isInterface() && (type.isAssignableTo(TaskCommand.class) || type.isAssignableTo(PlanCommand.class)
                    || type.isAssignableTo(UnitCommand.class) || type.isEquivalentTo(Rules.class) || type.isEquivalentTo(PlanState.class)
                    || type.isEquivalentTo(UnitState.class) || type.isEquivalentTo(Asked.class)));

    @ArchTest
    void rulesKnowNoFramework(JavaClasses classes) {
        assertThat(classes.stream().filter(RULES)).hasSizeGreaterThan(15);
        classes().that(RULES).should().onlyDependOnClassesThat(resideInAPackage("java..").or(resideInAPackage("io.duban.events.."))
                .or(resideInAPackage("io.duban.platform.problem")).or(resideInAPackage("io.duban.task..").and(plain()))).check(classes);
    }

    @ArchTest
    void rulesReadNoClock(JavaClasses classes) {
        assertThat(classes.stream().filter(RULES)).isNotEmpty();
        noClasses().that(RULES).should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                .orShould().dependOnClassesThat().areAssignableTo(Clock.class).check(classes);
    }

    /**
     * What the API answers about a plan is the plan, to a reform the unit, and an amendment assigns as an issue does; else each use case
     * stands alone.
     */
    @ArchTest
    void useCasesDoNotKnowEachOther(JavaClasses classes) {
        assertThat(USE_CASES).allSatisfy(useCase -> assertThat(in(classes, "io.duban.task." + useCase)).as(useCase).isPositive());
        slices().matching("io.duban.task.(" + String.join("|", USE_CASES) + "|showing)..")
                .should().notDependOnEachOther()
                .ignoreDependency(resideInAnyPackage("..amending..", "..assigning..", "..carryingover..", "..closing.."), DescribedPredicate
                        .describe("PlanView", type -> type.getName().startsWith("io.duban.task.planning.PlanView")))
                .ignoreDependency(resideInAPackage("..amending.."), DescribedPredicate.describe("Assignment", type -> type.getName()
                        .equals("io.duban.task.assigning.Assignment")))
                .ignoreDependency(resideInAPackage("..reforming.."), DescribedPredicate.describe("UnitView", type -> type.getName()
                        .equals("io.duban.task.units.UnitView")))
                .check(classes);
    }

    @ArchTest
    void onlyPublishingKnowsKafka(JavaClasses classes) {
        assertThat(in(classes, "io.duban.task.publishing")).isPositive();
        noClasses().that().resideOutsideOfPackage("..publishing..").should().dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..").check(classes);
    }

    /** Only the wiring does, which wakes it when something was committed. */
    @ArchTest
    void nothingDependsOnPublishing(JavaClasses classes) {
        assertThat(in(classes, "io.duban.task.publishing")).isPositive();
        noClasses().that().resideOutsideOfPackage("..publishing..").and().doNotHaveSimpleName("AxonWiring").should()
                .dependOnClassesThat().resideInAPackage("..publishing..").check(classes);
    }

    @ArchTest
    void publishingKnowsNoRule(JavaClasses classes) {
        assertThat(in(classes, "io.duban.task.publishing")).isPositive();
        noClasses().that().resideInAPackage("..publishing..").should().dependOnClassesThat(RULES).check(classes);
    }

    @ArchTest
    void theEventsAreJavaAndJackson(JavaClasses classes) {
        assertThat(in(classes, "io.duban.events")).isPositive();
        classes().that().resideInAPackage("io.duban.events..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson..", "io.duban.events..").check(classes);
    }

    /** And the libraries that know the formats of files. */
    @ArchTest
    void readingANoticeIsPlainJava(JavaClasses classes) {
        assertThat(in(classes, "io.duban.task.notice")).isPositive();
        classes().that().resideInAPackage("..notice..").should().onlyDependOnClassesThat(resideInAnyPackage("java..", "javax.xml.stream..",
                "io.duban.events..", "io.duban.task.notice..", "org.apache.commons.csv..", "org.apache.commons.compress..", "org.apache.poi.ss..",
                "org.jsoup..").or(type(CountedStream.class))).check(classes);
    }

    /** From the file to its table to understood rows: what comes later is not known before. */
    @ArchTest
    void aNoticeIsReadStepByStep(JavaClasses classes) {
        assertThat(List.of("file", "table", "units", "deadline", "text")).allSatisfy(step ->
                assertThat(in(classes, "io.duban.task.notice." + step)).as(step).isPositive());
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("rows").definedBy("io.duban.task.notice").layer("files").definedBy("io.duban.task.notice.file")
                .layer("tables").definedBy("io.duban.task.notice.table").layer("units").definedBy("io.duban.task.notice.units")
                .layer("deadlines").definedBy("io.duban.task.notice.deadline").layer("text").definedBy("io.duban.task.notice.text")
                .whereLayer("rows").mayNotBeAccessedByAnyLayer().whereLayer("files").mayOnlyBeAccessedByLayers("rows")
                .whereLayer("tables").mayOnlyBeAccessedByLayers("files", "rows").whereLayer("units").mayOnlyBeAccessedByLayers("rows")
                .whereLayer("deadlines").mayOnlyBeAccessedByLayers("tables", "rows").check(classes);
    }

    @ArchTest
    void nobodyIsServedWithoutAToken(JavaClasses classes) {
        assertThat(classes.stream().filter(type -> type.isAnnotatedWith(Path.class))).hasSizeGreaterThan(8);
        classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(RolesAllowed.class).orShould()
                .beAnnotatedWith(Authenticated.class).check(classes);
    }

    @ArchTest
    void onlyTheOfficeIssuesAndDecides(JavaClasses classes) {
        assertThat(List.of("amending.AmendingResource", "assigning.AssigningResource",
                "assigning.IssuingResource", "carryingover.CarryingOverResource", "closing.ClosingResource",
                "completing.DecidingManyResource", "completing.DecidingResource", "designating.DesignatingResource",
                "disclosing.PublishingResultsResource", "extending.DecidingExtensionsResource",
                "handingover.HandingOverResource", "objecting.DecidingObjectionsResource", "planning.ImportingResource",
                "reforming.ReformingResource", "units.ImportingUnitsResource"))
                .allSatisfy(name -> assertThat(roles(classes, name)).containsExactly(Caller.OFFICE));
    }

    /** The office also for itself: it returns and urges whom it will, the leading unit its own task's. */
    @ArchTest
    void theOfficeAndTheLeadingUnitReturnAndUrge(JavaClasses classes) {
        assertThat(List.of("completing.ReturningResource", "urging.UrgingResource"))
                .allSatisfy(name -> assertThat(roles(classes, name)).containsExactlyInAnyOrder(Caller.UNIT, Caller.OFFICE));
    }

    /** The office only for a unit that told it. */
    @ArchTest
    void onlyUnitsAndTheOfficeForThemReport(JavaClasses classes) {
        assertThat(List.of("acknowledging.AcknowledgingResource", "checkingin.CheckingInResource",
                "completing.ReportingDoneResource", "completing.WithdrawingResource", "extending.AskingForExtensionResource",
                "naming.ContactsResource", "objecting.ObjectingResource", "progressing.ProgressingResource"))
                .allSatisfy(name -> assertThat(roles(classes, name)).containsExactlyInAnyOrder(Caller.UNIT, Caller.OFFICE));
    }

    private static String[] roles(JavaClasses classes, String resource) {
        return classes.get("io.duban.task." + resource).getAnnotationOfType(RolesAllowed.class).value();
    }

    /** A class of this service that no framework has touched; how a new id is made is nobody's rule. */
    private static DescribedPredicate<JavaClass> plain() {
        return DescribedPredicate.describe("plain", type -> type.isEquivalentTo(Ids.class) || type
                .getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .allMatch(target -> target.isPrimitive() || target.getPackageName().startsWith("java.")
                        || target.getPackageName().startsWith("io.duban")));
    }

    private static long in(JavaClasses classes, String name) {
        return classes.stream().filter(type -> type.getPackageName().equals(name)).count();
    }
}
