package io.duban.reporting.tasks;

import io.duban.events.Role;
import io.duban.platform.rest.Moment;
import io.duban.reporting.Parameters;
import io.duban.reporting.Statuses;
import io.duban.reporting.known.Moments;
import io.duban.reporting.tasks.TaskFilter.Awaiting;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of {@code GET /tasks}. */
public class TasksQuery {
    @QueryParam("status")
    @Parameter(description = "assigned, in_progress, submitted, completed, overdue, cancelled, succeeded (taken up by a"
            + " task of the next year); several with commas", example = "overdue")
    String status;
    @QueryParam("unit")
    @Parameter(description = "Tasks in which this unit (code) has a duty; a unit's token sees its own only", example = "xmzj")
    String unit;
    @QueryParam("role")
    @Parameter(description = "lead or responsible: the role of that unit", example = "lead")
    String role;
    @QueryParam("plan")
    @Parameter(description = "Tasks of this plan (id)")
    String plan;
    @QueryParam("topic")
    @Parameter(description = "Part of the topic", example = "主动公开")
    String topic;
    @QueryParam("dueFrom")
    @Parameter(description = "Deadline on or after this date: the unit's own where one is asked for; for a group that of any member",
            example = "2025-10-01")
    String dueFrom;
    @QueryParam("dueTo")
    @Parameter(description = "Deadline on or before this date", example = "2025-12-31")
    String dueTo;
    @QueryParam("late")
    @Parameter(description = "true: the report that stands came after the deadline; false: the others")
    String late;
    @QueryParam("awaiting")
    @Parameter(description = "approval: reported done (for a group: by at least one member) and not yet decided by the office; extension"
            + " or objection: at least one of them is not decided", example = "approval")
    String awaiting;
    @QueryParam("q")
    @Parameter(description = "Text in section, topic, requirement or the name of a unit", example = "目录")
    String q;
    @QueryParam("asOf")
    @Parameter(description = Moments.AS_OF, example = "2025-09-30")
    String asOf;
    @QueryParam("sort")
    @Parameter(description = "ordinal, year, deadline, updatedAt, submittedAt; several with commas, a minus turns one round. Default"
            + " -year,ordinal", example = "deadline,-updatedAt")
    String sort;
    @QueryParam("limit")
    @DefaultValue(Parameters.LIMIT)
    @Parameter(description = "Rows on a page, 1 to 500", example = "50")
    String limit;
    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before")
    String cursor;

    TaskFilter filter(String seenUnit) {
        return new TaskFilter(Statuses.of("status", status), seenUnit, Moment.constant("role", role, Role.class),
                blankToNull(topic), Parameters.range("dueFrom", dueFrom, "dueTo", dueTo), Parameters.flag("late", late),
                Moment.constant("awaiting", awaiting, Awaiting.class), blankToNull(q));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
