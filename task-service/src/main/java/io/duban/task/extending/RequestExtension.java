package io.duban.task.extending;

import io.duban.events.Duty;
import io.duban.events.Extension;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.ExtensionRequested;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Dates;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 延期申请: the submitting lead asks for the task, a group's member for its own duty, and nobody else (rule 6). */
record RequestExtension(UUID taskId, LocalDate proposedDeadline, String reason, String stateOfWork) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var duty = Rules.aUnitActsOnItsOwnDutyAlone(task, asked.by());
        Rules.aContinuousTaskIsNeverDone(task);
        boolean ownDutyOnly = task.leadKind() == LeadKind.GROUP;
        if (ownDutyOnly) {
            onlyAMemberThatLeadsAsksForItself(duty);
            Rules.aDutyReportedDoneIsNotReportedAgain(duty);
        } else {
            onlyTheSubmittingLeadAsksForTheTask(task, duty);
            aTaskReportedDoneNeedsNoMoreTime(task);
        }
        oneQuestionAtATime(task, duty, ownDutyOnly);
        var current = ownDutyOnly ? task.deadlineOf(duty) : task.deadline();
        Dates.laterThanTheCurrentOne(current, proposedDeadline, asked.at());
        Dates.notInThePast(proposedDeadline, asked.at());
        return List.of(new ExtensionRequested(taskId, task.extensions().size() + 1, duty.unit(), ownDutyOnly, proposedDeadline, reason,
                stateOfWork, current.passed(asked.at())));
    }

    private static void onlyAMemberThatLeadsAsksForItself(Duty duty) {
        if (duty.role() != Role.LEAD) {
            throw new Problem(409, "unit-does-not-lead", duty.unit().name());
        }
    }

    private static void onlyTheSubmittingLeadAsksForTheTask(TaskState task, Duty duty) {
        if (task.leadMissing()) {
            throw new Problem(409, "lead-missing");
        }
        if (!task.submittingLead().equals(Optional.of(duty.unit()))) {
            throw new Problem(403, "extension-not-yours", task.submittingLead().map(UnitRef::name).orElse(""));
        }
    }

    private static void aTaskReportedDoneNeedsNoMoreTime(TaskState task) {
        if (task.stage() == TaskStage.SUBMITTED) {
            throw new Problem(409, "task-already-submitted");
        }
    }

    private static void oneQuestionAtATime(TaskState task, Duty duty, boolean ownDutyOnly) {
        task.extensions().stream().filter(Extension::pending).filter(extension -> !ownDutyOnly || !extension.ownDutyOnly()
                || extension.unit().code().equals(duty.unit().code())).findFirst().ifPresent(extension -> {
                    throw new Problem(409, "extension-pending", extension.number());
                });
    }
}
