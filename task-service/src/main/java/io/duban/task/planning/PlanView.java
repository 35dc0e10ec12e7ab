package io.duban.task.planning;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.PlanEvent.Basis;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.SourceFile;
import io.duban.task.PlanState;
import io.duban.task.notice.Directory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as the office checks it beside the notice. */
@Schema(name = "Plan", description = "One year's table (任务分解表): a draft to be checked, then issued")
public record PlanView(@Schema(description = "UUIDv7") UUID id,
        @Schema(description = "draft until it is issued or withdrawn", examples = "draft") PlanState.Status status,
        @Schema(description = "Chinese for status", examples = "草稿") String statusLabel,
        @Schema(description = "The table's title", examples = "2025年汶上县政务公开工作要点任务分解表") String title,
        @Schema(description = "Document number (文号)", examples = "汶政办字〔2025〕8号") String docNumber,
        @Schema(description = "Who issued it", examples = "汶上县人民政府办公室") String issuer,
        @Schema(description = "The notice's own date: deadlines count from it", examples = "2025-05-26") LocalDate issuedOn,
        @Schema(description = "The plan's year", examples = "2025") int year,
        @Schema(description = "The superior documents that it rests on") List<Basis> basis,
        @Schema(description = "The file as it came") SourceFile source,
        @Schema(description = "One per row of the table") List<ItemView> items,
        @Schema(description = "All that the office should look at, numbered from 1") List<FindingView> findings,
        @Schema(description = "Number of its events; the ETag", examples = "53") long version) {

    /** One row of the table. */
    @Schema(name = "Item", description = "One row of the table, as understood")
    public record ItemView(@Schema(description = "Its number, from 1", examples = "1") int ordinal,
            @Schema(description = "Section of the table", examples = "一、夯实基础") String section,
            @Schema(description = "Topic of the table", examples = "（一）完善公开目录") String topic,
            @Schema(description = "What has to be done", examples = "逐项核对公开目录，缺漏的补齐。") String requirement,
            @Schema(description = "One per unit or group named as lead") List<Assignee> leads,
            @Schema(description = "One per unit or group named as responsible") List<Assignee> responsibles,
            @Schema(description = "By when, as understood") Deadline deadline,
            @Schema(description = "What was printed and where, by field") Map<String, Item.Excerpt> excerpts,
            @Schema(description = "What the office should look at") List<FindingView> findings,
            @Schema(description = "The task that it became; null in a draft") UUID taskId) {
    }

    /** Something to look at. */
    @Schema(name = "Finding", description = "Something the office should look at before it issues the plan")
    public record FindingView(@Schema(description = "For /findings/{n}/confirm; null for what only the directory can settle", examples = "3") Integer number,
            @Schema(description = "error prevents issuing, warning may stand, info only tells", examples = "warning") Finding.Severity severity,
            @Schema(description = "Chinese for severity", examples = "提醒") String severityLabel,
            @Schema(description = "Stable, for programs", examples = "lead-inherited") String code,
            @Schema(description = "The row; null for the plan's head", examples = "6") Integer ordinal,
            @Schema(description = "The field", examples = "leads") String field,
            @Schema(description = "Where in the source", examples = "第 65 行") String place,
            @Schema(description = "What was seen", examples = "没有牵头单位。") String message,
            @Schema(description = "What could be done, or null", examples = "补充牵头单位") String proposal,
            @Schema(description = "The office lets it stand") boolean confirmed) {

        static FindingView of(Integer number, Finding finding) {
            var label = switch (finding.severity()) {
                case ERROR -> "错误";
                case WARNING -> "提醒";
                case INFO -> "说明";
            };
            return new FindingView(number, finding.severity(), label, finding.code(), finding.ordinal(), finding.field(),
                    finding.place(), finding.message(), finding.proposal(), finding.confirmed());
        }
    }

    /** From its events, a draft also in the light of the directory as it stands. */
    public static PlanView of(PlanState plan, Supplier<Directory> directory) {
        var findings = new ArrayList<FindingView>();
        plan.findings().forEach(finding -> findings.add(FindingView.of(findings.size() + 1, finding)));
        if (plan.status() == PlanState.Status.DRAFT) {
            Memberships.missing(plan, directory.get()).forEach(finding -> findings.add(FindingView.of(null, finding)));
        }
        var tasks = plan.tasks().stream().collect(Collectors.toMap(IssuedTask::ordinal, IssuedTask::taskId));
        var items = plan.items().values().stream().map(item -> new ItemView(item.ordinal(), item.section(), item.topic(),
                item.requirement(), item.leads(), item.responsibles(), item.deadline(), item.excerpts(),
                findings.stream().filter(finding -> Objects.equals(finding.ordinal, item.ordinal())).toList(),
                tasks.get(item.ordinal()))).toList();
        var head = plan.head();
        return new PlanView(head.planId(), plan.status(), label(plan.status()), head.title(), head.docNumber(), head.issuer(),
                head.issuedOn(), head.year(), head.basis(), head.source(), items, findings, plan.version());
    }

    static String label(PlanState.Status status) {
        return switch (status) {
            case DRAFT -> "草稿";
            case ISSUED -> "已印发";
            case CLOSED -> "已结转";
            case WITHDRAWN -> "已撤回";
        };
    }
}
