package io.duban.notification.subscriptions;

import io.duban.notification.stream.KnownUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everybody's subscriptions. */
@ApplicationScoped
public class Subscriptions {
    @ConfigProperty(name = "duban.notification.default-email-pattern")
    Optional<String> pattern;

    /** As they stand now; needs a transaction. */
    public AddressBook addressBook() {
        return new AddressBook(Subscription.<Subscription>listAll().stream()
                .collect(Collectors.toMap(subscription -> subscription.unit, Subscription::recipients)), pattern, KnownUnit.dissolved());
    }
}
