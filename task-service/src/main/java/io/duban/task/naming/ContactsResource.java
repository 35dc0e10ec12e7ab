package io.duban.task.naming;

import io.duban.events.Actor;
import io.duban.events.Contact;
import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.task.index.ContactRow;
import io.duban.task.index.UnitRow;
import io.duban.task.platform.Commands;
import io.duban.task.platform.Heirs;
import io.duban.task.platform.Telephone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
@Tag(name = "联系人", description = "The persons whom a unit names: kept outside the event stream, deletable")
@RolesAllowed({Caller.UNIT, Caller.OFFICE})
class ContactsResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;
    @Inject
    Heirs heirs;

    @Schema(name = "ContactsGiven", description = "Standing contacts, used where a duty has none of its own; what is left out is deleted")
    record Given(@Schema(description = "责任领导; personal data, deletable", examples = "张主任") @Size(max = 100) String leader,
            @Schema(description = "经办人; personal data, deletable", examples = "李科员") @Size(max = 100) String handler,
            @Schema(description = "Telephone: digits, +, -, spaces, brackets, 转 or ext; personal data, deletable", examples = "0537-0000000")
            @Size(max = 50) @Telephone String phone,
            @Schema(description = "E-mail; personal data, deletable", examples = "li@example.cn") @Email @Size(max = 200) String email) {
    }

    @Schema(name = "Contacts", description = "The unit's standing contacts, and those of single duties")
    record Named(@Schema(description = "责任领导", examples = "张主任") String leader, @Schema(description = "经办人", examples = "李科员") String handler,
            @Schema(description = "Telephone", examples = "0537-0000000") String phone,
            @Schema(description = "E-mail", examples = "li@example.cn") String email,
            @Schema(description = "Duties that have contacts of their own") List<OfDuty> duties) {
    }

    @Schema(name = "DutyContacts", description = "The persons named for one duty")
    record OfDuty(@Schema(description = "The task") UUID taskId, @Schema(description = "责任领导", examples = "张主任") String leader,
            @Schema(description = "经办人", examples = "李科员")
            String handler, @Schema(description = "Telephone", examples = "0537-0000000") String phone) {
    }

    @Schema(name = "ContactsPassing", description = "Who leaves, and who comes")
    record Passing(@Schema(description = "Who leaves") @NotNull @Valid Person from, @Schema(description = "Who comes") @NotNull @Valid Person to) {
    }

    @Schema(name = "Person", description = "A named person")
    record Person(@Schema(description = "The name, as it is named in the contacts; personal data",
            examples = "李科员") @NotBlank @Size(max = 100) String name,
            @Schema(description = "Of who comes: telephone; left out: the one there stays", examples = "0537-0000001")
            @Size(max = 50) @Telephone String phone,
            @Schema(description = "Of who comes: e-mail; left out: the one there stays", examples = "wang@example.cn")
            @Email @Size(max = 200) String email) {
    }

    @GET
    @Path("/units/{code}/contacts")
    @Operation(summary = "Whom a unit names, standing and for single duties", description = "For that unit and the office.")
    @APIResponse(responseCode = "200", description = "The contacts; nulls where nobody is named",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Named.class)))
    @APIResponse(responseCode = "403", description = "not-your-unit")
    @APIResponse(responseCode = "404", description = "unit-not-found")
    public Named contacts(@RestPath String code) {
        var rows = ContactRow.of(seen(code).code);
        var standing = rows.stream().filter(row -> row.taskId == null).findFirst().map(ContactRow::contact)
                .orElse(new Contact(null, null, null, null));
        return new Named(standing.leader(), standing.handler(), standing.phone(), standing.email(), rows.stream().filter(row -> row.taskId != null)
                .map(row -> new OfDuty(row.taskId, row.leader, row.handler, row.phone)).toList());
    }

    @PUT
    @Path("/units/{code}/contacts")
    @Operation(summary = "Name the unit's standing contacts", description = "Used where a duty has none of its own. Never part of the history,"
            + " so that there is no Consistency-Token: read here they are in force at once, and the ledgers show them within a few seconds.")
    @APIResponse(responseCode = "204", description = "Named")
    @APIResponse(responseCode = "403", description = "not-your-unit, unit-dissolved")
    @APIResponse(responseCode = "404", description = "unit-not-found")
    public Response name(@RestPath String code, @NotNull @Valid Given given) {
        standing(code);
        return commands.send(new NameContacts(code, new Contact(given.leader, given.handler, given.phone, given.email)), actor(), given).toResponse();
    }

    @DELETE
    @Path("/units/{code}/contacts")
    @Operation(summary = "Forget persons: those of one duty, or all whom the unit names", description = "Deletion reaches every view.")
    @APIResponse(responseCode = "200", description = "How many",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ForgetContacts.Result.class)))
    @APIResponse(responseCode = "403", description = "not-your-unit")
    @APIResponse(responseCode = "404", description = "unit-not-found")
    public Response forget(@RestPath String code,
            @Parameter(description = "The task whose contacts are deleted; absent: all of the unit's, the standing ones too")
            @RestQuery UUID taskId) {
        seen(code);
        return commands.send(new ForgetContacts(code, taskId), actor(), String.valueOf(taskId)).toResponse();
    }

    @POST
    @Path("/units/{code}/contacts/hand-over")
    @Operation(summary = "工作交接: one named person takes the place of another, everywhere at once",
            description = "In the standing contacts and in all duties in open tasks, as leader and as handler.")
    @APIResponse(responseCode = "200", description = "How many",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HandOverContacts.Result.class)))
    @APIResponse(responseCode = "403", description = "not-your-unit, unit-dissolved")
    @APIResponse(responseCode = "404", description = "unit-not-found")
    @APIResponse(responseCode = "409", description = "person-not-named")
    public Response handOver(@RestPath String code, @NotNull @Valid Passing given) {
        standing(code);
        var to = given.to;
        return commands.send(new HandOverContacts(code, given.from.name, to.name, to.phone, to.email), actor(), given).toResponse();
    }

    private Actor actor() {
        return caller.is(Caller.OFFICE) ? caller.asOffice() : caller.asUnit();
    }

    /** A unit sees its own persons alone; the office every unit's. */
    private UnitRow seen(String code) {
        if (!caller.is(Caller.OFFICE) && !code.equals(caller.asUnit().unit())) {
            throw new Problem(403, "not-your-unit", code);
        }
        return UnitRow.known(code).orElseThrow(() -> new Problem(404, "unit-not-found", code));
    }

    private void standing(String code) {
        heirs.onlyAUnitThatStandsActs(seen(code).code, null);
    }
}
