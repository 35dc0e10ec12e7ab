package io.duban.task.notice;

import io.duban.events.PlanEvent.Basis;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The superior documents that a notice rests on: 按照省人民政府办公厅《关于印发〈…〉的通知》（鲁政办发〔2025〕5号）要求. A title
 * counts with its number behind it; everything else in 《》 is merely mentioned.
 */
final class SuperiorDocuments {

    private static final Pattern CITED = Pattern
            .compile("([\\p{IsHan}]{0,60})《([^《》]*(?:《[^《》]*》[^《》]*){0,4})》[（(]([^（）()]+?[〔\\[]\\d{4}[〕\\]]\\d+号)[）)]");
    /** What may stand between the sentence's beginning and the issuer: 现按照省政府, 根据市政府, 和县政府. */
    private static final Pattern LEAD_IN = Pattern.compile("^.*(?:按照|根据|依据|依照|遵照|落实|执行|结合)|^(?:以及|和|及|与)");

    private SuperiorDocuments() {
    }

    static List<Basis> in(List<String> paragraphs) {
        return paragraphs.stream().flatMap(paragraph -> CITED.matcher(paragraph).results()).map(cited -> {
            var issuer = LEAD_IN.matcher(cited.group(1)).replaceFirst("");
            // Quoted within a title, 《 》 are printed 〈 〉; standing alone the inner title has its own again.
            var title = cited.group(2).replace('〈', '《').replace('〉', '》');
            return new Basis(title, cited.group(3).replace('[', '〔').replace(']', '〕'), issuer.isEmpty() ? null : issuer);
        }).distinct().toList();
    }
}
