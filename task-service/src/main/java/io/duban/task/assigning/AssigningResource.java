package io.duban.task.assigning;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import io.duban.platform.Caller;
import io.duban.platform.rest.TaskView;
import io.duban.task.Ids;
import io.duban.task.platform.Commands;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Tag(name = "任务", description = "A task as the event store has it")
@RolesAllowed(Caller.OFFICE)
class AssigningResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    @Schema(description = "A task outside a plan, in the words of a notice")
    record NewTask(@Schema(description = "What has to be done; no personal data",
            examples = "逐项核对公开目录，缺漏的补齐。") @NotBlank @Size(max = 20000) String requirement,
            @Schema(description = "Its topic", examples = "（一）完善公开目录") @Size(max = 500) String topic,
            @Schema(description = "Its section", examples = "一、夯实基础") @Size(max = 500) String section,
            @Schema(description = "Leads by name, alias, group or code, in order; the first named one submits", examples = "[\"县财政局\"]")
            @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 5000) String> leads,
            @Schema(description = "Responsible units by name, alias, group or code", examples = "[\"各乡镇（街道）人民政府（办事处）\"]")
            @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = 500) List<@NotBlank @Size(max = 5000) String> responsibles,
            @Schema(description = "In the words of a notice, or a date", examples = "10月底前") @NotBlank @Size(max = 200) String deadline,
            @Schema(description = "The day of issue, today or earlier; today where it is left out", examples = "2025-06-03") LocalDate issuedOn,
            @Schema(description = "文号 of the document that asks for it", examples = "某政办字〔2025〕9号") @Size(max = 100) String docNumber,
            @Schema(description = "Why it is assigned; no personal data", examples = "领导批示。") @Size(max = 2000) String reason) {
    }

    @POST
    @Path("/tasks")
    @Operation(summary = "交办: assign a task outside a plan",
            description = "Units and deadline are understood as in a notice; groups are expanded by the directory as it stands, and frozen."
                    + " It has no plan and the ordinal 0, and is otherwise a task like any. A deadline that has passed already is refused; what an"
                    + " earlier document asked for is entered with the day of that, issuedOn.")
    @APIResponse(responseCode = "201", description = "The task",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "409",
            description = "due-before-issue-day: the day of issue is today unless issuedOn says otherwise; deadline-past: one of its stages is;"
                    + " deadline-too-far")
    @APIResponse(responseCode = "422",
            description = "unit-unknown, unit-split, unit-name-shared, role-not-of-field, deadline-unresolved, deadline-needs-calendar,"
                    + " issue-date-implausible, idempotency-key-reused")
    public Response assign(@NotNull @Valid NewTask given) {
        var answer = commands.send(new AssignTask(Ids.next(), given.requirement.strip(), given.topic, given.section, given.leads,
                given.responsibles, given.deadline, given.issuedOn, given.docNumber, given.reason), caller.asOffice(), given);
        return answer.createdAt("/api/v1/tasks/" + answer.stream()).toResponse();
    }
}
