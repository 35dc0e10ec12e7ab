package io.duban.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The roles of PostgreSQL and their passwords, in a file that only its owner may read. */
final class Passwords {

    static final String SUPERUSER = "postgres";
    private final Properties values = new Properties();

    /** Reads the file; what is missing in it is set to the given password, or made up, and written. */
    static Passwords in(Path file, String given) throws IOException {
        Passwords passwords = new Passwords();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                passwords.values.load(reader);
            }
        } else {
            Files.createFile(file,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        for (String role : Databases.ROLES) {
            if (given != null) {
                passwords.values.setProperty(role, given);
            }
            passwords.values.computeIfAbsent(role, missing -> random());
        }
        passwords.values.computeIfAbsent(SUPERUSER, missing -> random());
        try (var writer = Files.newBufferedWriter(file)) {
            passwords.values.store(writer, "role = password");
        }
        return passwords;
    }

    String of(String role) {
        return values.getProperty(role);
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
