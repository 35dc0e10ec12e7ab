package io.duban.task.assigning;

import io.duban.platform.Caller;
import io.duban.task.planning.PlanView;
import io.duban.task.platform.Commands;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "计划", description = "From the notice to the issued plan")
@RolesAllowed(Caller.OFFICE)
class IssuingResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    @POST
    @Path("/plans/{id}/issue")
    @Operation(summary = "印发: issue the plan; every item becomes a task with its duties, all or nothing",
            description = "Groups are expanded by the directory as it stands, and frozen. The Consistency-Token covers all tasks.")
    @APIResponse(responseCode = "200", description = "The issued plan; items[].taskId names the tasks",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found")
    @APIResponse(responseCode = "409",
            description = "plan-already-issued, plan-withdrawn, plan-without-items, plan-has-errors (listed in violations), group-empty;"
                    + " task-succeeded, task-of-withdrawn-plan, not-an-earlier-task (violations name the row that continues it)")
    public Response issue(@RestPath UUID id) {
        return commands.send(new IssuePlan(id), caller.asOffice(), id).toResponse();
    }
}
