package io.duban.task.units;

import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.task.notice.file.PlainText;
import io.duban.task.notice.table.UnreadableNotice;
import io.duban.task.platform.Commands;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Tag(name = "单位", description = "The county's directory")
@RolesAllowed(Caller.OFFICE)
class ImportingUnitsResource {
    /** Some thousands of units. */
    private static final int MAX_MEGABYTES = 1;

    @Inject
    Commands commands;
    @Inject
    Caller caller;

    @POST
    @Path("/units/import")
    @Consumes("text/csv")
    @Operation(summary = "Import the directory as CSV", description = "Columns code,name,kind,groups,aliases; several groups or aliases"
            + " separated by |; lines that begin with # are comments. Lines that are wrong are told and left out."
            + " Groups may be new, and are told.")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class,
            examples = "code,name,kind,groups,aliases\nxczj,县财政局,department,县政府各部门、单位,")))
    @APIResponse(responseCode = "200", description = "Counts, and the lines left out",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportUnits.Result.class)))
    @APIResponse(responseCode = "413", description = "file-too-large: more than 1 MB")
    @APIResponse(responseCode = "422",
            description = "file-empty, not-text, quote-not-closed, text-after-quote, no-units: no table with the columns code and name,"
                    + " or no line that is a unit")
    public Response importUnits(byte[] body) {
        if (body.length > MAX_MEGABYTES * 1024 * 1024) {
            throw new Problem(413, "file-too-large", MAX_MEGABYTES);
        }
        try {
            var csv = UnitsCsv.read(PlainText.of(body).text());
            if (csv == null || csv.lines().isEmpty()) {
                throw new Problem(422, "no-units", csv == null ? 0 : csv.problems().size());
            }
            return commands.send(new ImportUnits(csv.lines(), csv.problems()), caller.asOffice(), body).toResponse();
        } catch (UnreadableNotice e) {
            throw new Problem(422, e.code(), e.detailZh(), e.detailEn());
        }
    }
}
