package io.duban.task.notice;

import io.duban.task.notice.table.Cell;
import io.duban.task.notice.table.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Under which section and topic a row stands: by the headings above it, and by what its own topic columns say. */
final class Outline {

    private static final String BELOW = " / ";

    private Cell section;
    private final List<Cell> headings = new ArrayList<>();
    private final List<Cell> printed = new ArrayList<>();

    /** A row that heads those below it. */
    void heading(Cell heading) {
        printed.clear();
        switch (Heading.orCount(heading.raw())) {
            case SECTION, UNNUMBERED -> {
                section = heading;
                headings.clear();
            }
            case TOPIC -> {
                headings.clear();
                headings.add(heading);
            }
            case SUBTOPIC -> {
                headings.removeIf(above -> Heading.depth(above.raw()) >= Heading.depth(heading.raw()));
                headings.add(heading);
            }
        }
    }

    /** What a row's topic columns say, merged cells being blank; whether another topic begins with it. */
    boolean printed(List<Cell> cells) {
        boolean begins = false;
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (printed.size() == i) {
                printed.add(new Cell("", cell.place()));
            }
            if (!cell.blank() && !cell.text().equals(printed.get(i).text())) {
                begins = true;
                printed.set(i, cell);
                for (int below = i + 1; below < printed.size(); below++) {
                    printed.set(below, new Cell("", cell.place()));
                }
            }
        }
        if (begins && cells.size() > 1 && Heading.of(printed.getFirst().raw()) == Heading.SECTION) {
            section = printed.getFirst();
        }
        if (begins && printed.stream().anyMatch(cell -> Heading.of(cell.raw()) == Heading.TOPIC)) {
            headings.clear();
        }
        return begins;
    }

    /** null before the first. */
    Cell section() {
        return section;
    }

    /** The lowest with those above it; null where there is none. */
    Cell topic() {
        var levels = Stream.concat(headings.stream(), printed.stream()).filter(cell -> !cell.blank() && cell != section).toList();
        return levels.isEmpty() ? null
                : levels.size() == 1 ? levels.getFirst()
                        : new Cell(levels.stream().map(Cell::text).collect(Collectors.joining(BELOW)), levels.getLast().place());
    }
}
