package io.duban.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal is explained in the office's language and in English, and nothing is explained that nobody is told. */
class RefusalsInWordsTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern THROWN = Pattern.compile("new (?:Problem\\(\\s*\\d{3},|UnreadableNotice\\()\\s*\"([a-z-]+)\"");
    /** What is wrong with one field has a detail alone; the titles are the refusals'. */
    private static final Pattern OF_A_FIELD = Pattern.compile("new Violation\\((?:[^,;\"]|\"[^\"]*\")+,\\s*\"([a-z-]+)\"");
    /** The codes of an unreadable notice are passed on; any other computed code would escape this test. */
    private static final Pattern COMPUTED = Pattern.compile("new (?:Problem\\(\\s*\\d{3},|UnreadableNotice\\()\\s*+(?!\"|e\\.code\\(\\)).*");

    @Test
    void everyRefusalHasATitleAndADetailInBothLanguages() throws IOException {
        var chinese = texts("problems", "platform-problems");
        var english = texts("problems_en", "platform-problems_en");
        assertThat(thrown()).hasSizeGreaterThan(40).allSatisfy(code -> {
            assertThat(chinese).contains(code + ".title", code + ".detail");
            assertThat(english).contains(code + ".title", code + ".detail");
        });
        assertThat(ofFields()).hasSizeGreaterThan(8).allSatisfy(code -> {
            assertThat(chinese).contains(code + ".detail");
            assertThat(english).contains(code + ".detail");
        });
    }

    @Test
    void everyTextOfThisServiceBelongsToARefusal() throws IOException {
        var expected = thrown().stream().flatMap(code -> Stream.of(code + ".title", code + ".detail")).collect(Collectors.toSet());
        ofFields().forEach(code -> expected.add(code + ".detail"));
        assertThat(expected).containsAll(texts("problems")).containsAll(texts("problems_en"));
        assertThat(texts("problems")).hasSizeGreaterThan(80).isEqualTo(texts("problems_en"));
    }

    @Test
    void everyCodeIsWrittenWhereItIsThrown() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(90);
        assertThat(sources().flatMap(source -> COMPUTED.matcher(source).results()).map(MatchResult::group)).isEmpty();
    }

    /** The file's last one would win, and a text that somebody corrects might be another. */
    @Test
    void aTextStandsOnce() throws IOException {
        for (var bundle : List.of("problems", "problems_en")) {
            var keys = Files.readAllLines(Path.of("src/main/resources", bundle + ".properties")).stream().map(line -> line.replaceFirst("=.*", ""));
            assertThat(keys).as(bundle).hasSizeGreaterThan(160).doesNotHaveDuplicates();
        }
    }

    private static Set<String> thrown() throws IOException {
        return codes(THROWN);
    }

    private static Set<String> ofFields() throws IOException {
        return codes(OF_A_FIELD);
    }

    private static Set<String> codes(Pattern written) throws IOException {
        return sources().flatMap(source -> written.matcher(source).results()).map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream().map(RefusalsInWordsTest::text);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> texts(String... bundles) throws IOException {
        var keys = new HashSet<String>();
        for (var bundle : bundles) {
            var texts = new Properties();
            try (var in = RefusalsInWordsTest.class.getResourceAsStream("/" + bundle + ".properties")) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            texts.forEach((key, text) -> assertThat((String) text).as("%s in %s", key, bundle).isNotBlank());
            keys.addAll(texts.stringPropertyNames());
        }
        return keys;
    }
}
