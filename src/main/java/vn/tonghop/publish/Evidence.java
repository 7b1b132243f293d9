package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ListTable;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;

/** The outcome of a period, indexed the way the sheets ask for it. */
final class Evidence {
    private record Spot(UnitCode unit, Code code, Measure measure) {}

    private record Figure(Code code, Measure measure) {}

    private record Ranking(Code code, String unit) {}

    /** One row of a list table of one unit: what stands in its columns. */
    record Item(UnitCode unit, int line, String name, Map<Code, Observation> cells) {
        Optional<Observation> cell(Code column) {
            return Optional.ofNullable(cells.get(column));
        }
    }

    /** What one unit wrote for one text element. */
    record Words(DataElement element, UnitCode unit, String text) {}

    private final PeriodOutcome outcome;
    private final List<ReportingUnit> units;
    private final Map<Spot, Observation> observations = new HashMap<>();
    private final Map<Figure, Total> totals = new HashMap<>();
    private final Map<Ranking, Total> ranks = new HashMap<>();
    private final Map<UnitCode, UnitReturn> returns = new HashMap<>();
    private final Map<String, List<Item>> items = new HashMap<>();

    Evidence(Catalogue catalogue, PeriodOutcome outcome) {
        this.outcome = outcome;
        this.units = catalogue.units(outcome.period());
        outcome.returns().forEach(r -> returns.put(r.unit(), r));
        outcome.consolidation().totals().stream()
                .filter(t -> t.item().isEmpty())
                .forEach(t -> totals.put(new Figure(t.code(), t.measure()), t));
        outcome.consolidation().totals().stream()
                .filter(t -> !t.item().isEmpty() && t.measure() == Measure.PERIOD)
                .forEach(t -> ranks.putIfAbsent(new Ranking(t.code(), t.item()), t));
        Map<Code, String> lists = new HashMap<>();
        Set<Code> names = new HashSet<>();
        for (DataElement element : catalogue.elements()) {
            lists.put(element.code(), element.list());
            if (element.nature() == Nature.NAME) {
                names.add(element.code());
            }
        }
        Map<String, List<Observation>> listed = new HashMap<>();
        for (Observation o : outcome.consolidation().observations()) {
            String list = lists.getOrDefault(o.element(), "");
            if (list.isEmpty()) {
                observations.putIfAbsent(new Spot(o.unit(), o.element(), o.measure()), o);
            } else if (o.measure() == Measure.PERIOD) {
                listed.computeIfAbsent(list, l -> new ArrayList<>()).add(o);
            }
        }
        listed.forEach((list, cells) -> items.put(list, rows(cells, names)));
    }

    private List<Item> rows(List<Observation> cells, Set<Code> names) {
        Map<UnitCode, Map<Integer, List<Observation>>> lines = cells.stream()
                .collect(Collectors.groupingBy(
                        Observation::unit,
                        Collectors.groupingBy(Observation::line, TreeMap::new, Collectors.toList())));
        List<Item> rows = new ArrayList<>();
        for (ReportingUnit unit : units) {
            lines.getOrDefault(unit.code(), Map.of())
                    .forEach((line, row) -> rows.add(item(unit.code(), line, row, names)));
        }
        return rows;
    }

    private static Item item(UnitCode unit, int line, List<Observation> row, Set<Code> names) {
        Map<Code, Observation> cells = new HashMap<>();
        row.forEach(o -> cells.putIfAbsent(o.element(), o));
        String name = row.stream()
                .filter(o -> names.contains(o.element()))
                .map(Observation::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(row.get(0).item());
        return new Item(unit, line, name, Map.copyOf(cells));
    }

    PeriodOutcome outcome() {
        return outcome;
    }

    /** The units that exist in the period, in the catalogue's order. */
    List<ReportingUnit> units() {
        return units;
    }

    Optional<UnitReturn> unitReturn(UnitCode unit) {
        return Optional.ofNullable(returns.get(unit));
    }

    boolean isReceived(UnitCode unit) {
        return unitReturn(unit).map(UnitReturn::isReceived).orElse(false);
    }

    boolean isHeld(UnitCode unit) {
        return unitReturn(unit).map(r -> r.state() == UnitReturn.State.HELD).orElse(false);
    }

    /** The observation of an element that is no column of a list. */
    Optional<Observation> observation(UnitCode unit, Code code, Measure measure) {
        return Optional.ofNullable(observations.get(new Spot(unit, code, measure)));
    }

    /** The figure of a code as a whole. */
    Optional<Total> total(Code code, Measure measure) {
        return Optional.ofNullable(totals.get(new Figure(code, measure)));
    }

    /** The figure that is compared: the cumulative one where there is one. */
    Optional<Total> headline(Code code) {
        return total(code, Measure.YTD).or(() -> total(code, Measure.PERIOD));
    }

    /** The rank of one unit, of an element that is ranked unit by unit. */
    Optional<Total> rank(Code code, ReportingUnit unit) {
        return Optional.ofNullable(ranks.get(new Ranking(code, unit.name())));
    }

    /** The rows of a list table, those of one unit together. */
    List<Item> items(ListTable list) {
        return items.getOrDefault(list.code(), List.of());
    }

    /** What the units wrote for a text element. */
    List<Words> words(DataElement element) {
        List<Words> words = new ArrayList<>();
        for (ReportingUnit unit : units) {
            observation(unit.code(), element.code(), Measure.PERIOD)
                    .map(Observation::words)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> words.add(new Words(element, unit.code(), text)));
        }
        return words;
    }
}
