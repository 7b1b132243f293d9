package vn.tonghop.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.Verdict;

/** Counts verdicts per rule; a rule that met nothing to evaluate is listed with zeros. */
final class Tallies {
    private final Map<String, int[]> counts = new LinkedHashMap<>();

    Tallies(List<Rule> rules, Set<Rule.Scope> scopes) {
        rules.stream().filter(r -> scopes.contains(r.scope())).forEach(r -> counts.put(r.code(), new int[3]));
    }

    void count(Rule rule, Verdict verdict) {
        int slot = verdict instanceof Verdict.Truth t ? (t.value() ? 0 : 1) : 2;
        counts.computeIfAbsent(rule.code(), c -> new int[3])[slot]++;
    }

    List<RuleTally> list() {
        return counts.entrySet().stream()
                .map(e -> new RuleTally(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2]))
                .toList();
    }
}
