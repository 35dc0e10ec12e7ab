package io.duban.reporting.ledger;

import io.duban.events.Role;
import io.duban.events.TaskState;
import io.duban.reporting.accountability.Figures;
import io.duban.reporting.accountability.Formula;
import io.duban.reporting.known.KnownContacts;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit's own table of its duties and their state, as of an instant. */
@Schema(name = "Ledger", description = "A unit's ledger (台账): its figures and every duty of it")
record Ledger(
        @Schema(description = "The instant that it is true for") Instant asOf,
        @Schema(description = "Unit code", examples = "xmzj") String unit,
        @Schema(description = "Unit name in the directory as of asOf; a duty bears the name that the unit had when it got it", examples = "县民政局")
        String name,
        @Schema(description = "How the figures are made") List<Formula> formulas,
        @Schema(description = "As lead (牵头)") Figures lead,
        @Schema(description = "As responsible unit (责任)") Figures responsible,
        @Schema(description = "Every duty, by plan and row of the notice; also those of cancelled tasks, which no figure counts")
        List<LedgerRow> duties,
        @Schema(description = "Duties that it held once and that passed to other units, or gave way to one that it took over")
        List<FormerRow> formerDuties) {

    static Ledger of(String unit, String name, List<TaskState> tasks, KnownContacts.OfUnit contacts, Instant now) {
        var duties = tasks.stream().flatMap(task -> task.duty(unit).stream()
                .map(duty -> LedgerRow.of(task, duty, contacts.of(task.id()), Figures.inScope(task, duty), now))).toList();
        var former = tasks.stream().flatMap(task -> task.formerDuties().stream()
                .filter(one -> one.duty().unit().code().equals(unit)).map(one -> FormerRow.of(task, one))).toList();
        return new Ledger(now, unit, name, Formula.ALL, Figures.of(tasks, unit, Role.LEAD, now),
                Figures.of(tasks, unit, Role.RESPONSIBLE, now), duties, former);
    }
}
