package io.duban.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A body that comes in pieces announces no size: it is counted as it is read, and refused in words before HTTP's own limit cuts it off. */
class StreamedBodyLimit {
    /** What may have arrived from the network and not yet been read. */
    private static final long UNDERWAY = 1024 * 1024;

    @Inject
    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize limit;

    @ServerRequestFilter
    void count(ContainerRequestContext request) {
        if (request.getHeaderString("Transfer-Encoding") != null && request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null) {
            request.setEntityStream(new Counted(request.getEntityStream(), limit.asLongValue() - UNDERWAY));
        }
    }

    private static final class Counted extends FilterInputStream {
        private long left;

        private Counted(InputStream body, long limit) {
            super(body);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new Problem(413, "body-too-large");
            }
        }
    }
}
