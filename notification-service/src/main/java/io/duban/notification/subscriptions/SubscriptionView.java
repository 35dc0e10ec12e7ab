package io.duban.notification.subscriptions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is told for a unit; no secrets. */
@Schema(name = "Subscription", description = "Who is told for a unit (提醒接收人)")
record SubscriptionView(
        @Schema(description = "Unit code, or office", examples = "xzfbgs") String unit,
        @Schema(description = "Unit name", examples = "县政府办公室") String name,
        @Schema(description = "False while the unit has not subscribed: recipients are then the default, if there is one") boolean subscribed,
        @Schema(description = "Who is told") List<To> recipients) {

    @Schema(name = "Recipient", description = "One recipient")
    record To(
            @Schema(description = "email or webhook", examples = "email") Channel channel,
            @Schema(description = "Chinese for channel", examples = "邮件") String channelLabel,
            @Schema(description = "A mail address, or a URL", examples = "bangongshi@wenshang.example") String address) {
    }

    static SubscriptionView of(String unit, String name, AddressBook book) {
        return new SubscriptionView(unit, name, book.subscribed().containsKey(unit), book.of(unit).stream()
                .map(recipient -> new To(recipient.channel(), recipient.channel().label(), recipient.address())).toList());
    }
}
