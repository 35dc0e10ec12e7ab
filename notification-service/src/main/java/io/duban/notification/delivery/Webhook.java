package io.duban.notification.delivery;

import io.duban.notification.subscriptions.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By a signed call, as Standard Webhooks has it. Redirects are not followed: the office allowed this host and no other. */
@ApplicationScoped
class Webhook {
    private static final int GONE = 410;

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5)).build();

    @Inject
    Subscriptions subscriptions;
    @ConfigProperty(name = "duban.notification.send-timeout")
    Duration timeout;

    void send(Digest digest) throws NotDelivered {
        var secrets = subscriptions.addressBook().secrets(digest.recipient);
        if (secrets.isEmpty()) {
            throw NotDelivered.ever("nobody subscribes this URL any more");
        }
        var now = Instant.now().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(digest.recipient)).timeout(timeout)
                .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
                .header("webhook-id", digest.id.toString())
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", Signature.of(secrets, digest.id.toString(), now, digest.body))
                .POST(BodyPublishers.ofString(digest.body)).build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status == GONE) {
                throw NotDelivered.ever("the receiver answered 410: it wants no more calls");
            }
            if (status < 200 || status > 299) {
                throw NotDelivered.now("the receiver answered " + status, null);
            }
        } catch (IOException e) {
            throw NotDelivered.now("webhook: " + Causes.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotDelivered.now("stopped while sending", e);
        }
    }
}
