package io.duban.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ports of the local system, each changeable by an environment variable. */
enum Port {

    TASK("task-service", 8081),
    REPORTING("reporting-service", 8082),
    NOTIFICATION("notification-service", 8083),
    KAFKA("Kafka", 19092),
    POSTGRES("PostgreSQL", 15432),
    SMTP("the mail server", 12525);

    final String user;
    private final int usual;

    Port(String user, int usual) {
        this.user = user;
        this.usual = usual;
    }

    String variable() {
        return "DUBAN_" + name() + "_PORT";
    }

    int in(Map<String, String> environment) {
        String given = environment.getOrDefault(variable(), "" + usual);
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65535) {
            throw new Refused(variable() + " is a port number from 1 to 65535, not \"" + given + "\".");
        }
        return Integer.parseInt(given);
    }

    /** Refuses, with all that stands in the way at once: two of ours on one port, or somebody else on it. */
    static void requireFree(Map<String, String> environment) {
        Map<Integer, List<Port>> byNumber = Arrays.stream(values()).collect(Collectors.groupingBy(p -> p.in(environment)));
        String problems = byNumber.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> problem(entry.getKey(), entry.getValue()))
                .filter(problem -> !problem.isEmpty())
                .collect(Collectors.joining("\n"));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static String problem(int number, List<Port> ours) {
        Port first = ours.getFirst();
        if (ours.size() > 1) {
            return "Port " + number + " is meant for both " + first.user + " and " + ours.get(1).user
                    + ": change " + first.variable() + " or " + ours.get(1).variable() + ".";
        }
        if (isFree(number)) {
            return "";
        }
        String holder = PortHolder.of(number).map(who -> " by " + who).orElse("");
        int other = number < 50000 ? number + 10000 : number - 10000;
        return "Port " + number + ", meant for " + first.user + ", is in use" + holder
                + ". Stop that, or choose another port: " + first.variable() + "=" + other + " deploy/up ...";
    }

    private static boolean isFree(int number) {
        try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }
}
