package io.duban.task.objecting;

import io.duban.events.TaskEvent.ObjectionKind;
import io.duban.platform.Caller;
import io.duban.task.platform.Commands;
import io.duban.task.platform.OnBehalf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "异议", description = "Units that say a duty is not for them, and what the office says")
@RolesAllowed({Caller.UNIT, Caller.OFFICE})
class ObjectingResource {
    @Inject
    Commands commands;

    @Schema(description = "No personal data in the text: the record is kept for ever")
    record ObjectionGiven(
            @Schema(description = "not-applicable 不涉及, or wrong-unit: another unit is in charge; not_applicable and wrong_unit mean the"
                    + " same", examples = "not-applicable")
            @NotNull @Pattern(regexp = "(?i)not[-_]applicable|wrong[-_]unit", message = "{io.duban.task.ObjectionKind}") String kind,
            @Schema(description = "Why", examples = "本单位没有此项职能。") @NotBlank @Size(max = 2000) String reason,
            @Schema(description = "With wrong-unit, optional: code of the unit in charge", examples = "xsfj")
            @Size(min = 1, max = 64) String proposed,
            @Size(max = 64) String onBehalfOf, @Size(max = 200) String source) implements OnBehalf {

        ObjectionKind asKind() {
            return ObjectionKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    @POST
    @Path("/tasks/{id}/object")
    @Operation(summary = "异议: the duty is not for this unit",
            description = "Within three working days of getting the duty; later too, but marked (afterTerm). One waits at a time. It lapses when the"
                    + " unit reports the duty done, when the duty is excused or handed over, or when the task is closed otherwise; the office does"
                    + " not complete a task while one waits.")
    @APIResponse(responseCode = "403", description = "not-your-duty")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "objection-pending, duty-already-fulfilled, duty-excused, no-other-unit-to-name, same-unit, calendar-unknown,"
                    + " task-completed, task-cancelled")
    @APIResponse(responseCode = "422",
            description = "unit-unknown: the proposed unit is not in the directory. unit-split: say which of its successors")
    public Response raise(@RestPath UUID id, @NotNull @Valid ObjectionGiven given) {
        return commands.sendAsUnit(new RaiseObjection(id, given.asKind(), given.reason, given.proposed), given).toResponse();
    }
}
