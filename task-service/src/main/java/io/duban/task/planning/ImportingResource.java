package io.duban.task.planning;

import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.task.Ids;
import io.duban.task.index.UnitRow;
import io.duban.task.notice.Notice;
import io.duban.task.notice.NoticeReader;
import io.duban.task.notice.table.UnreadableNotice;
import io.duban.task.platform.Commands;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/v1")
@Tag(name = "计划", description = "From the notice to the issued plan")
@RolesAllowed(Caller.OFFICE)
class ImportingResource {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String DOCX = OFFICE + "wordprocessingml.document";
    private static final String XLSX = OFFICE + "spreadsheetml.sheet";
    private static final String FORMATS = "As a form with the part file, or as the raw body: .docx, .xlsx, .html, .csv, or .txt with cells"
            + " led by tabs or separated by |; or, without a table, paragraphs that say who does them by when, in brackets, behind labels"
            + " or in their sentence; a numbered one that does not is a finding (paragraph-unread), and so is one that does beside a table."
            + " Further tables and sheets with columns of the same meaning are read on; of others the office is told (table-unread)."
            + " A remark (备注) may ask for check-ins; a deadline or unit that it names is proposed (remark-unread)."
            + " The file is recognised by what it holds, neither by its name nor by its media type. The result"
            + " lists every row with its raw text and place (表 1 第 7 行 第 3 格, 工作表“分解表”单元格 C7, 第 57 行), and every doubt as a finding."
            + " Persons with their telephones are left out of all of it; only the file itself keeps them."
            + " Nothing is assigned until the plan is issued.";

    @Inject
    Commands commands;
    @Inject
    Caller caller;
    @Inject
    SourceFiles files;
    @ConfigProperty(name = "duban.notice.max-bytes")
    int maxBytes;

    @POST
    @Path("/plans")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Import a notice: its file becomes a draft to be checked", description = FORMATS)
    @APIResponse(responseCode = "201", description = "The draft",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "409", description = "plan-already-imported")
    @APIResponse(responseCode = "413", description = "file-too-large")
    @APIResponse(responseCode = "422", description = "file-empty, format-not-supported (a picture, .pdf, .doc, an archive), file-encrypted,"
            + " file-has-macros, file-broken, file-unpacks-too-large, doctype-not-allowed, not-text, table-too-large, no-table, no-tasks,"
            + " idempotency-key-reused")
    public Response upload(@RestForm("file") FileUpload file) throws IOException {
        if (file == null) {
            throw new Problem(400, "file-missing");
        }
        if (file.size() > maxBytes) {
            throw tooLarge();
        }
        return draft(Files.readAllBytes(file.uploadedFile()), FileName.of(file.fileName()));
    }

    @POST
    @Path("/plans")
    @Consumes({DOCX, XLSX, MediaType.TEXT_HTML, MediaType.APPLICATION_XHTML_XML, MediaType.TEXT_PLAIN, "text/csv",
            MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD}) // whatever it is called: what it holds decides, and is told
    @Operation(summary = "Import a notice: its file becomes a draft to be checked", description = FORMATS)
    @APIResponse(responseCode = "201", description = "The draft",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public Response raw(@Parameter(description = "attachment; filename=… or filename*=UTF-8''… names the file")
            @HeaderParam("Content-Disposition") String disposition, InputStream body) throws IOException {
        var content = body.readNBytes(maxBytes + 1);
        if (content.length > maxBytes) {
            throw tooLarge();
        }
        return draft(content, FileName.in(disposition));
    }

    @POST
    @Path("/plans/{id}/reread")
    @Operation(summary = "Understand a draft's units again, by the directory as it is now", description = "For a notice that was imported before its"
            + " units were registered: the finding directory-changed proposes it. Rows with an unknown unit are understood"
            + " as they were printed. Units that the office has corrected by hand stay as they are,"
            + " and so does all else in the draft.")
    @APIResponse(responseCode = "200", description = "The draft as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found")
    @APIResponse(responseCode = "409", description = "plan-already-issued, plan-withdrawn, plan-closed")
    public Response reread(@RestPath UUID id) {
        return commands.send(new RereadPlan(id), caller.asOffice(), "reread").toResponse();
    }

    private Response draft(byte[] content, String fileName) {
        var notice = read(content, fileName);
        files.keep(notice.source(), content);
        return drafted(notice, content);
    }

    private static Notice read(byte[] content, String fileName) {
        try {
            return NoticeReader.read(content, fileName, UnitRow.directory());
        } catch (UnreadableNotice e) {
            throw new Problem(422, e.code(), e.detailZh(), e.detailEn());
        }
    }

    private Response drafted(Notice notice, byte[] content) {
        try {
            var answer = commands.send(new DraftPlan(Ids.next(), notice), caller.asOffice(), content);
            return answer.createdAt("/api/v1/plans/" + answer.stream()).toResponse();
        } catch (Problem refused) {
            files.drop(notice.source());
            throw refused;
        }
    }

    private Problem tooLarge() {
        return new Problem(413, "file-too-large", maxBytes / (1024 * 1024));
    }
}
