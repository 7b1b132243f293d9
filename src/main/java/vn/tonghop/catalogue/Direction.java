package vn.tonghop.catalogue;

/** Whether more is better. */
public enum Direction {
    UP,
    DOWN,
    NONE
}
