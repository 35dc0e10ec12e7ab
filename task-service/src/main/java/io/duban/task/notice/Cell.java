package io.duban.task.notice;

import io.duban.events.Item;

/**
 * One cell as printed, line breaks within it and trailing blanks included, and where it stands.
 *
 * @param continued the lower part of a cell that is merged over several rows for certain: what is printed stands above
 */
record Cell(String raw, String place, boolean continued) {

    Cell(String raw, String place) {
        this(raw, place, false);
    }

    String text() {
        return raw.strip();
    }

    boolean blank() {
        return raw.isBlank();
    }

    /** The same where what stands above does not count. */
    Cell alone() {
        return continued ? new Cell("", place) : this;
    }

    Item.Excerpt excerpt() {
        return new Item.Excerpt(raw, place);
    }
}
