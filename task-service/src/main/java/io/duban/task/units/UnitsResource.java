package io.duban.task.units;

import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.platform.rest.Page;
import io.duban.task.index.UnitRow;
import io.duban.task.platform.Commands;
import io.quarkus.panache.common.Sort;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1")
@Tag(name = "单位", description = "The county's directory")
@Authenticated
class UnitsResource {
    @Inject
    Commands commands;
    @Inject
    Caller caller;

    @Schema(name = "UnitGroup", description = "A named set of units, as the directory stands")
    record Group(@Schema(description = "As notices print it", examples = "县政府各部门、单位") String name, @Schema(description = "Its members") List<UnitView> members) {
    }

    @PUT
    @Path("/units/{code}")
    @RolesAllowed(Caller.OFFICE)
    @Operation(summary = "Register or change a unit", description = "What was assigned before stays as it was.")
    @APIResponse(responseCode = "200", description = "Changed, or as it was", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "409", description = "unit-name-taken")
    public Response put(@RestPath String code, @NotNull @Valid PutUnitBody unit) {
        if (!code.matches(PutUnitBody.CODE)) {
            throw new Problem(400, "bad-parameter", "code", code);
        }
        return commands.send(unit.command(code), caller.asOffice(), unit).toResponse();
    }

    @GET
    @Path("/units")
    @Operation(summary = "All units, by code")
    public Page<UnitView> units(@RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit, @RestQuery String cursor) {
        return Page.of(UnitRow.<UnitRow>listAll(Sort.by("code")), limit, cursor).map(UnitView::of);
    }

    @GET
    @Path("/units/{code}")
    @Operation(summary = "One unit")
    @APIResponse(responseCode = "200", description = "The unit", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "unit-not-found")
    public UnitView unit(@RestPath String code) {
        return Optional.of(code).filter(text -> text.matches(PutUnitBody.CODE)).flatMap(known -> UnitRow.<UnitRow>findByIdOptional(known)).map(UnitView::of).orElseThrow(() -> new Problem(404, "unit-not-found", code));
    }

    @GET
    @Path("/groups")
    @Operation(summary = "The groups with their members")
    public List<Group> groups() {
        Map<String, Group> groups = new TreeMap<>();
        for (UnitRow row : UnitRow.<UnitRow>listAll(Sort.by("code"))) {
            row.groups.forEach(name -> groups.computeIfAbsent(name, n -> new Group(n, new java.util.ArrayList<>())).members.add(UnitView.of(row)));
        }
        return List.copyOf(groups.values());
    }
}
