package io.duban.task.units;

import io.duban.platform.problem.Problem;
import io.duban.task.index.UnitRow;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The unit directory as a table: {@code code,name,kind,groups,aliases}, several groups or aliases separated by {@code |}. */
record UnitsCsv(List<Line> lines, List<LineProblem> problems) {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#')
            .setTrim(true).setIgnoreEmptyLines(true).setIgnoreHeaderCase(true).setAllowMissingColumnNames(true).get();

    /** How the reader of CSV says where it gave up, of a quotation mark that never ends and of one that ends too early. */
    private static final Pattern UNCLOSED = Pattern.compile("\\(startline (\\d+)\\).*");
    private static final Pattern CLOSED_EARLY = Pattern.compile("Invalid character.* at line: (\\d+),.*");

    /** A unit, and the line on which it stood. */
    record Line(long number, PutUnit unit) {
    }

    /** What is wrong with a line. */
    record LineProblem(@Schema(description = "Its number in the file, from 1", examples = "7") long line,
            @Schema(description = "Stable, for programs: bad-code, bad-name, bad-kind, code-twice, name-twice, unit-name-taken",
                    examples = "bad-code")
            String code,
            @Schema(description = "What is wrong, in words", examples = "单位名称为空，或名称、单位组、别名超过 200 字。") String message) {
    }

    /**
     * Reads the table; a line that cannot be a unit becomes a problem. Null where there is no such table. Refused with
     * {@code quote-not-closed} or {@code text-after-quote}, for then nobody knows where a line ends.
     */
    static UnitsCsv read(String text) {
        try (var parser = FORMAT.parse(new StringReader(text))) {
            if (!parser.getHeaderNames().containsAll(List.of("code", "name"))) {
                return null;
            }
            var csv = new UnitsCsv(new ArrayList<>(), new ArrayList<>());
            var codes = new HashSet<String>();
            var names = new HashSet<String>();
            for (var row : parser) {
                csv.add(parser.getCurrentLineNumber(), row, codes, names);
            }
            return csv;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException notCsv) {
            theQuotationMarksMatch(notCsv instanceof UncheckedIOException ? notCsv.getCause() : notCsv);
            return null;
        }
    }

    private static void theQuotationMarksMatch(Throwable fault) {
        var unclosed = UNCLOSED.matcher(fault.getMessage());
        if (unclosed.matches()) {
            throw new Problem(422, "quote-not-closed", unclosed.group(1));
        }
        var closedEarly = CLOSED_EARLY.matcher(fault.getMessage());
        if (closedEarly.matches()) {
            throw new Problem(422, "text-after-quote", closedEarly.group(1));
        }
    }

    private void add(long number, CSVRecord row, HashSet<String> codes, HashSet<String> names) {
        var code = column(row, "code");
        var name = column(row, "name");
        var kind = column(row, "kind");
        var groups = several(row, "groups");
        var aliases = several(row, "aliases");
        var taken = Stream.concat(Stream.of(name), aliases.stream()).filter(names::contains).findFirst();
        if (!code.matches(UnitRow.CODE)) {
            problems.add(new LineProblem(number, "bad-code", "单位代码“" + code + "”须为字母、数字、点、横线，不超过 64 位。"));
        } else if (name.isEmpty() || tooLong(List.of(name)) || tooLong(groups) || tooLong(aliases)) {
            problems.add(new LineProblem(number, "bad-name", "单位名称为空，或名称、单位组、别名超过 200 字。"));
        } else if (!kind.isEmpty() && !kind.matches(PutUnitBody.KIND)) {
            problems.add(new LineProblem(number, "bad-kind", "单位类别“" + kind + "”须为小写字母和横线，不超过 32 位。"));
        } else if (!codes.add(code)) {
            problems.add(new LineProblem(number, "code-twice", "单位代码“" + code + "”在文件中出现了两次。"));
        } else if (taken.isPresent()) {
            problems.add(new LineProblem(number, "name-twice", "“" + taken.get() + "”在文件中已是另一单位的名称或别名。"));
        } else {
            names.add(name);
            names.addAll(aliases);
            lines.add(new Line(number, new PutUnit(code, name, kind.isEmpty() ? PutUnit.DEPARTMENT : kind, groups, aliases, true)));
        }
    }

    private static boolean tooLong(List<String> words) {
        return words.stream().anyMatch(word -> word.length() > PutUnitBody.LONGEST);
    }

    private static String column(CSVRecord row, String name) {
        return row.isMapped(name) && row.isSet(name) ? row.get(name).strip() : "";
    }

    private static List<String> several(CSVRecord row, String name) {
        return Stream.of(column(row, name).split("\\|")).map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
    }
}
