package io.duban.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports on this machine's own address. */
final class Ports {

    private Ports() {
    }

    /** The port asked for, or a free one for 0. */
    static int choose(int asked) throws IOException {
        if (asked != 0) {
            return asked;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Fails where somebody else listens: a server that finds its port taken may otherwise be mistaken for that other one. */
    static void requireFree(int port, String forWhom) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new IOException("port " + port + ", meant for " + forWhom + ", is in use", e);
        }
    }
}
