package io.duban.task.notice;

import io.duban.events.Item;

/** One cell as printed, line breaks within it and trailing blanks included, and where it stands. */
record Cell(String raw, String place) {

    String text() {
        return raw.strip();
    }

    boolean blank() {
        return raw.isBlank();
    }

    Item.Excerpt excerpt() {
        return new Item.Excerpt(raw, place);
    }
}
