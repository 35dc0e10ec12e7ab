package io.duban.task.closing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.duban.events.YearEnd;
import io.duban.platform.Caller;
import io.duban.task.Issued;
import io.duban.task.planning.PlanView;
import io.duban.task.platform.Commands;
import io.duban.task.platform.Histories;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "计划", description = "From the notice to the issued plan")
@RolesAllowed(Caller.OFFICE)
class ClosingResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;
    @Inject
    Histories histories;
    @Inject
    Clock clock;

    @Schema(description = "What becomes of the tasks that are still open")
    record YearsEnd(@Schema(description = "One for each task still open; none where there is none")
            @Size(max = 1000) List<@NotNull @Valid Decision> tasks,
            @Schema(description = "Of the tasks not named, take what GET /plans/{id}/closing gives as expected; where it expects nothing,"
                    + " name them all the same")
            boolean asExpected) {
    }

    @Schema(description = "What becomes of one task, named by its row or by its id")
    record Decision(@Schema(description = "The row's number", examples = "7") Integer ordinal,
            @Schema(description = "Or the task's id") UUID taskId,
            @Schema(description = "continued or ended for a continuous task; carried_over or cancelled for a dated one", examples = "carried_over")
            @NotNull YearEnd outcome,
            @Schema(description = "Why; no personal data. Needed where a task is cancelled", examples = "上级样式下半年才下发。")
            @Size(max = 2000) String reason) {

        @JsonIgnore
        @AssertTrue(message = "{io.duban.task.OneTask}")
        boolean isOfOneTask() {
            return (ordinal == null) != (taskId == null);
        }
    }

    @GET
    @Path("/plans/{id}/closing")
    @Operation(summary = "年终结转: what has to be decided before the plan is closed", description = "Each task still open, with what would be"
            + " expected: what is not done is carried over; of a continuous task the office decides. What is offered is accepted: a task that"
            + " awaits approval has no choices, since it is approved or returned first.")
    @APIResponse(responseCode = "200", description = "The open tasks",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Proposal.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found")
    @APIResponse(responseCode = "409", description = "plan-not-issued, plan-withdrawn, plan-closed")
    public Proposal closing(@RestPath UUID id) {
        var plan = Issued.issued(histories.plan(id).orElse(null), id);
        return Proposal.of(plan, plan.tasks().stream().map(task -> histories.task(task.taskId())).flatMap(Optional::stream).toList(),
                clock.instant());
    }

    @POST
    @Path("/plans/{id}/close")
    @Operation(summary = "年终结转: close the plan, with a decision about every task still open; all or nothing", description = "From December of"
            + " the plan's year on. Nothing is decided unsaid: each open task is named, or asExpected says that the others become what is expected."
            + " What is carried over is chased as before, until a task of the next year takes its place.")
    @APIResponse(responseCode = "200", description = "The closed plan",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found")
    @APIResponse(responseCode = "409",
            description = "plan-year-not-over, tasks-awaiting-approval, tasks-not-settled (violations list all that is in the way:"
                    + " tasks[i] in the request, items[ordinal=n] for row n that it does not name), plan-not-issued, plan-withdrawn, plan-closed")
    public Response close(@RestPath UUID id, @RequestBody(required = false) @Valid YearsEnd given) {
        var decided = given == null || given.tasks == null ? List.<ClosePlan.Decided>of() : given.tasks.stream()
                .map(one -> new ClosePlan.Decided(one.ordinal, one.taskId, one.outcome, one.reason)).toList();
        return commands.send(new ClosePlan(id, decided, given != null && given.asExpected), caller.asOffice(), given).toResponse();
    }
}
