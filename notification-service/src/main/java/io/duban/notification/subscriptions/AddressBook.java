package io.duban.notification.subscriptions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is told for which unit. {@code pattern} gives the mail address of a unit that has not subscribed; nobody writes to the dissolved. */
public record AddressBook(Map<String, List<Recipient>> subscribed, Optional<String> pattern, Set<String> dissolved) {

    /** A unit's recipients; empty where it wants none, or has not subscribed and there is no default. */
    public List<Recipient> of(String unit) {
        if (dissolved.contains(unit)) {
            return List.of();
        }
        var recipients = subscribed.get(unit);
        return recipients != null ? recipients
                : pattern.map(text -> List.of(new Recipient(Channel.EMAIL, text.replace("{code}", unit), null))).orElse(List.of());
    }

    /** True if a unit's alerts still go to this address: a recipient who was removed meanwhile is told nothing more. */
    public boolean tells(String unit, Channel channel, String address) {
        return of(unit).stream().anyMatch(recipient -> recipient.channel() == channel && recipient.address().equals(address));
    }

    /** The secrets that sign calls to this URL: one for each unit that named it. */
    public List<String> secrets(String url) {
        return subscribed.values().stream().flatMap(List::stream)
                .filter(recipient -> recipient.channel() == Channel.WEBHOOK && recipient.address().equals(url))
                .map(Recipient::secret).distinct().sorted().toList();
    }
}
