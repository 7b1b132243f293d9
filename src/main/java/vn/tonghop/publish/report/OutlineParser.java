package vn.tonghop.publish.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Piece;

/** Understands an outline, and proves every placeholder in it against the catalogue. */
final class OutlineParser {
    private final PlaceholderProof proof;
    private final List<SummaryReport.OutlineFault> faults = new ArrayList<>();
    private boolean drawable;

    OutlineParser(Catalogue catalogue, Purpose purpose) {
        this.proof = new PlaceholderProof(catalogue, purpose);
    }

    /** What was wrong in all that was parsed so far. */
    List<SummaryReport.OutlineFault> faults() {
        return List.copyOf(faults);
    }

    /** @param body whether the blocks are those of the body, where charts can be drawn */
    List<Node> nodes(List<Block> blocks, boolean body) {
        drawable = body;
        return nodes(blocks, Optional.empty());
    }

    private List<Node> nodes(List<Block> blocks, Optional<Placeholder.Loop> around) {
        List<Node> nodes = new ArrayList<>();
        Optional<Block.Paragraph> opened = Optional.empty();
        Optional<Placeholder.Loop> loop = Optional.empty();
        List<Node> body = new ArrayList<>();
        for (Block block : blocks) {
            Optional<Placeholder> alone = loopSign(block);
            if (alone.isPresent() && alone.get() instanceof Placeholder.OpenLoop open) {
                if (loop.isPresent() || around.isPresent()) {
                    faults.add(Fault.LOOP_NESTED.in((Block.Paragraph) block));
                }
                opened = Optional.of((Block.Paragraph) block);
                loop = Optional.of(open.loop());
                proof.loop(open.loop(), (Block.Paragraph) block).ifPresent(faults::add);
            } else if (alone.isPresent() && alone.get() instanceof Placeholder.CloseLoop close) {
                if (loop.map(l -> l.kind() == close.kind()).orElse(false)) {
                    nodes.add(new Node.Repeated(loop.get(), body));
                } else {
                    faults.add(Fault.LOOP_CLOSE.in((Block.Paragraph) block));
                }
                opened = Optional.empty();
                loop = Optional.empty();
                body = new ArrayList<>();
            } else {
                (loop.isPresent() ? body : nodes).add(node(block, loop.or(() -> around)));
            }
        }
        opened.ifPresent(paragraph -> faults.add(Fault.LOOP_OPEN.in(paragraph)));
        return nodes;
    }

    /** The loop sign that is all there is in a paragraph. */
    private static Optional<Placeholder> loopSign(Block block) {
        if (!(block instanceof Block.Paragraph paragraph)) {
            return Optional.empty();
        }
        List<Token> solid = Tokenizer.tokens(paragraph, new ArrayList<>()).stream()
                .filter(OutlineParser::isSolid)
                .toList();
        return solid.size() == 1
                        && solid.get(0) instanceof Token.Slot slot
                        && (slot.placeholder() instanceof Placeholder.OpenLoop
                                || slot.placeholder() instanceof Placeholder.CloseLoop)
                ? Optional.of(slot.placeholder())
                : Optional.empty();
    }

    static boolean isSolid(Token token) {
        return !(token instanceof Token.Literal literal && literal.text().isBlank())
                && !(token instanceof Token.Passing passing && passing.piece() instanceof Piece.Mark);
    }

    private Node node(Block block, Optional<Placeholder.Loop> loop) {
        if (block instanceof Block.Paragraph paragraph) {
            return line(paragraph, loop);
        }
        if (block instanceof Block.Table table) {
            boolean outside = drawable;
            drawable = false;
            List<Node.GridRow> rows =
                    table.rows().stream().map(row -> row(row, loop)).toList();
            drawable = outside;
            return new Node.Grid(table, rows);
        }
        Block.Kept kept = (Block.Kept) block;
        if (kept.text().contains("{{")) {
            faults.add(Fault.HIDDEN_BLOCK.inBlock(kept.text()));
        }
        return new Node.Passed(kept);
    }

    private Node.GridRow row(Block.Row row, Optional<Placeholder.Loop> around) {
        Optional<RowLoop> repeated = RowLoop.of(row);
        if (repeated.isPresent()) {
            Block.Paragraph place = repeated.get().place();
            if (around.isPresent()) {
                faults.add(Fault.LOOP_NESTED.in(place));
            }
            proof.loop(repeated.get().loop(), place).ifPresent(faults::add);
        }
        Optional<Placeholder.Loop> loop = repeated.map(RowLoop::loop);
        List<List<Node>> cells = repeated.map(RowLoop::body).orElse(row).cells().stream()
                .map(cell -> nodes(cell.blocks(), loop.or(() -> around)))
                .toList();
        return new Node.GridRow(row, loop, cells);
    }

