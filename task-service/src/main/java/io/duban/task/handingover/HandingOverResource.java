package io.duban.task.handingover;

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
@Tag(name = "工作交接", description = "Duties that pass from one unit to another")
@RolesAllowed(Caller.OFFICE)
class HandingOverResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    record HandingOver(@Schema(description = "Code of the unit that holds the duty", examples = "xmzj") @NotBlank @Size(max = 64) String from,
            @Schema(description = "Code of the unit that takes it; of a dissolved one, its successor does", examples = "xsfj")
            @NotBlank @Size(max = 64) String to,
            @Schema(description = "Why; no personal data", examples = "职能划转。") @NotBlank @Size(max = 2000) String reason) {
    }

    @POST
    @Path("/tasks/{id}/hand-over")
    @Operation(summary = "工作交接: pass one unit's duty to another",
            description = "The duty passes with its history, and stands where it stood. Where the successor has a duty here, the two become one: LEAD"
                    + " wins, between equals what is further from its end, and both stay in formerDuties. The later of their deadlines counts, and a"
                    + " period that either had reported is reported. What a group's member had asked for its duty passes on; an objection lapses.")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "unit-has-no-duty, same-unit, duty-excused, duty-already-approved, task-completed, task-cancelled")
    @APIResponse(responseCode = "422",
            description = "unit-unknown: the successor is not in the directory. unit-split: say which of its successors")
    public Response handOver(@RestPath UUID id, @NotNull @Valid HandingOver given) {
        return commands.send(new HandOver(id, given.from, given.to, given.reason), caller.asOffice(), given).toResponse();
    }
}
