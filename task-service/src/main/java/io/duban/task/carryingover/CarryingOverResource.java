package io.duban.task.carryingover;

import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.task.Drafts;
import io.duban.task.PlanState;
import io.duban.task.index.UnitRow;
import io.duban.task.planning.PlanView;
import io.duban.task.platform.Commands;
import io.duban.task.platform.Histories;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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
class CarryingOverResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;
    @Inject
    Histories histories;

    @Schema(description = "Into which draft")
    record Into(@Schema(description = "The draft of the next plan") @NotNull UUID into,
            @Schema(description = "Add a row for each task that is still worked on and is in no row yet") boolean addMissing) {
    }

    @Schema(description = "What a row continues")
    record LinkTo(@Schema(description = "A task of an earlier plan; null where the row continues none") UUID taskId) {
    }

    @POST
    @Path("/plans/{id}/carry-over")
    @Operation(summary = "年度衔接 / 回头看: link the rows of the next plan's draft to this plan's tasks", description = "By what they say. A row"
            + " that the office has linked or unlinked stays as it is. When the draft is issued, a task that is still worked on gives way to the"
            + " one that continues it. ETag and If-Match are the draft's.")
    @APIResponse(responseCode = "200", description = "The draft, and what is in no row",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CarriedOver.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found")
    @APIResponse(responseCode = "409",
            description = "plan-not-issued, plan-not-earlier, plan-year-missing, plan-already-issued (the draft), plan-withdrawn, plan-closed")
    public Response carryOver(@RestPath UUID id, @NotNull @Valid Into given) {
        var last = inEffectOnce(histories.plan(id).orElse(null), id);
        var answer = commands.send(new CarryOver(given.into, last, given.addMissing), caller.asOffice(), given);
        var draft = histories.plan(given.into).orElseThrow(() -> new Problem(404, "plan-not-found", given.into));
        var tasks = last.tasks().stream().map(task -> histories.task(task.taskId())).flatMap(Optional::stream).toList();
        var view = PlanView.of(draft, UnitRow::directory, histories::standing);
        return answer.withBody(CarriedOver.of(draft, view, id, tasks, histories::standing)).toResponse();
    }

    @POST
    @Path("/plans/{id}/items/{ordinal}/link")
    @Operation(summary = "Say which earlier task a row of a draft continues, or that it continues none",
            description = "A task that is still worked on is continued once; one whose successor was cancelled, alone or with its plan,"
            + " may be continued again.")
    @APIResponse(responseCode = "200", description = "The draft as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found, item-not-found, task-not-found")
    @APIResponse(responseCode = "409",
            description = "not-an-earlier-task, plan-year-missing, task-of-withdrawn-plan, task-continued-elsewhere, task-succeeded,"
                    + " plan-already-issued, plan-withdrawn, plan-closed")
    public Response link(@RestPath UUID id, @Parameter(description = "The row's number, from 1") @RestPath int ordinal,
            @NotNull @Valid LinkTo given) {
        return commands.send(new LinkItem(id, ordinal, given.taskId), caller.asOffice(), given).toResponse();
    }

    /** What was issued may be looked back at, closed or not; a withdrawn plan's tasks are cancelled. */
    private static PlanState inEffectOnce(PlanState plan, UUID id) {
        return switch (Drafts.there(plan, id).status()) {
            case ISSUED, CLOSED -> plan;
            case DRAFT -> throw new Problem(409, "plan-not-issued");
            case WITHDRAWN -> throw new Problem(409, "plan-withdrawn");
        };
    }
}
