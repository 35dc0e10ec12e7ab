package io.duban.notification.subscriptions;

import io.duban.platform.problem.Problem;
import io.duban.platform.problem.Problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code PUT /subscriptions/{unit}}. */
@Schema(name = "Subscribe", description = "Whom to tell from now on. An empty list: nobody.")
record Subscribe(
        @Schema(description = "At most 20, each address once a channel") @NotNull @Size(max = 20) List<@NotNull @Valid To> recipients) {
    private static final String MAIL = "[^\\s@<>\",;:]{1,64}@[\\p{Alnum}](?:[\\p{Alnum}.-]{0,188}[\\p{Alnum}])?";

    @Schema(name = "SubscribeRecipient", description = "One recipient")
    record To(
            @Schema(description = "email or webhook", examples = "email") @NotNull Channel channel,
            @Schema(description = "A mail address, or an http or https URL", examples = "bangongshi@wenshang.example")
            @NotBlank @Size(max = 500) String address,
            @Schema(description = "webhook only: whsec_ and 24 to 64 bytes in Base64; signs each call; never shown again."
                    + " Left out for a known URL: stays as it is.", examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYq=") String secret) {
    }

    /** The recipients that this asks for; a known URL keeps its secret. Refused with {@code invalid-fields}. */
    List<Recipient> onTopOf(List<Recipient> before, String hosts) {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        var wanted = new ArrayList<Recipient>();
        for (int i = 0; i < recipients.size(); i++) {
            var field = "recipients[" + i + "].";
            var recipient = recipient(recipients.get(i), before);
            if (!seen.add(recipient.channel() + " " + recipient.address())) {
                violations.add(new Violation(field + "address", "recipient-repeated"));
            }
            check(recipient, field, hosts, violations);
            wanted.add(recipient);
        }
        if (!violations.isEmpty()) {
            throw new Problem(400, "invalid-fields", violations,
                    String.join("、", violations.stream().map(Violation::field).distinct().toList()));
        }
        return wanted;
    }

    private static Recipient recipient(To to, List<Recipient> before) {
        var address = to.address().strip();
        var kept = before.stream().filter(known -> known.channel() == to.channel() && known.address().equals(address))
                .map(Recipient::secret).filter(secret -> secret != null).findFirst().orElse(null);
        return new Recipient(to.channel(), address, to.secret() == null ? kept : to.secret());
    }

    private static void check(Recipient recipient, String field, String hosts, List<Violation> violations) {
        switch (recipient.channel()) {
            case EMAIL -> {
                if (!recipient.address().matches(MAIL)) {
                    violations.add(new Violation(field + "address", "mail-address-malformed"));
                }
                if (recipient.secret() != null) {
                    violations.add(new Violation(field + "secret", "mail-without-secret"));
                }
            }
            case WEBHOOK -> {
                if (!WebhookTarget.allowed(recipient.address(), hosts)) {
                    violations.add(new Violation(field + "address", "webhook-address-refused"));
                }
                if (recipient.secret() == null || !WebhookTarget.goodSecret(recipient.secret())) {
                    violations.add(new Violation(field + "secret", "webhook-secret-malformed"));
                }
            }
        }
    }
}
