package io.duban.task.units;

import io.duban.task.index.UnitRow;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The unit directory as a table: {@code code,name,kind,groups,aliases}, several groups or aliases separated by {@code |}. */
record UnitsCsv(List<Line> lines, List<LineProblem> problems) {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#')
            .setTrim(true).setIgnoreEmptyLines(true).setIgnoreHeaderCase(true).setAllowMissingColumnNames(true).get();

    /** A unit, and the line on which it stood. */
    record Line(long number, PutUnit unit) {
    }

    /** What is wrong with a line. */
    record LineProblem(@Schema(description = "Its number in the file, from 1", examples = "7") long line,
            @Schema(description = "Stable, for programs: bad-code, bad-name, code-twice, name-twice, unit-name-taken", examples = "bad-code") String code,
            @Schema(description = "What is wrong, in words", examples = "单位名称为空或超过 200 字。") String message) {
    }

    /** Reads the table; a line that cannot be a unit becomes a problem. Null where there is no such table. */
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
            return null;
        }
    }

    private void add(long number, CSVRecord row, HashSet<String> codes, HashSet<String> names) {
        var code = column(row, "code");
        var name = column(row, "name");
        var aliases = several(row, "aliases");
        var taken = Stream.concat(Stream.of(name), aliases.stream()).filter(names::contains).findFirst();
        if (!code.matches(UnitRow.CODE)) {
            problems.add(new LineProblem(number, "bad-code", "单位代码“" + code + "”须为字母、数字、点、横线，不超过 64 位。"));
        } else if (name.isEmpty() || name.length() > 200) {
            problems.add(new LineProblem(number, "bad-name", "单位名称为空或超过 200 字。"));
        } else if (!codes.add(code)) {
            problems.add(new LineProblem(number, "code-twice", "单位代码“" + code + "”在文件中出现了两次。"));
        } else if (taken.isPresent()) {
            problems.add(new LineProblem(number, "name-twice", "“" + taken.get() + "”在文件中已是另一单位的名称或别名。"));
        } else {
            names.add(name);
            names.addAll(aliases);
            var kind = column(row, "kind");
            lines.add(new Line(number, new PutUnit(code, name, kind.isEmpty() ? PutUnit.DEPARTMENT : kind, several(row, "groups"), aliases)));
        }
    }

    private static String column(CSVRecord row, String name) {
        return row.isMapped(name) && row.isSet(name) ? row.get(name).strip() : "";
    }

    private static List<String> several(CSVRecord row, String name) {
        return Stream.of(column(row, name).split("\\|")).map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
    }
}
