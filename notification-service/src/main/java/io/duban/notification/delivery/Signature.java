package io.duban.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of Standard Webhooks: HMAC-SHA256 over id, timestamp and body. Pure. */
final class Signature {
    private static final String SECRET_PREFIX = "whsec_";

    private Signature() {
    }

    /** One {@code v1,…} for each secret, with spaces between: the receiver needs to know any one of them. */
    static String of(List<String> secrets, String id, long timestamp, String body) {
        return secrets.stream().map(secret -> "v1," + hmac(secret, id + "." + timestamp + "." + body))
                .collect(Collectors.joining(" "));
    }

    private static String hmac(String secret, String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
