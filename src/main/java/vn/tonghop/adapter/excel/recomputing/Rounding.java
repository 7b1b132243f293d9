package vn.tonghop.adapter.excel.recomputing;

/**
 * How far a binary result may be from the exact one. Every operation on binary numbers of 53 bits loses at most half a unit
 * of the last bit, 2^-53 of its result. A sum of n parts of at most m may therefore be off by n × 2^-53 × n·m in the
 * worst order, and reading the parts from decimal digits costs another 2^-53 × m each. A spreadsheet keeps 15 digits, so a
 * relative 10^-14 is what the last of them leaves open; beyond that only what the operands are large enough for is
 * explained, which matters where a small difference of large figures is taken. Where such a difference is divided and
 * multiplied, as for a change in per cent, what the operands leave open grows by as much.
 */
final class Rounding {
    private static final double LAST_DIGIT = 1e-14;
    private static final double HALF_UNIT = 0x1p-53;
    /** Operations of a formula besides those over its operands: quotients, percentages, nested conditions. */
    private static final int OTHER_OPERATIONS = 16;

    private Rounding() {}

    /** Whether two numbers are the same in the digits that a spreadsheet keeps. */
    static boolean isClose(double ours, double theirs) {
        return Math.abs(ours - theirs) <= LAST_DIGIT * Math.max(Math.abs(ours), Math.abs(theirs));
    }

    /** Whether binary arithmetic over the operands can have made the difference. */
    static boolean explains(double ours, double theirs, Operands operands) {
        double operations = operands.count() + (double) OTHER_OPERATIONS;
        double largest = Math.max(operands.largest(), Math.max(Math.abs(ours), Math.abs(theirs)));
        double quotient = operands.divides() && operands.count() > 0
                ? LAST_DIGIT * operands.factor() * operands.largest() / operands.smallest()
                : 0;
        return Math.abs(ours - theirs) <= Math.max(4 * HALF_UNIT * operations * largest, quotient);
    }
}
