package io.duban.task.notice.file;

import io.duban.task.notice.table.Extent;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of a page or of one cell as a browser lays it out: blanks collapsed, blocks on lines of their own. */
class PageText implements NodeFilter {

    private static final Set<String> NOT_SHOWN = Set.of("script", "style", "noscript", "template", "head", "title", "rt", "del", "select");
    private static final Set<String> CELLS = Set.of("td", "th", "tr");

    private final Extent extent;
    private final StringBuilder text = new StringBuilder();

    PageText(Extent extent) {
        this.extent = extent;
    }

    static String of(Element element, Extent extent) {
        var text = new PageText(extent);
        element.childNodes().forEach(child -> child.filter(text));
        return text.take();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            print(words.getWholeText());
        } else if (node instanceof Element element) {
            if (NOT_SHOWN.contains(element.normalName()) || element.hasAttr("hidden")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("br")) {
                text.append('\n');
            } else if (ownLine(element)) {
                newLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && ownLine(element)) {
            newLine();
        }
        return FilterResult.CONTINUE;
    }

    private static boolean ownLine(Element element) {
        return element.isBlock() || CELLS.contains(element.normalName());
    }

    private void print(String words) {
        extent.text(words.length());
        for (int i = 0; i < words.length(); i++) {
            boolean blank = " \t\r\n\f".indexOf(words.charAt(i)) >= 0;
            boolean afterBlank = text.isEmpty() || " \n".indexOf(text.charAt(text.length() - 1)) >= 0;
            if (!blank) {
                text.append(words.charAt(i));
            } else if (!afterBlank) {
                text.append(' ');
            }
        }
    }

    private void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** What was laid out so far, which then begins anew. */
    String take() {
        var taken = text.toString().stripTrailing();
        text.setLength(0);
        return taken;
    }
}
