package io.duban.platform.log;

import io.duban.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Read-your-writes, and the age of every view: a query with a {@code Consistency-Token} waits until the view includes that
 * event (2 s at most), and every answer says at which position the view stands and how many milliseconds ago it was complete.
 */
class LogAge {
    private static final String STANDS = LogAge.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    LogPosition position;
    @Inject
    LogWaiting waiting;
    @Inject
    Instance<Projection> projections;

    @ServerRequestFilter(priority = Priorities.USER)
    Uni<Void> waitForWhatTheCallerWrote(ContainerRequestContext request) {
        var token = request.getHeaderString("Consistency-Token");
        return token == null || !projections.isResolvable() ? Uni.createFrom().nullItem() : included(token);
    }

    @ServerRequestFilter(priority = Priorities.USER + 1)
    void lookBeforeAnswering(ContainerRequestContext request) {
        if (projections.isResolvable()) {
            request.setProperty(STANDS, position.at()); // what is read from now on includes at least this
        }
    }

    private Uni<Void> included(String token) {
        int colon = token.lastIndexOf(':');
        if (colon < 1 || !token.substring(colon + 1).matches("\\d{1,18}")) {
            throw new Problem(400, "bad-consistency-token", token);
        }
        return waiting.included(token.substring(0, colon), Long.parseLong(token.substring(colon + 1)), PATIENCE).invoke(included -> {
            if (!included) {
                throw new Problem(503, "view-behind", token);
            }
        }).replaceWithVoid();
    }

    @ServerResponseFilter
    void sayAge(ContainerRequestContext request, ContainerResponseContext response) {
        // what never reached an endpoint (no such path, no token) says nothing of a view
        if (request.getProperty(STANDS) instanceof LogPosition.At at) {
            response.getHeaders().putSingle("Stream-Position", at.position());
            response.getHeaders().putSingle("Stream-Lag", Math.max(0, Duration.between(at.readAt(), Instant.now()).toMillis()));
        }
    }
}
