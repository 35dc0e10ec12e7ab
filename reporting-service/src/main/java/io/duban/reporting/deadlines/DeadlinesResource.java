package io.duban.reporting.deadlines;

import io.duban.platform.Caller;
import io.duban.reporting.Parameters;
import io.duban.reporting.Sight;
import io.duban.reporting.known.KnownTasks;
import io.duban.reporting.known.KnownUnits;
import io.duban.reporting.known.Moments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What falls due when? */
@Path("/api/v1/deadlines")
@Tag(name = "Deadlines", description = "What falls due when")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.OFFICE, Caller.AUDITOR, Caller.UNIT})
public class DeadlinesResource {
    @Inject
    KnownTasks known;
    @Inject
    KnownUnits units;
    @Inject
    Moments moments;
    @Inject
    Sight sight;

    @GET
    @Operation(operationId = "showDeadlines", summary = "What falls due when",
            description = "Open tasks in the buckets overdue, today, thisWeek (Monday to Sunday), thisMonth, later, continuous,"
            + " awaitingApproval; beside them the next check-in of each continuous or recurring task, by its own day. For the county the"
            + " task decides; for a unit its own duty does, and what it has done is no longer due. A unit sees its own.")
    @APIResponse(responseCode = "200", description = "The buckets with counts and tasks")
    @APIResponse(responseCode = "404", description = "No such plan (plan-not-found) or unit (unit-not-found)")
    public DeadlinesView deadlines(
            @QueryParam("from") @Parameter(description = "Due on or after this date; leaves out continuous tasks, not their check-ins",
                    example = "2025-10-01") String from,
            @QueryParam("to") @Parameter(description = "Due on or before this date; leaves out continuous tasks, not their check-ins",
                    example = "2025-12-31") String to,
            @QueryParam("unit") @Parameter(description = "For this unit (code)", example = "xmzj") String unit,
            @QueryParam("plan") @Parameter(description = "Of this plan (id)") String plan,
            @QueryParam("asOf") @Parameter(description = Moments.AS_OF, example = "2025-09-30") String asOf) {
        var asked = moments.of(asOf);
        var range = Parameters.range("from", from, "to", to);
        var seen = sight.unit(unit);
        var tasks = known.of(Parameters.uuid("plan", plan), asked);
        var name = seen == null ? null : units.name(seen, tasks, asked);
        return DeadlinesView.of(tasks, range, seen, name, asked.at());
    }
}
