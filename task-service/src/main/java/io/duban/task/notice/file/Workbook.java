package io.duban.task.notice.file;

import io.duban.task.notice.table.Blocks;
import io.duban.task.notice.table.Document;
import io.duban.task.notice.table.Extent;
import io.duban.task.notice.table.UnreadableNotice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** A .xlsx: the first visible sheet with a table of tasks, and the further ones with tables like it. */
final class Workbook {

    private record Sheet(String name, String part) {
    }

    private final OfficePackage file;
    private final String main;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> partsByRole = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private Workbook(OfficePackage file, String main) throws IOException, XMLStreamException {
        this.file = file;
        this.main = main;
        relations();
        sheets();
    }

    static Document read(OfficePackage file, String main) throws IOException, XMLStreamException {
        return new Workbook(file, main).document();
    }

    private void relations() throws IOException, XMLStreamException {
        int name = main.lastIndexOf('/') + 1;
        try (var part = file.part(main.substring(0, name) + "_rels/" + main.substring(name) + ".rels")) {
            var xml = new OfficeXml(part);
            while (xml.nextStart()) {
                var target = xml.attribute("Target");
                if (xml.is("Relationship") && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    var found = target.startsWith("/") ? target.substring(1) : main.substring(0, name) + target;
                    targets.put(xml.attribute("Id"), found);
                    partsByRole.put(String.valueOf(xml.attribute("Type")).replaceFirst(".*/", ""), found);
                }
            }
        }
    }

    private void sheets() throws IOException, XMLStreamException {
        try (var part = file.part(main)) {
            var xml = new OfficeXml(part);
            while (xml.nextStart()) {
                if (xml.is("workbookPr")) {
                    from1904 = List.of("1", "true").contains(String.valueOf(xml.attribute("date1904")));
                } else if (xml.is("sheet") && !String.valueOf(xml.attribute("state")).toLowerCase(java.util.Locale.ROOT).contains("hidden")) {
                    sheets.add(new Sheet(xml.attribute("name"), targets.get(xml.attribute("id"))));
                }
            }
        }
    }

    private Document document() throws IOException, XMLStreamException {
        var extent = new Extent();
        var strings = SharedStrings.of(file, partsByRole.get("sharedStrings"), extent);
        var formats = NumberFormats.of(file, partsByRole.get("styles"), from1904);
        var blocks = new Blocks();
        for (var sheet : sheets) {
            if (sheet.part() != null && file.has(sheet.part())) {
                try (var part = file.part(sheet.part())) {
                    blocks.sheet(new SheetReader(sheet.name(), strings, formats, extent).read(part));
                }
            }
        }
        if (!blocks.foundTable()) {
            throw noTable(String.join("、", sheets.stream().map(Sheet::name).toList()));
        }
        return blocks.document();
    }

    private static UnreadableNotice noTable(String names) {
        return new UnreadableNotice("no-table",
                "工作簿中没有找到任务分解表。看过的工作表（隐藏的不看）：%s，没有一行是表头。表头应写明“工作任务”“具体要求”“牵头部门”“责任单位”“完成时限”等栏名。".formatted(names),
                "The workbook has no table of tasks. Sheets looked at (hidden ones are not): %s; no row is a header that names 工作任务,"
                        + " 牵头部门, 责任单位, 完成时限 or the like."
                        .formatted(names));
    }
}
