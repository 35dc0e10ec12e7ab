package io.duban.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** Bearer tokens for tests, signed with a key made for this JVM: the services verify them as they verify real ones. */
public final class TestTokens {
    private static final String ISSUER = "https://duban.test";
    private static final KeyPair KEYS = keys();

    private TestTokens() {
    }

    /** A person of the office. */
    public static String office(String person) {
        return token(person, Set.of("office"), null);
    }

    /** A person of a unit. */
    public static String unit(String code, String person) {
        return token(person, Set.of("unit"), code);
    }

    /** The person who usually acts for a unit. */
    public static String unit(String code) {
        return unit(code, code + "-1");
    }

    /** An auditor. */
    public static String auditor() {
        return token("auditor-1", Set.of("auditor"), null);
    }

    /** Any token. */
    public static String token(String person, Set<String> groups, String unit) {
        return sign(person, groups, unit, Instant.now().plus(Duration.ofHours(1)), KEYS);
    }

    /** One that has expired. */
    public static String expired() {
        return sign("office-1", Set.of("office"), null, Instant.now().minus(Duration.ofHours(2)), KEYS);
    }

    /** One that somebody else has signed. */
    public static String foreign() {
        return sign("office-1", Set.of("office"), null, Instant.now().plus(Duration.ofHours(1)), keys());
    }

    /** The key itself, not its place: Quarkus gives a test a key of its own otherwise, and the content wins. */
    static Map<String, String> config() {
        return Map.of("mp.jwt.verify.publickey", Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "mp.jwt.verify.issuer", ISSUER);
    }

    private static String sign(String person, Set<String> groups, String unit, Instant expires, KeyPair keys) {
        var claims = Jwt.issuer(ISSUER).subject(person).upn(person).groups(groups).expiresAt(expires)
                .issuedAt(expires.minus(Duration.ofHours(1)));
        if (unit != null) {
            claims.claim("unit", unit);
        }
        return claims.jws().sign(keys.getPrivate());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
