package io.duban.local;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

/** Stands for a service: reachable and ready, with nothing behind it. */
public final class FakeService {

    private FakeService() {
    }

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(System.getenv("QUARKUS_HTTP_HOST"), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("serving " + System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
    }
}
