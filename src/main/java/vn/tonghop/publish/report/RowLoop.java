package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Piece;

/**
 * A loop around a row of a table: opened at the very beginning of the first cell, closed at the very end of the last.
 *
 * @param place the paragraph that opens it
 * @param body the row without the two signs
 */
record RowLoop(Placeholder.Loop loop, Block.Paragraph place, Block.Row body) {
    /** The loop around a row, if there is one; a row of one cell can only have loops inside the cell. */
    static Optional<RowLoop> of(Block.Row row) {
        int last = row.cells().size() - 1;
        if (last < 1) {
            return Optional.empty();
        }
        Optional<Block.Paragraph> opening = edge(row.cells().get(0), false);
        Optional<Block.Paragraph> closing = edge(row.cells().get(last), true);
        if (opening.isEmpty() || closing.isEmpty()) {
            return Optional.empty();
        }
        List<Token> head = tokens(opening.get());
        List<Token> tail = tokens(closing.get());
        Optional<Token.Slot> open = sign(head, false);
        Optional<Token.Slot> close = sign(tail, true);
        if (open.isEmpty()
                || close.isEmpty()
                || !(open.get().placeholder() instanceof Placeholder.OpenLoop opened)
                || !(close.get().placeholder() instanceof Placeholder.CloseLoop closed)
                || opened.loop().kind() != closed.kind()
                || closesHere(head)) {
            return Optional.empty();
        }
        List<Block.Cell> cells = new ArrayList<>(row.cells());
        cells.set(0, with(cells.get(0), 0, without(opening.get(), head, head.indexOf(open.get()))));
        int end = cells.get(last).blocks().size() - 1;
        cells.set(last, with(cells.get(last), end, without(closing.get(), tail, tail.lastIndexOf(close.get()))));
        return Optional.of(new RowLoop(opened.loop(), opening.get(), new Block.Row(row.id(), cells)));
    }

    private static Optional<Block.Paragraph> edge(Block.Cell cell, boolean last) {
        List<Block> blocks = cell.blocks();
        return !blocks.isEmpty() && blocks.get(last ? blocks.size() - 1 : 0) instanceof Block.Paragraph paragraph
                ? Optional.of(paragraph)
                : Optional.empty();
    }

    /** What is wrong with the paragraph is found when it is parsed as part of the row. */
    private static List<Token> tokens(Block.Paragraph paragraph) {
        List<SummaryReport.OutlineFault> faults = new ArrayList<>();
        List<Token> tokens = Tokenizer.tokens(paragraph, faults);
        return faults.isEmpty() ? tokens : List.of();
    }

    private static Optional<Token.Slot> sign(List<Token> tokens, boolean last) {
        List<Token> solid = tokens.stream().filter(OutlineParser::isSolid).toList();
        return !solid.isEmpty() && solid.get(last ? solid.size() - 1 : 0) instanceof Token.Slot slot
                ? Optional.of(slot)
                : Optional.empty();
    }

    /** A loop that closes in the paragraph it opens in is one around that paragraph. */
    private static boolean closesHere(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(token ->
                        token instanceof Token.Slot slot && slot.placeholder() instanceof Placeholder.CloseLoop);
    }

    private static Block.Cell with(Block.Cell cell, int at, Block.Paragraph paragraph) {
        List<Block> blocks = new ArrayList<>(cell.blocks());
        blocks.set(at, paragraph);
        return new Block.Cell(cell.id(), blocks);
    }

    private static Block.Paragraph without(Block.Paragraph paragraph, List<Token> tokens, int sign) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token instanceof Token.Literal literal) {
                pieces.add(new Piece.Words(literal.look(), literal.text()));
            } else if (token instanceof Token.Passing passing) {
                pieces.add(passing.piece());
            } else if (token instanceof Token.Slot slot && at != sign) {
                pieces.add(new Piece.Words(slot.look(), "{{" + slot.written() + "}}"));
            }
        }
        return paragraph.withPieces(pieces);
    }
}
