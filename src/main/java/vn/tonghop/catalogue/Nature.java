package vn.tonghop.catalogue;

import java.util.Locale;

/** How a figure behaves over time, and what is typed for it. */
public enum Nature {
    /** Happens over time: months add up, and the form asks for the cumulative figure too. */
    FLOW,
    /** Is there at a moment: the last one reported stands. */
    STOCK,
    /** A proportion or an average: recomputed or kept, never added. */
    RATE,
    /** A place in a ranking or a level: kept per unit, never added. */
    RANK,
    /** 1 for yes and 0 for no. */
    FLAG,
    /** Free text. */
    TEXT,
    /** The name of a row in a list table. */
    NAME;

    /** The word used in the catalogue. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFigure() {
        return this != TEXT && this != NAME;
    }

    /** Whether the form has a cumulative column for it. */
    public boolean hasCumulative() {
        return this == FLOW;
    }
}
