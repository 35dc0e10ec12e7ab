package io.duban.events;

import java.util.UUID;

/**
 * The persons whom a unit names (责任领导, 经办人, 联系电话): personal data. Never in an event, for the log is for ever: published in a
 * compacted topic of their own, by {@link #key}, where deletion is a record without a value.
 */
public record Contact(@MayBeAbsent String leader, @MayBeAbsent String handler, @MayBeAbsent String phone, @MayBeAbsent String email) {

    /** What it is published under: the unit for its standing contacts ({@code task} null), {@code unit/task} for one duty. */
    public static String key(String unit, UUID task) {
        return task == null ? unit : unit + "/" + task;
    }

    /** Nobody is named. */
    public boolean empty() {
        return leader == null && handler == null && phone == null && email == null;
    }
}
