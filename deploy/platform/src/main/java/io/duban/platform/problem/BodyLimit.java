package io.duban.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/** Refuses a body that announces itself as too large, before anything of it is kept: HTTP's own limit says nothing to the caller. */
@Singleton
class BodyLimit {
    private static final int BEFORE_ALL_ELSE = 10_000;

    @Inject
    BodyLimits limits;
    @Inject
    ObjectMapper json;

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ELSE);
    }

    private void check(RoutingContext call) {
        long limit = limits.of(call.request().getHeader(HttpHeaders.CONTENT_TYPE));
        if (announced(call.request()) <= limit) {
            call.next();
            return;
        }
        try {
            var locale = ProblemTexts.language(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            var document = ProblemDocument.of(BodyLimits.exceeded(limit), locale, call.request().path());
            call.response().setStatusCode(413).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json; charset=UTF-8")
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage()).end(json.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            call.fail(e);
        }
    }

    private static long announced(HttpServerRequest request) {
        try {
            var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException refusedFurtherOn) {
            return 0;
        }
    }
}
