package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.UnitCode;

/**
 * One explanation of a unit.
 *
 * @param value the text as it stands in the cell that is explained; empty where there is none
 * @param place where the figure stands, or else the explanation
 * @param asked what was asked and is answered by it; empty when nothing was
 */
record Explained(UnitCode unit, Code code, String item, String value, CellRef place, String asked, String text) {
    /** What was written this time, in the order of the units; then what was written in an earlier month and still answers. */
    static List<Explained> of(Material material) {
        if (material.outcome().explanations().isEmpty()
                && material.outcome().findings().stream().noneMatch(f -> f.outcome() == Outcome.EXPLAINED)) {
            return List.of();
        }
        Map<Beside, Observation> figures = figures(material);
        List<Finding> answered = material.outcome().findings().stream()
                .filter(f -> f.outcome() == Outcome.EXPLAINED)
                .toList();
        Map<UnitCode, List<Finding>> answeredOf = answered.stream().collect(Collectors.groupingBy(Finding::unit));
        Set<Finding> told = new HashSet<>();
        List<Explained> all = new ArrayList<>();
        for (Explanation e : material.outcome().explanations()) {
            if (e.text().isBlank()) {
                continue;
            }
            List<Finding> questions = answeredBy(e, answeredOf.getOrDefault(e.unit(), List.of()));
            told.addAll(questions);
            Optional<Observation> cell = Optional.ofNullable(figures.get(new Beside(e.unit(), e.element(), e.item())));
            all.add(new Explained(
                    e.unit(),
                    e.element(),
                    e.item(),
                    cell.map(Observation::raw).orElse(""),
                    cell.map(Observation::source).orElse(e.source()),
                    asked(material, questions),
                    e.text()));
        }
        answered.stream()
                .filter(f -> !told.contains(f))
                .map(f -> new Explained(
                        f.unit(),
                        f.code(),
                        "",
                        FindingsSheet.shown(f, f.found()),
                        f.place(),
                        asked(material, List.of(f)),
                        f.explanation()))
                .forEach(all::add);
        return all;
    }

    /** A rule may speak of another figure than the one that the explanation stands beside. */
    private static List<Finding> answeredBy(Explanation e, List<Finding> ofUnit) {
        List<Finding> same =
                ofUnit.stream().filter(f -> f.explanation().equals(e.text())).toList();
        List<Finding> ofCode =
                same.stream().filter(f -> f.code().equals(e.element())).toList();
        return ofCode.isEmpty() ? same : ofCode;
    }

    private static String asked(Material material, List<Finding> questions) {
        return questions.stream()
                .map(f -> FindingsSheet.sentence(material, f.message()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** What an explanation stands beside: one figure of the period. */
    private record Beside(UnitCode unit, Code element, String item) {}

    private static Map<Beside, Observation> figures(Material material) {
        Map<Beside, Observation> figures = new HashMap<>();
        for (Observation o : material.outcome().consolidation().observations()) {
            if (o.measure() == Measure.PERIOD) {
                figures.putIfAbsent(new Beside(o.unit(), o.element(), o.item()), o);
            }
        }
        return figures;
    }
}