    private Node.Line line(Block.Paragraph paragraph, Optional<Placeholder.Loop> around) {
        List<Token> tokens = new ArrayList<>(Tokenizer.tokens(paragraph, faults));
        Optional<Placeholder> repeat = repeat(paragraph, tokens);
        Optional<Placeholder.Loop> inside = repeat.isPresent() && repeat.get() instanceof Placeholder.OpenLoop open
                ? Optional.of(open.loop())
                : around;
        if (around.isPresent() && repeat.isPresent()) {
            faults.add(Fault.LOOP_NESTED.in(paragraph));
        }
        boolean chart = repeat.isPresent() && repeat.get() instanceof Placeholder.Chart;
        if (inside.isPresent() || repeat.isPresent() && !chart) {
            refuseWhatStandsOnce(paragraph);
        }
        for (Token token : tokens) {
            if (token instanceof Token.Slot slot) {
                proof.prove(slot, inside, paragraph).ifPresent(faults::add);
            }
        }
        return line(paragraph, repeat, tokens, guards(paragraph, tokens));
    }

    /** @param guards where among the tokens the conditions for the whole paragraph stand */
    private static Node.Line line(
            Block.Paragraph paragraph, Optional<Placeholder> repeat, List<Token> tokens, List<Integer> guards) {
        List<Placeholder.Condition> conditions = new ArrayList<>();
        List<Token> rest = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (guards.contains(at)
                    && tokens.get(at) instanceof Token.Slot slot
                    && slot.placeholder() instanceof Placeholder.Condition condition) {
                conditions.add(condition);
            } else {
                rest.add(tokens.get(at));
            }
        }
        return new Node.Line(paragraph, conditions, repeat, rest);
    }

    /** What the paragraph is repeated for; the signs of a loop inside the paragraph are taken out. */
    private Optional<Placeholder> repeat(Block.Paragraph paragraph, List<Token> tokens) {
        List<Token.Slot> signs = tokens.stream()
                .filter(Token.Slot.class::isInstance)
                .map(Token.Slot.class::cast)
                .filter(slot -> isRepeating(slot.placeholder()))
                .toList();
        if (signs.isEmpty()) {
            return Optional.empty();
        }
        if (signs.get(0).placeholder() instanceof Placeholder.OpenLoop open) {
            if (isAround(tokens, signs, open.loop())) {
                proof.loop(open.loop(), paragraph).ifPresent(faults::add);
                tokens.removeAll(signs);
                return Optional.of(open);
            }
            faults.add(Fault.LOOP_PLACE.in(paragraph, signs.get(0).written()));
        } else if (signs.get(0).placeholder() instanceof Placeholder.Chart) {
            boolean alone = tokens.stream()
                    .filter(OutlineParser::isSolid)
                    .allMatch(token -> token == signs.get(0)
                            || token instanceof Token.Slot slot && slot.placeholder() instanceof Placeholder.Condition);
            if (!alone || !drawable) {
                faults.add(Fault.CHART_PLACE.in(paragraph, signs.get(0).written()));
            }
        } else if (signs.get(0).placeholder() instanceof Placeholder.CloseLoop) {
            faults.add(Fault.LOOP_PLACE.in(paragraph, signs.get(0).written()));
        } else if (signs.size() > 1) {
            faults.add(Fault.REPEATED_TWICE.in(paragraph));
        }
        return Optional.of(signs.get(0).placeholder());
    }

    private static boolean isRepeating(Placeholder placeholder) {
        return placeholder instanceof Placeholder.OpenLoop
                || placeholder instanceof Placeholder.CloseLoop
                || placeholder instanceof Placeholder.Chart
                || placeholder instanceof Placeholder.Texts
                || placeholder instanceof Placeholder.Noted
                || placeholder instanceof Placeholder.Each;
    }

    /** Whether the loop opens before and closes behind everything else in the paragraph. */
    private static boolean isAround(List<Token> tokens, List<Token.Slot> signs, Placeholder.Loop loop) {
        List<Token> solid = tokens.stream().filter(OutlineParser::isSolid).toList();
        return signs.size() == 2
                && signs.get(1).placeholder() instanceof Placeholder.CloseLoop close
                && close.kind() == loop.kind()
                && solid.get(0) == signs.get(0)
                && solid.get(solid.size() - 1) == signs.get(1);
    }

    private void refuseWhatStandsOnce(Block.Paragraph paragraph) {
        if (paragraph.endsSection()) {
            faults.add(Fault.SECTION_REPEATED.in(paragraph));
        }
        if (paragraph.pieces().stream().anyMatch(Piece.Thing.class::isInstance)) {
            faults.add(Fault.THING_REPEATED.in(paragraph));
        }
    }

    /** Where the conditions stand that open at the beginning of the paragraph and stay open: they are for all of it. */
    private List<Integer> guards(Block.Paragraph paragraph, List<Token> tokens) {
        Deque<Integer> open = new ArrayDeque<>();
        int beginning = 0;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token instanceof Token.Slot slot && slot.placeholder() instanceof Placeholder.Condition) {
                beginning += beginning == at ? 1 : 0;
                open.push(at);
            } else if (token instanceof Token.Slot slot && slot.placeholder() instanceof Placeholder.EndCondition) {
                if (open.isEmpty()) {
                    faults.add(Fault.CONDITION_CLOSE.in(paragraph));
                } else {
                    open.pop();
                }
            } else if (!isSolid(token)) {
                beginning += beginning == at ? 1 : 0;
            }
        }
        List<Integer> guards = new ArrayList<>();
        for (int at : open) {
            if (at < beginning) {
                guards.add(at);
            } else if (tokens.get(at) instanceof Token.Slot slot) {
                faults.add(Fault.CONDITION_OPEN.in(paragraph, slot.written()));
            }
        }
        return guards;
    }
}
