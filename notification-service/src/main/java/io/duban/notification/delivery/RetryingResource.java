package io.duban.notification.delivery;

import io.duban.notification.alerts.Alert;
import io.duban.notification.alerts.AlertStatus;
import io.duban.notification.alerts.AlertView;
import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sends again what has failed. */
@Path("/api/v1/alerts/{id}/retry")
@Tag(name = "Alerts")
class RetryingResource {

    @POST
    @RolesAllowed(Caller.OFFICE)
    @Transactional
    @Operation(summary = "Send a failed alert again", description = "With the digest that it was part of, in the same words and with"
            + " the same Message-ID; all alerts of that digest become pending.")
    @APIResponse(responseCode = "200", description = "The alert, pending again")
    @APIResponse(responseCode = "404", description = "No such alert (alert-not-found)")
    @APIResponse(responseCode = "409", description = "It has not failed (alert-not-failed)")
    public AlertView retry(@Parameter(description = "The alert's id") String id) {
        var alert = find(id);
        if (alert.status != AlertStatus.FAILED) {
            throw new Problem(409, "alert-not-failed", alert.status.label());
        }
        Digest digest = Digest.findById(alert.digest, LockModeType.PESSIMISTIC_WRITE);
        digest.tryAgain(Instant.now());
        Alert.getEntityManager().refresh(alert);
        return AlertView.of(alert);
    }

    private static Alert find(String id) {
        try {
            return Alert.<Alert>findByIdOptional(UUID.fromString(id)).orElseThrow(() -> new Problem(404, "alert-not-found", id));
        } catch (IllegalArgumentException e) {
            throw new Problem(404, "alert-not-found", id);
        }
    }
}
