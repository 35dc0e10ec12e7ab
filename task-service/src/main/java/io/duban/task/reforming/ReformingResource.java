package io.duban.task.reforming;

import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.task.UnitCommand;
import io.duban.task.index.UnitRow;
import io.duban.task.platform.Commands;
import io.duban.task.units.UnitView;
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
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "机构改革", description = "Units are merged and split; what they owe passes on")
@RolesAllowed(Caller.OFFICE)
class ReformingResource {
    private static final String AFTERWARDS = " Nobody acts for it any more, and what it owes in"
            + " open tasks passes on task by task, soon after the answer, as duty-handed-over; what is settled or closed stays with it.";

    @Inject
    Commands commands;
    @Inject
    Caller caller;
    @Inject
    SuccessionSweep sweep;

    @Schema(description = "Why a unit is merged")
    record Merging(@Schema(description = "Why; no personal data", examples = "机构改革，职能并入。") @NotBlank @Size(max = 2000) String reason,
            @Schema(description = "Number of the document that says so", examples = "某编发〔2025〕3号") @Size(max = 200) String docNumber) {
    }

    @Schema(description = "Into which units a unit is split, and who takes over what")
    record Splitting(
            @Schema(description = "Codes of the units that take over, two or more", examples = "[\"xwhj\", \"xlyj\"]")
            @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 64) String> into,
            @Schema(description = "Code of the one among them that takes over what is not given to another", examples = "xwhj")
            @NotBlank @Size(max = 64) String otherwise,
            @Schema(description = "Tasks whose duty goes to a certain one; may be left out") @Size(max = 5000) @Valid List<@NotNull Share> tasks,
            @Schema(description = "Why; no personal data", examples = "机构改革，职能分设。") @NotBlank @Size(max = 2000) String reason,
            @Schema(description = "Number of the document that says so", examples = "某编发〔2025〕3号") @Size(max = 200) String docNumber) {

        SplitUnit command(String code) {
            return new SplitUnit(code, into, otherwise, tasks == null ? List.of()
                    : tasks.stream().map(share -> new SplitUnit.Share(share.taskId, share.to)).toList(), reason, docNumber);
        }
    }

    @Schema(name = "TaskShare", description = "Who takes over one task's duty")
    record Share(@Schema(description = "The task") @NotNull UUID taskId,
            @Schema(description = "Code of the unit", examples = "xlyj") @NotBlank @Size(max = 64) String to) {
    }

    @POST
    @Path("/units/{code}/merge-into/{other}")
    @Operation(summary = "合并: merge the unit into another",
            description = "The unit is dissolved, and its names mean the other from now on." + AFTERWARDS)
    @APIResponse(responseCode = "200", description = "The dissolved unit, with its successor",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "unit-not-found")
    @APIResponse(responseCode = "409", description = "unit-already-dissolved, successor-is-itself, successor-dissolved, successor-unknown")
    public Response merge(@RestPath String code, @RestPath String other, @NotNull @Valid Merging given) {
        return dissolve(code, new MergeUnit(code, other, given.reason.strip(), given.docNumber), given);
    }

    @POST
    @Path("/units/{code}/split")
    @Operation(summary = "拆分: split the unit into others",
            description = "The unit is dissolved; its duties go where tasks says, the rest to otherwise. Its names mean none of the"
            + " successors from now on: whoever uses them is asked which (unit-split)." + AFTERWARDS)
    @APIResponse(responseCode = "200", description = "The dissolved unit, with its successor",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "unit-not-found")
    @APIResponse(responseCode = "409",
            description = "unit-already-dissolved, split-into-one, successor-is-itself, successor-dissolved, successor-unknown,"
            + " successor-not-named, task-shared-twice, task-not-owed")
    public Response split(@RestPath String code, @NotNull @Valid Splitting given) {
        return dissolve(code, given.command(code), given);
    }

    private Response dissolve(String code, UnitCommand command, Object given) {
        if (UnitRow.known(code).isEmpty()) {
            throw new Problem(404, "unit-not-found", code);
        }
        var answer = commands.send(command, caller.asOffice(), given);
        sweep.wake();
        return answer.toResponse();
    }
}
