package io.duban.task.planning;

import io.duban.events.Amendment;
import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.PlanEvent.Basis;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.Predecessor;
import io.duban.events.PlanEvent.SourceFile;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.events.YearEnd;
import io.duban.platform.rest.Labels;
import io.duban.task.PlanState;
import io.duban.task.StandingTasks;
import io.duban.task.UnansweredView;
import io.duban.task.notice.units.Directory;
import io.duban.task.notice.units.DirectoryFindings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
        @Schema(description = "The plan's year; null in a draft whose notice names none", examples = "2025") Integer year,
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
            @Schema(description = "What was printed and where, by field; under remark what the column 备注 says, unless it names persons")
            Map<String, Item.Excerpt> excerpts,
            @Schema(description = "What the office should look at") List<FindingView> findings,
            @Schema(description = "The task of the year before that it continues (年度衔接); null for none") PredecessorView predecessor,
            @Schema(description = "The task that it became; null in a draft") UUID taskId,
            @Schema(description = "Documents that changed the row since the issue, in order") List<Amendment> amendments,
            @Schema(description = "What is in force since they did; null where none changed the row, and it stands as it was issued")
            InForce inForce) {
    }

    /** What the task says now where a document has amended its row; the row itself keeps what was printed. */
    @Schema(name = "ItemInForce", description = "What an amended row means now")
    public record InForce(@Schema(description = "What has to be done", examples = "逐项核对公开目录，每季度更新一次。") String requirement,
            @Schema(description = "The leads in the words in force: of the last document that named them, else of the notice") List<Assignee> leads,
            @Schema(description = "Who holds the lead duties now, the submitting one first where they are named: handed over, they are their"
                    + " successors'; an excused unit holds none")
            List<UnitRef> leadUnits,
            @Schema(description = "The responsible units in the words in force: of the last document that named them, else of the notice")
            List<Assignee> responsibles,
            @Schema(description = "Who holds the responsible duties now") List<UnitRef> responsibleUnits,
            @Schema(description = "By when, extensions included") Deadline deadline,
            @Schema(description = "Extensions and objections that the amendment has not answered") UnansweredView unanswered) {

        static InForce of(TaskState task) {
            return new InForce(task.requirement(), task.leads(), holding(task, Role.LEAD), task.responsibles(), holding(task, Role.RESPONSIBLE),
                    task.deadline(), UnansweredView.of(task));
        }

        private static List<UnitRef> holding(TaskState task, Role role) {
            return task.duties(role).filter(duty -> duty.stage() != DutyStage.EXCUSED).map(Duty::unit).toList();
        }
    }

    /** What a row continues, as it stood when they were linked. */
    @Schema(name = "Predecessor", description = "A task of the year before, as it stood when the row was linked to it")
    public record PredecessorView(@Schema(description = "The task") UUID taskId,
            @Schema(description = "Its plan") UUID planId,
            @Schema(description = "The title of its plan", examples = "2024年某县公开工作任务分解表") String planTitle,
            @Schema(description = "Its row there", examples = "9") int ordinal,
            @Schema(description = "What had to be done", examples = "逐项核对公开目录，缺漏的补齐。") String requirement,
            @Schema(description = "How far it was", examples = "in_progress") TaskStage stage,
            @Schema(description = "Chinese for stage", examples = "办理中") String stageLabel,
            @Schema(description = "What the closing of its plan made of it; null where it was done or cancelled before, or the plan was"
                    + " not closed", examples = "carried_over")
            YearEnd yearEnd,
            @Schema(description = "Chinese for yearEnd", examples = "结转下年") String yearEndLabel) {

        /** In the office's words; null for none. */
        public static PredecessorView of(Predecessor linked) {
            return linked == null ? null : new PredecessorView(linked.taskId(), linked.planId(), linked.planTitle(), linked.ordinal(),
                    linked.requirement(), linked.stage(), Labels.of(linked.stage()), linked.yearEnd(),
                    linked.yearEnd() == null ? null : Labels.of(linked.yearEnd()));
        }
    }

    /** Something to look at. */
    @Schema(name = "Finding", description = "Something the office should look at before it issues the plan")
    public record FindingView(@Schema(description = "For /findings/{n}/confirm; null for what only the directory can settle",
            examples = "3") Integer number,
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

    /** From its events, a draft also in the light of the directory, amended rows in that of their tasks, as these stand. */
    public static PlanView of(PlanState plan, Supplier<Directory> directory, StandingTasks standing) {
        var findings = new ArrayList<FindingView>();
        plan.findings().forEach(finding -> findings.add(FindingView.of(findings.size() + 1, finding)));
        if (plan.status() == PlanState.Status.DRAFT) {
            var now = directory.get();
            RereadPlan.proposed(plan, now).ifPresent(finding -> findings.add(FindingView.of(null, finding)));
            var today = new DirectoryFindings(now);
            plan.items().values().stream().flatMap(item -> today.about(item).stream())
                    .forEach(finding -> findings.add(FindingView.of(null, finding)));
        }
        var tasks = plan.tasks().stream().collect(Collectors.toMap(IssuedTask::ordinal, IssuedTask::taskId));
        var amended = plan.amendedTasks().stream().map(standing::of).collect(Collectors.toMap(TaskState::ordinal, Function.identity()));
        var items = plan.items().values().stream().map(item -> {
            var task = Optional.ofNullable(amended.get(item.ordinal()));
            return new ItemView(item.ordinal(), item.section(), item.topic(), item.requirement(), item.leads(), item.responsibles(),
                    item.deadline(), item.excerpts(), findings.stream().filter(finding -> Objects.equals(finding.ordinal, item.ordinal())).toList(),
                    PredecessorView.of(plan.predecessors().get(item.ordinal())), tasks.get(item.ordinal()),
                    task.map(TaskState::amendments).orElse(List.of()), task.map(InForce::of).orElse(null));
        }).toList();
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
