package io.duban.platform.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** A command whose body may be left out needs no Content-Type either: what is empty counts as empty JSON. */
@Singleton
class EmptyBody {
    private static final int BEFORE_ROUTING = 1_000;

    void register(@Observes Filters filters) {
        filters.register(EmptyBody::type, BEFORE_ROUTING);
    }

    private static void type(RoutingContext call) {
        var request = call.request();
        if (request.method().equals(HttpMethod.POST) && empty(request) && (request.getHeader(HttpHeaders.CONTENT_TYPE) == null
                || request.getHeader(HttpHeaders.CONTENT_TYPE).startsWith(MediaType.APPLICATION_FORM_URLENCODED))) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        call.next();
    }

    private static boolean empty(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeader("Transfer-Encoding") == null : length.equals("0");
    }
}
