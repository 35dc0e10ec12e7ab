package io.duban.task.notice.file;

import io.duban.task.notice.table.Cell;
import io.duban.task.notice.table.Extent;
import io.duban.task.notice.table.Grid;
import io.duban.task.notice.table.GridCell;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** One sheet of a workbook. Blank cells are not kept: a sheet may be formatted to its last column. */
final class SheetReader {

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})");
    private static final int LETTERS = 26;

    private final String sheet;
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final Extent extent;
    private final TreeMap<Integer, TreeMap<Integer, GridCell>> rows = new TreeMap<>();
    private int row;
    private int column;

    /** A cell by its numbers, from 0. */
    private record At(int row, int column) {
        static At of(String reference) {
            var found = REFERENCE.matcher(String.valueOf(reference));
            if (!found.matches()) {
                return null;
            }
            int column = found.group(1).chars().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1) - 1;
            return new At(Integer.parseInt(found.group(2)) - 1, column);
        }
    }

    SheetReader(String sheet, SharedStrings strings, NumberFormats formats, Extent extent) {
        this.sheet = sheet;
        this.strings = strings;
        this.formats = formats;
        this.extent = extent;
    }

    Grid read(InputStream part) throws XMLStreamException {
        var xml = new OfficeXml(part);
        row = -1;
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "row" -> {
                    row = xml.number("r", row + 2) - 1;
                    column = -1;
                    extent.cell();
                    rows.putIfAbsent(row, new TreeMap<>());
                }
                case "c" -> cell(xml);
                case "mergeCell" -> merge(xml.attribute("ref"));
                default -> {
                    // Widths, filters, print settings.
                }
            }
        }
        return new Grid(rows.values().stream().<List<GridCell>>map(cells -> new ArrayList<>(cells.values())).toList());
    }

    private void cell(OfficeXml xml) throws XMLStreamException {
        var at = At.of(xml.attribute("r"));
        column = at == null ? column + 1 : at.column();
        var text = content(xml, String.valueOf(xml.attribute("t")), xml.number("s", 0));
        if (!text.isBlank()) {
            extent.cell();
            rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, new GridCell(new Cell(text, place(row, column)), column, 1));
        }
    }

    private String content(OfficeXml xml, String type, int style) throws XMLStreamException {
        var text = new StringBuilder();
        var formula = new StringBuilder();
        String element = "";
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.is("is")) {
                text.append(SharedStrings.text(xml, extent));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                element = xml.name();
                formula.append(element.equals("f") ? "=" : "");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                element = "";
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            } else if (element.equals("v") || element.equals("f")) {
                extent.text(xml.characters().length());
                (element.equals("v") ? text : formula).append(xml.characters());
            }
        }
        // Of a formula that was never calculated nothing is known but itself; an empty text is a value.
        return text.toString().isBlank() && !type.equals("str") ? formula.toString() : shown(text.toString(), type, style);
    }

    private String shown(String stored, String type, int style) {
        return switch (type) {
            case "s" -> strings.at(stored.strip());
            case "str", "inlineStr", "e", "b", "d" -> stored;
            default -> stored.isBlank() ? "" : formats.shown(stored.strip(), style);
        };
    }

    /** Merges stand after all cells. Rows that hold nothing else are not in the file, and no tasks. */
    private void merge(String range) {
        var ends = String.valueOf(range).split(":");
        var from = At.of(ends[0]);
        var to = At.of(ends[ends.length - 1]);
        if (from == null || to == null || to.row() < from.row() || to.column() < from.column()) {
            return;
        }
        var first = rows.get(from.row());
        var printed = first == null || !first.containsKey(from.column()) ? new Cell("", place(from.row(), from.column()))
                : first.get(from.column()).cell();
        var merged = new GridCell(printed, from.column(), to.column() - from.column() + 1);
        rows.subMap(from.row(), true, to.row(), true).forEach((number, cells) -> {
            extent.cell();
            cells.subMap(from.column(), true, to.column(), true).clear();
            cells.put(from.column(), number == from.row() ? merged : merged.continuedBelow());
        });
    }

    private String place(int row, int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return "工作表“" + sheet + "”单元格 " + letters + (row + 1);
    }
}
