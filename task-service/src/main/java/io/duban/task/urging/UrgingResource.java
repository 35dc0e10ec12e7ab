package io.duban.task.urging;

import io.duban.platform.Caller;
import io.duban.platform.rest.TaskView;
import io.duban.task.platform.Commands;
import io.duban.task.platform.OnBehalf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "督办", description = "What the office does to keep a task going")
@RolesAllowed({Caller.OFFICE, Caller.UNIT})
class UrgingResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;
    @ConfigProperty(name = "duban.urging.min-interval")
    Duration pause;

    record Urging(@Schema(description = "Codes of the units; left out means all that still owe something",
            examples = "[\"xczj\"]") @Size(min = 1, max = 500) List<@NotBlank String> units,
            @Schema(description = "What they are told; no personal data", examples = "请于本周内填报进展。") @Size(max = 2000) String text,
            @Schema(description = "Only from the office: code of the leading unit for which it enters this", examples = "xczj")
            @Size(max = 64) String onBehalfOf,
            @Size(max = 200) String source) implements OnBehalf {
    }

    @POST
    @Path("/tasks/{id}/urge")
    @Operation(summary = "催办: chase units that still owe something",
            description = "The office: any unit. The leading unit (the first named lead): its responsible units. A unit is not urged again"
                    + " on the same task before a pause (duban.urging.min-interval, a day) is over; where none is named, those whose pause"
                    + " lasts are left out. A token of both roles speaks for the office.")
    @APIResponse(responseCode = "200", description = "The task as it is now; duties[].urgedAt says who was urged",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "403", description = "not-your-duty, not-the-leading-unit, unit-is-not-responsible")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "urged-recently (says when it is possible again), nobody-to-urge, duty-not-open, unit-has-no-duty,"
                    + " task-completed, task-cancelled")
    public Response urge(@RestPath UUID id, @RequestBody(required = false) @Valid Urging given) {
        boolean byOffice = caller.is(Caller.OFFICE) && (given == null || given.onBehalfOf == null);
        var command = new Urge(id, given == null ? null : given.units, given == null ? null : given.text, pause, !byOffice);
        return (byOffice ? commands.send(command, caller.asOffice(), given) : commands.sendAsUnit(command, given)).toResponse();
    }
}
