package io.duban.task.completing;

import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.platform.problem.Problem.Violation;
import io.duban.task.completing.DecideMany.ApproveMany;
import io.duban.task.completing.DecideMany.ReturnMany;
import io.duban.task.platform.Commands;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Tag(name = "审核", description = "What the office decides")
@RolesAllowed(Caller.OFFICE)
class DecidingManyResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    @Schema(description = "A task, or some units of it")
    record Of(@Schema(description = "The task") @NotNull UUID id,
            @Schema(description = "Codes of the units; left out means as for one task alone", examples = "[\"xczj\"]")
            @Size(min = 1, max = 500) List<@NotBlank String> units) {
    }

    @Schema(description = "Either tasks, or taskIds where all of each task is meant")
    record Approvals(@Schema(description = "At most 500, decided in one transaction") @Size(max = 500) List<@NotNull @Valid Of> tasks,
            @Schema(description = "At most 500; short for tasks without units") @Size(max = 500) List<@NotNull UUID> taskIds) {
    }

    @Schema(description = "Either tasks, or taskIds where all of each task is meant")
    record Returns(@Schema(description = "At most 500, decided in one transaction") @Size(max = 500) List<@NotNull @Valid Of> tasks,
            @Schema(description = "At most 500; short for tasks without units") @Size(max = 500) List<@NotNull UUID> taskIds,
            @Schema(description = "Why, for all of them; no personal data", examples = "缺少目录更新的佐证材料。") @NotBlank @Size(max = 2000) String reason) {
    }

    @POST
    @Path("/tasks/approve")
    @Operation(summary = "审核 / 销号: accept many tasks at once",
            description = "Each is decided for itself, as by /tasks/{id}/approve; the answer says of each what became of it.")
    @APIResponse(responseCode = "200", description = "What became of each task",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DecideMany.Result.class)))
    @APIResponse(responseCode = "400", description = "tasks-missing: neither tasks nor taskIds, or both")
    public Response approve(@NotNull @Valid Approvals given) {
        var each = named(given.tasks, given.taskIds).stream().map(task -> new Approve(task.id, task.units)).toList();
        return commands.send(new ApproveMany(each), caller.asOffice(), given).toResponse();
    }

    @POST
    @Path("/tasks/return")
    @Operation(summary = "退回: send many tasks back to work at once, for one reason",
            description = "Each is decided for itself, as by /tasks/{id}/return; the answer says of each what became of it.")
    @APIResponse(responseCode = "200", description = "What became of each task",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DecideMany.Result.class)))
    @APIResponse(responseCode = "400", description = "tasks-missing: neither tasks nor taskIds, or both")
    public Response sendBack(@NotNull @Valid Returns given) {
        var each = named(given.tasks, given.taskIds).stream().map(task -> new Return(task.id, task.units, given.reason)).toList();
        return commands.send(new ReturnMany(each), caller.asOffice(), given).toResponse();
    }

    private static List<Of> named(List<Of> tasks, List<UUID> taskIds) {
        boolean some = tasks != null && !tasks.isEmpty();
        if (some == (taskIds != null && !taskIds.isEmpty())) {
            throw new Problem(400, "tasks-missing", List.of(new Violation("tasks", "tasks-missing")));
        }
        return some ? tasks : taskIds.stream().map(id -> new Of(id, null)).toList();
    }
}
