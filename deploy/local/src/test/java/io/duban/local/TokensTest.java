package io.duban.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    @TempDir
    Path folder;
    Keys keys;

    @BeforeEach
    void newSystem() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("one"));
        data.create();
        keys = new Keys(data);
        keys.ensure();
    }

    @Test
    void aTokenSaysWhoWhatAndOfWhichUnit() throws Exception {
        JwtClaims claims = verify(Person.parse(List.of("unit", "xfgj")), keys);
        assertEquals("xfgj-1", claims.getSubject());
        assertEquals("xfgj-1", claims.getClaimValueAsString("upn"));
        assertEquals(List.of("unit"), claims.getStringListClaimValue("groups"));
        assertEquals("xfgj", claims.getClaimValueAsString("unit"));
    }

    @Test
    void onePersonMayHaveSeveralRoles() throws Exception {
        JwtClaims claims = verify(Person.parse(List.of("office", "unit", "xzfbgs", "--as", "li")), keys);
        assertEquals("li", claims.getSubject());
        assertEquals(List.of("office", "unit"), claims.getStringListClaimValue("groups"));
        assertEquals("xzfbgs", claims.getClaimValueAsString("unit"));
    }

    @Test
    void theTokenOfAnotherSystemIsForeign() throws Exception {
        DataFolder other = new DataFolder(folder.resolve("two"));
        other.create();
        Keys foreign = new Keys(other);
        foreign.ensure();
        assertThrows(InvalidJwtException.class, () -> verify(Person.office("office-1"), foreign));
    }

    @Test
    void thePairIsMadeOnceAndThePrivateKeyIsForItsOwnerAlone() throws Exception {
        Path file = folder.resolve("one/keys/private.pem");
        String before = Files.readString(file);
        keys.ensure();
        assertEquals(before, Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void wordsThatNameNobodyAreRefused() {
        for (String words : List.of("", "unit", "boss", "office --as")) {
            assertThrows(Refused.class, () -> Person.parse(words.isEmpty() ? List.of() : List.of(words.split(" "))), words);
        }
    }

    private JwtClaims verify(Person person, Keys signer) throws Exception {
        String pem = Files.readString(keys.publicKey()).replaceAll("-----[A-Z ]+-----", "");
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKey(key).setExpectedIssuer("https://duban.local")
                .setRequireExpirationTime().setRequireIssuedAt().setRequireJwtId()
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .build();
        return consumer.processToClaims(new Tokens(signer.privateKey()).sign(person));
    }
}
