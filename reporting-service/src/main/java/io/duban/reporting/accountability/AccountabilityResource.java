package io.duban.reporting.accountability;

import io.duban.platform.Caller;
import io.duban.reporting.Parameters;
import io.duban.reporting.known.KnownTasks;
import io.duban.reporting.known.KnownUnits;
import io.duban.reporting.known.Moments;
import io.duban.reporting.known.PlanRow;
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

/** Which unit keeps its word? For the office and the auditors; a unit has its own ledger. */
@Path("/api/v1/accountability")
@Tag(name = "Accountability", description = "Who answers for what, and how it stands")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.OFFICE, Caller.AUDITOR})
public class AccountabilityResource {
    @Inject
    KnownTasks known;
    @Inject
    KnownUnits units;
    @Inject
    Moments moments;

    @GET
    @Operation(operationId = "showAccountability", summary = "Figures of all units",
            description = "Counts and rates per unit, as lead and as responsible apart, with the formulas. Not for units, and never a"
            + " ranking: rows are by unit code.")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "404", description = "No such plan (plan-not-found)")
    public Accountability county(
            @QueryParam("plan") @Parameter(description = "Of this plan (id); absent: all plans") String plan,
            @QueryParam("asOf") @Parameter(description = Moments.AS_OF, example = "2025-09-30") String asOf) {
        var asked = moments.of(asOf);
        var id = Parameters.uuid("plan", plan);
        var tasks = known.of(id, asked);
        var title = id == null ? null : PlanRow.<PlanRow> findById(id).title();
        return Accountability.of(id, title, tasks, units.names(tasks, asked), asked.at());
    }
}
