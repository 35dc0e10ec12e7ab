package io.duban.platform.rest;

import io.duban.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** No text has a zero character, and no database takes it: it is refused before it comes to one. */
class NoZeroCharacter {

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        uri.getQueryParameters().forEach((name, values) -> values.forEach(value -> refuse(name, value)));
        uri.getPathParameters().forEach((name, values) -> values.forEach(value -> refuse(name, value)));
    }

    private static void refuse(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new Problem(400, "bad-parameter", name, value.replace('\0', ' '));
        }
    }
}
