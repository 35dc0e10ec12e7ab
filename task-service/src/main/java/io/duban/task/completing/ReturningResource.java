package io.duban.task.completing;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "审核", description = "What the office decides")
@RolesAllowed({Caller.OFFICE, Caller.UNIT})
class ReturningResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    record Returning(@Schema(description = "Codes of the units; left out by the office means every lead; the leading unit names them",
            examples = "[\"xczj\"]") @Size(min = 1, max = 500) List<@NotBlank String> units,
            @Schema(description = "Why; no personal data", examples = "缺少目录更新的佐证材料。") @NotBlank @Size(max = 2000) String reason,
            @Schema(description = "Only from the office: code of the leading unit for which it enters this", examples = "xczj")
            @Size(max = 64) String onBehalfOf,
            @Size(max = 200) String source) implements OnBehalf {
    }

    @POST
    @Path("/tasks/{id}/return")
    @Operation(summary = "退回: send the task, or some units' reports, back to work with a reason",
            description = "The office: the whole submitted task, or any units of it. The leading unit (the first named lead): before it"
                    + " submits, other units' reports. A token of both roles speaks for the office.")
    @APIResponse(responseCode = "400", description = "units-missing, source-missing")
    @APIResponse(responseCode = "403", description = "not-your-duty, not-the-leading-unit")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "task-not-submitted, task-already-submitted, duty-not-fulfilled, duty-already-approved, own-duty-is-withdrawn,"
                    + " unit-has-no-duty, task-completed, task-cancelled")
    public Response sendBack(@RestPath UUID id, @NotNull @Valid Returning given) {
        return caller.is(Caller.OFFICE) && given.onBehalfOf == null
                ? commands.send(new Return(id, given.units, given.reason), caller.asOffice(), given).toResponse()
                : commands.sendAsUnit(new ReturnByLead(id, given.units, given.reason), given).toResponse();
    }
}
