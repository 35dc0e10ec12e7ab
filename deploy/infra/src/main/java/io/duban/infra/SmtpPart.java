package io.duban.infra;

import java.net.InetAddress;
import java.nio.file.Path;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that accepts every mail, for any recipient, and keeps it as a file. */
final class SmtpPart implements Part {

    private final Mailbox mailbox;
    private final int port;
    private SMTPServer server;

    SmtpPart(Path folder, Path clock, int port) {
        this.mailbox = new Mailbox(folder, clock);
        this.port = port;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized void start() throws Exception {
        if (server != null) {
            return;
        }
        Ports.requireFree(port, "mail");
        SMTPServer starting = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandler((context, from, to, mail) -> mailbox.keep(to, mail))
                .build();
        starting.start();
        server = starting;
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }
}
