package io.duban.task.checkingin;

import io.duban.platform.Caller;
import io.duban.platform.rest.TaskView;
import io.duban.task.platform.Commands;
import io.duban.task.platform.EvidenceGiven;
import io.duban.task.platform.OnBehalf;
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
@Tag(name = "办理", description = "What units do with their duties")
@RolesAllowed({Caller.UNIT, Caller.OFFICE})
class CheckingInResource {
    @Inject
    Commands commands;

    @Schema(description = "No personal data in the texts: the record is kept for ever")
    record Period(@Schema(description = "How it stands in this period", examples = "三季度目录已更新，共新增 6 条。") @NotBlank @Size(max = 10000) String text,
            @Schema(description = "存在问题", examples = "一个栏目尚缺材料。") @Size(max = 10000) String problems,
            @Schema(description = "下一步措施", examples = "下月上旬补齐。") @Size(max = 10000) String nextStep,
            @Schema(description = "Files at the portal") @Size(max = 50) List<@Valid EvidenceGiven> evidence,
            @Size(max = 64) String onBehalfOf, @Size(max = 200) String source) implements OnBehalf {
    }

    @POST
    @Path("/tasks/{id}/check-ins")
    @Operation(summary = "定期填报: the periodic report of a continuous or recurring task", description = "For the period in which it comes."
            + " A progress report counts as well, and a fulfilment until it is taken back within the period; once a period is reported,"
            + " anything new is reported as progress.")
    @APIResponse(responseCode = "200", description = "The task as it is now; duties[].checkIns names the next period",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "403", description = "not-your-duty")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "no-check-in-owed, already-checked-in, task-completed, task-cancelled, task-succeeded, successor-cancelled,"
                    + " duty-already-fulfilled, duty-excused")
    public Response checkIn(@RestPath UUID id, @NotNull @Valid Period given) {
        return commands.sendAsUnit(new ReportCheckIn(id, given.text, given.problems, given.nextStep, EvidenceGiven.events(given.evidence)), given)
                .toResponse();
    }
}
