package io.duban.reporting.audit;

import io.duban.platform.Caller;
import io.duban.platform.rest.TaskView;
import io.duban.reporting.known.KnownTasks;
import io.duban.reporting.known.KnownUnits;
import io.duban.reporting.known.Moments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to this task, who did it, and what was known when? */
@Path("/api/v1/audit/tasks/{id}")
@Tag(name = "Audit", description = "What happened, who did it, what was known when")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.OFFICE, Caller.AUDITOR})
public class AuditResource {
    @Inject
    KnownTasks known;
    @Inject
    KnownUnits units;
    @Inject
    Moments moments;

    @GET
    @Operation(operationId = "showHistory", summary = "A task's history",
            description = "Every event in order with actor, time, reason, place in the log and digest. With asOf: what had happened by"
            + " then, and the state then.")
    @APIResponse(responseCode = "200", description = "The state and the history")
    @APIResponse(responseCode = "404", description = "No such task (task-not-found), or not yet at that time (task-not-yet-assigned)")
    public TaskAudit audit(@PathParam("id") @Parameter(description = "The task's id (UUIDv7)") String id,
            @QueryParam("asOf") @Parameter(description = Moments.AS_OF, example = "2025-09-30") String asOf) {
        var asked = moments.of(asOf);
        var task = known.task(id, asked);
        var names = new HashMap<String, String>();
        UnaryOperator<String> name = code -> names.computeIfAbsent(code, unit -> units.find(unit, List.of(task), asked).orElse(unit));
        var history = HistoryEntry.of(known.history(task.id(), asked), name);
        return new TaskAudit(task.id(), asked.at(), TaskView.of(task, asked.at()), history);
    }
}
