package io.duban.task.notice.file;

import io.duban.task.notice.table.Blocks;
import io.duban.task.notice.table.Cell;
import io.duban.task.notice.table.Extent;
import io.duban.task.notice.table.Grid;
import io.duban.task.notice.table.GridCell;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The main part of a .docx, read from top to bottom. Tables within cells are those cells' text; what was deleted with
 * changes tracked, and the doubles kept for older programs, are not read.
 */
final class WordDocument {

    private static final Set<String> NOT_PRINTED = Set.of("rPr", "sectPr", "tblPr", "moveFrom", "del", "rt");
    private static final int WIDEST = 200;

    private final OfficeXml xml;
    private final Numbering numbering;
    private final Extent extent = new Extent();
    private final Blocks blocks = new Blocks();
    private final StringBuilder text = new StringBuilder();
    private boolean printing;

    private int depth;
    private int table;
    private List<List<GridCell>> rows = new ArrayList<>();
    private List<GridCell> row = new ArrayList<>();
    private final Map<Integer, GridCell> reachingDown = new HashMap<>();
    private int column;
    private int span;
    private boolean continued;

    private WordDocument(InputStream part, Numbering numbering) throws XMLStreamException {
        xml = new OfficeXml(part);
        this.numbering = numbering;
    }

    static Blocks read(InputStream part, Numbering numbering) throws XMLStreamException {
        return new WordDocument(part, numbering).blocks();
    }

    private Blocks blocks() throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begins();
                case XMLStreamConstants.END_ELEMENT -> ends(xml.name());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
                default -> {
                    // Comments and processing instructions are not printed.
                }
            }
        }
        return blocks;
    }

    private void begins() throws XMLStreamException {
        if (NOT_PRINTED.contains(xml.name()) || xml.localName().equals("Fallback")) {
            xml.skip();
            return;
        }
        switch (xml.name()) {
            case "pPr" -> print(numbering.label(xml));
            case "t" -> printing = true;
            case "tab" -> print(" ");
            case "br", "cr" -> print("\n");
            case "noBreakHyphen" -> print("-");
            case "tbl" -> tableBegins();
            default -> {
                if (depth == 1) {
                    tablePartBegins();
                }
            }
        }
    }

    private void tableBegins() {
        if (++depth == 1) {
            flush();
            table++;
            rows = new ArrayList<>();
            reachingDown.clear();
        }
    }

    private void tablePartBegins() {
        switch (xml.name()) {
            case "tr" -> {
                row = new ArrayList<>();
                column = 0;
            }
            case "gridBefore" -> column = Math.min(xml.number("val", 0), WIDEST);
            case "tc" -> {
                text.setLength(0);
                span = 1;
                continued = false;
            }
            case "gridSpan" -> span = Math.clamp(xml.number("val", 1), 1, WIDEST);
            case "vMerge" -> continued = !"restart".equals(xml.attribute("val"));
            default -> {
                // Widths, borders, shading: how it looks.
            }
        }
    }

    private void ends(String name) {
        switch (name) {
            case "t" -> printing = false;
            case "p" -> {
                text.append('\n');
                if (depth == 0) {
                    flush();
                }
            }
            case "tc" -> cellEnds();
            case "tr" -> rowEnds();
            case "tbl" -> {
                if (--depth == 0) {
                    blocks.table(new Grid(rows));
                }
            }
            default -> {
                // Only these hold text.
            }
        }
    }

    private void cellEnds() {
        if (depth != 1) {
            return;
        }
        extent.cell();
        var above = continued ? reachingDown.get(column) : null;
        var raw = text.toString().replaceFirst("\n$", "");
        var place = "表 " + table + " 第 " + (rows.size() + 1) + " 行 第 " + (row.size() + 1) + " 格";
        var cell = above == null ? new GridCell(new Cell(raw.isBlank() ? "" : raw, place), column, span)
                : new GridCell(above.continuedBelow().cell(), column, span);
        reachingDown.put(column, cell);
        row.add(cell);
        column += span;
        text.setLength(0);
    }

    private void rowEnds() {
        if (depth == 1) {
            rows.add(row.size() == 1 ? List.of(row.getFirst().acrossTheRow()) : row);
        }
    }

    private void characters() {
        if (printing) {
            print(xml.characters());
        }
    }

    private void print(String characters) {
        extent.text(characters.length());
        text.append(characters);
    }

    private void flush() {
        blocks.text(text.toString());
        text.setLength(0);
    }
}
