package vn.tonghop.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Verdict;
import vn.tonghop.model.Code;
import vn.tonghop.model.Period;
import vn.tonghop.model.RuleTally;
import vn.tonghop.model.RuleTally.Run;

/** Counts verdicts per rule; a rule that met nothing to evaluate is listed with the reason. */
final class Tallies {
    private final Catalogue catalogue;
    private final Period period;
    private final List<Rule> inForce;
    private final Map<String, int[]> counts = new LinkedHashMap<>();

    /**
     * @param inForce the rules of the period
     * @param scopes those whose rules are counted
     */
    Tallies(Catalogue catalogue, Period period, List<Rule> inForce, Set<Rule.Scope> scopes) {
        this.catalogue = catalogue;
        this.period = period;
        this.inForce = inForce;
        catalogue.rules().stream()
                .filter(r -> scopes.contains(r.scope()))
                .forEach(r -> counts.put(r.code(), new int[3]));
    }

    void count(Rule rule, Verdict verdict) {
        int slot = verdict instanceof Verdict.Truth t ? (t.value() ? 0 : 1) : 2;
        counts.computeIfAbsent(rule.code(), c -> new int[3])[slot]++;
    }

    List<RuleTally> list() {
        Map<String, List<Rule>> rules = inForce.stream().collect(Collectors.groupingBy(Rule::code));
        Set<String> covered = catalogue.rules().stream()
                .filter(r -> r.validity().covers(catalogue.lastDay(period)))
                .map(Rule::code)
                .collect(Collectors.toSet());
        Map<Code, Boolean> asked = new HashMap<>();
        return counts.entrySet().stream()
                .map(e -> {
                    int[] c = e.getValue();
                    List<Rule> own = rules.getOrDefault(e.getKey(), List.of());
                    Run run = c[0] + c[1] + c[2] > 0 ? Run.RAN : reason(covered.contains(e.getKey()), own, asked);
                    return new RuleTally(e.getKey(), c[0], c[1], 0, c[2], run);
                })
                .toList();
    }

    private Run reason(boolean inForceNow, List<Rule> rules, Map<Code, Boolean> asked) {
        if (!inForceNow) {
            return Run.NOT_IN_FORCE;
        }
        return rules.stream()
                        .flatMap(r -> r.expression().references().stream())
                        .map(Reference::code)
                        .anyMatch(code -> asked.computeIfAbsent(code, this::isAsked))
                ? Run.NOTHING_RETURNED
                : Run.NOBODY_ASKED;
    }

    private boolean isAsked(Code code) {
        return catalogue.elements(period).stream()
                .filter(e -> e.code().equals(code) || e.list().equals(code.value()))
                .anyMatch(this::hasReporters);
    }

    private boolean hasReporters(DataElement element) {
        return !catalogue.reportersOf(element, period).isEmpty();
    }
}
