package io.duban.notification.alerts;

import io.duban.notification.subscriptions.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would go out on a day. */
@Schema(name = "Preview", description = "What would go out on a day, if nobody reports until then")
record Preview(
        @Schema(description = "The day", examples = "2025-10-09") LocalDate date,
        @Schema(description = "False on a rest day: nothing goes out") boolean workingDay,
        @Schema(description = "When the digests would go out") Instant sendAt,
        @Schema(description = "One per recipient and channel") List<ForRecipient> digests,
        @Schema(description = "What nobody would be told of, since the unit has no recipient") List<AlertView> suppressed) {

    @Schema(name = "PreviewDigest", description = "What one recipient would be told")
    record ForRecipient(
            @Schema(description = "email or webhook", examples = "email") Channel channel,
            @Schema(description = "Chinese for channel", examples = "邮件") String channelLabel,
            @Schema(description = "Mail address, or the host of the URL", examples = "xzfbgs@duban.local") String recipient,
            @Schema(description = "The alerts in it, the most urgent first") List<AlertView> alerts) {
    }
}
