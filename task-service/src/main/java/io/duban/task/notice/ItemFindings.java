package io.duban.task.notice;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import io.duban.task.notice.deadline.AfterIssue;
import io.duban.task.notice.deadline.DeadlineInWords;
import io.duban.task.notice.deadline.DeadlineProposal;
import io.duban.task.notice.deadline.DeadlineReader;
import io.duban.task.notice.table.Heading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the office should look at in an item, as far as the item itself tells: the same after reading and after each
 * correction. What only the printed cell tells (an unknown unit, a broken row) is found while reading.
 */
public final class ItemFindings {

    private static final String OTHER_DATE = "deadline-differs-in-text";

    private final Item item;
    private final List<Finding> findings = new ArrayList<>();

    private ItemFindings(Item item) {
        this.item = item;
    }

    /** {@code year}, {@code issuedOn}: the plan's year and the notice's own date, or null where it has none. */
    public static List<Finding> about(Item item, Integer year, LocalDate issuedOn) {
        var about = new ItemFindings(item);
        about.units();
        about.requirement();
        about.deadline(year, issuedOn);
        return List.copyOf(about.findings);
    }

    /** Whether a finding follows from the deadline, the plan's year and the notice's date. */
    public static boolean ofDate(Finding finding) {
        return switch (finding.code()) {
            case "deadline-unresolved", "deadline-before-issue", "deadline-outside-year", "deadline-assumed", "deadline-carried-over",
                    "recurring-duty-in-text", OTHER_DATE -> true;
            default -> false;
        };
    }

    /** Whether it follows from what the requirement says beside the deadline. */
    public static boolean ofDateInText(Finding finding) {
        return finding.code().equals(OTHER_DATE);
    }

    private void units() {
        if (item.leads().isEmpty()) {
            var others = item.responsibles();
            add(Severity.ERROR, "no-units", "leads", others.isEmpty() ? "没有牵头单位，也没有责任单位。" : "没有牵头单位。",
                    others.isEmpty() ? "补充牵头单位" : "补充牵头单位；如由列在最前的“" + others.getFirst().raw() + "”牵头，填写该单位");
        }
        inherited("leads", item.leads(), "lead-inherited", "牵头单位");
        inherited("responsibles", item.responsibles(), "responsible-inherited", "责任单位");
        open("leads", item.leads());
        open("responsibles", item.responsibles());
    }

    private void inherited(String field, List<Assignee> assignees, String code, String name) {
        var names = assignees.stream().filter(Assignee::inherited).map(Assignee::raw).collect(Collectors.joining("、"));
        if (!names.isEmpty()) {
            add(Severity.WARNING, code, field, name + "一格没有单独填写，按合并单元格沿用上一行：" + names + "。", "确认沿用，或改填本行的" + name);
        }
    }

    private void open(String field, List<Assignee> assignees) {
        assignees.stream().filter(Assignee::open).forEach(assignee -> add(Severity.WARNING, "group-open", field,
                "“" + assignee.raw() + "”没有写明是哪些单位。", "印发前或印发后指定具体单位"));
    }

    private void requirement() {
        if (item.requirement() == null || Heading.withoutNumber(item.requirement()).isBlank()) {
            add(Severity.ERROR, "requirement-missing", "requirement", "没有写明具体要求。", "补充具体要求");
        }
    }

    private void deadline(Integer year, LocalDate issuedOn) {
        var deadline = item.deadline();
        switch (deadline.kind()) {
            case UNRESOLVED -> DeadlineReader.yearWithoutCalendar(deadline, issuedOn).ifPresentOrElse(
                    missing -> add(Severity.ERROR, "deadline-unresolved", "deadline",
                            "完成时限“" + deadline.raw().strip() + "”要数工作日，尚未导入 " + missing + " 年的节假日安排。", "改为明确的日期；或请系统管理员导入后，重新填写"),
                    () -> unresolved(deadline.raw(), year, issuedOn));
            case DATE -> date(deadline, year, issuedOn);
            case CONTINUOUS -> {
                // Without a date there is nothing to be early, late or outside the year.
            }
        }
    }

