package io.duban.platform.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every request an id that is in every log line, in the events that it causes and in the answer. */
class Correlation {
    static final String HEADER = "X-Correlation-Id";

    @Inject
    CurrentRequest current;

    @ServerRequestFilter
    void begin(ContainerRequestContext request) {
        var given = request.getHeaderString(HEADER);
        var id = given != null && given.matches("[\\w.:-]{1,64}") ? given : UUID.randomUUID().toString();
        current.correlation = id;
        var trace = request.getHeaderString("traceparent");
        current.traceparent = trace != null && trace.matches("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}") ? trace : null;
        MDC.put("correlation", id);
        var segments = request.getUriInfo().getPathSegments();
        for (int i = 0; i + 1 < segments.size(); i++) {
            if (segments.get(i).getPath().equals("tasks")) {
                MDC.put("task", segments.get(i + 1).getPath());
            }
        }
    }

    @ServerResponseFilter
    void end(ContainerResponseContext response) {
        if (current.correlation != null) {
            response.getHeaders().putSingle(HEADER, current.correlation);
        }
        MDC.remove("correlation");
        MDC.remove("task");
    }
}
