package vn.tonghop.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.UnitOfMeasure;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.UnitCode;

/**
 * The slips that one cell alone can hold, undone. Every value it gives lies in the plausible range of the element and has no
 * more decimals than the element; no range means that nothing below zero is plausible.
 */
final class CellSlips {
    private static final int MOST_POWER = 3;

    private final Catalogue catalogue;
    private final Map<Code, DataElement> elements;

    CellSlips(Catalogue catalogue, Map<Code, DataElement> elements) {
        this.catalogue = catalogue;
        this.elements = elements;
    }

    /** What the cell may have been meant to say, each with its slip; several may give one value. */
    List<TypedChange> of(Observation cell, FormCells form) {
        DataElement element = elements.get(cell.element());
        Optional<BigDecimal> typed = cell.figure();
        if (element == null || typed.isEmpty() || typed.get().signum() == 0) {
            return List.of();
        }
        List<TypedChange> changes = new ArrayList<>();
        spans(cell, typed.get(), form, changes);
        units(cell, typed.get(), element, changes);
        for (int power = -MOST_POWER; power <= MOST_POWER; power++) {
            if (power != 0) {
                changes.add(new TypedChange.Scaled(new Edit(cell, typed.get().movePointRight(power)), power));
            }
        }
        changes.add(new TypedChange.Negated(new Edit(cell, typed.get().negate())));
        transpositions(typed.get()).forEach(v -> changes.add(new TypedChange.Transposed(new Edit(cell, v))));
        return changes.stream()
                .filter(c -> c.edits().stream().allMatch(this::isPlausible))
                .toList();
    }

    /** Whether a figure is in the range of its element, with decimals that the element has, and not the typed one. */
    boolean isPlausible(Edit edit) {
        DataElement element = elements.get(edit.cell().element());
        if (element == null) {
            return false;
        }
        if (edit.value().isEmpty()) {
            return !element.required();
        }
        BigDecimal value = edit.value().get();
        boolean differs = edit.cell().figure().map(t -> t.compareTo(value) != 0).orElse(true);
        return differs && value.stripTrailingZeros().scale() <= element.decimals() && isInRange(element, value);
    }

    /** Whether a figure as it was typed is one that the element does not have. */
    boolean isOutOfRange(Observation cell) {
        DataElement element = elements.get(cell.element());
        return element != null && cell.figure().map(v -> !isInRange(element, v)).orElse(false);
    }

    /** A table of one unit's form. */
    record TableOfUnit(UnitCode unit, String subject, String list) {}

    /** The table that a cell stands in: nobody exchanges cells of different tables. */
    Optional<TableOfUnit> table(Observation cell) {
        return Optional.ofNullable(elements.get(cell.element()))
                .map(element -> new TableOfUnit(cell.unit(), element.subject(), element.list()));
    }

    /** Whether two cells are asked in one unit of measure. */
    boolean areOfOneUnit(Observation one, Observation other) {
        DataElement first = elements.get(one.element());
        DataElement second = elements.get(other.element());
        return first != null && second != null && first.unit().equals(second.unit());
    }

    private static boolean isInRange(DataElement element, BigDecimal value) {
        return value.compareTo(element.min().orElse(BigDecimal.ZERO)) >= 0
                && element.max().map(m -> value.compareTo(m) <= 0).orElse(true);
    }

    private static void spans(Observation cell, BigDecimal typed, FormCells form, List<TypedChange> changes) {
        Optional<BigDecimal> before = form.cumulativeBefore(cell);
        Optional<BigDecimal> beside = form.otherSpan(cell).flatMap(Observation::figure);
        if (before.isEmpty() || beside.isEmpty()) {
            return;
        }
        // In the month: what the year has so far less what it had before. In the year: what it had before and the
        // month.
        BigDecimal meant = cell.measure() == Measure.PERIOD
                ? beside.get().subtract(before.get())
                : beside.get().add(before.get());
        if (beside.get().compareTo(typed) == 0) {
            changes.add(new TypedChange.OtherSpan(new Edit(cell, meant)));
        }
        if (form.previous(cell).map(p -> p.compareTo(typed) == 0).orElse(false)) {
            changes.add(new TypedChange.Repeated(new Edit(cell, meant)));
        }
    }

    private void units(Observation cell, BigDecimal typed, DataElement element, List<TypedChange> changes) {
        Optional<UnitOfMeasure> asked = catalogue.unitOfMeasure(element.unit());
        if (asked.isEmpty() || asked.get().dimension().isEmpty()) {
            return;
        }
        for (UnitOfMeasure meant : catalogue.unitsOfMeasure()) {
            if (meant.dimension().equals(asked.get().dimension())
                    && meant.factor().compareTo(asked.get().factor()) != 0) {
                BigDecimal value = typed.multiply(meant.factor())
                        .divide(asked.get().factor(), element.decimals(), RoundingMode.HALF_UP);
                if (value.signum() != 0) {
                    changes.add(new TypedChange.OtherUnit(new Edit(cell, value), meant.symbol()));
                }
            }
        }
    }

    /** The figure with two neighbouring digits exchanged, also across the decimal mark; nobody types a leading zero. */
    static List<BigDecimal> transpositions(BigDecimal typed) {
        String plain = typed.abs().toPlainString();
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            int j = plain.charAt(i + 1) == '.' ? i + 2 : i + 1;
            if (plain.charAt(i) == '.' || plain.charAt(i) == plain.charAt(j)) {
                continue;
            }
            char[] digits = plain.toCharArray();
            digits[i] = plain.charAt(j);
            digits[j] = plain.charAt(i);
            boolean leadingZero = digits[0] == '0' && digits.length > 1 && digits[1] != '.';
            if (!leadingZero) {
                BigDecimal value = new BigDecimal(new String(digits));
                values.add(typed.signum() < 0 ? value.negate() : value);
            }
        }
        return values;
    }
}
