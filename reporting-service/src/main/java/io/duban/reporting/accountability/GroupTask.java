package io.duban.reporting.accountability;

import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task that a whole group leads, each unit for itself: how many are done, and who is missing. */
@Schema(name = "GroupTask", description = "A task that a group leads, each unit for itself")
record GroupTask(
        @Schema(description = "The task's id (UUIDv7)") UUID taskId,
        @Schema(description = "The row's number in the notice", examples = "2") int ordinal,
        @Schema(description = "What has to be done", examples = "各单位在门户网站公开本单位的工作要点") String requirement,
        @Schema(description = "Lead units whose report stands", examples = "28") long done,
        @Schema(description = "Lead units in all, without the excused", examples = "35") long of,
        @Schema(description = "In words", examples = "28/35 已完成") String inWords,
        @Schema(description = "The lead units without a report") List<UnitRef> missing) {

    static List<GroupTask> among(List<TaskState> tasks) {
        return tasks.stream().filter(task -> task.leadKind() == LeadKind.GROUP && task.stage() != TaskStage.CANCELLED)
                .map(GroupTask::of).toList();
    }

    private static GroupTask of(TaskState task) {
        var leads = task.duties(Role.LEAD).filter(duty -> duty.stage() != DutyStage.EXCUSED).toList();
        var missing = leads.stream().filter(duty -> duty.stage().open()).map(Duty::unit).toList();
        var done = leads.size() - missing.size();
        return new GroupTask(task.id(), task.ordinal(), task.requirement(), done, leads.size(),
                done + "/" + leads.size() + " 已完成", missing);
    }
}
