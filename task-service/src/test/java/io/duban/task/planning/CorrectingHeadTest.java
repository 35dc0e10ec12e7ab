package io.duban.task.planning;

import static io.duban.task.People.FINANCE;
import static io.duban.task.Plans.FILE;
import static io.duban.task.Plans.PLAN;
import static io.duban.task.Plans.named;
import static io.duban.task.Plans.row;
import static io.duban.task.Plans.warning;
import static io.duban.task.Scenario.given;
import static io.duban.task.Scenario.givenNoPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.duban.events.Deadline;
import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.PlanEvent;
import io.duban.events.PlanEvent.FindingConfirmed;
import io.duban.events.PlanEvent.ItemCorrected;
import io.duban.events.PlanEvent.ItemDrafted;
import io.duban.events.PlanEvent.PlanDrafted;
import io.duban.events.PlanEvent.PlanHeadCorrected;
import io.duban.events.PlanEvent.PlanWithdrawn;
import io.duban.events.WorkingCalendar;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.Scenario;
import io.duban.task.notice.Head;
import io.duban.task.notice.ItemFindings;
import io.duban.task.notice.deadline.DeadlineReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A notice whose head could not be read is no dead end. */
class CorrectingHeadTest {
    private static final Head HEADLESS = new Head("2025年任务分解表", null, "县人民政府办公室", null, 2025, List.of());
    private static final LocalDate MAY = LocalDate.parse("2025-05-26");

    /** A draft whose notice has neither number nor date. */
    private static Scenario<PlanCommand, PlanState, PlanEvent> headless(String... deadlines) {
        var plan = given(new PlanDrafted(PLAN, HEADLESS.title(), null, HEADLESS.issuer(), null, 2025, List.of(), FILE, HEADLESS.findings(),
                deadlines.length));
        for (int i = 0; i < deadlines.length; i++) {
            plan.and(row(i + 1, deadlines[i]));
        }
        return plan;
    }

    private static ItemDrafted row(int ordinal, String deadline) {
        var item = new Item(ordinal, null, null, "修订目录", List.of(named(FINANCE)), List.of(),
                DeadlineReader.understand(deadline, 2025, "修订目录", null), Map.of());
        return new ItemDrafted(PLAN, item, ItemFindings.about(item, 2025, null));
    }

    private static CorrectHead date(LocalDate issuedOn) {
        return new CorrectHead(PLAN, null, null, null, issuedOn, null);
    }

    @Test
    void whatTheHeadLackedIsSettledAndWhatIsLeftOutStays() {
        headless("12月底前").when(new CorrectHead(PLAN, null, "某政办字[2025]第9号", null, MAY, null)).then(
                new PlanHeadCorrected(PLAN, "2025年任务分解表", "某政办字〔2025〕9号", "县人民政府办公室", MAY, 2025, List.of(), List.of()));
    }

    @Test
    void whatItStillLacksStaysDoubtful() {
        var plan = headless("12月底前").when(date(MAY)).state();
        assertThat(plan.findings()).extracting(Finding::field).containsExactly("docNumber");
        assertThat(plan.errors()).isEmpty();
    }

    @Test
    void whatIsSetToABlankIsMissingAgain() {
        var plan = headless("12月底前").when(new CorrectHead(PLAN, "　 ", " ", null, MAY, null)).state();
        assertThat(plan.head().title()).isNull();
        assertThat(plan.findings()).extracting(Finding::code, Finding::field)
                .containsExactly(tuple("head-incomplete", "title"), tuple("head-incomplete", "docNumber"));
    }

    @Test
    void aDeadlineThatCountsFromTheDateIsUnderstoodOnceThereIsOne() {
        var plan = headless("印发后10个工作日内", "12月底前").when(date(MAY)).state();
        assertThat(plan.item(1).orElseThrow().deadline().date()).isEqualTo(LocalDate.parse("2025-06-10"));
        assertThat(plan.itemFindings().get(1)).isEmpty();
        assertThat(headless("印发后10个工作日内", "12月底前").when(date(MAY)).decided()).filteredOn(ItemCorrected.class::isInstance).hasSize(1);
    }

    @Test
    void whatTheCalendarOfThatYearIsMissingForIsCountedOnceItIsLoaded() {
        var draft = headless("印发后10个工作日内").at("2027-03-05T09:00").when(date(LocalDate.parse("2027-03-01"))).done();
        assertThat(draft.state().itemFindings().get(1)).extracting(Finding::code, Finding::message)
                .containsExactly(tuple("deadline-unresolved", "完成时限“印发后10个工作日内”要数工作日，尚未导入 2027 年的节假日安排。"));

        WorkingCalendar.bringIntoForce(WorkingCalendar.read(new StringReader(
                "# version: 2026-11-10\n# source: s\n2027-01-01,holiday,元旦\n2027-10-01,holiday,国庆节")));
        try {
            var again = new CorrectItem(PLAN, 1, null, "（一）完善公开目录", null, null, null, null);
            assertThat(draft.when(again).state().item(1).orElseThrow().deadline()).extracting(Deadline::date, Deadline::calendarVersion)
                    .containsExactly(LocalDate.parse("2027-03-15"), "2026-11-10");
        } finally {
            WorkingCalendar.bringIntoForce(WorkingCalendar.bundled());
        }
    }

