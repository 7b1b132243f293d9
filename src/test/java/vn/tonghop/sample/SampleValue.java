package vn.tonghop.sample;

import vn.tonghop.model.Code;
import vn.tonghop.model.UnitCode;

/**
 * What one cell of a returned form of November holds, the cumulative figure in the case of a flow.
 *
 * @param item name of the row in a list table, else empty
 * @param value a number with a decimal point, or words
 * @param qualifier {@code >=}, {@code ~} or {@code estimate}, several joined by a semicolon, or empty
 */
record SampleValue(UnitCode unit, Code code, String item, String value, String qualifier) {}
