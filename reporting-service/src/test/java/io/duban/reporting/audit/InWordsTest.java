package io.duban.reporting.audit;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.FINANCE;
import static io.duban.reporting.TaskStory.OFFICE;
import static io.duban.reporting.TaskStory.SUPERVISOR;
import static io.duban.reporting.TaskStory.TOWN;
import static io.duban.reporting.TaskStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.LeadKind;
import io.duban.events.Metadata;
import io.duban.events.Recorded;
import io.duban.events.Role;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskEvent.DutyExcused;
import io.duban.events.TaskEvent.ResultPublished;
import io.duban.events.TaskEvent.TaskAmended;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskEvent.TaskReopened;
import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.reporting.TaskStory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InWordsTest {
    @Test
    void aYearOfOneTaskReadsAsTheOfficeWouldTellIt() {
        var story = TaskStory.led("2025-09-30", CIVIL, TOWN).acknowledged(CIVIL, "2025-05-27T09:00")
                .progressed(CIVIL, 40, "2025-07-01T09:00").becameOverdue("2025-09-30")
                .submitted(CIVIL, "2025-10-02T09:00", TOWN).returned("缺少乡镇一级", "2025-10-03T09:00", CIVIL)
                .submitted(CIVIL, "2025-10-05T09:00", TOWN).completed(List.of(CIVIL), "2025-10-06T09:00", TOWN);

        assertThat(told(story)).extracting(InWords::sentence).containsExactly(
                "依据《2025年政务公开任务分解表》（汶政办字〔2025〕8号）交办第 1 项任务：牵头单位 1 个，责任单位 1 个，完成时限“2025-09-30”（2025-09-30）。",
                "县民政局签收。",
                "县民政局填报进展 40%；进展情况：已完成初稿；存在问题：缺少乡镇数据；下一步措施：本周补齐。",
                "完成时限 2025-09-30 已过，自 2025-10-01 零时起逾期。",
                "县民政局报告本单位职责已办结；说明：目录已公布。",
                "县民政局汇总上报任务已完成；说明：全部完成；尚未报告的责任单位：南旺镇人民政府。",
                "第 1 次退回：县民政局。",
                "县民政局报告本单位职责已办结；说明：目录已公布。",
                "县民政局汇总上报任务已完成；说明：全部完成；尚未报告的责任单位：南旺镇人民政府。",
                "审核通过：县民政局。",
                "任务办结销号；未报告即结的责任单位：南旺镇人民政府。");
    }

    @Test
    void whatIsAskedAnsweredAndPassedOnReadsLikewise() {
        var story = TaskStory.led("2025-09-30", CIVIL, TOWN).acknowledgedByTelephone(CIVIL, "2025-05-27T09:00")
                .objected(TOWN, "2025-05-28T09:00").excused(TOWN, "2025-05-29T09:00").urged(CIVIL, "2025-09-29T09:00")
                .extended(CIVIL, "2025-10-31", "2025-10-08T09:00").handedOver(CIVIL, FINANCE, "2025-10-09T09:00")
                .carriedOver("2026-01-05T09:00").succeeded("2026-01-10T09:00");

        assertThat(told(story).stream().skip(1)).extracting(InWords::sentence).containsExactly(
                "督办部门代录（电话）：县民政局签收。",
                "南旺镇人民政府提出不涉及本单位。",
                "采纳南旺镇人民政府的异议。",
                "南旺镇人民政府不再承担此项任务。",
                "督办部门催办：县民政局；内容：请抓紧办理。",
                "县民政局申请任务延期至 2025-10-31（申请时已过完成时限）；进展情况：已完成六成。",
                "同意县民政局牵头的任务延期至 2025-10-31（延期前已逾期）。",
                "县民政局的职责交由县财政局承担。",
                "年终清理：未完成，结转下一年度继续办理。",
                "由下一年度计划第 9 项任务接续，本任务至此为止。");
    }

    @Test
    void aTaskOutsideAPlanSaysWhyItWasAssigned() {
        var alone = new TaskAssigned(UUID.randomUUID(), null, null, null, TaskStory.ISSUED, 2025, 0, null, null, "修订目录", LeadKind.NAMED, List.of(),
                List.of(), List.of(new AssignedDuty(CIVIL, Role.LEAD, null)), Deadline.on("10月底前", "month-end", LocalDate.parse("2025-10-31")), null,
                "领导批示。");
        assertThat(InWords.of(new Recorded<>(alone, 0, at("2025-05-26T09:00"), new Metadata(SUPERVISOR, "test", "test", null)), null))
                .isEqualTo(new InWords("交办", "单独交办任务：牵头单位 1 个，责任单位 0 个，完成时限“10月底前”（2025-10-31）。", "领导批示。"));
    }

    @Test
    void theReasonStandsBesideWhereOneIsAskedFor() {
        var story = TaskStory.led("2025-09-30", CIVIL).submitted(CIVIL, "2025-09-02T09:00")
                .returned("缺少乡镇一级", "2025-09-03T09:00", CIVIL).cancelled("2025-09-04T09:00");

        assertThat(told(story)).extracting(InWords::reason)
                .containsExactly(null, null, null, "缺少乡镇一级", "机构调整，另行安排");
    }

    @Test
    void twoDutiesThatBecomeOneAreSaidToHave() {
        var taken = TaskStory.led("2025-09-30", CIVIL, TOWN).handedOver(CIVIL, TOWN, "2025-10-09T09:00");
        assertThat(told(taken).getLast().sentence()).isEqualTo("县民政局的职责交由南旺镇人民政府承担；南旺镇人民政府在本任务原有责任事项，两项合并为一项，由责任单位改为牵头单位。");
        var given = TaskStory.led("2025-09-30", CIVIL, TOWN).handedOver(TOWN, CIVIL, "2025-10-09T09:00");
        assertThat(told(given).getLast().sentence()).isEqualTo("南旺镇人民政府的职责交由县民政局承担；县民政局在本任务原有牵头事项，两项合并为一项，仍为牵头单位。");
        var alike = TaskStory.led("2025-09-30", CIVIL, TOWN, FINANCE).handedOver(TOWN, FINANCE, "2025-10-09T09:00");
        assertThat(told(alike).getLast().sentence()).isEqualTo("南旺镇人民政府的职责交由县财政局承担；县财政局在本任务原有责任事项，两项合并为一项。");
        var excused = TaskStory.led("2025-09-30", CIVIL, TOWN, FINANCE).objected(FINANCE, "2025-05-28T09:00").excused(FINANCE, "2025-05-29T09:00")
                .handedOver(TOWN, FINANCE, "2025-10-09T09:00");
        assertThat(told(excused).getLast().sentence()).as("it had none").isEqualTo("南旺镇人民政府的职责交由县财政局承担。");
    }

    @Test
    void whatWasGrantedOrReportedForOneOfThemIsSaidToCountOn() {
        var group = TaskStory.ledByGroup(UUID.randomUUID(), 1, "2025-09-30", List.of(CIVIL, FINANCE))
                .dutyExtended(CIVIL, "2025-10-31", "2025-09-01T09:00").handedOver(CIVIL, FINANCE, "2025-09-02T09:00");
        assertThat(told(group).getLast().sentence())
                .isEqualTo("县民政局的职责交由县财政局承担；县财政局在本任务原有牵头事项，两项合并为一项，已批准的延期继续有效，完成时限为 2025-10-31。");
        var quarterly = TaskStory.quarterly(UUID.randomUUID(), 1, CIVIL);
        quarterly.then("2025-05-27T09:00", leads(quarterly, CIVIL, FINANCE)).checkedIn(CIVIL, "2025-06-30", "2025-06-03T09:00")
                .missedCheckIn(FINANCE, "2025-06-30").checkedIn(CIVIL, "2025-09-30", "2025-07-03T09:00")
                .checkedIn(FINANCE, "2025-09-30", "2025-07-04T09:00").handedOver(CIVIL, FINANCE, "2025-07-05T09:00");
        assertThat(told(quarterly).getLast().sentence()).as("not what both had reported")
                .isEqualTo("县民政局的职责交由县财政局承担；县财政局在本任务原有牵头事项，两项合并为一项，已作的定期填报（截至 2025-06-30）继续有效。");
    }

    @Test
    void anAmendmentTellsWhatItChangedAndNothingBeside() {
        var story = TaskStory.led(UUID.randomUUID(), 1, "2025-12-31", List.of(CIVIL, OFFICE), TOWN);
        story.then("2025-06-03T09:00", leads(story, OFFICE, CIVIL));
        assertThat(told(story).getLast().sentence()).isEqualTo("依据汶政办字〔2025〕12号调整任务；牵头单位改为：县政府办公室、县民政局。");
        story.handedOver(OFFICE, FINANCE, "2025-06-04T09:00")
                .then("2025-06-05T09:00", amended(story, null, null, null, List.of(OFFICE), led(FINANCE, CIVIL), shared(OFFICE)));
        assertThat(told(story).getLast().sentence()).isEqualTo("依据汶政办字〔2025〕12号调整任务；责任单位改为：县政府办公室。");
        var monthly = story.state().deadline().withCadence(Deadline.Cadence.MONTHLY);
        story.then("2025-06-06T09:00", amended(story, "每月报送一次情况。", monthly, null, null));
        assertThat(told(story).getLast().sentence()).isEqualTo("依据汶政办字〔2025〕12号调整任务；具体要求改为：每月报送一次情况；定期填报改为：每月一次。");
        story.then("2025-06-07T09:00", amended(story, null, Deadline.on("10月底前", "month-end", LocalDate.parse("2025-10-31")), null, null));
        assertThat(told(story).getLast().sentence())
                .isEqualTo("依据汶政办字〔2025〕12号调整任务；完成时限改为“10月底前”（2025-10-31）；定期填报改为：不再要求。");
        story.then("2025-06-08T09:00", amended(story, "每月报送一次情况。", null, null, null));
        assertThat(told(story).getLast().sentence()).isEqualTo("依据汶政办字〔2025〕12号调整任务；内容与此前一致。");
    }

    @Test
    void anAmendmentNamesWhoLedUntilThenAndWhoIsStillToBeDesignated() {
        var story = TaskStory.led(UUID.randomUUID(), 1, "2025-12-31", List.of(CIVIL), TOWN);
        story.then("2025-06-03T09:00", amended(story, null, null, List.of(FINANCE), null, led(FINANCE), shared(TOWN, CIVIL)));
        assertThat(told(story).getLast().sentence())
                .isEqualTo("依据汶政办字〔2025〕12号调整任务；牵头单位改为：县财政局；不再牵头、仍为责任单位：县民政局。");
        story.then("2025-06-04T09:00", new TaskAmended(story.id, "汶政办字〔2025〕12号", "更正", null, null, null, null,
                List.of(Assignee.named("县民政局", CIVIL), Assignee.open("有关单位")), both(led(FINANCE), shared(CIVIL))));
        assertThat(told(story).getLast().sentence()).isEqualTo("依据汶政办字〔2025〕12号调整任务；责任单位改为：县民政局、有关单位（待明确）。");
        story.then("2025-06-05T09:00", amended(story, null, null, null, List.of(), led(FINANCE)));
        assertThat(told(story).getLast().sentence()).isEqualTo("依据汶政办字〔2025〕12号调整任务；责任单位改为：无。");
    }

    /** Only the leads are named; everything else stays. */
    private static TaskAmended leads(TaskStory story, UnitRef... leads) {
        var others = story.state().duties(Role.RESPONSIBLE).map(duty -> new AssignedDuty(duty.unit(), Role.RESPONSIBLE, null)).toList();
        return amended(story, null, null, List.of(leads), null, led(leads), others);
    }

    @SafeVarargs
    private static TaskAmended amended(TaskStory story, String requirement, Deadline deadline, List<UnitRef> leads, List<UnitRef> responsibles,
            List<AssignedDuty>... duties) {
        return new TaskAmended(story.id, "汶政办字〔2025〕12号", "上级调整", requirement, deadline, leads == null ? null : LeadKind.NAMED, named(leads),
                named(responsibles), duties.length == 0 ? null : both(duties));
    }

    private static List<Assignee> named(List<UnitRef> units) {
        return units == null ? null : units.stream().map(unit -> Assignee.named(unit.name(), unit)).toList();
    }

    private static List<AssignedDuty> led(UnitRef... units) {
        return Stream.of(units).map(unit -> new AssignedDuty(unit, Role.LEAD, null)).toList();
    }

    private static List<AssignedDuty> shared(UnitRef... units) {
        return Stream.of(units).map(unit -> new AssignedDuty(unit, Role.RESPONSIBLE, null)).toList();
    }

    @SafeVarargs
    private static List<AssignedDuty> both(List<AssignedDuty>... duties) {
        return Stream.of(duties).flatMap(List::stream).toList();
    }

    @Test
    void aGroupsTaskIsSubmittedByNobody() {
        var story = TaskStory.ledByGroup(UUID.randomUUID(), 1, "2025-09-30", List.of(CIVIL, FINANCE)).fulfilled(CIVIL, "2025-09-01T09:00");
        story.then("2025-09-02T09:00", new DutyExcused(story.id, FINANCE, "没有此项职能"))
                .then("2025-09-02T09:00", new TaskSubmitted(story.id, CIVIL, null, List.of(TOWN)));
        assertThat(told(story).getLast().sentence()).as("the office excused the last of them")
                .isEqualTo("各牵头单位均已报告办结，任务转入审核；尚未报告的责任单位：南旺镇人民政府。");
    }

    @Test
    void aReopeningSaysWhatItWithdraws() {
        var story = TaskStory.led("2025-09-30", CIVIL).submitted(CIVIL, "2025-09-02T09:00").completed(List.of(CIVIL), "2025-09-03T09:00");
        story.then("2025-09-04T09:00", new TaskReopened(story.id, "抽查未落实"));
        assertThat(told(story).getLast()).isEqualTo(new InWords("重新启动", "任务重新启动。", "抽查未落实"));
        story.submitted(CIVIL, "2025-09-05T09:00").completed(List.of(CIVIL), "2025-09-06T09:00")
                .then("2025-09-07T09:00", new ResultPublished(story.id, "目录已公开。")).then("2025-09-08T09:00", new TaskReopened(story.id, "抽查未落实"));
        assertThat(told(story).getLast().sentence()).isEqualTo("任务重新启动；已公开的结果撤下，待重新确认。");
    }

    private static List<InWords> told(TaskStory story) {
        var told = new ArrayList<InWords>();
        TaskState before = null;
        for (var past : story.events()) {
            told.add(InWords.of(past, before));
            before = TaskState.evolve(before, past);
        }
        return told;
    }
}
