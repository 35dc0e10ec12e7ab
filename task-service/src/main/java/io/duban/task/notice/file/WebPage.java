package io.duban.task.notice.file;

import io.duban.task.notice.table.Blocks;
import io.duban.task.notice.table.Document;
import io.duban.task.notice.table.Extent;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A page of HTML, as a government's site shows a notice or an office program saves one. Tables that merely lay out the
 * page are passed through.
 */
final class WebPage extends PageText {

    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
    private static final int START = 8_000;
    /** The page is held in memory as a tree, which costs far more than its text. */
    private static final int MOST_TAGS = 250_000;
    private static final int DEEPEST_TABLE = 8;

    private final Extent extent;
    private final Blocks blocks = new Blocks();
    private int tables;
    private int nested;

    private WebPage(Extent extent) {
        super(extent);
        this.extent = extent;
    }

    static Document read(String html) {
        if (html.chars().filter(character -> character == '<').count() > MOST_TAGS) {
            throw Extent.tooLarge();
        }
        var page = new WebPage(new Extent());
        Jsoup.parse(html).body().filter(page);
        page.blocks.text(page.take());
        return NoticeFile.withTable(page.blocks, page.tables, "网页", "web page");
    }

    /** The charset that the page names for itself, empty where it names none. */
    static String declaredCharset(String html) {
        var found = CHARSET.matcher(html.substring(0, Math.min(START, html.length())));
        return found.find() ? found.group(1) : "";
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element && element.normalName().equals("table") && ++nested <= DEEPEST_TABLE) {
            tables++;
            var grid = new PageTable(element, tables, new Extent()).grid();
            blocks.text(take());
            if (grid.document().isPresent() || blocks.goesOn(grid)) {
                nested--;
                element.children().stream().filter(child -> child.normalName().equals("caption"))
                        .forEach(caption -> blocks.text(PageText.of(caption, extent)));
                blocks.table(grid);
                return FilterResult.SKIP_ENTIRELY;
            }
            blocks.notRead(grid);
        }
        return super.head(node, depth);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node.normalName().equals("table")) {
            nested--;
        }
        return super.tail(node, depth);
    }
}
