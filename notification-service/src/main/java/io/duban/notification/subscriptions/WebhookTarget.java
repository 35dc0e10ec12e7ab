package io.duban.notification.subscriptions;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;

/** What a webhook may be: a URL of http or https, and a secret as Standard Webhooks has it. */
final class WebhookTarget {
    private static final String SECRET_PREFIX = "whsec_";

    private WebhookTarget() {
    }

    /** True for an absolute http or https URL without user info or fragment whose host matches. */
    static boolean allowed(String address, String hosts) {
        try {
            var uri = new URI(address);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null
                    && uri.getUserInfo() == null && uri.getFragment() == null && uri.getHost().matches(hosts);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** True for {@code whsec_} and 24 to 64 bytes in Base64. */
    static boolean goodSecret(String secret) {
        try {
            var bytes = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())).length;
            return secret.startsWith(SECRET_PREFIX) && bytes >= 24 && bytes <= 64;
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return false;
        }
    }

    static String host(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority() + "/…";
    }
}
