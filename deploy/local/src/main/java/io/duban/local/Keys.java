package io.duban.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair by which a local system signs and checks its tokens, made at its first start. */
final class Keys {

    private final Path folder;

    Keys(DataFolder data) {
        this.folder = data.keys();
    }

    Path publicKey() {
        return folder.resolve("public.pem");
    }

    private Path privateKeyFile() {
        return folder.resolve("private.pem");
    }

    /** Makes the pair unless it is there. */
    void ensure() throws IOException, GeneralSecurityException {
        if (Files.exists(publicKey())) {
            return;
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        Files.deleteIfExists(privateKeyFile());
        Files.createFile(privateKeyFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(privateKeyFile(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        // last, since its presence says that the pair is complete
        Files.writeString(publicKey(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    PrivateKey privateKey() throws IOException, GeneralSecurityException {
        if (!Files.exists(publicKey())) {
            throw new Refused("This system has no keys yet: wait until deploy/up has started it.");
        }
        String body = Files.readString(privateKeyFile()).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA").generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                + "\n-----END " + kind + "-----\n";
    }
}
