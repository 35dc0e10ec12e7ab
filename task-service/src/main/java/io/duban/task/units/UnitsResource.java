package io.duban.task.units;

import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.platform.rest.Moment;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1")
@Tag(name = "单位", description = "The county's directory")
@Authenticated
class UnitsResource {
    private static final String AS_OF = "As it was then: a date (the end of that day, Asia/Shanghai) or an instant with offset. Absent: now.";

    @Inject
    Commands commands;
    @Inject
    Caller caller;
    @Inject
    UnitHistories histories;

    @Schema(name = "UnitGroup", description = "A named set of units, as the directory stands")
    record Group(@Schema(description = "As notices print it", examples = "县政府各部门、单位") String name,
            @Schema(description = "Its members") List<UnitView> members) {
    }

    @PUT
    @Path("/units/{code}")
    @RolesAllowed(Caller.OFFICE)
    @Operation(summary = "Register or change a unit", description = "What was assigned before stays as it was, under the name that the unit had"
            + " then. Kind and groups are those that the directory has, unless allowNew says that new ones are meant.")
    @APIResponse(responseCode = "200", description = "Changed, or as it was",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "201", description = "Registered",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "409", description = "unit-name-taken, unit-already-dissolved")
    @APIResponse(responseCode = "422", description = "kind-unknown, group-unknown (violations name each)")
    public Response put(@RestPath String code, @NotNull @Valid PutUnitBody unit) {
        if (!code.matches(UnitRow.CODE)) {
            throw new Problem(400, "bad-parameter", "code", code);
        }
        return commands.send(unit.command(code), caller.asOffice(), unit).toResponse();
    }

    @GET
    @Path("/units")
    @Operation(summary = "All units, by code")
    public Page<UnitView> units(@RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit, @RestQuery String cursor) {
        return Page.of(UnitRow.<UnitRow>listAll(Sort.by("code")), limit, cursor).map(histories::now);
    }

    @GET
    @Path("/units/{code}")
    @Operation(summary = "One unit", description = "A dissolved unit stays known, with its successors.")
    @APIResponse(responseCode = "200", description = "The unit",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "unit-not-found: also where there was none yet")
    public UnitView unit(@RestPath String code, @Parameter(description = AS_OF) @RestQuery String asOf) {
        var known = UnitRow.known(code);
        return (absent(asOf) ? known.map(histories::now) : known.flatMap(row -> histories.unit(code, Moment.end("asOf", asOf, null))))
                .orElseThrow(() -> new Problem(404, "unit-not-found", code));
    }

    @GET
    @Path("/units/{code}/history")
    @Operation(summary = "What a unit was called and where it belonged, from the first day on")
    @APIResponse(responseCode = "200", description = "Its versions, the first one first")
    @APIResponse(responseCode = "404", description = "unit-not-found")
    public List<UnitHistories.Version> history(@RestPath String code) {
        return UnitRow.known(code).map(row -> histories.versions(row.code)).orElseThrow(() -> new Problem(404, "unit-not-found", code));
    }

    @GET
    @Path("/groups")
    @Operation(summary = "The groups with their members", description = "What was assigned to a group stays with who was in it then.")
    public List<Group> groups(@Parameter(description = AS_OF) @RestQuery String asOf) {
        var units = absent(asOf) ? UnitRow.<UnitRow>listAll(Sort.by("code")).stream().map(histories::now)
                : histories.units(Moment.end("asOf", asOf, null));
        Map<String, Group> groups = new TreeMap<>();
        units.forEach(unit -> unit.groups().forEach(name -> groups.computeIfAbsent(name, n -> new Group(n, new ArrayList<>())).members.add(unit)));
        return List.copyOf(groups.values());
    }

    private static boolean absent(String asOf) {
        return asOf == null || asOf.isBlank();
    }
}
