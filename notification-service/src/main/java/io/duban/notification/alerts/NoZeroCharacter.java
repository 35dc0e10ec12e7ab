package io.duban.notification.alerts;

import io.duban.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** No text has a zero character, and no database takes it: a query with one is refused before it comes to that. */
class NoZeroCharacter {

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> values.stream().filter(value -> value.indexOf('\0') >= 0)
                .forEach(value -> {
                    throw new Problem(400, "bad-parameter", name, value.replace('\0', ' '));
                }));
    }
}
