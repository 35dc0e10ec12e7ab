package io.duban.task.acknowledging;

import io.duban.events.Contact;
import io.duban.platform.Caller;
import io.duban.task.platform.Commands;
import io.duban.task.platform.OnBehalf;
import io.duban.task.platform.Telephone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "办理", description = "What units do with their duties")
@RolesAllowed({Caller.UNIT, Caller.OFFICE})
class AcknowledgingResource {
    @Inject
    Commands commands;

    /** Named persons are kept in deletable rows, never in the stream. */
    record Acknowledgement(
            @Schema(description = "责任领导; personal data, deletable", examples = "张主任") @Size(max = 100) String leader,
            @Schema(description = "经办人; personal data, deletable", examples = "李科员") @Size(max = 100) String handler,
            @Schema(description = "Telephone: digits, +, -, spaces, brackets, 转 or ext; personal data, deletable", examples = "0537-0000000")
            @Size(max = 50) @Telephone String phone,
            @Schema(description = "The date that the unit sets itself: today or later, and within the deadline while that has not passed",
                    examples = "2025-11-30")
            LocalDate ownDueDate,
            @Size(max = 64) String onBehalfOf, @Size(max = 200) String source) implements OnBehalf {

        Acknowledge command(UUID task) {
            return new Acknowledge(task, ownDueDate, new Contact(leader, handler, phone, null));
        }
    }

    @Schema(description = "Empty from a unit; the office says for which unit it enters this")
    record ForUnit(@Size(max = 64) String onBehalfOf, @Size(max = 200) String source) implements OnBehalf {
    }

    @POST
    @Path("/tasks/{id}/acknowledge")
    @Operation(summary = "签收: acknowledge the own duty in one task")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "duty-already-acknowledged, duty-excused, own-due-date-past, own-due-date-after-deadline, deadline-too-far,"
                    + " task-completed, task-cancelled")
    public Response acknowledge(@RestPath UUID id, @RequestBody(required = false) @Valid Acknowledgement given) {
        return commands.sendAsUnit(given == null ? new Acknowledge(id, null, null) : given.command(id), given).toResponse();
    }

    @POST
    @Path("/plans/{id}/acknowledge")
    @Operation(summary = "签收: acknowledge all own duties of a plan at once")
    @APIResponse(responseCode = "200", description = "What became of each task",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AcknowledgePlan.Result.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found: no such plan, or not issued")
    @APIResponse(responseCode = "403", description = "not-your-duty: the unit has none in this plan")
    public Response acknowledgePlan(@RestPath UUID id, @RequestBody(required = false) @Valid ForUnit given) {
        return commands.sendAsUnit(new AcknowledgePlan(id), given).toResponse();
    }
}
