package io.duban.task.completing;

import io.duban.platform.Caller;
import io.duban.task.platform.Commands;
import io.duban.task.platform.EvidenceGiven;
import io.duban.task.platform.OnBehalf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "办理", description = "What units do with their duties")
@RolesAllowed({Caller.UNIT, Caller.OFFICE})
class ReportingDoneResource {
    @Inject
    Commands commands;

    @Schema(description = "No personal data in the text: the record is kept for ever")
    record Fulfilment(@Schema(description = "What was done", examples = "目录已公布并建立动态更新机制。") @Size(max = 10000) String text,
            @Schema(description = "Files at the portal") @Size(max = 50) List<@Valid EvidenceGiven> evidence,
            @Size(max = 64) String onBehalfOf, @Size(max = 200) String source) implements OnBehalf {
    }

    @Schema(description = "No personal data in the text: the record is kept for ever")
    record Submission(@Schema(description = "What was done by all", examples = "各单位均已完成，汇总上报。") @Size(max = 10000) String text,
            @Size(max = 64) String onBehalfOf, @Size(max = 200) String source) implements OnBehalf {
    }

    @POST
    @Path("/tasks/{id}/fulfil")
    @Operation(summary = "办结: the own duty is done", description = "In a task led by a group the last fulfilment submits the task.")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409", description = "task-completed, task-cancelled, task-continuous, duty-already-fulfilled, duty-excused")
    public Response fulfil(@RestPath UUID id, @RequestBody(required = false) @Valid Fulfilment given) {
        return commands.sendAsUnit(new Fulfil(id, given == null ? null : given.text, EvidenceGiven.events(given == null ? null : given.evidence)),
                given).toResponse();
    }

    @POST
    @Path("/tasks/{id}/submit")
    @Operation(summary = "汇总上报: the first named lead reports the whole task done",
            description = "Every other lead must have fulfilled; responsible duties still open are listed in the event, and do not block.")
    @APIResponse(responseCode = "403", description = "not-your-duty, not-the-submitting-lead")
    @APIResponse(responseCode = "404", description = "task-not-found")
    @APIResponse(responseCode = "409",
            description = "leads-not-fulfilled, lead-missing, group-submits-by-itself, task-already-submitted, task-continuous,"
                    + " task-completed, task-cancelled")
    public Response submit(@RestPath UUID id, @RequestBody(required = false) @Valid Submission given) {
        return commands.sendAsUnit(new Submit(id, given == null ? null : given.text), given).toResponse();
    }
}
