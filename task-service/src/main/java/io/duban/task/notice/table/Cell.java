package io.duban.task.notice.table;

import io.duban.events.Item;

/**
 * One cell as printed, line breaks within it and trailing blanks included, and where it stands.
 *
 * @param continued the lower part of a cell that is merged over several rows for certain: what is printed stands above
 */
public record Cell(String raw, String place, boolean continued) {

    public Cell(String raw, String place) {
        this(raw, place, false);
    }

    public String text() {
        return raw.strip();
    }

    public boolean blank() {
        return raw.isBlank();
    }

    /** The same where what stands above does not count. */
    public Cell alone() {
        return continued ? new Cell("", place) : this;
    }

    public Item.Excerpt excerpt() {
        return new Item.Excerpt(raw, place);
    }
}
