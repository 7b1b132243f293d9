package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Piece;

/**
 * Tells the placeholders of a paragraph from its text. Word cuts text into pieces as it likes, so the pieces are put
 * together first: a placeholder may begin in one piece and end in another, with marks between them.
 */
final class Tokenizer {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private final Block.Paragraph paragraph;
    private final List<SummaryReport.OutlineFault> faults;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> looks = new ArrayList<>();
    private final Map<Integer, List<Piece>> passing = new TreeMap<>();
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(Block.Paragraph paragraph, List<SummaryReport.OutlineFault> faults) {
        this.paragraph = paragraph;
        this.faults = faults;
    }

    /** The tokens of a paragraph; what is wrong is added to {@code faults}. */
    static List<Token> tokens(Block.Paragraph paragraph, List<SummaryReport.OutlineFault> faults) {
        Tokenizer tokenizer = new Tokenizer(paragraph, faults);
        paragraph.pieces().forEach(tokenizer::join);
        tokenizer.cut();
        return List.copyOf(tokenizer.tokens);
    }

    private void join(Piece piece) {
        if (piece instanceof Piece.Words words) {
            for (int i = 0; i < words.text().length(); i++) {
                looks.add(words.look());
            }
            text.append(words.text());
            return;
        }
        if (piece instanceof Piece.Thing thing && thing.text().contains(OPEN)) {
            faults.add(Fault.HIDDEN.in(paragraph, Plain.line(thing.text())));
        }
        if (piece instanceof Piece.Bound bound) {
            faults.add(Fault.FILLED.in(paragraph, bound.text(), bound.binding().tag()));
        }
        passing.computeIfAbsent(text.length(), at -> new ArrayList<>()).add(piece);
    }

    private void cut() {
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            literal(at, open < 0 ? text.length() : open);
            if (open < 0) {
                break;
            }
            int close = text.indexOf(CLOSE, open);
            if (close < 0 || text.substring(open + OPEN.length(), close).contains(OPEN)) {
                faults.add(Fault.UNCLOSED.in(paragraph));
                return;
            }
            slot(open, close);
            at = close + CLOSE.length();
        }
        pass(text.length(), text.length());
    }

    private void literal(int from, int to) {
        if (text.substring(from, to).contains(CLOSE)) {
            faults.add(Fault.UNOPENED.in(paragraph));
        }
        int start = from;
        for (int at = from; at < to; at++) {
            boolean cut = passing.containsKey(at);
            if (cut || at > start && !looks.get(at).equals(looks.get(start))) {
                append(start, at);
                start = at;
            }
            if (cut) {
                pass(at, at);
            }
        }
        append(start, to);
    }

    private void append(int from, int to) {
        if (to > from) {
            tokens.add(new Token.Literal(looks.get(from), text.substring(from, to)));
        }
    }

    /** What stands before the placeholder comes first, and marks inside it right after it. */
    private void slot(int open, int close) {
        pass(open, open);
        String written = text.substring(open + OPEN.length(), close);
        boolean interrupted = passing.entrySet().stream()
                .filter(e -> e.getKey() > open && e.getKey() < close + CLOSE.length())
                .flatMap(e -> e.getValue().stream())
                .anyMatch(Piece.Thing.class::isInstance);
        Optional<Placeholder> placeholder = PlaceholderParser.parse(written);
        if (interrupted) {
            faults.add(Fault.INTERRUPTED.in(paragraph, Plain.line(written)));
        } else if (placeholder.isEmpty()) {
            faults.add(Fault.UNKNOWN.in(paragraph, Plain.line(written)));
        } else {
            tokens.add(new Token.Slot(looks.get(open), Plain.line(written), placeholder.get()));
        }
        pass(open + 1, close + CLOSE.length() - 1);
    }

    private void pass(int from, int to) {
        for (int at = from; at <= to; at++) {
            List<Piece> here = passing.remove(at);
            if (here != null) {
                here.forEach(piece -> tokens.add(new Token.Passing(piece)));
            }
        }
    }
}
