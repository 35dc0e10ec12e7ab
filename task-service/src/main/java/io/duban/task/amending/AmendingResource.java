package io.duban.task.amending;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.task.planning.PlanView;
import io.duban.task.platform.Commands;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Tag(name = "计划", description = "From the notice to the issued plan")
@RolesAllowed(Caller.OFFICE)
class AmendingResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    @Schema(description = "A document that changes an issued plan")
    record PlanAmendment(@Schema(description = "The document's number (文号)", examples = "某政办字〔2025〕11号") @NotBlank @Size(max = 100) String docNumber,
            @Schema(description = "Why; no personal data", examples = "上级调整了任务口径。") @NotBlank @Size(max = 2000) String reason,
            @Schema(description = "The rows that it changes") @NotEmpty @Size(max = 500) List<@NotNull @Valid AmendedItem> items) {
    }

    @Schema(description = "What is different in one row; what is left out stays as it is")
    record AmendedItem(@Schema(description = "The row's number", examples = "7") @NotNull Integer ordinal,
            @Schema(description = "What has to be done", examples = "逐项核对公开目录，每季度更新一次。") @Size(min = 1, max = 20000) String requirement,
            @Schema(description = "All leads from now on, by name, alias, group or code; the first named one submits", examples = "[\"县财政局\"]")
            @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(min = 1, max = 500) List<@NotBlank @Size(max = 5000) String> leads,
            @Schema(description = "All responsible units from now on; 无 for none", examples = "[\"县民政局\"]")
            @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(min = 1, max = 500) List<@NotBlank @Size(max = 5000) String> responsibles,
            @Schema(description = "In the words of a notice, or a date; the original one is kept beside it", examples = "11月底前")
            @Size(min = 1, max = 200) String deadline) {

        @JsonIgnore
        @AssertTrue(message = "{io.duban.task.NothingChanged}")
        boolean isChange() {
            return requirement != null || leads != null || responsibles != null || deadline != null;
        }
    }

    @POST
    @Path("/plans/{id}/amend")
    @Operation(summary = "Amend an issued plan by a document: all rows that it changes, or none", description = "Units that a row leaves out are"
            + " excused, new ones owe their duty from now on; groups are expanded by the directory as it stands. A row's new deadline is judged"
            + " from now on, and the original one kept.")
    @APIResponse(responseCode = "200",
    description = "The plan; its tasks are changed. The rows keep what was printed; inForce tells what they mean now, and what units"
            + " asked that is still unanswered",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found, item-not-found (violations name the row, by its place in the request)")
    @APIResponse(responseCode = "409",
            description = "plan-not-issued, plan-withdrawn, plan-closed, task-completed, task-cancelled, task-succeeded,"
                    + " successor-cancelled, task-already-submitted, deadline-past, deadline-too-far (violations name the row, by its place in"
                    + " the request)")
    @APIResponse(responseCode = "422",
            description = "unit-unknown, unit-split, unit-name-shared, role-not-of-field, deadline-unresolved, deadline-needs-calendar,"
                    + " amendment-without-lead (violations name the row, by its place in the request)")
    public Response amend(@RestPath UUID id, @NotNull @Valid PlanAmendment given) {
        if (given.items.stream().map(AmendedItem::ordinal).distinct().count() < given.items.size()) {
            throw new Problem(400, "item-named-twice");
        }
        return commands.send(new AmendPlan(id, given.docNumber, given.reason, given.items.stream().map(item -> new AmendPlan.Row(item.ordinal,
                item.requirement, item.leads, item.responsibles, item.deadline)).toList()), caller.asOffice(), given).toResponse();
    }
}