    private void unresolved(String raw, Integer year, LocalDate issuedOn) {
        add(Severity.ERROR, "deadline-unresolved", "deadline",
                raw.isBlank() ? "没有完成时限。" : DeadlineReader.lacksYear(raw, year)
                        ? "完成时限“" + raw.strip() + "”没有写年份，计划年度也还不知道。"
                        : DeadlineProposal.eitherYear(raw, year, issuedOn).isPresent()
                                ? "完成时限“" + raw.strip() + "”指哪一年没有写明：成文日期在 " + issuedOn.getYear() + " 年，计划年度为 " + year + " 年。"
                                : "看不懂完成时限“" + raw.strip() + "”。",
                DeadlineProposal.of(raw, year, issuedOn));
    }

    private void date(Deadline deadline, Integer year, LocalDate issuedOn) {
        var date = deadline.date();
        if (issuedOn != null && date.isBefore(issuedOn)) {
            add(Severity.WARNING, "deadline-before-issue", "deadline",
                    "时限 " + date + " 早于印发日期 " + issuedOn + "，印发时已经过期。", "保留原文并另定时限，否则不提醒、不计入按时率");
        } else if (issuedOn != null) {
            stages(deadline.stagesBefore().stream().filter(stage -> !stage.isAfter(issuedOn)).toList(), issuedOn);
        }
        if (year != null && date.getYear() != year) {
            add(Severity.WARNING, "deadline-outside-year", "deadline", "时限 " + date + " 不在 " + year + " 年度内。", "核对年份");
        }
        if (AfterIssue.AT_ONCE.equals(deadline.rule())) {
            add(Severity.WARNING, "deadline-assumed", "deadline",
                    "“" + deadline.raw().strip() + "”按印发后第一个工作日（" + date + "）理解。", "确认，或改为明确的日期");
        }
        if (DeadlineReader.ASSURED.equals(deadline.rule())) {
            add(Severity.WARNING, "deadline-assumed", "deadline",
                    "“" + deadline.raw().strip() + "”以确保的日期（" + date + "）为限，力争的日期不作时限。", "确认，或改为明确的日期");
        }
        otherDates(deadline, year, issuedOn);
        if (deadline.cadence() != null) {
            add(Severity.INFO, "recurring-duty-in-text", "deadline",
                    (DeadlineReader.asksForCheckIns(item.requirement()) || !DeadlineReader.asksForCheckIns(Remark.besides("", item)) ? "具体要求"
                            : "备注") + "中写有“" + DeadlineInWords.name(deadline.cadence()) + "”，除完成时限外另按周期填报。", null);
        }
    }

    /** The column stands; which of the two is meant, the office says. */
    private void otherDates(Deadline deadline, Integer year, LocalDate issuedOn) {
        var named = item.requirement() == null ? List.<String>of() : Due.phrases(item.requirement());
        var others = named.stream().filter(phrase -> DeadlineReader.understand(phrase, year, "", issuedOn).date() instanceof LocalDate date
                && !date.equals(deadline.date()) && !deadline.checkIns().contains(date)).collect(Collectors.joining("、"));
        if (!others.isEmpty()) {
            add(Severity.WARNING, OTHER_DATE, "deadline", "具体要求中另写有“" + others + "”，完成时限按“" + deadline.raw().strip() + "”（"
                    + deadline.date() + "）理解。", "确认；如为阶段时限，把各阶段的日期都写进完成时限");
        }
    }

    /** Nobody owes a stage that is over before the units hear of it. */
    private void stages(List<LocalDate> past, LocalDate issuedOn) {
        if (!past.isEmpty()) {
            add(Severity.WARNING, "deadline-before-issue", "deadline", "其中的阶段时限 "
                    + past.stream().map(LocalDate::toString).collect(Collectors.joining("、")) + " 不晚于印发日期 " + issuedOn + "，这一阶段无人填报。",
                    "核对年份，或另定阶段时限");
        }
    }

    private void add(Severity severity, String code, String field, String message, String proposal) {
        var excerpt = item.excerpts().get(field);
        findings.add(new Finding(severity, code, item.ordinal(), field, excerpt == null ? null : excerpt.place(), message,
                proposal, false));
    }
}
