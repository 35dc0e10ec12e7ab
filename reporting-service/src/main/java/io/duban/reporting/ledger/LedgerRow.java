package io.duban.reporting.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.duban.events.Contact;
import io.duban.events.Duty;
import io.duban.events.Role;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.events.YearEnd;
import io.duban.platform.rest.CheckInView;
import io.duban.platform.rest.ExtensionView;
import io.duban.platform.rest.Labels;
import io.duban.platform.rest.ObjectionView;
import io.duban.reporting.duties.DutyRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a unit's ledger, in the columns that the office prints. */
@Schema(name = "LedgerRow", description = "One line of a unit's ledger (台账): the line of its to-do list, and what else there is to say of it")
record LedgerRow(
        @JsonUnwrapped DutyRow duty,
        @Schema(description = "牵头单位") List<UnitRef> leads,
        @Schema(description = "责任领导: whom the unit names today for this duty, else for all; null where nobody is named, and in a view of an earlier"
                + " moment; personal data", examples = "张主任") String leader,
        @Schema(description = "经办人, likewise", examples = "李科员") String handler,
        @Schema(description = "联系电话, likewise", examples = "0537-0000000") String phone,
        @Schema(description = "延期: later deadlines asked for, for this duty or for the whole task, in order") List<ExtensionView> extensions,
        @Schema(description = "It was overdue before its deadline was moved", examples = "false") boolean overdueBeforeExtension,
        @Schema(description = "异议: this unit's objections, in order") List<ObjectionView> objections,
        @Schema(description = "定期填报: the periods settled, in order, and the next one owed") List<CheckInView> checkIns,
        @Schema(description = "Counts in the rates: dated, not excused, not past before it was issued", examples = "true") boolean inRates,
        @Schema(description = "销号: when the office approved it (lead duties)") Instant approvedAt,
        @Schema(description = "Since when this unit holds the duty: its assignment, or the hand-over to it") Instant heldSince,
        @Schema(description = "What the closing of the plan made of the task; null until then") YearEnd yearEnd,
        @Schema(description = "Chinese for yearEnd", examples = "结转下年") String yearEndLabel,
        @Schema(description = "The task of the next year that took its place; null for none") UUID successor) {

    static LedgerRow of(TaskState task, Duty duty, Contact contact, boolean inRates, Instant now) {
        return new LedgerRow(DutyRow.of(task, duty, now), task.duties(Role.LEAD).map(Duty::unit).toList(), contact.leader(), contact.handler(),
                contact.phone(), extensions(task, duty), duty.overdueBeforeExtension(), objections(task, duty), CheckInView.of(task, duty), inRates,
                duty.approvedAt(), duty.heldSince(), task.yearEnd(), task.yearEnd() == null ? null : Labels.of(task.yearEnd()), task.successor());
    }

    private static List<ExtensionView> extensions(TaskState task, Duty duty) {
        return task.extensions().stream().filter(extension -> extension.concerns(duty)).map(ExtensionView::of).toList();
    }

    private static List<ObjectionView> objections(TaskState task, Duty duty) {
        return task.objections().stream().filter(objection -> objection.unit().code().equals(duty.unit().code())).map(ObjectionView::of).toList();
    }
}
