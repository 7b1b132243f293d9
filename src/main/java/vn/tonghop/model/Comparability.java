package vn.tonghop.model;

/** Whether a figure can be held against the one of an earlier period, and if not, why not. */
public enum Comparability {
    COMPARABLE,
    /** There is no figure now, or none of the earlier period. */
    NOTHING,
    /** Some units are not in yet: what is missing is no decrease. */
    PARTIAL_NOW,
    /** Some units were not in then. */
    PARTIAL_THEN,
    /** Other units were asked then. */
    UNITS_CHANGED,
    /** The code meant something else then. */
    REDEFINED
}
