package io.duban.task.extending;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "延期", description = "Later deadlines, asked for and answered")
@RolesAllowed(Caller.OFFICE)
class DecidingExtensionsResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    record Grant(@Schema(description = "The new deadline, inclusive: later than the one in force; the proposed date or another",
            examples = "2026-01-31") @NotNull LocalDate deadline) {
    }

    record Refusal(@Schema(description = "Why; no personal data", examples = "时限为上级统一规定。") @NotBlank @Size(max = 2000) String reason) {
    }

    record NewDeadline(@Schema(description = "The new deadline, inclusive: later than the one before the issue and not past",
            examples = "2025-12-31") @NotNull LocalDate deadline,
            @Schema(description = "Why; no personal data", examples = "印发时原定时限已过。") @NotBlank @Size(max = 2000) String reason) {
    }

    @POST
    @Path("/tasks/{id}/extensions/{number}/grant")
    @Operation(summary = "同意延期: set a definite later deadline",
            description = "Four eyes: whoever asked never grants. The original deadline is kept; overdue is cleared from now on, and that it was"
                    + " overdue stays a figure. A date that is past already is possible only where the work was reported meanwhile.")
    @APIResponse(responseCode = "403", description = "four-eyes")
    @APIResponse(responseCode = "404", description = "task-not-found, extension-not-found")
    @APIResponse(responseCode = "409",
            description = "extension-decided, deadline-not-later, deadline-past, deadline-too-far, task-completed, task-cancelled")
    public Response grant(@RestPath UUID id,
            @Parameter(description = "The extension's number within the task, from 1") @RestPath int number, @NotNull @Valid Grant given) {
        return commands.send(new GrantExtension(id, number, given.deadline), caller.asOffice(), given).toResponse();
    }

    @POST
    @Path("/tasks/{id}/extensions/{number}/refuse")
    @Operation(summary = "不同意延期: the deadline stays", description = "It may be asked again.")
    @APIResponse(responseCode = "404", description = "task-not-found, extension-not-found")
    @APIResponse(responseCode = "409", description = "extension-decided, task-completed, task-cancelled")
    public Response refuse(@RestPath UUID id,
            @Parameter(description = "The extension's number within the task, from 1") @RestPath int number, @NotNull @Valid Refusal given) {
        return commands.send(new RefuseExtension(id, number, given.reason), caller.asOffice(), given).toResponse();
    }

    @POST
    @Path("/tasks/{id}/deadline")
    @Operation(summary = "重定时限: set a date where the deadline had passed before the issue",
            description = "Only for a task with deadlineBeforeIssue: it comes back into alert ladder and rates. It is no extension. Any other"
                    + " deadline moves by an extension, or by an amendment of the plan.")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "deadline-in-force, deadline-not-later, deadline-past, deadline-too-far, extension-pending, task-completed, task-cancelled")
    public Response set(@RestPath UUID id, @NotNull @Valid NewDeadline given) {
        return commands.send(new SetDeadline(id, given.deadline, given.reason), caller.asOffice(), given).toResponse();
    }
}
