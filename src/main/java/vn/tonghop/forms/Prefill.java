package vn.tonghop.forms;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;

/**
 * What is known of one unit before it fills in its form.
 *
 * @param plan plan of the year by code
 * @param samePeriod figure of the same period of the year before; for a flow the cumulative one, which is what the report
 *     compares
 * @param previous figure of the period before, for a flow what happened in that period
 * @param previousYtd cumulative figure of a flow at the end of the period before
 * @param items names of the items of the period before, by code of the list table
 */
public record Prefill(
        Map<Code, BigDecimal> plan,
        Map<Code, BigDecimal> samePeriod,
        Map<Code, BigDecimal> previous,
        Map<Code, BigDecimal> previousYtd,
        Map<String, List<String>> items) {
    /** Nothing is known. */
    public static final Prefill NONE = new Prefill(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Prefill {
        plan = Map.copyOf(plan);
        samePeriod = Map.copyOf(samePeriod);
        previous = Map.copyOf(previous);
        previousYtd = Map.copyOf(previousYtd);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        items.forEach((list, names) -> copy.put(list, List.copyOf(names)));
        items = Map.copyOf(copy);
    }

    /**
     * What the catalogue knows of a unit: plans and figures of the year before. Those of the township are a unit's own only
     * where that unit alone reports the element; cumulative figures stand for flows, the others for the rest.
     */
    public static Prefill of(Catalogue catalogue, ReportingUnit unit, Period period) {
        Map<Code, BigDecimal> plan = new HashMap<>();
        Map<Code, BigDecimal> same = new HashMap<>();
        for (DataElement element : catalogue.elements(period)) {
            boolean alone = catalogue.reportersOf(element, period).equals(List.of(unit));
            if (alone) {
                catalogue.target(period.year(), element.code()).ifPresent(t -> plan.put(element.code(), t.value()));
            }
            catalogue.baselines().stream()
                    .filter(b -> b.code().equals(element.code()) && b.item().isEmpty())
                    .filter(b -> b.period().equals(period.sameLastYear()) && b.measure() == shown(element))
                    .filter(b ->
                            b.unit().equals(unit.code()) || (alone && b.unit().isNone()))
                    .forEach(b -> same.put(b.code(), b.value()));
        }
        return new Prefill(plan, same, Map.of(), Map.of(), Map.of());
    }

    private static Measure shown(DataElement element) {
        return element.nature().hasCumulative() ? Measure.YTD : Measure.PERIOD;
    }

    /** The figure that a locked column shows for a code. */
    Optional<BigDecimal> figure(FormColumn column, Code code) {
        return switch (column) {
            case PLAN -> Optional.ofNullable(plan.get(code));
            case SAME -> Optional.ofNullable(samePeriod.get(code));
            case PREVIOUS -> Optional.ofNullable(previous.get(code));
            case ORDER, CODE, LABEL, UNIT, PERIOD, YTD, EXPLANATION, CHECK -> Optional.empty();
        };
    }

    /**
     * The cumulative figure of a flow that this period is added to: nothing at the beginning of a year, and otherwise what
     * stood at the end of the period before, if that is known.
     */
    Optional<BigDecimal> before(Code code, Period period) {
        return period.ordinal() == 1 ? Optional.of(BigDecimal.ZERO) : Optional.ofNullable(previousYtd.get(code));
    }

    List<String> items(String list) {
        return items.getOrDefault(list, List.of());
    }
}
