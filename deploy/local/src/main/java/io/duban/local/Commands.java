package io.duban.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the small commands have in common: their folder, their help, and refusing in words. */
final class Commands {

    /** What a command does with its words and the folder of the system that it is about. */
    interface Body {
        void run(List<String> words, DataFolder data) throws Exception;
    }

    private Commands() {
    }

    /** Exit code 0: done; 1: refused, with the reason on stderr. */
    static void run(String usage, String[] args, Body body) {
        List<String> words = new ArrayList<>(List.of(args));
        try {
            if (words.contains("--help") || words.contains("-h")) {
                System.out.println(usage);
                return;
            }
            String folder = takeOption(words, "--data");
            body.run(words, DataFolder.ofRunning(folder, System.getenv(), root()));
        } catch (Refused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (Exception e) {
            System.err.println("Failed: " + e);
            System.exit(1);
        }
    }

    /** Takes an option and its value out of the words; null where it was not given. */
    static String takeOption(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0) {
            return null;
        }
        if (at + 1 == words.size()) {
            throw new Refused(option + " needs a value.");
        }
        words.remove(at);
        return words.remove(at);
    }

    /** The repository, as the scripts in deploy/ pass it on. */
    static Path root() {
        return Path.of(System.getProperty("duban.root", ".")).toAbsolutePath().normalize();
    }
}
