package io.duban.infra;

import com.sun.security.auth.module.UnixSystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root; in a container root is often all there is. */
enum OrdinaryUser {

    /** We are one already. */
    SELF(List.of()),
    /** A user namespace: files stay root's, the process sees itself as somebody else. */
    NAMESPACE(List.of("unshare", "-U")),
    /** Where namespaces are refused: really another user, who then owns PostgreSQL's folder. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    /** What to put before a command. */
    final List<String> prefix;

    OrdinaryUser(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The gentlest way that works on this machine. */
    static OrdinaryUser find() {
        if (new UnixSystem().getUid() != 0) {
            return SELF;
        }
        for (OrdinaryUser candidate : List.of(NAMESPACE, NOBODY)) {
            if (candidate.works()) {
                return candidate;
            }
        }
        throw new IllegalStateException(
                "PostgreSQL does not run as root, and neither unshare nor setpriv (util-linux) helps here: "
                        + "start Duban as another user");
    }

    /** Lets this user write in the folder. */
    void own(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", 65534);
                Files.setAttribute(path, "unix:gid", 65534);
            }
        }
        if (Processes.run(prefix, "test", "-w", folder.toString()) != 0) {
            throw new IOException("PostgreSQL runs as user 65534 here and cannot reach " + folder
                    + ": choose a data folder that every user may traverse, e.g. --data /var/tmp/duban");
        }
    }

    private boolean works() {
        try {
            return Processes.run(prefix, "sh", "-c", "test \"$(id -u)\" != 0") == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
