package io.duban.task.completing;

import io.duban.platform.Caller;
import io.duban.task.platform.Commands;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "审核", description = "What the office decides")
@RolesAllowed(Caller.OFFICE)
class DecidingResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    record Approval(@Schema(description = "Codes of the lead units; left out means all that are reported done",
            examples = "[\"xczj\"]") @Size(min = 1, max = 500) List<@NotBlank String> units) {
    }

    record Reason(@Schema(description = "Why; no personal data", examples = "上级文件已废止。") @NotBlank @Size(max = 2000) String reason) {
    }

    @POST
    @Path("/tasks/{id}/approve")
    @Operation(summary = "审核 / 销号: accept the task, or some lead units of it",
            description = "Four eyes: whoever fulfilled or submitted never approves. The task completes with the last lead duty."
                    + " A pending extension of what is approved, and at completion any pending objection, is answered first.")
    @APIResponse(responseCode = "403", description = "four-eyes")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "task-not-submitted, duty-not-fulfilled, unit-does-not-lead, extension-pending, objection-pending,"
                    + " task-completed, task-cancelled")
    public Response approve(@RestPath UUID id, @RequestBody(required = false) @Valid Approval given) {
        return commands.send(new Approve(id, given == null ? null : given.units), caller.asOffice(), given).toResponse();
    }

    @POST
    @Path("/tasks/{id}/cancel")
    @Operation(summary = "Take the task off the table, with a reason")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409", description = "task-completed, task-cancelled")
    public Response cancel(@RestPath UUID id, @NotNull @Valid Reason given) {
        return commands.send(new Cancel(id, given.reason), caller.asOffice(), given).toResponse();
    }

    @POST
    @Path("/tasks/{id}/reopen")
    @Operation(summary = "Take a completed or cancelled task up again, with a reason", description = "Or one whose successor in the next plan was"
            + " cancelled. Of a closed plan only what the closing carried over or continued is taken up again, or what had given way to another"
            + " by then, which is carried over or continued with it; of a withdrawn one nothing.")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409", description = "task-not-closed, task-succeeded, task-of-closed-plan, task-of-withdrawn-plan,"
            + " work-goes-on-elsewhere (what the cancelled task continued is worked on again, or another one has taken over from that)")
    public Response reopen(@RestPath UUID id, @NotNull @Valid Reason given) {
        return commands.send(new Reopen(id, given.reason), caller.asOffice(), given).toResponse();
    }
}
