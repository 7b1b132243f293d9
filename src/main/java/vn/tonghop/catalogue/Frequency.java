package vn.tonghop.catalogue;

import vn.tonghop.model.Period;

/** How often a figure is due. A figure that is not due may still be given. */
public enum Frequency {
    MONTH,
    QUARTER,
    YEAR,
    SCHOOL_YEAR;

    /** The month in which a school year is summed up. */
    private static final int SCHOOL_YEAR_END = 5;

    /** Whether a value is due for the period; longer periods want everything. */
    public boolean isDue(Period period) {
        int month = period.lastMonth();
        return period.kind() != Period.Kind.MONTH
                || switch (this) {
                    case MONTH -> true;
                    case QUARTER -> month % 3 == 0;
                    case YEAR -> month == 12;
                    case SCHOOL_YEAR -> month == SCHOOL_YEAR_END;
                };
    }
}
