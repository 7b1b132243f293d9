package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * A unit of measure.
 *
 * @param decimals decimals it is printed with
 * @param synonyms other ways it is written
 * @param dimension what it measures, such as area; empty for counted things
 * @param factor size in the smallest unit of its dimension
 */
public record UnitOfMeasure(String symbol, int decimals, List<String> synonyms, String dimension, BigDecimal factor) {
    public UnitOfMeasure {
        synonyms = List.copyOf(synonyms);
    }
}
