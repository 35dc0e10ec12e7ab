package io.duban.task.notice.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The numbers that Word prints by itself before paragraphs (一、 and （一）): they stand in no text, and without them a
 * section and a topic look the same. A number other than a list's is not known and printed as none.
 */
final class Numbering {

    private static final String PART = "word/numbering.xml";
    private static final int LEVELS = 9;

    /** One level of a list: 一、 is {@code %1、} in Chinese numerals from 1. */
    private record Level(String text, boolean chinese, int start) {
    }

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    static Numbering of(OfficePackage file) throws IOException, XMLStreamException {
        var numbering = new Numbering();
        var part = file.partIfAny(PART);
        if (part.isPresent()) {
            try (var in = part.get()) {
                numbering.read(new OfficeXml(in));
            }
        }
        return numbering;
    }

    private void read(OfficeXml xml) throws XMLStreamException {
        String list = null;
        int level = 0;
        String number = null;
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "abstractNum" -> list = xml.attribute("abstractNumId");
                case "lvl" -> {
                    level = xml.number("ilvl", 0);
                    levels.put(list + "/" + level, new Level("", false, 1));
                }
                case "start" -> change(list, level, xml.number("val", 1), null, null);
                case "numFmt" -> change(list, level, null, xml.attribute("val"), null);
                case "lvlText" -> change(list, level, null, null, xml.attribute("val"));
                case "num" -> number = xml.attribute("numId");
                case "abstractNumId" -> lists.put(number, xml.attribute("val"));
                default -> {
                    // Indents and fonts.
                }
            }
        }
    }

    private void change(String list, int level, Integer start, String format, String text) {
        levels.computeIfPresent(list + "/" + level, (key, old) -> new Level(text == null ? old.text() : text,
                format == null ? old.chinese() : format.toLowerCase(java.util.Locale.ROOT).contains("chinese") || format.startsWith("japanese")
                        || format.startsWith("ideograph"), start == null ? old.start() : start));
    }

    /** What is printed before the paragraph whose properties begin here; they are read to their end. */
    String label(OfficeXml xml) throws XMLStreamException {
        String number = null;
        int level = 0;
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                number = xml.is("numId") ? xml.attribute("val") : number;
                level = xml.is("ilvl") ? xml.number("val", 0) : level;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
        }
        return number == null || level >= LEVELS ? "" : next(lists.get(number), level);
    }

    private String next(String list, int level) {
        var format = levels.get(list + "/" + level);
        if (format == null) {
            return "";
        }
        var count = counts.computeIfAbsent(list, any -> new int[LEVELS]);
        count[level] = count[level] == 0 ? format.start() : count[level] + 1;
        java.util.Arrays.fill(count, level + 1, LEVELS, 0);
        var label = format.text();
        for (int i = 0; i <= level; i++) {
            var of = levels.get(list + "/" + i);
            label = label.replace("%" + (i + 1), of != null && of.chinese() ? chinese(count[i]) : Integer.toString(count[i]));
        }
        return label.matches(".*[\\d一二三四五六七八九十].*") ? label : "";
    }

    /** 1 to 99, which is as far as any plan is divided. */
    private static String chinese(int number) {
        var digits = "零一二三四五六七八九";
        int tens = number / 10;
        int ones = number % 10;
        if (number <= 0 || number > 99) {
            return Integer.toString(number);
        }
        return (tens > 1 ? digits.substring(tens, tens + 1) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits.substring(ones, ones + 1) : "");
    }
}
