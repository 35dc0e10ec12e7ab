package io.duban.task.progressing;

import io.duban.platform.Caller;
import io.duban.task.platform.Commands;
import io.duban.task.platform.EvidenceGiven;
import io.duban.task.platform.OnBehalf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
@Tag(name = "办理", description = "What units do with their duties")
@RolesAllowed({Caller.UNIT, Caller.OFFICE})
class ProgressingResource {
    @Inject
    Commands commands;

    @Schema(description = "No personal data in the texts: the record is kept for ever")
    record Progress(@Schema(description = "How far, 0 to 100", examples = "40") @NotNull @Min(0) @Max(100) Integer percent,
            @Schema(description = "What was done", examples = "目录已更新，正在征求意见。") @Size(max = 10000) String text,
            @Schema(description = "存在问题", examples = "两个栏目尚缺材料。") @Size(max = 10000) String problems,
            @Schema(description = "下一步措施", examples = "月底前补齐材料。") @Size(max = 10000) String nextStep,
            @Schema(description = "Files at the portal") @Size(max = 50) List<@Valid EvidenceGiven> evidence,
            @Size(max = 64) String onBehalfOf, @Size(max = 200) String source) implements OnBehalf {
    }

    @POST
    @Path("/tasks/{id}/progress")
    @Operation(summary = "进展填报: report progress on the own duty; the first report starts it")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409", description = "task-completed, task-cancelled, duty-already-fulfilled, duty-excused")
    public Response report(@RestPath UUID id, @NotNull @Valid Progress given) {
        return commands.sendAsUnit(new ReportProgress(id, given.percent, given.text, given.problems, given.nextStep,
                EvidenceGiven.events(given.evidence)), given).toResponse();
    }
}
