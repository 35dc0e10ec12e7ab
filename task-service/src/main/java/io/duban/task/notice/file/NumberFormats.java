package io.duban.task.notice.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** How a workbook shows its numbers: 45,291 in a cell of dates is printed 2023/12/31. */
final class NumberFormats {

    /** The formats that a Chinese office program has without declaring them, where they differ from the English ones. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(Map.entry(14, "yyyy/m/d"), Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""), Map.entry(28, "m\"月\"d\"日\""), Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"), Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""), Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""), Map.entry(52, "yyyy\"年\"m\"月\""), Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""), Map.entry(57, "yyyy\"年\"m\"月\""), Map.entry(58, "m\"月\"d\"日\""));
    private static final int LONGEST = 200;

    private final Map<Integer, String> declared = new HashMap<>();
    private final List<Integer> byStyle = new ArrayList<>();
    private final boolean from1904;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    private NumberFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    static NumberFormats of(OfficePackage file, String part, boolean from1904) throws IOException, XMLStreamException {
        var formats = new NumberFormats(from1904);
        if (part != null && file.has(part)) {
            try (var in = file.part(part)) {
                formats.read(new OfficeXml(in));
            }
        }
        return formats;
    }

    private void read(OfficeXml xml) throws XMLStreamException {
        boolean ofCells = false;
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "numFmt" -> declared.put(xml.number("numFmtId", 0), String.valueOf(xml.attribute("formatCode")));
                case "cellXfs" -> ofCells = true;
                case "cellStyles", "dxfs" -> ofCells = false;
                case "xf" -> {
                    if (ofCells) {
                        byStyle.add(xml.number("numFmtId", 0));
                    }
                }
                default -> {
                    // Fonts, fills, borders.
                }
            }
        }
    }

    /** A number as the cell shows it; what is no number stays as it is. */
    String shown(String value, int style) {
        int number = style < byStyle.size() ? byStyle.get(style) : 0;
        var format = declared.getOrDefault(number, CHINESE.getOrDefault(number, BuiltinFormats.getBuiltinFormat(number)));
        try {
            // The library leaves the quotes around 年, 月 and 日.
            double stored = Double.parseDouble(value);
            return format == null || format.length() > LONGEST ? value
                    : formatter.formatRawCellContents(stored, number, format, from1904).replace("\"", "").strip();
        } catch (IllegalArgumentException noNumberOrNoFormat) {
            return value;
        }
    }
}
