package io.duban.notification.alerts;

import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.platform.rest.Moment;
import io.duban.platform.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was recorded, and what would be. */
@Path("/api/v1/alerts")
@Tag(name = "Alerts", description = "Who was told what (提醒)")
class AlertsResource {
    @Inject
    Caller caller;
    @Inject
    Previewing previewing;

    @GET
    @RolesAllowed({Caller.OFFICE, Caller.AUDITOR, Caller.UNIT})
    @Transactional
    @Operation(summary = "The alerts, the latest first", description = "Office and auditors see all, a unit its own.")
    @APIResponse(responseCode = "200", description = "One page of alerts")
    public Page<AlertView> alerts(
            @Parameter(description = "Unit code, or office", example = "xzfbgs") @QueryParam("unit") String unit,
            @Parameter(description = "Task id") @QueryParam("task") String task,
            @Parameter(description = "blue, yellow, orange, red, overdue, overdue+7 …, check-in, check-in-missed, urged, returned,"
                    + " reopened, handed-over, extension-decided, objection-decided,"
                    + " awaiting-decision", example = "overdue") @QueryParam("rung") String rung,
            @Parameter(description = "pending, sent, failed or suppressed", example = "sent") @QueryParam("status") String status,
            @Parameter(description = "deadline, dueAt, recordedAt, unit, ordinal; a minus turns the order")
            @QueryParam("sort") @DefaultValue("-recordedAt") String sort,
            @Parameter(description = "Rows on a page, 1 to 500") @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor) {
        var whose = unit == null && !caller.seesAll() ? caller.asUnit().unit() : unit;
        if (whose != null) {
            caller.mustSee(whose);
        }
        return new AlertQuery(whose, task, rung, status, sort).page(limit, cursor);
    }

    @GET
    @Path("/preview")
    @RolesAllowed(Caller.OFFICE)
    @Transactional
    @Operation(summary = "What would go out on a day", description = "As the duties stand now, if nobody reports until then; by the"
            + " same function that decides when the day has come. Nothing goes out on a rest day. An urging goes out at once, or as soon"
                    + " as work begins.")
    @APIResponse(responseCode = "200", description = "The digests of that day")
    @APIResponse(responseCode = "400", description = "No date, or one that is past (bad-parameter, date-past)")
    @APIResponse(responseCode = "409", description = "The working calendar of that year is not loaded (calendar-unknown)")
    public Preview preview(
            @Parameter(description = "The day, today or later", example = "2025-10-09", required = true) @QueryParam("date") String date) {
        var day = Moment.date("date", date);
        if (day == null) {
            throw new Problem(400, "bad-parameter", "date", "");
        }
        return previewing.of(day);
    }
}
