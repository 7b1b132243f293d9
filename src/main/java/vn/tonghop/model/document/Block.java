package vn.tonghop.model.document;

import java.util.List;

/** What a story is made of, from top to bottom. */
public sealed interface Block {
    /** The number under which the adapter keeps the look. */
    int id();

    /**
     * A paragraph.
     *
     * @param number 1-based place among all paragraphs of the document, those in tables included; for messages
     * @param endsSection whether the page layout of the part before it hangs on this paragraph: it must stay, once
     */
    record Paragraph(int id, int number, boolean endsSection, List<Piece> pieces) implements Block {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }

        public Paragraph withPieces(List<Piece> others) {
            return new Paragraph(id, number, endsSection, others);
        }

        /** The text as a reader sees it, without what is not text. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Piece piece : pieces) {
                if (piece instanceof Piece.Words words) {
                    text.append(words.text());
                } else if (piece instanceof Piece.Bound bound) {
                    text.append(bound.text());
                }
            }
            return text.toString();
        }
    }

    /** A table. */
    record Table(int id, List<Row> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** A row of a table. */
    record Row(int id, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell of a table; it may hold tables itself. */
    record Cell(int id, List<Block> blocks) {
        public Cell {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Something that stays as it is, such as a table of contents.
     *
     * @param text the text inside, where no placeholder is looked for
     */
    record Kept(int id, String text) implements Block {}
}
