package io.duban.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By mail: plain text, which every mail program of every office shows. */
@ApplicationScoped
class Email {
    @Inject
    ReactiveMailer mailer;
    @ConfigProperty(name = "duban.notification.send-timeout")
    Duration timeout;

    void send(Digest digest) throws NotDelivered {
        try {
            mailer.send(Mail.withText(digest.recipient, digest.subject, digest.body)
                    .addHeader("Message-ID", digest.messageId()).addHeader("Auto-Submitted", "auto-generated"))
                    .await().atMost(timeout);
        } catch (RuntimeException e) {
            throw NotDelivered.now("mail server: " + Causes.of(e), e);
        }
    }
}
