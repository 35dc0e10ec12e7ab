package io.duban.reporting.tasks;

import io.duban.platform.Caller;
import io.duban.platform.rest.Page;
import io.duban.platform.rest.TaskView;
import io.duban.reporting.Parameters;
import io.duban.reporting.Sight;
import io.duban.reporting.known.KnownTasks;
import io.duban.reporting.known.KnownUnits;
import io.duban.reporting.known.Moments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Which tasks are there, and how does each stand? */
@Path("/api/v1/tasks")
@Tag(name = "Tasks", description = "The tasks (任务) of all plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.OFFICE, Caller.AUDITOR, Caller.UNIT})
public class TasksResource {
    @Inject
    KnownTasks known;
    @Inject
    KnownUnits units;
    @Inject
    Moments moments;
    @Inject
    Sight sight;

    @GET
    @Operation(operationId = "listTasks", summary = "List tasks",
            description = "A unit sees the tasks in which it has a duty. All filters given must hold.")
    @APIResponse(responseCode = "200", description = "One page of tasks")
    @APIResponse(responseCode = "404", description = "No such plan (plan-not-found) or unit (unit-not-found)")
    public Page<TaskView> list(@BeanParam TasksQuery query) {
        var asked = moments.of(query.asOf);
        var seen = sight.unit(query.unit);
        var filter = query.filter(seen);
        var tasks = known.of(Parameters.uuid("plan", query.plan), asked);
        units.mustBeKnown(seen, tasks, asked);
        var wanted = tasks.stream().filter(task -> filter.wants(task, asked.at())).sorted(TaskOrder.of(query.sort)).toList();
        return Page.of(wanted, Parameters.limit(query.limit), query.cursor).map(task -> TaskView.of(task, asked.at()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "showTask", summary = "One task",
            description = "The same answer as the task-service's, from this service's view. A unit sees it that has a duty in it, or"
            + " had one that was handed over. ETag: the task's version.")
    @APIResponse(responseCode = "200", description = "The task with every unit's duty in it")
    @APIResponse(responseCode = "404", description = "No such task (task-not-found), or not yet at that time (task-not-yet-assigned)")
    public RestResponse<TaskView> one(@PathParam("id") @Parameter(description = "The task's id (UUIDv7)") String id,
            @QueryParam("asOf") @Parameter(description = Moments.AS_OF, example = "2025-09-30") String asOf) {
        var asked = moments.of(asOf);
        var task = known.task(id, asked);
        sight.mustSee(task);
        return RestResponse.ResponseBuilder.ok(TaskView.of(task, asked.at())).tag(Long.toString(task.version())).build();
    }
}