    /** 今年 of a notice that is dated the year before its plan's may mean either. */
    @Test
    void aDateOfAnotherYearThanThePlansMakesThisYearDoubtful() {
        var plan = headless("今年12月底前", "12月底前").when(date(LocalDate.parse("2024-12-25"))).state();
        assertThat(plan.item(1).orElseThrow().deadline().kind()).isEqualTo(Deadline.Kind.UNRESOLVED);
        assertThat(plan.itemFindings().get(1)).extracting(Finding::code, Finding::message, Finding::proposal).containsExactly(tuple(
                "deadline-unresolved", "完成时限“今年12月底前”指哪一年没有写明：成文日期在 2024 年，计划年度为 2025 年。",
                "写明是“2024年12月31日前”还是“2025年12月31日前”"));
        assertThat(plan.item(2).orElseThrow().deadline().date()).isEqualTo("2025-12-31");
    }

    @Test
    void aDeadlineThatIsPastOnThatDateIsFlagged() {
        var plan = headless("3月底前").when(date(MAY)).state();
        assertThat(plan.itemFindings().get(1)).extracting(Finding::code).containsExactly("deadline-before-issue");
    }

    @Test
    void anotherYearMovesTheMonthsThatNameNone() {
        var plan = headless("10月底前", "2025年12月底前").when(new CorrectHead(PLAN, null, null, null, null, 2026)).state();
        assertThat(plan.item(1).orElseThrow().deadline().date()).isEqualTo(LocalDate.parse("2026-10-31"));
        assertThat(plan.item(2).orElseThrow().deadline().date()).isEqualTo(LocalDate.parse("2025-12-31"));
        assertThat(plan.itemFindings().get(2)).extracting(Finding::code).containsExactly("deadline-outside-year");
    }

    @Test
    void theMonthsAreUnderstoodOnceThereIsAYear() {
        var item = new Item(1, null, null, "修订目录", List.of(named(FINANCE)), List.of(),
                DeadlineReader.understand("10月底前", null, "修订目录", MAY), Map.of());
        var head = new Head("任务分解表", null, "县人民政府办公室", MAY, null, List.of());
        var plan = given(new PlanDrafted(PLAN, head.title(), null, head.issuer(), MAY, null, List.of(), FILE, head.findings(), 1),
                new ItemDrafted(PLAN, item, ItemFindings.about(item, null, MAY)));
        assertThat(plan.when(date(LocalDate.parse("2025-05-20"))).done().state().errors()).extracting(Finding::field)
                .containsExactly("year", "deadline");
        var set = plan.when(new CorrectHead(PLAN, null, null, null, null, 2025)).state();
        assertThat(set.item(1).orElseThrow().deadline().date()).isEqualTo(LocalDate.parse("2025-10-31"));
        assertThat(set.errors()).isEmpty();
    }

    @Test
    void aDateThatIsYetToComeIsFlagged() {
        var plan = headless("12月底前").at("2025-05-26T09:00").when(date(LocalDate.parse("2025-06-30"))).done();
        assertThat(plan.state().headFindings()).extracting(Finding::severity, Finding::code)
                .contains(tuple(Finding.Severity.WARNING, "issued-in-future"));
        assertThat(plan.when(date(MAY)).state().headFindings()).extracting(Finding::code).doesNotContain("issued-in-future");
    }

    @Test
    void whatTheOfficeLetStandStaysConfirmed() {
        var doubtful = new ItemDrafted(PLAN, row(1, "12月底前").item(), List.of(warning("lead-inherited", 1, "leads")));
        var plan = headless().and(doubtful).and(new FindingConfirmed(PLAN, 1, "head-incomplete", null),
                new FindingConfirmed(PLAN, 3, "lead-inherited", 1)).when(date(MAY)).state();
        assertThat(plan.findings()).hasSize(2).allMatch(Finding::confirmed);
    }

    @Test
    void theSameCorrectionAgainChangesNothing() {
        headless("3月底前").when(date(MAY)).done().when(date(MAY)).then();
    }

    @Test
    void anUnderstandingThatDoesNotDependOnTheHeadIsLeftAlone() {
        var item = new Item(1, null, null, "修订目录", List.of(named(FINANCE)), List.of(),
                Deadline.on("12月底前", "an-older-rule", LocalDate.parse("2025-12-30")), Map.of());
        var plan = headless().and(new ItemDrafted(PLAN, item, List.of())).when(date(MAY)).state();
        assertThat(plan.item(1)).contains(item);
    }

    @Test
    void aNumberBelongsToOneNotice() {
        headless("12月底前").imported(UUID.randomUUID()).when(new CorrectHead(PLAN, null, "某政办字〔2025〕9号", null, null, null))
                .refused(409, "plan-already-imported");
        headless("12月底前").imported(UUID.randomUUID()).when(new CorrectHead(PLAN, "另一个标题", null, null, null, null)).decided();
    }

    @Test
    void onlyADraftIsCorrected() {
        givenNoPlan().when(date(MAY)).refused(404, "plan-not-found");
        headless("12月底前").and(new PlanWithdrawn(PLAN, "重来")).when(date(MAY)).refused(409, "plan-withdrawn");
    }
}
