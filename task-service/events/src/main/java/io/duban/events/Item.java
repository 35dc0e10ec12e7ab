package io.duban.events;

import java.util.List;
import java.util.Map;

/**
 * One row of a plan's table, as understood. {@code excerpts} shows for each field (section, topic, requirement, leads,
 * responsibles, deadline, and remark, which is none) what was printed and where; a field that the office has corrected has none any
 * more.
 */
public record Item(int ordinal, @MayBeAbsent String section, @MayBeAbsent String topic, String requirement, List<Assignee> leads,
        List<Assignee> responsibles, Deadline deadline, Map<String, Excerpt> excerpts) {

    /** What was printed, and its place in the source, e.g. {@code 第 57 行}. */
    public record Excerpt(String raw, String place) {
    }
}
