package io.duban.platform.problem;

import io.duban.platform.CountedStream;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A body that comes in pieces announces no size: it is counted as it is read, and refused in words before HTTP's own limit cuts it off. */
class StreamedBodyLimit {
    /** What may have arrived from the network and not yet been read. */
    private static final long UNDERWAY = 1024 * 1024;

    @Inject
    BodyLimits limits;

    @ServerRequestFilter
    void count(ContainerRequestContext request) {
        if (request.getHeaderString("Transfer-Encoding") != null && request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null) {
            long limit = limits.of(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
            request.setEntityStream(new Counted(request.getEntityStream(), limit, Math.min(limit, limits.http() - UNDERWAY)));
        }
    }

    private static final class Counted extends CountedStream {
        private final long limit;
        private long left;

        private Counted(InputStream body, long limit, long left) {
            super(body);
            this.limit = limit;
            this.left = left;
        }

        @Override
        protected void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw BodyLimits.exceeded(limit);
            }
        }
    }
}
