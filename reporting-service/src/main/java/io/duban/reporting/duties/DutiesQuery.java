package io.duban.reporting.duties;

import io.duban.events.DutyStage;
import io.duban.events.Role;
import io.duban.platform.rest.Moment;
import io.duban.reporting.Parameters;
import io.duban.reporting.Statuses;
import io.duban.reporting.known.Moments;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of {@code GET /duties}. */
public class DutiesQuery {
    @QueryParam("unit")
    @Parameter(description = "Duties of this unit (code); a unit's token sees its own only", example = "xmzj")
    String unit;
    @QueryParam("plan")
    @Parameter(description = "Duties of this plan (id)")
    String plan;
    @QueryParam("stage")
    @Parameter(description = "assigned, acknowledged, in_progress, fulfilled, approved, excused, closed_unreported; several with"
            + " commas; open stands for the first three, those in which the unit still has something to do. Without taskStatus these are"
            + " left out where the task is closed, or carried over and taken up by the next year's", example = "open")
    String stage;
    @QueryParam("taskStatus")
    @Parameter(description = "Duties of tasks with this status: assigned, in_progress, submitted, completed, overdue, cancelled,"
            + " succeeded; several with commas. Absent: all but cancelled ones, and of closed ones and those whose place another task has"
            + " taken only what is done",
            example = "overdue")
    String taskStatus;
    @QueryParam("role")
    @Parameter(description = "lead or responsible", example = "lead")
    String role;
    @QueryParam("dueFrom")
    @Parameter(description = "Deadline on or after this date", example = "2025-10-01")
    String dueFrom;
    @QueryParam("dueTo")
    @Parameter(description = "Deadline on or before this date", example = "2025-12-31")
    String dueTo;
    @QueryParam("asOf")
    @Parameter(description = Moments.AS_OF, example = "2025-09-30")
    String asOf;
    @QueryParam("limit")
    @DefaultValue(Parameters.LIMIT)
    @Parameter(description = "Rows on a page, 1 to 500", example = "50")
    String limit;
    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before")
    String cursor;

    DutyFilter filter(String seenUnit) {
        return new DutyFilter(seenUnit, stages(), Moment.constant("role", role, Role.class),
                Parameters.range("dueFrom", dueFrom, "dueTo", dueTo), Statuses.of("taskStatus", taskStatus));
    }

    private Set<DutyStage> stages() {
        return "open".equals(stage)
                ? Arrays.stream(DutyStage.values()).filter(DutyStage::open).collect(Collectors.toCollection(() -> EnumSet.noneOf(DutyStage.class)))
                : Parameters.anyOf("stage", stage, DutyStage.class);
    }
}
