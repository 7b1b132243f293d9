package vn.tonghop.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What units explained in earlier months. An explanation stays good as long as none of the values it was given for has
 * changed; from the first month in which one differs, everything before it is forgotten.
 */
public final class ExplanationHistory {
    public static final ExplanationHistory NONE = new ExplanationHistory(Map.of());

    private final NavigableMap<Period, Map<UnitCode, Submission>> months = new TreeMap<>();

    /**
     * The values that a question is about.
     *
     * @param item the row of a list, compared without regard to its number; empty for everything but a row of a list
     */
    public record About(Set<Code> elements, String item) {
        public About {
            elements = Set.copyOf(elements);
        }

        boolean concerns(Code element, String row) {
            return elements.contains(element) && (item.isEmpty() || item.equals(row));
        }
    }

    /** @param earlier what was returned in earlier months, the figures of which count */
    public ExplanationHistory(Map<Period, List<Submission>> earlier) {
        earlier.forEach((month, submissions) -> {
            Map<UnitCode, Submission> byUnit = new HashMap<>();
            submissions.forEach(s -> byUnit.putIfAbsent(s.unit(), s));
            months.put(month, byUnit);
        });
    }

    /** What a unit wrote in a return about the values; empty when it wrote nothing. */
    public static String given(Submission submission, About about) {
        return submission.explanations().stream()
                .filter(e -> about.concerns(e.element(), e.item()))
                .map(Explanation::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * The explanation that answers a question now: that of this return, or else the latest of an earlier month since which
     * no value has changed, followed by the month. Months without a return of the unit say nothing.
     */
    public String find(Submission now, About about, Measure measure) {
        String own = given(now, about);
        if (!own.isEmpty()) {
            return own;
        }
        Set<Object> values = values(now, about, measure);
        for (Period month : months.headMap(now.period(), false).descendingKeySet()) {
            Optional<Submission> then =
                    Optional.ofNullable(months.getOrDefault(month, Map.of()).get(now.unit()));
            if (then.isPresent()) {
                if (!values(then.get(), about, measure).equals(values)) {
                    return "";
                }
                String text = given(then.get(), about);
                if (!text.isEmpty()) {
                    return text + " (" + month + ")";
                }
            }
        }
        return "";
    }

    /** The values as they can be compared: 12 and 12,0 are the same. Cumulative values only where they are asked about. */
    private static Set<Object> values(Submission submission, About about, Measure measure) {
        Set<Object> values = new HashSet<>();
        for (Observation o : submission.observations()) {
            if (about.concerns(o.element(), o.item()) && (o.measure() == measure || o.measure() == Measure.PERIOD)) {
                List<Object> value = new ArrayList<>(List.of(o.element(), o.item(), o.measure(), o.status()));
                value.add(o.content() instanceof Content.Figure f ? f.value().stripTrailingZeros() : o.content());
                values.add(value);
            }
        }
        return values;
    }
}
