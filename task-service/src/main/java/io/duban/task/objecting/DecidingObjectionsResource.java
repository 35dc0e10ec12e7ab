package io.duban.task.objecting;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "异议", description = "Units that say a duty is not for them, and what the office says")
@RolesAllowed(Caller.OFFICE)
class DecidingObjectionsResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    record Acceptance(@Schema(description = "With wrong-unit: code of the unit that takes the duty; without it, the one proposed",
            examples = "xsfj") @Size(min = 1, max = 64) String to) {
    }

    record Rejection(@Schema(description = "Why; no personal data", examples = "职责分工未变。") @NotBlank @Size(max = 2000) String reason) {
    }

    record Excusing(@Schema(description = "Code of the unit", examples = "xsfj") @NotBlank @Size(max = 64) String unit,
            @Schema(description = "Why; no personal data", examples = "本单位没有此项职能。") @NotBlank @Size(max = 2000) String reason) {
    }

    @POST
    @Path("/tasks/{id}/objections/{number}/accept")
    @Operation(summary = "采纳异议: the duty is excused, or passes to the unit in charge",
            description = "not-applicable: excused, with what follows as under excuse. wrong-unit: handed over. Four eyes: whoever"
                    + " objected never accepts.")
    @APIResponse(responseCode = "403", description = "four-eyes")
    @APIResponse(responseCode = "404", description = "task-not-found, objection-not-found")
    @APIResponse(responseCode = "409",
            description = "objection-decided, successor-missing, no-other-unit-to-name, same-unit, last-lead, extension-pending,"
                    + " objection-pending, task-completed, task-cancelled")
    @APIResponse(responseCode = "422",
            description = "unit-unknown: the successor is not in the directory. unit-split: say which of its successors")
    public Response accept(@RestPath UUID id,
            @Parameter(description = "The objection's number within the task, from 1") @RestPath int number,
            @RequestBody(required = false) @Valid Acceptance given) {
        return commands.send(new AcceptObjection(id, number, given == null ? null : given.to), caller.asOffice(), given).toResponse();
    }

    @POST
    @Path("/tasks/{id}/objections/{number}/reject")
    @Operation(summary = "不采纳异议: the duty stays")
    @APIResponse(responseCode = "404", description = "task-not-found, objection-not-found")
    @APIResponse(responseCode = "409", description = "objection-decided, task-completed, task-cancelled")
    public Response reject(@RestPath UUID id,
            @Parameter(description = "The objection's number within the task, from 1") @RestPath int number, @NotNull @Valid Rejection given) {
        return commands.send(new RejectObjection(id, number, given.reason), caller.asOffice(), given).toResponse();
    }

    @POST
    @Path("/tasks/{id}/excuse")
    @Operation(summary = "不涉及: release a unit from its duty",
            description = "It is out of the figures. Without the first lead the next submits; a group is submitted without its last open member;"
                    + " where every lead that remains is approved, the task completes. The last lead is handed over instead.")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "unit-has-no-duty, duty-already-fulfilled, duty-excused, last-lead, extension-pending, objection-pending,"
                    + " task-completed, task-cancelled")
    public Response excuse(@RestPath UUID id, @NotNull @Valid Excusing given) {
        return commands.send(new Excuse(id, given.unit, given.reason), caller.asOffice(), given).toResponse();
    }
}
