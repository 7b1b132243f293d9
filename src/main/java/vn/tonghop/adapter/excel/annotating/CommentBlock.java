package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayList;
import java.util.List;

/**
 * What an annotation says in a comment: from its opening line to its closing line. Around it may stand what people wrote,
 * before or since.
 */
record CommentBlock(String opening, String closing) {
    private static final String PART = "comment";
    private static final String LOOK =
            "<rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"Tahoma\"/>" + "<family val=\"2\"/></rPr>";

    /** Where the characters of one text element stand among all of a comment. */
    private record Piece(Element element, int from, String plain) {
        int to() {
            return from + plain.length();
        }
    }

    /** The block with a message in it. */
    String around(String message) {
        return opening + "\n" + message + "\n" + closing;
    }

    /** A run of rich text, for the spreadsheet namespace under a prefix. */
    static String run(String prefix, String text) {
        String look = LOOK.replace("<", "<" + prefix).replace("<" + prefix + "/", "</" + prefix);
        return "<" + prefix + "r>" + look + "<" + prefix + "t xml:space=\"preserve\">" + Attributes.escaped(text) + "</"
                + prefix + "t></" + prefix + "r>";
    }

    /** The words of a comment element. */
    static String words(String comment) {
        StringBuilder all = new StringBuilder();
        pieces(comment).forEach(piece -> all.append(piece.plain()));
        return all.toString();
    }

    private static List<Piece> pieces(String comment) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        List<Element> candidates = new ArrayList<>(Element.at(PART, comment, 2));
        candidates.addAll(Element.at(PART, comment, 3));
        candidates.removeIf(e -> !e.local().equals("t") || e.isEmpty());
        candidates.sort((a, b) -> Integer.compare(a.start(), b.start()));
        for (Element t : candidates) {
            String plain = Attributes.plain(t.inner(comment));
            pieces.add(new Piece(t, from, plain));
            from += plain.length();
        }
        return pieces;
    }

    /** The comment element without blocks; the element as it is when it has none. */
    String without(String comment) {
        String left = comment;
        while (true) {
            String words = words(left);
            int start = words.indexOf(opening);
            int end = start < 0 ? -1 : words.indexOf(closing, start);
            if (end < 0) {
                return left;
            }
            while (start > 0 && Character.isWhitespace(words.charAt(start - 1))) {
                start--;
            }
            left = cut(left, start, end + closing.length());
        }
    }

    private static String cut(String comment, int start, int end) {
        Edits edits = new Edits(comment);
        for (Piece piece : pieces(comment)) {
            int first = Math.max(start, piece.from()) - piece.from();
            int last = Math.min(end, piece.to()) - piece.from();
            if (first < last) {
                String kept = piece.plain().substring(0, first) + piece.plain().substring(last);
                piece.element().fill(edits, Attributes.escaped(kept));
            }
        }
        return edits.apply();
    }

    /** The comment element with a block behind what it says. */
    String after(String comment, String message) {
        Element text = Element.at(PART, comment, 1).stream()
                .filter(e -> e.local().equals("text"))
                .findFirst()
                .orElseThrow(() -> NotAnnotatable.structure(PART));
        String run = run(text.prefix(), "\n\n" + around(message));
        Edits edits = new Edits(comment);
        List<Element> children = text.inside(Element.at(PART, comment, 2));
        // A plain text before runs is not shown by every program.
        children.stream().filter(e -> e.local().equals("t")).forEach(t -> {
            edits.insert(t.start(), "<" + text.prefix() + "r>");
            edits.insert(t.end(), "</" + text.prefix() + "r>");
        });
        children.stream()
                .filter(e -> e.local().equals("rPh") || e.local().equals("phoneticPr"))
                .findFirst()
                .ifPresentOrElse(e -> edits.insert(e.start(), run), () -> text.append(comment, edits, run));
        return edits.apply();
    }
}
