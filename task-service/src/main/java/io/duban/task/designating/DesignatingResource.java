package io.duban.task.designating;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import io.duban.events.Role;
import io.duban.platform.Caller;
import io.duban.task.platform.Commands;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
@Tag(name = "督办", description = "What the office does to keep a task going")
@RolesAllowed(Caller.OFFICE)
class DesignatingResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    /** Where in the row the open group stands. */
    enum Field {
        LEADS, RESPONSIBLES
    }

    record Designation(@Schema(description = "Where the open group stands: leads or responsibles", examples = "leads") @NotNull Field field,
            @Schema(description = "The members by name, alias, group or code; of leads the first submits", examples = "[\"xczj\", \"xmzj\"]")
            @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 5000) String> units,
            @Schema(description = "Of leads that nobody led before: each leads for itself, as a group does. Default false") Boolean each) {
    }

    @POST
    @Path("/tasks/{id}/designate")
    @Operation(summary = "明确单位: name the members of an open group (有关部门、单位)",
            description = "Each owes a duty from now on. Naming more later adds to them; a unit that has a duty here keeps it, and LEAD wins.")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "no-open-group, already-designated, led-by-named-units, task-already-submitted, task-completed, task-cancelled")
    @APIResponse(responseCode = "422", description = "unit-unknown, unit-split, unit-name-shared, role-not-of-field, members-unclear")
    public Response designate(@RestPath UUID id, @NotNull @Valid Designation given) {
        var role = given.field == Field.LEADS ? Role.LEAD : Role.RESPONSIBLE;
        return commands.send(new Designate(id, role, given.units, Boolean.TRUE.equals(given.each)), caller.asOffice(), given).toResponse();
    }
}
