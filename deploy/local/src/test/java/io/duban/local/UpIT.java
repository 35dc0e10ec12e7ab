package io.duban.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on the real infrastructure; the services are stood for by processes that are merely ready. */
class UpIT {

    @TempDir
    static Path folder;
    static Path root;
    static Path data;
    Launcher launcher;

    @BeforeAll
    static void repository() throws Exception {
        root = FakeRepository.in(folder);
        data = folder.resolve("data");
    }

    @AfterAll
    static void unlink() throws Exception {
        Files.delete(root.resolve("deploy/infra"));
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        if (launcher != null) {
            launcher.interrupt();
            assertEquals(List.of(), Launcher.children(data));
        }
    }

    @Test
    void anInterruptStopsTheServicesAndThenTheInfrastructure() throws Exception {
        launcher = new Launcher(root, data).awaitReady();
        List<ProcessHandle> children = Launcher.children(data);
        assertEquals(4, children.size());
        assertEquals(130, launcher.interrupt());
        assertFalse(children.stream().anyMatch(ProcessHandle::isAlive));
        String output = launcher.output();
        assertTrue(output.indexOf("task-service stopped") < output.indexOf("infra stopped"), output);
        assertTrue(output.contains("notification-service stopped"), output);
    }

    @Test
    void aStartAfterAKillEndsWhatWasLeftBehind() throws Exception {
        Launcher killed = new Launcher(root, data).awaitReady();
        List<ProcessHandle> orphans = Launcher.children(data);
        killed.process.destroyForcibly().waitFor();
        assertTrue(orphans.stream().anyMatch(ProcessHandle::isAlive));
        launcher = new Launcher(root, data).awaitReady();
        assertTrue(launcher.output().contains("which an earlier start left behind"), launcher.output());
        assertFalse(orphans.stream().anyMatch(ProcessHandle::isAlive));
    }

    @Test
    void aServiceThatFallsIsReportedWithItsLastWordsAndStopsTheRest() throws Exception {
        launcher = new Launcher(root, data).awaitReady();
        PidFile.of(new DataFolder(data), "reporting-service").survivor().orElseThrow().destroyForcibly();
        assertEquals(1, launcher.awaitEnd());
        assertTrue(launcher.output().contains("reporting-service has stopped (exit code 137)"), launcher.output());
        assertTrue(launcher.output().contains("serving jdbc:postgresql://127.0.0.1:" + Launcher.port(Port.POSTGRES)
                + "/duban_reporting"), launcher.output());
    }

    @Test
    void aPortInUseIsNamedWithItsHolderAndTheVariableToChangeIt() throws Exception {
        int port = Launcher.port(Port.REPORTING);
        try (ServerSocket holder = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            launcher = new Launcher(root, data);
            assertEquals(1, launcher.awaitEnd());
        }
        String output = launcher.output();
        assertTrue(output.contains("Port " + port + ", meant for reporting-service, is in use"), output);
        assertTrue(output.contains("DUBAN_REPORTING_PORT="), output);
        if (Files.exists(Path.of("/proc/net/tcp"))) {
            assertTrue(output.contains("by process " + ProcessHandle.current().pid()), output);
        }
    }

    @Test
    void aSecondLauncherOnTheSameFolderIsRefused() throws Exception {
        launcher = new Launcher(root, data).awaitReady();
        Launcher second = new Launcher(root, data);
        assertEquals(1, second.awaitEnd());
        assertTrue(second.output().contains("already runs on " + data + " (process " + launcher.process.pid() + ")"),
                second.output());
    }
}
