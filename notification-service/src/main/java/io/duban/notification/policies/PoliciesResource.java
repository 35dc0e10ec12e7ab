package io.duban.notification.policies;

import io.duban.notification.stream.ViewStandsStill;
import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.platform.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The alert ladder, for the office to read and to change. */
@Path("/api/v1/policies")
@Tag(name = "Policies", description = "The alert ladder (提醒规则)")
class PoliciesResource {
    @Inject
    ViewStandsStill view;

    @GET
    @RolesAllowed(Caller.OFFICE)
    @Transactional
    @Operation(summary = "The alert ladders", description = "One, default, which holds for every task.")
    public Page<PolicyView> all(
            @Parameter(description = "Rows on a page, 1 to 500") @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor) {
        return Page.of(StoredPolicy.<StoredPolicy>list("order by id"), limit, cursor).map(stored -> PolicyView.of(stored.policy()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Caller.OFFICE)
    @Transactional
    @Operation(summary = "Change the alert ladder", description = "Holds from now on: what was recorded stays, what is pending and"
            + " no longer stands on the ladder is suppressed. Refused with policy-order where a more urgent rung is not nearer.")
    @APIResponse(responseCode = "200", description = "The ladder as it is from now on")
    @APIResponse(responseCode = "404", description = "No such policy (policy-not-found)")
    public PolicyView change(@Parameter(description = "default", example = "default") String id, @NotNull @Valid ChangePolicy change) {
        StoredPolicy stored = id.matches("[\\w-]{1,64}") ? StoredPolicy.findById(id) : null; // a zero character no database takes
        if (stored == null) {
            throw new Problem(404, "policy-not-found", id);
        }
        stored.become(change.insteadOf(stored.policy()));
        view.checkEveryLadder();
        return PolicyView.of(stored.policy());
    }
}
