package io.duban.local;

import java.security.PrivateKey;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Signs bearer tokens for the local system; on a county's own system the county's identity provider does. */
final class Tokens {

    static final String ISSUER = "https://duban.local";
    private static final int MINUTES = 30 * 24 * 60;
    private final PrivateKey key;

    Tokens(PrivateKey key) {
        this.key = key;
    }

    /** A token for 30 days of real time, whatever the system's clock shows. */
    String sign(Person person) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(person.name());
        claims.setClaim("upn", person.name());
        claims.setStringListClaim("groups", List.copyOf(person.roles()));
        if (person.unit() != null) {
            claims.setClaim("unit", person.unit());
        }
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setGeneratedJwtId();
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(key);
        jws.setHeader("typ", "JWT");
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
