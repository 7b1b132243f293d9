package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.model.Code;

/** Puts indicators after those they are computed from, otherwise in the order of the file. */
final class IndicatorOrder {
    private final Map<Code, Indicator> byCode;
    private final Set<Code> done = new LinkedHashSet<>();
    private final Set<Code> open = new LinkedHashSet<>();
    private final List<Indicator> sorted = new ArrayList<>();
    private final Set<Code> inCycle = new LinkedHashSet<>();

    private IndicatorOrder(List<Indicator> indicators) {
        byCode = Catalogue.index(indicators, Indicator::code);
        for (Indicator indicator : indicators) {
            visit(indicator);
        }
    }

    /** The indicators in an order of computation; those on a cycle stay in, and are found by {@link #cycle}. */
    static List<Indicator> sort(List<Indicator> indicators) {
        List<Indicator> sorted = new ArrayList<>(new IndicatorOrder(indicators).sorted);
        // A code defined twice is a fault that is found elsewhere, so its second definition must not get lost here.
        Set<Code> seen = new LinkedHashSet<>();
        for (Indicator indicator : indicators) {
            if (!seen.add(indicator.code())) {
                sorted.add(indicator);
            }
        }
        return sorted;
    }

    /** The codes of indicators that are computed from themselves. */
    static Set<Code> cycle(List<Indicator> indicators) {
        return new IndicatorOrder(indicators).inCycle;
    }

    private void visit(Indicator indicator) {
        Code code = indicator.code();
        if (done.contains(code)) {
            return;
        }
        if (!open.add(code)) {
            inCycle.add(code);
            return;
        }
        indicator.expression().references().forEach(reference -> {
            Indicator source = byCode.get(reference.code());
            if (source != null) {
                visit(source);
            }
        });
        open.remove(code);
        done.add(code);
        sorted.add(indicator);
    }
}
