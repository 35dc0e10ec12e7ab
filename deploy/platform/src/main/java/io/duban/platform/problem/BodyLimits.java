package io.duban.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a request's body may be: a file as large as HTTP takes, JSON far smaller, for no command says that much. */
@Singleton
class BodyLimits {
    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize http;
    @ConfigProperty(name = "duban.json.max-body-size")
    MemorySize json;

    /** In bytes; {@code mediaType} may be null. */
    long of(String mediaType) {
        return mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("json") ? Math.min(json.asLongValue(), http()) : http();
    }

    /** HTTP's own: it cuts off whatever is larger. */
    long http() {
        return http.asLongValue();
    }

    /** What is told then. */
    static Problem exceeded(long limit) {
        return new Problem(413, "body-too-large", limit / 1024 / 1024);
    }
}
