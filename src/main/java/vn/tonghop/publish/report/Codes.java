package vn.tonghop.publish.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.model.Code;

/** The codes that a part of an outline speaks of, in its conditions too. */
final class Codes {
    private Codes() {}

    static Set<Code> of(Node.Line line) {
        Stream<Placeholder> placeholders = Stream.of(
                        line.guards().stream().<Placeholder>map(guard -> guard),
                        line.repeat().stream(),
                        line.tokens().stream()
                                .filter(Token.Slot.class::isInstance)
                                .map(token -> ((Token.Slot) token).placeholder()))
                .flatMap(part -> part);
        return placeholders.flatMap(Codes::of).collect(Collectors.toSet());
    }

    static Set<Code> of(Node.GridRow row) {
        return row.cells().stream()
                .flatMap(List::stream)
                .filter(Node.Line.class::isInstance)
                .flatMap(line -> of((Node.Line) line).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Code> of(Placeholder placeholder) {
        if (placeholder instanceof Placeholder.Figure figure) {
            // Asking whether it exists is not speaking of it: the rest of the paragraph may stand without it.
            return figure.view() == View.ASKED ? Stream.empty() : Stream.of(figure.code());
        }
        if (placeholder instanceof Placeholder.Compared compared) {
            return Stream.of(compared.figure().code());
        }
        if (placeholder instanceof Placeholder.Chart chart) {
            return chart.figures().stream().map(Placeholder.Figure::code);
        }
        if (placeholder instanceof Placeholder.Texts texts) {
            return Stream.of(texts.code());
        }
        if (placeholder instanceof Placeholder.Names names) {
            return Stream.of(names.list());
        }
        return placeholder instanceof Placeholder.Condition condition
                ? condition.subjects().stream().flatMap(Codes::of)
                : Stream.empty();
    }
}
