package io.duban.task.disclosing;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "公开", description = "What the public may read")
@RolesAllowed(Caller.OFFICE)
class PublishingResultsResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    record Publication(@Schema(description = "What the public may read of the result, 1 to 2000 characters; no personal data",
            examples = "公开目录已核对并更新，新增栏目三个。") @NotBlank @Size(max = 2000) String publicResult) {
    }

    @POST
    @Path("/tasks/{id}/publish")
    @Operation(summary = "公开结果: confirm what the public may read of the result",
            description = "Of a completed task, or of a continuous one that a unit has reported on. Another text replaces the one before.")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409", description = "task-not-completed, nothing-reported, task-cancelled")
    public Response publish(@RestPath UUID id, @NotNull @Valid Publication given) {
        return commands.send(new PublishResult(id, given.publicResult.strip()), caller.asOffice(), given).toResponse();
    }
}
