package vn.tonghop.catalogue;

import vn.tonghop.expression.Expression;
import vn.tonghop.model.Code;

/**
 * What is derived and never collected.
 *
 * @param expression over the totals of the township
 * @param written the expression as the catalogue has it
 * @param decimals decimals it is printed with, rounded half up
 */
public record Indicator(
        Code code,
        String label,
        String unit,
        Expression expression,
        String written,
        String subject,
        int decimals,
        Relation relation,
        Direction direction,
        Validity validity,
        String note) {}
