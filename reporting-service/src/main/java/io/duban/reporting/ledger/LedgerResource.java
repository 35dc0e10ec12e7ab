package io.duban.reporting.ledger;

import io.duban.platform.Caller;
import io.duban.reporting.Parameters;
import io.duban.reporting.Sight;
import io.duban.reporting.known.KnownContacts;
import io.duban.reporting.known.KnownTasks;
import io.duban.reporting.known.KnownUnits;
import io.duban.reporting.known.Moments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How does one unit stand? For the office, the auditors, and that unit. */
@Path("/api/v1/accountability/{unit}")
@Tag(name = "Accountability")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.OFFICE, Caller.AUDITOR, Caller.UNIT})
public class LedgerResource {
    @Inject
    KnownTasks known;
    @Inject
    KnownUnits units;
    @Inject
    KnownContacts contacts;
    @Inject
    Moments moments;
    @Inject
    Sight sight;

    @GET
    @Operation(operationId = "showLedger", summary = "One unit's ledger",
            description = "The unit's figures, and every duty of it with its task, its state and what the unit last said. A unit may see"
            + " its own only.")
    @APIResponse(responseCode = "200", description = "The ledger")
    @APIResponse(responseCode = "404", description = "No such unit (unit-not-found) or plan (plan-not-found)")
    public Ledger ledger(@PathParam("unit") @Parameter(description = "Unit code", example = "xmzj") String unit,
            @QueryParam("plan") @Parameter(description = "Of this plan (id); absent: all plans") String plan,
            @QueryParam("asOf") @Parameter(description = Moments.AS_OF, example = "2025-09-30") String asOf) {
        var asked = moments.of(asOf);
        var seen = sight.unit(unit);
        var tasks = known.of(Parameters.uuid("plan", plan), asked);
        return Ledger.of(seen, units.name(seen, tasks, asked), tasks, contacts.of(seen, asked), asked.at());
    }
}
