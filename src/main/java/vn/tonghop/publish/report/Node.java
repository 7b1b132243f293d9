package vn.tonghop.publish.report;

import java.util.List;
import java.util.Optional;
import vn.tonghop.model.document.Block;

/** An outline, understood: blocks with their placeholders, and the loops around them. */
sealed interface Node {
    /**
     * A paragraph.
     *
     * @param guards conditions under which it is printed at all
     * @param repeat what it is repeated for, if it is
     * @param tokens the rest
     */
    record Line(
            Block.Paragraph source,
            List<Placeholder.Condition> guards,
            Optional<Placeholder> repeat,
            List<Token> tokens)
            implements Node {
        public Line {
            guards = List.copyOf(guards);
            tokens = List.copyOf(tokens);
        }

        /** Whether there is nothing to fill. */
        boolean isFixed() {
            return guards.isEmpty() && repeat.isEmpty() && tokens.stream().noneMatch(Token.Slot.class::isInstance);
        }
    }

    /** A table, row by row. */
    record Grid(Block.Table source, List<GridRow> rows) implements Node {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param loop what the row is printed once for each of, if it is
     * @param cells what stands in each cell
     */
    record GridRow(Block.Row source, Optional<Placeholder.Loop> loop, List<List<Node>> cells) {
        public GridRow {
            cells = cells.stream().map(List::copyOf).toList();
        }

        /** Whether the row is printed as it stands. */
        boolean isFixed() {
            return loop.isEmpty()
                    && cells.stream()
                            .flatMap(List::stream)
                            .allMatch(node -> node instanceof Passed || node instanceof Line line && line.isFixed());
        }
    }

    /** Blocks that are repeated together. */
    record Repeated(Placeholder.Loop loop, List<Node> body) implements Node {
        public Repeated {
            body = List.copyOf(body);
        }
    }

    /** What stays as it is. */
    record Passed(Block.Kept source) implements Node {}
}
