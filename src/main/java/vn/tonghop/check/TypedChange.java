package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.List;
import vn.tonghop.model.Measure;

/**
 * One slip of whoever typed a form, undone: which cells would say what instead. The cost orders the kinds from the slip
 * that is most readily believed to the one that is least; it is a rank and has no unit.
 */
sealed interface TypedChange {
    List<Edit> edits();

    int cost();

    /** A change of one cell. */
    sealed interface OfOneCell extends TypedChange {
        Edit edit();

        @Override
        default List<Edit> edits() {
            return List.of(edit());
        }
    }

    /** The cumulative figure stands for the month's, or the other way round; which, the measure of the cell tells. */
    record OtherSpan(Edit edit) implements OfOneCell {
        @Override
        public int cost() {
            // Where both readings add up, a month as large as all those before it is the rarer one.
            return edit.cell().measure() == Measure.PERIOD ? 1 : 2;
        }
    }

    /** What the form of the period before said, once more. */
    record Repeated(Edit edit) implements OfOneCell {
        @Override
        public int cost() {
            return 1;
        }
    }

    /**
     * Typed in another unit of measure of the same dimension.
     *
     * @param symbol the unit that the figure was meant in
     */
    record OtherUnit(Edit edit, String symbol) implements OfOneCell {
        @Override
        public int cost() {
            return 2;
        }
    }

    /**
     * A power of ten too large or too small.
     *
     * @param power −3 to 3, not 0: what the typed figure is multiplied with is ten to it
     */
    record Scaled(Edit edit, int power) implements OfOneCell {
        @Override
        public int cost() {
            return 2 + Math.abs(power);
        }

        BigDecimal factor() {
            return BigDecimal.ONE.movePointRight(Math.abs(power));
        }
    }

    /** The wrong sign. */
    record Negated(Edit edit) implements OfOneCell {
        @Override
        public int cost() {
            return 3;
        }
    }

    /** Two neighbouring digits exchanged. */
    record Transposed(Edit edit) implements OfOneCell {
        @Override
        public int cost() {
            return 4;
        }
    }

    /** Two cells exchanged. */
    record Swapped(Edit one, Edit other) implements TypedChange {
        @Override
        public List<Edit> edits() {
            return List.of(one, other);
        }

        @Override
        public int cost() {
            return 6;
        }
    }

    /** A block of at least three cells that stands one row too low or too high. */
    record Shifted(List<Edit> edits) implements TypedChange {
        public Shifted {
            edits = List.copyOf(edits);
        }

        @Override
        public int cost() {
            return 7;
        }
    }

    /** An optional row left empty that would hold what is lacking. */
    record MissingPart(Edit edit) implements OfOneCell {
        @Override
        public int cost() {
            return 8;
        }
    }

    /** A stated percentage computed again; with it, where they only agree together, the other stated ones. */
    record Recomputed(List<Edit> edits) implements TypedChange {
        public Recomputed {
            edits = List.copyOf(edits);
        }

        @Override
        public int cost() {
            return 8;
        }
    }
}
