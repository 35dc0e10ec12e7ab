package io.duban.task.platform;

/** The body of a unit's command, which the office may give for a unit that told it: it then says for whom, and how it knows. */
public interface OnBehalf {

    /** The code of the unit for which the office enters this; null where the unit speaks for itself. */
    String onBehalfOf();

    /** How the office was told, e.g. 电话. */
    String source();
}
