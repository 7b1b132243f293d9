package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Validation;
import vn.tonghop.model.workbook.Validation.Constraint;

/**
 * Gathers the cells of a sheet that are typed into, and gives all cells of one kind one validation over ranges. Refused is
 * only what can never be right: words, parts of a countable thing, a count below zero. What is merely unlikely gets
 * through and is named in the column Kiểm tra, because it can be explained.
 */
final class InputRanges {
    /** What may be typed. */
    enum Kind {
        WHOLE,
        DECIMAL,
        SIGNED,
        WHOLE_YTD,
        DECIMAL_YTD,
        SIGNED_YTD,
        FLAG,
        SHORT_TEXT,
        LONG_TEXT,
        EXPLANATION;

        static Kind of(DataElement element) {
            if (element.nature() == Nature.FLAG) {
                return FLAG;
            }
            if (!element.nature().isFigure()) {
                return SHORT_TEXT;
            }
            boolean signed = element.min().map(min -> min.signum() < 0).orElse(true);
            if (signed) {
                return SIGNED;
            }
            return element.isInteger() ? WHOLE : DECIMAL;
        }

        /** The kind of the cumulative figure of a flow, which is asked for in other words. */
        static Kind cumulative(DataElement element) {
            return switch (of(element)) {
                case WHOLE -> WHOLE_YTD;
                case DECIMAL -> DECIMAL_YTD;
                default -> SIGNED_YTD;
            };
        }
    }

    private static final String LARGEST = "1000000000000";
    private static final int SHORT_LIMIT = 500;
    private static final int LONG_LIMIT = 2000;

    private final Map<Kind, Map<Integer, NavigableSet<Integer>>> cells = new EnumMap<>(Kind.class);

    void add(Kind kind, int row, int column) {
        cells.computeIfAbsent(kind, k -> new TreeMap<>())
                .computeIfAbsent(column, c -> new TreeSet<>())
                .add(row);
    }

    void writeTo(SheetBuilder sheet, Phrases phrases) {
        cells.forEach((kind, columns) -> sheet.validate(validation(kind, ranges(columns), phrases)));
    }

    private static List<CellRange> ranges(Map<Integer, NavigableSet<Integer>> columns) {
        List<CellRange> ranges = new ArrayList<>();
        columns.forEach((column, rows) -> {
            int first = rows.first();
            int last = first;
            for (int row : rows.tailSet(first, false)) {
                if (row > last + 1) {
                    ranges.add(CellRange.of(first, column, last, column));
                    first = row;
                }
                last = row;
            }
            ranges.add(CellRange.of(first, column, last, column));
        });
        return ranges;
    }

    private static Validation validation(Kind kind, List<CellRange> ranges, Phrases phrases) {
        return switch (kind) {
            case WHOLE -> strict(ranges, new Constraint.Whole("0", LARGEST), "whole", "", phrases);
            case DECIMAL -> strict(ranges, new Constraint.Decimal("0", LARGEST), "decimal", "", phrases);
            case SIGNED -> strict(ranges, new Constraint.Decimal("-" + LARGEST, LARGEST), "signed", "", phrases);
            case WHOLE_YTD -> cumulative(ranges, new Constraint.Whole("0", LARGEST), "whole", phrases);
            case DECIMAL_YTD -> cumulative(ranges, new Constraint.Decimal("0", LARGEST), "decimal", phrases);
            case SIGNED_YTD -> cumulative(ranges, new Constraint.Decimal("-" + LARGEST, LARGEST), "signed", phrases);
            case FLAG -> strict(ranges, new Constraint.Whole("0", "1"), "flag", "", phrases);
            case SHORT_TEXT -> text(ranges, SHORT_LIMIT, phrases);
            case LONG_TEXT -> text(ranges, LONG_LIMIT, phrases);
            case EXPLANATION ->
                new Validation(
                        ranges,
                        new Constraint.TextLength(SHORT_LIMIT),
                        true,
                        phrases.say("form.input.title"),
                        phrases.say("form.input.explanation"),
                        phrases.say("form.input.error"),
                        phrases.say("form.input.text.error", Integer.toString(SHORT_LIMIT)));
        };
    }

    private static Validation text(List<CellRange> ranges, int limit, Phrases phrases) {
        return strict(ranges, new Constraint.TextLength(limit), "text", Integer.toString(limit), phrases);
    }

    private static Validation cumulative(List<CellRange> ranges, Constraint constraint, String key, Phrases phrases) {
        return new Validation(
                ranges,
                constraint,
                true,
                phrases.say("form.input.title"),
                phrases.say("form.input.ytd"),
                phrases.say("form.input.error"),
                phrases.say("form.input." + key + ".error"));
    }

    /** A validation that refuses, with the sentences of one key. */
    static Validation strict(
            List<CellRange> ranges, Constraint constraint, String key, String argument, Phrases phrases) {
        return new Validation(
                ranges,
                constraint,
                true,
                phrases.say("form.input.title"),
                phrases.say("form.input." + key, argument),
                phrases.say("form.input.error"),
                phrases.say("form.input." + key + ".error", argument));
    }
}
