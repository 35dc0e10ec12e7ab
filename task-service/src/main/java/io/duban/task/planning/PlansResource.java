package io.duban.task.planning;

import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.platform.rest.Moment;
import io.duban.platform.rest.Page;
import io.duban.task.PlanState;
import io.duban.task.index.PlanRow;
import io.duban.task.index.UnitRow;
import io.duban.task.platform.Histories;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1")
@Tag(name = "计划", description = "From the notice to the issued plan")
@Authenticated
class PlansResource {
    @Inject
    Histories histories;
    @Inject
    SourceFiles files;

    /** A plan in the list. */
    @Schema(name = "PlanSummary")
    record Summary(@Schema(description = "UUIDv7") UUID id,
            @Schema(description = "draft, issued, closed or withdrawn", examples = "issued") String status,
            @Schema(description = "Chinese for status", examples = "已印发") String statusLabel,
            @Schema(description = "The table's title", examples = "2025年某县公开工作任务分解表") String title,
            @Schema(description = "Document number (文号); null where the notice has none", examples = "某政办字〔2025〕3号") String docNumber,
            @Schema(description = "The plan's year; null in a draft whose notice names none", examples = "2025") Integer year,
            @Schema(description = "The notice's own date") LocalDate issuedOn,
            @Schema(description = "How many rows", examples = "52") int items) {
        static Summary of(PlanRow row) {
            return new Summary(row.id, row.status, PlanView.label(row.status()), row.title,
                    row.docNumber, row.year, row.issuedOn, row.items);
        }
    }

    @GET
    @Path("/plans")
    @Operation(summary = "All plans, the newest first")
    public Page<Summary> plans(@Parameter(description = "draft, issued, closed or withdrawn; all where it is left out") @RestQuery String status,
            @Parameter(description = "The plan's year; all where it is left out") @RestQuery Integer year,
            @Parameter(description = "Rows per page, 1 to 500") @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Parameter(description = "nextCursor of the page before") @RestQuery String cursor) {
        return Page.of(PlanRow.list(Moment.constant("status", status, PlanState.Status.class), year), limit, cursor).map(Summary::of);
    }

    @GET
    @Path("/plans/{id}")
    @Operation(summary = "One plan with its items and findings")
    @APIResponse(responseCode = "200", description = "The plan",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found")
    public Response plan(@RestPath UUID id) {
        var plan = stored(id);
        return Response.ok(PlanView.of(plan, UnitRow::directory, histories::standing)).tag(Long.toString(plan.version())).build();
    }

    @GET
    @Path("/plans/{id}/source")
    @RolesAllowed(Caller.OFFICE)
    @Operation(summary = "The notice's file as it came")
    @APIResponse(responseCode = "200", description = "The file, byte for byte, with its own media type",
            content = @Content(mediaType = MediaType.WILDCARD))
    @APIResponse(responseCode = "404", description = "plan-not-found")
    public Response source(@RestPath UUID id) {
        var source = stored(id).head().source();
        var name = URLEncoder.encode(source.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(files.content(source.sha256()).orElseThrow(() -> new Problem(404, "plan-not-found", id)), source.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                // A page from elsewhere is to be saved, and never to run as one of ours.
                .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "sandbox").build();
    }

    @GET
    @Path("/plans/{id}/items/{ordinal}/explanation")
    @Operation(summary = "How the deadline and the units of one row were understood", description = "Printed text, place, rule and result,"
            + " in words. A draft's groups show the members that they have now; an issued plan's those that were assigned. What a document"
            + " has amended since is told beside what was printed.")
    @APIResponse(responseCode = "200", description = "The explanation",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Explanation.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found, item-not-found")
    public Explanation explanation(@RestPath UUID id, @Parameter(description = "The row's number, from 1") @RestPath int ordinal) {
        var plan = stored(id);
        var item = plan.item(ordinal).orElseThrow(() -> new Problem(404, "item-not-found", ordinal));
        return plan.tasks().stream().filter(issued -> issued.ordinal() == ordinal).findFirst()
                .map(issued -> Explanation.of(item, histories.assignment(issued.taskId()), histories.standing(issued.taskId())))
                .orElseGet(() -> Explanation.of(item, UnitRow.directory()));
    }

    private PlanState stored(UUID id) {
        return histories.plan(id).orElseThrow(() -> new Problem(404, "plan-not-found", id));
    }
}
