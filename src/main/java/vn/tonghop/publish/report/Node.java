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

    /** A table, cell by cell. */
    record Grid(Block.Table source, List<List<List<Node>>> cells) implements Node {
        public Grid {
            cells = cells.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
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
