package io.duban.task.extending;

import io.duban.platform.Caller;
import io.duban.task.platform.Commands;
import io.duban.task.platform.OnBehalf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "延期", description = "Later deadlines, asked for and answered")
@RolesAllowed({Caller.UNIT, Caller.OFFICE})
class AskingForExtensionResource {
    @Inject
    Commands commands;

    @Schema(description = "No personal data in the texts: the record is kept for ever")
    record ExtensionRequest(
            @Schema(description = "The date asked for, inclusive: later than the deadline in force and not past", examples = "2026-01-31")
            @NotNull LocalDate proposedDeadline,
            @Schema(description = "Why", examples = "上级目录样式尚未下发。") @NotBlank @Size(max = 2000) String reason,
            @Schema(description = "How far the work is; optional", examples = "已完成六成，其余待样式下发后补齐。") @Size(max = 2000) String stateOfWork,
            @Size(max = 64) String onBehalfOf, @Size(max = 200) String source) implements OnBehalf {
    }

    @POST
    @Path("/tasks/{id}/extensions")
    @Operation(summary = "延期申请: ask for a later deadline",
            description = "The submitting lead asks for the task, a group's member for its own duty alone. One waits at a time. Asking after the"
                    + " deadline is possible and marked. What is asked waits until the office answers, also while the task is submitted: then the"
                    + " office answers before it approves. It lapses when the task is closed, or the member excused; with a hand-over it passes on.")
    @APIResponse(responseCode = "403", description = "not-your-duty, extension-not-yours")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "deadline-not-later, deadline-past, deadline-too-far, extension-pending, task-already-submitted,"
                    + " duty-already-fulfilled, duty-excused, unit-does-not-lead, lead-missing, task-continuous, task-completed, task-cancelled")
    public Response ask(@RestPath UUID id, @NotNull @Valid ExtensionRequest given) {
        return commands.sendAsUnit(new RequestExtension(id, given.proposedDeadline, given.reason, given.stateOfWork), given).toResponse();
    }
}
