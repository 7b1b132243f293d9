package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Submission;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.Wording;

/** Where two submissions of one unit say different things. */
final class SubmissionDifference {
    /** What is compared; rows of a list are told apart by name, and rows of one name by their order. */
    private record Key(Code element, String item, int turn, Measure measure) {}

    /** A value without the manner in which it was written: 12 and 12,0 are the same. */
    private record Value(Object content, ValueStatus status) {}

    private SubmissionDifference() {}

    /** The cells of the first submission, or where it has none of the second, that differ; in the order of the form, explanations last. */
    static List<String> cells(Submission first, Submission second) {
        Map<Key, Observation> one = index(first);
        Map<Key, Observation> other = index(second);
        List<String> cells = new ArrayList<>();
        Set<Key> seen = new HashSet<>();
        one.forEach((key, observation) -> {
            seen.add(key);
            Observation counterpart = other.get(key);
            if (counterpart == null || !value(observation).equals(value(counterpart))) {
                cells.add(place(observation.source(), observation.element()));
            }
        });
        other.forEach((key, observation) -> {
            if (seen.add(key)) {
                cells.add(place(observation.source(), observation.element()));
            }
        });
        cells.addAll(explanations(first, second));
        cells.addAll(explanations(second, first));
        return cells.stream().distinct().toList();
    }

    /** The cells of the explanations that only the first submission has. */
    private static List<String> explanations(Submission first, Submission second) {
        Set<List<String>> others =
                second.explanations().stream().map(SubmissionDifference::said).collect(Collectors.toSet());
        return first.explanations().stream()
                .filter(e -> !others.contains(said(e)))
                .map(e -> place(e.source(), e.element()))
                .toList();
    }

    private static List<String> said(Explanation e) {
        return List.of(e.element().value(), Wording.foldWords(e.item()), Wording.clean(e.text()));
    }

    private static Map<Key, Observation> index(Submission submission) {
        Map<Key, Integer> turns = new LinkedHashMap<>();
        Map<Key, Observation> index = new LinkedHashMap<>();
        for (Observation o : submission.observations()) {
            Key name = new Key(o.element(), Wording.foldWords(o.item()), 0, o.measure());
            int turn = turns.merge(name, 1, Integer::sum);
            index.put(new Key(name.element(), name.item(), turn, name.measure()), o);
        }
        return index;
    }

    private static Value value(Observation observation) {
        Content content = observation.content();
        if (content instanceof Content.Figure f) {
            return new Value(f.value().stripTrailingZeros(), observation.status());
        }
        if (content instanceof Content.Words w) {
            return new Value(Wording.clean(w.text()), observation.status());
        }
        // What could not be read is compared as it stood there.
        return new Value(Wording.clean(observation.raw()), observation.status());
    }

    private static String place(CellRef source, Code element) {
        return source.cell().isEmpty() ? element.value() : source.sheet() + "!" + source.cell();
    }
}
