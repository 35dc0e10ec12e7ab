package io.duban.task.showing;

import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.platform.rest.TaskView;
import io.duban.task.index.UnitRow;
import io.duban.task.platform.Histories;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Authenticated
class ShowingResource {
    private static final List<String> OFFICE_MAY = List.of("register-units", "merge-units", "split-units", "import", "correct", "issue", "amend",
            "withdraw-plan", "close", "carry-over", "assign", "designate", "urge", "approve", "return", "decide-extension", "set-deadline",
            "decide-objection", "excuse", "hand-over", "cancel", "reopen", "publish", "enter-for-units", "keep-contacts", "see-all");
    private static final List<String> UNIT_MAY = List.of("acknowledge", "report-progress", "check-in", "fulfil", "withdraw-fulfilment", "submit",
            "withdraw-submission", "return", "urge", "object", "request-extension", "keep-contacts");

    @Inject
    Histories histories;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    /** Who the token says is calling. */
    @Schema(description = "Who the token says you are, and what you may do")
    record Me(@Schema(description = "The token's issuer", examples = "https://login.example") String issuer,
            @Schema(description = "The token's subject", examples = "office-1") String subject,
            @Schema(description = "The token's roles", examples = "[\"office\"]") Set<String> roles,
            @Schema(description = "The unit's code; null without one", examples = "xzfbgs") String unit,
            @Schema(description = "The unit's name; null where the directory has none such", examples = "县财政局") String name,
            @Schema(description = "What the roles allow", examples = "[\"issue\", \"approve\"]") List<String> may,
            @Schema(description = "The system's time") Instant now) {
    }

    @GET
    @Path("/me")
    @Tag(name = "我", description = "The caller")
    @Operation(summary = "Who the token says you are, and what you may do")
    public Me me() {
        var unit = caller.unit() == null ? null : UnitRow.<UnitRow>findById(caller.unit());
        var person = caller.asOffice();
        return new Me(person.issuer(), person.subject(), caller.roles(), caller.unit(), unit == null ? null : unit.name, may(), clock.instant());
    }

    @GET
    @Path("/tasks/{id}")
    @Tag(name = "任务", description = "A task as the event store has it")
    @Operation(summary = "A task right now, from the event store",
            description = "The ETag is the task's version: give it as If-Match with a command.")
    @APIResponse(responseCode = "200", description = "The task",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "404", description = "task-not-found")
    public Response task(@RestPath UUID id) {
        var task = histories.task(id).orElseThrow(() -> new Problem(404, "task-not-found", id));
        return Response.ok(TaskView.of(task, clock.instant())).tag(Long.toString(task.version())).build();
    }

    private List<String> may() {
        return caller.roles().stream().sorted().flatMap(role -> switch (role) {
            case Caller.OFFICE -> OFFICE_MAY.stream();
            case Caller.UNIT -> UNIT_MAY.stream();
            case Caller.AUDITOR -> Stream.of("see-all");
            default -> Stream.<String>of();
        }).distinct().toList();
    }
}
