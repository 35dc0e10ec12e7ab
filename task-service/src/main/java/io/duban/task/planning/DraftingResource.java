package io.duban.task.planning;

import io.duban.platform.Caller;
import io.duban.task.platform.Commands;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "计划", description = "From the notice to the issued plan")
@RolesAllowed(Caller.OFFICE)
class DraftingResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    @Schema(description = "The fields of the plan's head to change; what is left out stays as it is")
    record HeadCorrection(@Schema(description = "The table's title", examples = "2025年某县公开工作任务分解表") @Size(min = 1, max = 500) String title,
            @Schema(description = "Document number (文号), with any brackets", examples = "某政办字〔2025〕3号") @Size(min = 1, max = 100) String docNumber,
            @Schema(description = "Who issued the notice", examples = "某县人民政府办公室") @Size(min = 1, max = 200) String issuer,
            @Schema(description = "The notice's own date: deadlines count from it", examples = "2025-05-26") LocalDate issuedOn,
            @Schema(description = "The plan's year, which a bare month in a deadline means", examples = "2025") @Min(2000) @Max(2100) Integer year) {
    }

    @Schema(description = "Why a plan is taken back")
    record Withdrawal(@Schema(description = "Why; no personal data", examples = "表格有误，重新编制。") @NotBlank @Size(max = 2000) String reason,
            @Schema(description = "Withdraw it although units have reported on its tasks, or completed some: what is open is cancelled for good")
            boolean confirmed) {
    }

    @PATCH
    @Path("/plans/{id}")
    @Operation(summary = "Correct the head of a draft", description = "Deadlines that depend on the year or the notice's date are understood"
            + " again, and what the head lacked is settled.")
    @APIResponse(responseCode = "200", description = "The draft as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found")
    @APIResponse(responseCode = "409",
            description = "plan-already-issued, plan-withdrawn, plan-closed, plan-already-imported (another plan has this number)")
    public Response head(@RestPath UUID id, @NotNull @Valid HeadCorrection given) {
        return commands.send(new CorrectHead(id, given.title, given.docNumber, given.issuer, given.issuedOn, given.year),
                caller.asOffice(), given).toResponse();
    }

    @POST
    @Path("/plans/{id}/items")
    @Operation(summary = "Add a row to a draft", description = "It comes last, with a number that no row of the plan had before.")
    @APIResponse(responseCode = "201", description = "The draft as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found")
    @APIResponse(responseCode = "409", description = "plan-already-issued, plan-withdrawn, plan-closed, deadline-too-far")
    @APIResponse(responseCode = "422",
            description = "unit-unknown, unit-split, unit-name-shared, role-not-of-field, deadline-unresolved, deadline-needs-calendar")
    public Response add(@RestPath UUID id, @NotNull @Valid NewItem given) {
        return commands.send(given.command(id), caller.asOffice(), given).withStatus(201).toResponse();
    }

    @PATCH
    @Path("/plans/{id}/items/{ordinal}")
    @Operation(summary = "Correct one row of a draft")
    @APIResponse(responseCode = "200", description = "The draft as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found, item-not-found")
    @APIResponse(responseCode = "409", description = "plan-already-issued, plan-withdrawn, plan-closed, deadline-too-far")
    @APIResponse(responseCode = "422",
            description = "unit-unknown, unit-split, unit-name-shared, role-not-of-field, deadline-unresolved, deadline-needs-calendar")
    public Response correct(@RestPath UUID id, @Parameter(description = "The row's number, from 1") @RestPath int ordinal,
            @NotNull @Valid ItemCorrection correction) {
        return commands.send(correction.command(id, ordinal), caller.asOffice(), correction).toResponse();
    }

    @DELETE
    @Path("/plans/{id}/items/{ordinal}")
    @Operation(summary = "Remove one row of a draft", description = "The others keep their numbers.")
    @APIResponse(responseCode = "200", description = "The draft as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found, item-not-found")
    @APIResponse(responseCode = "409", description = "plan-already-issued, plan-withdrawn, plan-closed")
    public Response remove(@RestPath UUID id, @Parameter(description = "The row's number, from 1") @RestPath int ordinal) {
        return commands.send(new RemoveItem(id, ordinal), caller.asOffice(), "remove " + ordinal).toResponse();
    }

    @POST
    @Path("/plans/{id}/findings/{number}/confirm")
    @Operation(summary = "Let a warning stand")
    @APIResponse(responseCode = "200", description = "The draft as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found, finding-not-found")
    @APIResponse(responseCode = "409", description = "error-needs-correction, plan-already-issued, plan-withdrawn, plan-closed")
    public Response confirm(@RestPath UUID id, @Parameter(description = "The finding's number, from 1") @RestPath int number) {
        return commands.send(new ConfirmFinding(id, number), caller.asOffice(), number).toResponse();
    }

    @POST
    @Path("/plans/{id}/withdraw")
    @Operation(summary = "撤回: take a plan back, with a reason", description = "Its file and document number may be imported again. Of an issued"
            + " plan every open task is cancelled for good, all or nothing; completed ones stay completed. Where work has been done"
                    + " already, or tasks of earlier plans had given way, confirmed says that it is meant. Those wait to be reopened,"
                    + " or continued by another plan.")
    @APIResponse(responseCode = "200", description = "The withdrawn plan",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found")
    @APIResponse(responseCode = "409",
            description = "plan-withdrawn, plan-closed, plan-has-work (says how many tasks have been reported on or completed, and how many"
                    + " have taken over from tasks of earlier plans; confirmed"
                    + " withdraws the plan all the same)")
    public Response withdraw(@RestPath UUID id, @NotNull @Valid Withdrawal given) {
        return commands.send(new WithdrawPlan(id, given.reason, given.confirmed), caller.asOffice(), given).toResponse();
    }
}
