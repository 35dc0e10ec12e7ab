package io.duban.platform.rest;

import jakarta.enterprise.context.RequestScoped;

/** The ids of the request at hand, for the metadata of its events. */
@RequestScoped
public class CurrentRequest {
    String correlation;
    String traceparent;

    /** From {@code X-Correlation-Id}, or made here. */
    public String correlation() {
        return correlation;
    }

    /** The caller's W3C trace context, or null. */
    public String traceparent() {
        return traceparent;
    }
}
