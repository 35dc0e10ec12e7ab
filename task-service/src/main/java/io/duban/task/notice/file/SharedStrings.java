package io.duban.task.notice.file;

import io.duban.task.notice.table.Extent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The texts of a workbook, which its cells point to. */
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();

    static SharedStrings of(OfficePackage file, String part, Extent extent) throws IOException, XMLStreamException {
        var strings = new SharedStrings();
        if (part != null && file.has(part)) {
            try (var in = file.part(part)) {
                var xml = new OfficeXml(in);
                while (xml.nextStart()) {
                    if (xml.is("si")) {
                        extent.cell();
                        strings.texts.add(text(xml, extent));
                    }
                }
            }
        }
        return strings;
    }

    /** The text of the element at hand (si, is), whose pieces may be formatted apart; how it is pronounced is left out. */
    static String text(OfficeXml xml, Extent extent) throws XMLStreamException {
        var text = new StringBuilder();
        boolean printing = false;
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.is("rPh")) {
                xml.skip();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                printing = xml.is("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                printing = false;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            } else if (printing) {
                extent.text(xml.characters().length());
                text.append(xml.characters());
            }
        }
        return text.toString().replace("_x000D_", "").replace("\r", "");
    }

    /** The text with this number, empty where there is none. */
    String at(String number) {
        return number.matches("\\d{1,7}") && Integer.parseInt(number) < texts.size() ? texts.get(Integer.parseInt(number)) : "";
    }
}
