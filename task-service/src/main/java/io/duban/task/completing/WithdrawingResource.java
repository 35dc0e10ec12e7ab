package io.duban.task.completing;

import io.duban.platform.Caller;
import io.duban.task.platform.Commands;
import io.duban.task.platform.OnBehalf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "办理", description = "What units do with their duties")
@RolesAllowed({Caller.UNIT, Caller.OFFICE})
class WithdrawingResource {
    @Inject
    Commands commands;

    @Schema(description = "Empty from a unit; the office says for which unit it enters this")
    record Withdrawal(@Size(max = 64) String onBehalfOf, @Size(max = 200) String source) implements OnBehalf {
    }

    @POST
    @Path("/tasks/{id}/withdraw-fulfilment")
    @Operation(summary = "撤回办结: take back the report that the own duty is done",
            description = "Until it is decided; a responsible unit until the task is completed. In a task led by a group the submission that"
                    + " stood on it is taken back as well.")
    @APIResponse(responseCode = "403", description = "not-your-duty")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409", description = "duty-not-fulfilled, duty-already-approved, submission-stands, task-completed, task-cancelled")
    public Response fulfilment(@RestPath UUID id, @RequestBody(required = false) @Valid Withdrawal given) {
        return commands.sendAsUnit(new WithdrawFulfilment(id), given).toResponse();
    }

    @POST
    @Path("/tasks/{id}/withdraw-submission")
    @Operation(summary = "撤回上报: the submitting lead takes back its report that the task is done",
            description = "Until its share is decided; its own duty goes back to work with it.")
    @APIResponse(responseCode = "403", description = "not-your-duty, not-the-submitting-lead")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "task-not-submitted, duty-already-approved, group-submits-by-itself, task-completed, task-cancelled")
    public Response submission(@RestPath UUID id, @RequestBody(required = false) @Valid Withdrawal given) {
        return commands.sendAsUnit(new WithdrawSubmission(id), given).toResponse();
    }
}
