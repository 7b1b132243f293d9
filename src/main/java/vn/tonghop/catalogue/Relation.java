package vn.tonghop.catalogue;

/** What an indicator is: the four meanings of "a/b" are four types, and some are no fraction. */
public enum Relation {
    /** Part of a whole: at most 100 %. */
    PART_OF_WHOLE,
    /** Actual against target: may pass 100 %. */
    AGAINST_TARGET,
    /** A place in a field, such as 1 of 25: no percentage. */
    RANK_OF_FIELD,
    /** Units of units, such as 15 of 16 groups. */
    UNITS_OF_UNITS,
    RATIO,
    TOTAL,
    DIFFERENCE
}
