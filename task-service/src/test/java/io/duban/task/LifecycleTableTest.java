package io.duban.task;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Tasks.TASK;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.duban.events.Actor;
import io.duban.events.Deadline;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.ExtensionRequested;
import io.duban.events.TaskEvent.ObjectionKind;
import io.duban.events.TaskEvent.ObjectionRaised;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskStage;
import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;
import io.duban.task.notice.units.Directory.Entry;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The documents' table of stage and command is what the rules say. A new command needs a row there, and here no more than values
 * for those of its fields that {@link #value} cannot know.
 */
class LifecycleTableTest {
    private static final Path TABLE = Path.of("../deploy/docs/lifecycle.md");
    private static final UnitRef AUDIT = new UnitRef("xsjj", "县审计局");

    private static final Map<String, Actor> WHO = Map.of("first lead", People.someoneOf(FINANCE), "second lead", People.someoneOf(CIVIL),
            "responsible unit", People.someoneOf(TOWN), "other responsible unit", People.someoneOf(OFFICE), "office", People.SUPERVISOR,
            "Duban itself", Actor.SYSTEM);

    /** What else had happened since the task was assigned. */
    private static final Map<String, List<TaskEvent>> GIVEN = Map.of("", List.of(), "the deadline has passed", List.of(),
            "an extension is asked for", List.of(new ExtensionRequested(TASK, 1, FINANCE, false, LocalDate.parse("2026-03-31"), "样式未下发。",
            null, false)),
            "an objection is raised", List.of(new ObjectionRaised(TASK, 1, OFFICE, ObjectionKind.NOT_APPLICABLE, "不涉及。", null, false)));

    private static final Object NOT_GIVEN = new Object();
    /** Fields of single rows' commands, by row and field, or of a command everywhere. */
    private static final Map<String, Object> FIELDS = Map.ofEntries(entry("Acknowledge.ownDueDate", NOT_GIVEN),
            entry("催办 urge, by the leading unit.byLead", true), entry("ReturnByLead.units", List.of(TOWN.code())),
            entry("Designate.units", List.of(AUDIT.code())),
            entry("RaiseObjection.proposed", NOT_GIVEN), entry("AcceptObjection.to", NOT_GIVEN), entry("Excuse.unit", OFFICE.code()),
            entry("HandOver.from", OFFICE.code()), entry("HandOver.to", AUDIT.code()), entry("PassOn.unit", OFFICE.code()),
            entry("AmendTask.leads", NOT_GIVEN), entry("AmendTask.responsibles", NOT_GIVEN), entry("AmendTask.deadline", NOT_GIVEN));

    private record Row(String what, String command, String by, String given, List<String> cells) {
    }

    @TestFactory
    Stream<DynamicTest> everyCellIsWhatTheRulesSay() throws IOException {
        var commands = commands();
        return rows().stream().filter(row -> commands.containsKey(row.command))
                .flatMap(row -> Arrays.stream(TaskStage.values()).map(stage -> DynamicTest.dynamicTest(row.what + " " + stage,
                () -> assertThat(outcome(row, commands.get(row.command), stage)).isEqualTo(row.cells.get(stage.ordinal())))));
    }

    /** Those by which a task comes into being meet no stage. */
    @Test
    void everyCommandOnATaskHasItsRow() throws IOException {
        var there = commands().entrySet().stream().filter(entry -> !command(entry.getValue(), "").begins()).map(Map.Entry::getKey).toList();
        assertThat(there).hasSizeGreaterThan(12);
        assertThat(rows()).extracting(Row::command).containsAll(there).isSubsetOf(there);
    }

    @Test
    void theColumnsAreTheStagesInTheirOrder() throws IOException {
        assertThat(cells(Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| what")).findFirst().orElseThrow()).subList(4, 9))
                .containsExactlyElementsOf(Arrays.stream(TaskStage.values()).map(Enum::name).toList());
    }

    private static String outcome(Row row, Class<?> type, TaskStage stage) {
        assertThat(WHO).containsKey(row.by);
        assertThat(GIVEN).containsKey(row.given);
        var story = Scenario.given(assigned()).directory(Stream.of(FINANCE, CIVIL, TOWN, OFFICE, AUDIT)
                .map(unit -> new Entry(unit.code(), unit.name(), "department", List.of(), List.of())).toArray(Entry[]::new));
        GIVEN.get(row.given).forEach(event ->
                story.and(event instanceof ObjectionRaised ? WHO.get("other responsible unit") : WHO.get("first lead"), event));
        story.at("2025-06-10T10:00").and(until(stage).toArray(TaskEvent[]::new));
        assertThat(story.state().stage()).isEqualTo(stage);
        story.at(row.given.equals("the deadline has passed") ? "2026-01-01T00:00" : "2025-06-12T10:00");
        try {
            return story.when(command(type, row.what)).by(WHO.get(row.by)).decided().isEmpty() ? "–" : "✓";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    private static TaskAssigned assigned() {
        var task = Tasks.andOthersResponsible(Tasks.led(List.of(FINANCE, CIVIL), TOWN, OFFICE));
        return new TaskAssigned(TASK, null, task.planTitle(), task.docNumber(), task.issuedOn(), task.year(), 1, null, null, task.requirement(),
                task.leadKind(), task.leads(), task.responsibles(), task.duties(), task.deadline().withCadence(Deadline.Cadence.QUARTERLY), null);
    }

    private static List<TaskEvent> until(TaskStage stage) {
        var working = List.<TaskEvent>of(Tasks.progressed(FINANCE, 40), Tasks.fulfilled(CIVIL), Tasks.fulfilled(TOWN));
        var reported = List.<TaskEvent>of(Tasks.fulfilled(FINANCE), Tasks.submitted(FINANCE, OFFICE));
        return switch (stage) {
            case ASSIGNED -> List.of();
            case IN_PROGRESS -> working;
            case SUBMITTED -> Stream.of(working, reported).flatMap(List::stream).toList();
            case COMPLETED -> Stream.of(working, reported, List.of(Tasks.approved(FINANCE, CIVIL), Tasks.completed(OFFICE))).flatMap(List::stream)
                    .map(TaskEvent.class::cast).toList();
            case CANCELLED -> Stream.concat(working.stream(), Stream.of(Tasks.cancelled())).toList();
        };
    }

    private static TaskCommand command(Class<?> type, String what) {
        try {
            var fields = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(Arrays.stream(fields).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return (TaskCommand) constructor.newInstance(Arrays.stream(fields).map(field -> FIELDS.getOrDefault(what + "." + field.getName(),
                    FIELDS.getOrDefault(type.getSimpleName() + "." + field.getName(), value(field.getType()))))
                    .map(value -> value == NOT_GIVEN ? null : value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " is no record of simple values", e);
        }
    }

    /** Something plausible of that type. */
    private static Object value(Class<?> type) {
        var values = Map.<Class<?>, Object>of(UUID.class, TASK, String.class, "说明。", int.class, 1, boolean.class, false, List.class, List.of(),
                LocalDate.class, LocalDate.parse("2026-03-31"), Duration.class, Duration.ofDays(1), Role.class, Role.RESPONSIBLE,
                UnitRef.class, AUDIT);
        return type.isEnum() && !values.containsKey(type) ? type.getEnumConstants()[0] : values.get(type);
    }

    private static Map<String, Class<?>> commands() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.duban.task").stream()
                .filter(type -> type.isAssignableTo(TaskCommand.class) && !type.isInterface())
                .collect(Collectors.toMap(type -> type.getSimpleName(), type -> type.reflect()));
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| ") && !line.startsWith("| what")).map(LifecycleTableTest::cells)
                .map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.subList(4, 9))).toList();
    }

    private static List<String> cells(String line) {
        var cells = line.split("\\|", -1);
        return IntStream.range(1, cells.length - 1).mapToObj(i -> cells[i].strip()).toList();
    }
}
