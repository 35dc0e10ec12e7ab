package io.duban.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The running processes, in the order of their start. They are stopped in the other: services, then infrastructure. */
final class Children {

    private final List<Child> running = new ArrayList<>();
    private volatile boolean stopping;

    /** How a child is started. */
    interface Start {
        Child start() throws IOException;
    }

    /** Starts one, unless everything is being stopped already: then nothing new may appear. */
    synchronized Child add(Start start) throws IOException {
        if (stopping) {
            throw new Refused("Stopped before it was ready.");
        }
        Child child = start.start();
        running.add(child);
        return child;
    }

    synchronized Optional<Child> fallen() {
        return stopping ? Optional.empty() : running.stream().filter(child -> !child.isAlive()).findFirst();
    }

    /** Those that have stopped while another instance of the same runs on: they are missed no longer. */
    synchronized List<String> forgetReplaced() {
        List<Child> replaced = running.stream().filter(child -> !child.isAlive()).filter(child -> running.stream()
                .anyMatch(other -> other != child && other.isAlive() && Service.isTwin(child.name, other.name))).toList();
        running.removeAll(replaced);
        return replaced.stream().map(child -> child.name).toList();
    }

    boolean isStopping() {
        return stopping;
    }

    synchronized void stopAll(Progress progress) {
        stopping = true;
        List<Child> services = running.stream().filter(child -> !child.name.equals(Infrastructure.NAME)).toList();
        List<Child> infrastructure = running.stream().filter(child -> child.name.equals(Infrastructure.NAME)).toList();
        for (List<Child> group : List.of(services, infrastructure)) {
            group.forEach(Child::askToStop);
            for (Child child : group) {
                try {
                    child.awaitStop();
                    progress.say(child.name + " stopped");
                } catch (IOException e) {
                    progress.say(child.name + ": " + e.getMessage());
                }
            }
        }
        running.clear();
    }
}
