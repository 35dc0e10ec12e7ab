package io.duban.notification.ladder;

/**
 * One rung of the ladder. {@code daysAfter} tells the repetitions of OVERDUE apart (0, 7, 14 …), and is 0 on all others. Its
 * name is part of an alert's identity: {@code red}, {@code overdue}, {@code overdue+7}.
 */
public record Rung(Level level, int daysAfter) {

    /** How urgent, in rising order. */
    public enum Level {
        BLUE("蓝色提醒"), YELLOW("黄色提醒"), ORANGE("橙色预警"), RED("红色预警"), OVERDUE("逾期");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        /** Chinese. */
        public String label() {
            return label;
        }
    }

    static Rung before(Level level) {
        return new Rung(level, 0);
    }

    static Rung overdue(int daysAfter) {
        return new Rung(Level.OVERDUE, daysAfter);
    }

    /** The rung of this name. Throws {@link IllegalArgumentException} where there is none. */
    public static Rung of(String name) {
        int plus = name.indexOf('+');
        return plus < 0
                ? before(Level.valueOf(name.toUpperCase()))
                : new Rung(Level.valueOf(name.substring(0, plus).toUpperCase()), Integer.parseUnsignedInt(name.substring(plus + 1)));
    }

    /** As it is stored and shown. */
    public String name() {
        return level.name().toLowerCase() + (daysAfter == 0 ? "" : "+" + daysAfter);
    }

    /** Chinese. */
    public String label() {
        return level.label + (daysAfter == 0 ? "" : "满%d天".formatted(daysAfter));
    }
}
