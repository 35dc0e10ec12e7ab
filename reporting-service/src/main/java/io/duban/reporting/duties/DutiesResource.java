package io.duban.reporting.duties;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.duban.platform.Caller;
import io.duban.platform.rest.Page;
import io.duban.reporting.Parameters;
import io.duban.reporting.Sight;
import io.duban.reporting.known.KnownTasks;
import io.duban.reporting.known.KnownUnits;
import io.duban.reporting.known.Moments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.chrono.ChronoLocalDate;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What does each unit have to do? */
@Path("/api/v1/duties")
@Tag(name = "Duties", description = "What each unit owes on each task")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.OFFICE, Caller.AUDITOR, Caller.UNIT})
public class DutiesResource {
    private static final Comparator<DutyRow> MOST_PRESSING_FIRST = comparing(
            row -> (ChronoLocalDate) row.deadline().date(), nullsLast(naturalOrder()));

    @Inject
    KnownTasks known;
    @Inject
    KnownUnits units;
    @Inject
    Moments moments;
    @Inject
    Sight sight;

    @GET
    @Operation(operationId = "listDuties", summary = "The to-do list",
            description = "One line per duty, the earliest deadline first, those without a date last. A unit sees its own duties. Those of"
            + " cancelled tasks are listed only where taskStatus asks for them; the unit's ledger has all.")
    @APIResponse(responseCode = "200", description = "One page of duties")
    @APIResponse(responseCode = "404", description = "No such plan (plan-not-found) or unit (unit-not-found)")
    public Page<DutyRow> list(@BeanParam DutiesQuery query) {
        var asked = moments.of(query.asOf);
        var seen = sight.unit(query.unit);
        var filter = query.filter(seen);
        var tasks = known.of(Parameters.uuid("plan", query.plan), asked);
        units.mustBeKnown(seen, tasks, asked);
        var rows = tasks.stream().flatMap(task -> task.duties().values().stream().filter(duty -> filter.wants(task, duty, asked.at()))
                .map(duty -> DutyRow.of(task, duty, asked.at()))).sorted(MOST_PRESSING_FIRST).toList();
        return Page.of(rows, Parameters.limit(query.limit), query.cursor);
    }
}
