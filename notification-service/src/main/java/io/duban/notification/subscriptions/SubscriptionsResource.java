package io.duban.notification.subscriptions;

import io.duban.events.UnitRef;
import io.duban.notification.ladder.Owed;
import io.duban.notification.stream.KnownUnit;
import io.duban.notification.stream.ViewStandsStill;
import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import io.duban.platform.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is told: the office sets it for everybody, a unit for itself. */
@Path("/api/v1/subscriptions")
@Tag(name = "Subscriptions", description = "Who is told (提醒接收人)")
class SubscriptionsResource {
    @Inject
    Caller caller;
    @Inject
    Clock clock;
    @Inject
    Subscriptions subscriptions;
    @Inject
    ViewStandsStill view;
    @ConfigProperty(name = "duban.notification.webhook-hosts")
    String hosts;

    @GET
    @RolesAllowed({Caller.OFFICE, Caller.UNIT})
    @Transactional
    @Operation(summary = "Who is told for which unit",
            description = "The office: every unit of the directory that is not dissolved, and the office itself;"
            + " a unit: its own. Secrets are never shown.")
    public Page<SubscriptionView> all(
            @Parameter(description = "Rows on a page, 1 to 500") @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor) {
        var own = caller.is(Caller.OFFICE) ? null : caller.asUnit().unit();
        var book = subscriptions.addressBook();
        return Page.of(units().filter(unit -> own == null || own.equals(unit.code())).toList(), limit, cursor)
                .map(unit -> SubscriptionView.of(unit.code(), unit.name(), book));
    }

    @PUT
    @Path("/{unit}")
    @RolesAllowed({Caller.OFFICE, Caller.UNIT})
    @Transactional
    @Operation(summary = "Set who is told for a unit", description = "Replaces all its recipients. A new recipient is told with the"
            + " next digest where the unit's duties stand. A webhook is called with CloudEvents JSON"
            + " (application/cloudevents+json), signed as Standard Webhooks has it (webhook-id, webhook-timestamp, webhook-signature).")
    @APIResponse(responseCode = "200", description = "Who is told from now on")
    @APIResponse(responseCode = "404", description = "No such unit (unit-unknown)")
    @APIResponse(responseCode = "409", description = "The unit is dissolved; alerts go to its successor (unit-dissolved)")
    public SubscriptionView subscribe(@Parameter(description = "Unit code, or office", example = "xzfbgs") String unit,
            @NotNull @Valid Subscribe subscribe) {
        if (!caller.is(Caller.OFFICE) && !unit.equals(caller.asUnit().unit())) {
            throw new Problem(403, "not-your-unit", unit);
        }
        if (KnownUnit.dissolved().contains(unit)) {
            throw new Problem(409, "unit-dissolved", unit);
        }
        var name = units().filter(known -> known.code().equals(unit)).map(UnitRef::name).findFirst()
                .orElseThrow(() -> new Problem(404, "unit-unknown", unit));
        Subscription stored = Subscription.<Subscription>findByIdOptional(unit).orElseGet(Subscription::new);
        stored.unit = unit;
        stored.become(subscribe.onTopOf(stored.recipients == null ? List.of() : stored.recipients(), hosts), caller.person(),
                clock.instant());
        stored.persist();
        view.checkEveryLadder();
        return SubscriptionView.of(unit, name, subscriptions.addressBook());
    }

    private static Stream<UnitRef> units() {
        return Stream.concat(Stream.of(Owed.OFFICE), KnownUnit.all().stream().map(unit -> new UnitRef(unit.code, unit.name)));
    }
}
