package io.duban.notification.alerts;

import io.duban.notification.ladder.Rung;
import io.duban.platform.problem.Problem;
import io.duban.platform.rest.Moment;
import io.duban.platform.rest.Page;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which alerts to list, and in what order. {@code unit} is null for all. */
record AlertQuery(String unit, String task, String rung, String status, String sort) {
    private static final Map<String, String> SORTS = Map.of("deadline", "deadline", "dueAt", "dueAt", "recordedAt", "recordedAt",
            "unit", "unit", "ordinal", "ordinal");

    /** One page. Ids first: they are small, and their number is the total. */
    Page<AlertView> page(int limit, String cursor) {
        var conditions = new LinkedHashMap<String, Object>();
        put(conditions, "unit", unit);
        put(conditions, "task", uuid());
        put(conditions, "rung", rungName());
        put(conditions, "status", Moment.constant("status", status, AlertStatus.class));
        var where = conditions.keySet().stream().map(field -> field + " = :" + field).collect(Collectors.joining(" and "));
        var ids = Alert.find("select id from Alert" + (where.isEmpty() ? "" : " where " + where) + " order by " + order(),
                new HashMap<>(conditions)).project(UUID.class).list();
        var page = Page.of(ids, limit, cursor);
        Map<UUID, Alert> rows = Alert.<Alert>list("id in ?1", page.items()).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        return page.map(id -> AlertView.of(rows.get(id)));
    }

    private UUID uuid() {
        try {
            return task == null ? null : UUID.fromString(task);
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "bad-parameter", "task", task);
        }
    }

    private String rungName() {
        try {
            return rung == null ? null : Rung.of(rung.replace(' ', '+')).name(); // a plus that was not escaped arrives as a space
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "bad-parameter", "rung", rung);
        }
    }

    private String order() {
        return List.of(sort.split(",")).stream().map(this::order).collect(Collectors.joining(", ", "", ", id desc"));
    }

    private String order(String key) {
        var down = key.startsWith("-");
        var column = SORTS.get(down ? key.substring(1) : key);
        if (column == null) {
            throw new Problem(400, "bad-parameter", "sort", sort);
        }
        return column + (down ? " desc" : " asc");
    }

    private static void put(Map<String, Object> conditions, String field, Object value) {
        if (value != null) {
            conditions.put(field, value);
        }
    }
}
