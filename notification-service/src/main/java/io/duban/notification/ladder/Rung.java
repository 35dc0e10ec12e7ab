package io.duban.notification.ladder;

/**
 * What somebody is told: a rung of the ladder, or something that happened. {@code daysAfter} tells the repetitions of OVERDUE
 * apart (0, 7, 14 …), and is 0 on all others. Its name is part of an alert's identity: {@code red}, {@code overdue+7},
 * {@code check-in-missed}.
 */
public record Rung(Level level, int daysAfter) {

    /** Up to OVERDUE the rungs of the ladder, in rising urgency; then what is told beside it. */
    public enum Level {
        BLUE("蓝色提醒"), YELLOW("黄色提醒"), ORANGE("橙色预警"), RED("红色预警"), OVERDUE("逾期"), CHECK_IN("定期填报提醒"),
        CHECK_IN_MISSED("定期填报缺失"), AWAITING_DECISION("待审核"), EXTENSION_DECIDED("延期申请已答复"), OBJECTION_DECIDED("异议已答复"),
        RETURNED("退回"), URGED("催办"), REOPENED("重新办理"), HANDED_OVER("工作交接");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        /** Chinese. */
        public String label() {
            return label;
        }

        /** True for what a deadline brings: only the most urgent of these is ever told. */
        public boolean onLadder() {
            return compareTo(OVERDUE) <= 0;
        }

        /** True for what a policy places before the deadline. */
        public boolean beforeDeadline() {
            return compareTo(OVERDUE) < 0;
        }

        /** What stands first in a list: the greatest. */
        public int urgency() {
            return switch (this) {
                case URGED -> 10;
                case OVERDUE -> 9;
                case RETURNED, REOPENED, HANDED_OVER -> 8;
                case CHECK_IN_MISSED -> 7;
                case RED -> 6;
                case ORANGE -> 5;
                case YELLOW -> 4;
                case CHECK_IN -> 3;
                case BLUE -> 2;
                case AWAITING_DECISION -> 1;
                case EXTENSION_DECIDED, OBJECTION_DECIDED -> 0;
            };
        }
    }

    static Rung at(Level level) {
        return new Rung(level, 0);
    }

    static Rung overdue(int daysAfter) {
        return new Rung(Level.OVERDUE, daysAfter);
    }

    /** The rung of this name. Throws {@link IllegalArgumentException} where there is none. */
    public static Rung of(String name) {
        return name.startsWith("overdue+")
                ? overdue(Integer.parseUnsignedInt(name.substring("overdue+".length())))
                : at(Level.valueOf(name.toUpperCase().replace('-', '_')));
    }

    /** As it is stored and shown. */
    public String name() {
        return level.name().toLowerCase().replace('_', '-') + (daysAfter == 0 ? "" : "+" + daysAfter);
    }

    /** Chinese. */
    public String label() {
        return level.label + (daysAfter == 0 ? "" : "满%d天".formatted(daysAfter));
    }
}
