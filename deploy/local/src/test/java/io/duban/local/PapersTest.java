package io.duban.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the papers say is there, is there: every link, every path of the repository, and every command. */
class PapersTest {

    private static final Path ROOT = root();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern PATH = Pattern.compile(
            "(\\./)?(deploy|task-service|reporting-service|notification-service|\\.mvn|\\.ci|mvnw)(/[\\w./-]+)?");
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INNER_COMMAND = Pattern.compile("\\$\\(([^)]+)\\)");

    @TempDir
    Path folder;

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path paper : papers()) {
            for (String link : found(LINK, Files.readString(paper))) {
                if (!link.matches("[a-z]+:.*") && !leadsSomewhere(paper, link)) {
                    broken.add(ROOT.relativize(paper) + ": " + link);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyPathThatIsNamedIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path paper : papers()) {
            for (String code : found(CODE, Files.readString(paper))) {
                String path = code.split(" ")[0];
                if (PATH.matcher(path).matches() && !Files.exists(ROOT.resolve(path))) {
                    missing.add(ROOT.relativize(paper) + ": " + path);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyCommandOfTheReadmeIsUnderstood() throws Exception {
        List<String> commands = commands(Files.readString(ROOT.resolve("README.md")));
        assertFalse(commands.isEmpty());
        for (String command : commands) {
            List<String> words = new ArrayList<>(List.of(command.split("\\s+")));
            String program = words.removeFirst();
            if (program.contains("/")) {
                assertTrue(Files.isExecutable(ROOT.resolve(program)), program + " is no program of this repository");
                understood(program, words);
            } else {
                assertEquals("curl", program, "needs more than a JDK: " + command);
            }
        }
    }

    /** By the very code that the command runs; what is wrong is refused with a message that names it. */
    private void understood(String program, List<String> words) throws Exception {
        switch (program) {
            case "deploy/up" -> UpOptions.parse(words, Map.of(), ROOT);
            case "deploy/token" -> Person.parse(words);
            case "deploy/clock" -> ClockCommand.obey(words, new SystemTime(new DataFolder(folder)));
            default -> {
                // a program, and that is all we know
            }
        }
    }

    /** The lines of the shell blocks without their comments, and the commands within the lines. */
    private static List<String> commands(String paper) {
        List<String> lines = found(BLOCK, paper).stream().flatMap(String::lines)
                .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip()).filter(line -> !line.isEmpty()).toList();
        return Stream.concat(lines.stream(), lines.stream().flatMap(line -> found(INNER_COMMAND, line).stream())).toList();
    }

    private static boolean leadsSomewhere(Path paper, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? paper : paper.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || headings(target).contains(parts[1]));
    }

    /** As they are named in links. */
    private static List<String> headings(Path paper) throws IOException {
        return Files.readString(paper).lines().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase().replaceAll("[^\\p{L}\\d -]", "").replace(' ', '-')).toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<Path> papers() throws IOException {
        List<Path> papers = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean hidden = name.startsWith(".") && !folder.equals(ROOT);
                return hidden || NOT_OURS.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    papers.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertFalse(papers.isEmpty());
        return papers;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
