package io.duban.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A repository with the real infrastructure and fake services, where the launcher finds what it starts. */
final class FakeRepository {

    private FakeRepository() {
    }

    static Path in(Path folder) throws IOException {
        Path infra = Path.of(System.getProperty("duban.root"), "deploy/infra").toAbsolutePath().normalize();
        if (!Files.exists(infra.resolve("target/duban-infra.jar"))) {
            throw new IllegalStateException("deploy/infra is not packaged: these tests run with mvn verify, not mvn test");
        }
        Files.createDirectories(folder.resolve("deploy"));
        Files.createSymbolicLink(folder.resolve("deploy/infra"), infra);
        for (String name : List.of("task-service", "reporting-service", "notification-service")) {
            jar(Files.createDirectories(folder.resolve(name + "/target/quarkus-app")).resolve("quarkus-run.jar"));
        }
        return folder;
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
             InputStream code = FakeService.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
    }
}
