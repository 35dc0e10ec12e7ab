package io.duban.task.notice;

import io.duban.task.notice.table.Column;
import io.duban.task.notice.table.Columns;
import io.duban.task.notice.table.Document;
import io.duban.task.notice.table.Row;
import io.duban.task.notice.table.TextLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * One notice in the forms in which offices send it, each written by the usual library and drawn as an office draws it:
 * sections across the table, topics and inherited units as cells merged downwards.
 */
public final class NoticeForms {

    private final Document notice;
    private final List<Row> rows;
    private final int width;

    /** The notice in a text that leaves empty what is merged. */
    public NoticeForms(String text) {
        notice = TextLayout.read(text);
        rows = notice.rows();
        width = rows.getFirst().cells().size();
    }

    /** Paragraphs and a table. */
    public byte[] docx() {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            notice.before().forEach(line -> document.createParagraph().createRun().setText(line));
            var table = document.createTable(rows.size(), width);
            for (int line = 0; line < rows.size(); line++) {
                docxRow(table, line);
            }
            notice.after().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void docxRow(XWPFTable table, int line) {
        var cells = rows.get(line).cells();
        var row = table.getRow(line);
        for (int i = 0; i < cells.size(); i++) {
            fill(row.getCell(i), cells.get(i).text());
            if (mergedUpwards(line, i) || mergedUpwards(line + 1, i)) {
                row.getCell(i).getCTTc().addNewTcPr().addNewVMerge().setVal(mergedUpwards(line, i) ? STMerge.CONTINUE : STMerge.RESTART);
            }
        }
        if (cells.size() == 1) {
            row.getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.valueOf(width));
            for (int i = width - 1; i > 0; i--) {
                row.getCtRow().removeTc(i);
            }
        }
    }

    private static void fill(XWPFTableCell cell, String text) {
        var lines = text.split("\n", -1);
        cell.setText(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            cell.addParagraph().createRun().setText(lines[i]);
        }
    }

    /** The notice's text stands in the first column, the table below it, the deadlines as text. */
    public byte[] xlsx() {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            book.createSheet("封面").createRow(0).createCell(0).setCellValue("填报说明");
            var sheet = book.createSheet("分解表");
            notice.before().forEach(line -> sheet.createRow(sheet.getLastRowNum() + 1).createCell(0).setCellValue(line));
            int first = sheet.getLastRowNum() + 1;
            for (int line = 0; line < rows.size(); line++) {
                var cells = rows.get(line).cells();
                var row = sheet.createRow(first + line);
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i).text());
                }
                if (cells.size() == 1) {
                    sheet.addMergedRegion(new CellRangeAddress(first + line, first + line, 0, width - 1));
                }
            }
            ranges((from, to) -> i -> sheet.addMergedRegion(new CellRangeAddress(first + from, first + to, i, i)));
            notice.after().forEach(line -> sheet.createRow(sheet.getLastRowNum() + 1).createCell(0).setCellValue(line));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ranges(BiFunction<Integer, Integer, java.util.function.IntConsumer> merge) {
        for (int i = 0; i < width; i++) {
            for (int from = 0; from < rows.size(); from++) {
                int to = lastMerged(from, i);
                if (to > from) {
                    merge.apply(from, to).accept(i);
                    from = to;
                }
            }
        }
    }

    private int lastMerged(int from, int column) {
        int to = from;
        while (mergedUpwards(to + 1, column)) {
            to++;
        }
        return to;
    }

    /** A page whose own table only lays out the paragraphs. */
    public byte[] html(Charset charset) {
        return ("<html><head><meta charset=\"" + charset.name() + "\"><title>通知</title></head><body><table><tr><td>"
                + paragraphs(notice.before()) + "</td></tr></table><table border=1>"
                + IntStream.range(0, rows.size()).mapToObj(this::htmlRow).collect(Collectors.joining("\n")) + "</table>"
                + paragraphs(notice.after()) + "</body></html>").getBytes(charset);
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream().map(line -> "<p>" + line + "</p>\n").collect(Collectors.joining());
    }

    private String htmlRow(int line) {
        var cells = rows.get(line).cells();
        return IntStream.range(0, cells.size()).filter(i -> !mergedUpwards(line, i))
                .mapToObj(i -> "<td rowspan=" + (lastMerged(line, i) - line + 1) + (cells.size() == 1 ? " colspan=" + width : "") + ">"
                        + cells.get(i).text().replace("\n", "<br>\n") + "</td>")
                .collect(Collectors.joining("\n", "<tr>", "</tr>"));
    }

    /** As a workbook is saved: merged cells come out empty, cells with line breaks quoted. */
    public byte[] csv(char separator, Charset charset) {
        var lines = new ArrayList<String>();
        notice.before().forEach(line -> lines.add(line + String.valueOf(separator).repeat(width - 1)));
        rows.forEach(row -> lines.add(IntStream.range(0, width).mapToObj(i -> i < row.cells().size() ? row.cells().get(i).text() : "")
                .map(cell -> "\"" + cell + "\"").collect(Collectors.joining(String.valueOf(separator)))));
        notice.after().forEach(line -> lines.add(line + String.valueOf(separator).repeat(width - 1)));
        return String.join("\r\n", lines).getBytes(charset);
    }

    /** A row on each line, cells separated by bars. */
    byte[] txt() {
        return rows.isEmpty() ? new byte[0]
                : (String.join("\n", notice.before()) + "\n" + rows.stream().map(row -> IntStream.range(0, width)
                        .mapToObj(i -> i < row.cells().size() ? row.cells().get(i).text().replace("\n", " ") : "").collect(Collectors.joining("|")))
                        .collect(Collectors.joining("\n")) + "\n" + String.join("\n", notice.after())).getBytes(StandardCharsets.UTF_8);
    }

    /** An empty topic or lead belongs to the cell above, as does what is empty beside such a lead; else it is empty. */
    private boolean mergedUpwards(int line, int column) {
        if (line >= rows.size() || rows.get(line).cells().size() < width || line < 2 || rows.get(line - 1).cells().size() < width) {
            return false;
        }
        var header = Columns.in(rows.getFirst()).orElseThrow().kinds();
        var cells = rows.get(line).cells();
        return cells.get(column).blank() && switch (header.get(column)) {
            case TOPIC, LEADS -> true;
            case RESPONSIBLES -> cells.get(header.indexOf(Column.LEADS)).blank();
            default -> false;
        };
    }
}
