package vn.tonghop.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.expression.ExcelCompiler;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Focus;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;

/**
 * Where the figures of a rule over the township stand in the workbook. A total that units are missing from is no figure for
 * a rule, so a figure counts as known only while the cell beside it says that every unit is in.
 */
final class RuleCells implements ExcelCompiler.Locator {
    private final Material material;
    private final WorkbookPlan plan;
    private final Catalogue catalogue;
    private final String sheet;
    private final Measure measure;
    private final Set<UnitCode> in;
    private final Map<Code, Place> nextYear;
    private final Map<Reference, List<String>> conditions = new HashMap<>();

    /**
     * @param sheet the sheet that the formulas stand on
     * @param measure the measure that a reference without one means
     */
    RuleCells(Material material, String sheet, Measure measure) {
        this.material = material;
        this.plan = material.plan();
        this.catalogue = material.catalogue();
        this.sheet = sheet;
        this.measure = measure;
        this.nextYear = NextYearSheet.places(material);
        this.in = material.outcome().consolidation().observations().stream()
                .map(Observation::unit)
                .collect(Collectors.toSet());
    }

    /** Whether the lowest and highest in it can be looked up among cells of units. */
    boolean hasExtremes(Expression expression) {
        return expression instanceof Call c && (c.function() == Function.LOW || c.function() == Function.HIGH)
                ? units((Reference) c.arguments().get(0)).isPresent()
                : expression.parts().stream().allMatch(this::hasExtremes);
    }

    /** The cell that a reader is sent to for a code. */
    Optional<Place> place(Code code) {
        return plan.total(code, measure).or(() -> plan.total(code, Measure.PERIOD));
    }

    @Override
    public Optional<String> cell(Reference reference) {
        Code code = reference.code();
        Optional<Place> place = switch (reference.selector()) {
            case CURRENT -> place(code);
            case PERIOD -> plan.total(code, Measure.PERIOD);
            case YTD -> plan.total(code, Measure.YTD);
            case PLAN -> plan.at(code, MainColumn.PLAN).filter(p -> isPlanShown(code));
            // Of earlier figures the workbook shows one measure only.
            case SAME ->
                place(code)
                        .filter(own -> plan.headline(code).filter(own::equals).isPresent())
                        .flatMap(own -> plan.at(code, MainColumn.SAME));
            case PREVIOUS ->
                place(code)
                        .filter(own -> plan.total(code, Measure.PERIOD)
                                .filter(own::equals)
                                .isPresent())
                        .flatMap(own -> plan.at(code, MainColumn.PREVIOUS));
            case BEFORE, NEXT_PLAN -> Optional.empty();
        };
        return place.map(p -> p.from(sheet));
    }

    /** The plan of an indicator for part of a year is in the catalogue and on no sheet. */
    private boolean isPlanShown(Code code) {
        boolean shown = headline(code).flatMap(t -> t.comparison().target()).isPresent();
        return shown || catalogue.target(material.period().year(), code).isEmpty();
    }

    private Optional<Total> headline(Code code) {
        return material.evidence()
                .total(code, Measure.YTD)
                .or(() -> material.evidence().total(code, Measure.PERIOD));
    }

    @Override
    public Optional<String> special(Reference reference) {
        if (reference.selector() == Selector.BEFORE) {
            return reference.isWhole() && material.period().ordinal() == 1 ? Optional.of("0") : Optional.empty();
        }
        if (reference.selector() == Selector.NEXT_PLAN) {
            return reference.isWhole()
                    ? Optional.ofNullable(nextYear.get(reference.code())).map(p -> p.from(sheet))
                    : Optional.empty();
        }
        if (reference.countsRows()) {
            return names(reference.code());
        }
        return switch (reference.selector()) {
            case CURRENT, PERIOD, YTD ->
                reference.focus() instanceof Focus.Item item
                        ? item(reference.code(), item.name())
                        : Optional.of(unitCells(reference))
                                .filter(cells -> !cells.isEmpty())
                                .map(Runs::sum);
            default -> Optional.empty();
        };
    }

    /** The number of names in a list; only when every unit that is asked for it is in. */
    private Optional<String> names(Code list) {
        return lists().filter(l -> l.list().code().equals(list.value()))
                .filter(l -> catalogue.elements(material.period()).stream()
                        .filter(e -> e.list().equals(list.value()))
                        .allMatch(this::areIn))
                .filter(this::showsItsNames)
                .findFirst()
                .map(l -> "COUNTA(" + new Place(sheetOf(l), l.names()).from(sheet) + ")");
    }

    /** A row without a name of its own is shown under another one. */
    private boolean showsItsNames(ListPlan list) {
        Set<Code> columns = catalogue.elements().stream()
                .filter(e -> e.list().equals(list.list().code()) && e.nature() == Nature.NAME)
                .map(DataElement::code)
                .collect(Collectors.toSet());
        long named = material.outcome().consolidation().observations().stream()
                .filter(o -> columns.contains(o.element()) && !o.words().isEmpty())
                .count();
        return named == list.items().stream().filter(i -> !i.name().isEmpty()).count();
    }

    private Stream<ListPlan> lists() {
        return plan.subjects().stream().flatMap(s -> s.lists().stream());
    }

    private String sheetOf(ListPlan list) {
        return plan.subjects().stream()
                .filter(s -> s.lists().contains(list))
                .map(SubjectPlan::sheet)
                .findFirst()
                .orElseThrow();
    }

    /** The rows with this name, as long as they are of one column that adds up or of one row. */
    private Optional<String> item(Code code, String name) {
        Runs cells = itemCells(code, name);
        boolean adds = catalogue.element(code).stream().anyMatch(e -> e.aggregation() instanceof Aggregation.Sum);
        return !cells.isEmpty() && (adds || cells.cells() == 1) ? Optional.of(cells.sum()) : Optional.empty();
    }

    private Runs itemCells(Code code, String name) {
        return Runs.of(
                lists().flatMap(l -> l.cellsOfItem(code, name).stream().map(range -> new Place(sheetOf(l), range)))
                        .toList(),
                sheet);
    }

    /** The cells of the units that a reference means; none when it does not mean units, or one of them has no cell. */
    private Runs unitCells(Reference reference) {
        Optional<DataElement> element = catalogue.element(reference.code());
        Measure wanted = reference.selector() == Selector.PERIOD
                ? Measure.PERIOD
                : reference.selector() == Selector.YTD ? Measure.YTD : measure;
        if (element.isEmpty()) {
            return Runs.of(List.of(), sheet);
        }
        Measure shown = wanted == Measure.YTD
                        && plan.total(reference.code(), Measure.YTD).isPresent()
                ? Measure.YTD
                : Measure.PERIOD;
        if (shown != wanted && reference.selector() == Selector.YTD) {
            return Runs.of(List.of(), sheet);
        }
        List<Optional<Place>> cells = catalogue.reportersOf(element.get(), material.period()).stream()
                .filter(u -> isMeant(reference.focus(), u))
                .map(u -> plan.unit(element.get(), u.code(), shown))
                .toList();
        return cells.stream().allMatch(Optional::isPresent)
                ? Runs.of(cells.stream().flatMap(Optional::stream).toList(), sheet)
                : Runs.of(List.of(), sheet);
    }

    private static boolean isMeant(Focus focus, ReportingUnit unit) {
        return focus instanceof Focus.OfUnit one
                ? one.unit().equals(unit.code())
                : focus instanceof Focus.OfKind kind
                        && kind.kind().equals(unit.kind().code());
    }

    @Override
    public Optional<String> units(Reference reference) {
        boolean summedRows = catalogue.element(reference.code()).stream()
                .anyMatch(e -> e.isListColumn() && e.aggregation() instanceof Aggregation.Sum);
        Measure shown = reference.selector() == Selector.PERIOD
                        || plan.total(reference.code(), measure).isEmpty()
                ? Measure.PERIOD
                : reference.selector() == Selector.YTD ? Measure.YTD : measure;
        return summedRows
                ? Optional.empty()
                : plan.values(reference.code(), shown).map(p -> p.from(sheet));
    }

    @Override
    public List<String> conditions(Reference reference) {
        return conditions.computeIfAbsent(reference, this::conditionsOf);
    }

    private List<String> conditionsOf(Reference reference) {
        Selector selector = reference.selector();
        boolean asks = selector != Selector.PLAN && selector != Selector.NEXT_PLAN && selector != Selector.BEFORE;
        if (!asks || reference.countsRows()) {
            return List.of();
        }
        if (reference.focus() instanceof Focus.OfUnit || reference.focus() instanceof Focus.OfKind) {
            Runs cells = unitCells(reference);
            return List.of(cells.isEmpty() ? "FALSE" : cells.count() + "=" + cells.cells());
        }
        Stream<String> some = Stream.of();
        if (reference.focus() instanceof Focus.Item item) {
            Runs rows = itemCells(reference.code(), item.name());
            some = rows.isEmpty() ? some : Stream.of(rows.count() + ">0");
        }
        return Stream.concat(some, whole(reference.code())).distinct().toList();
    }

    private Stream<String> whole(Code code) {
        Optional<Indicator> indicator = catalogue.indicator(code);
        return indicator.isPresent()
                ? Stream.concat(
                        indicator.get().expression().references().stream().flatMap(r -> whole(r.code())), isFull(code))
                : catalogue.element(code).stream().flatMap(this::whole);
    }

    /** What is not required may be left empty by units that are in: then it is whole although the count is not full. */
    private Stream<String> whole(DataElement element) {
        boolean empty = headline(element.code())
                .map(t -> t.status() == Total.Status.MISSING || t.status() == Total.Status.NOT_APPLICABLE)
                .orElse(true);
        boolean held =
                headline(element.code()).map(t -> t.coverage().held() > 0).orElse(false);
        if (areIn(element) && !held && (empty || !element.required())) {
            return Stream.of();
        }
        return isFull(element.code());
    }

    /** That the count of units beside a figure is full. */
    private Stream<String> isFull(Code code) {
        return plan
                .at(code, MainColumn.COVERAGE)
                .map(p -> p.from(sheet))
                .map(Formulas::isFull)
                .or(() -> Optional.of("FALSE"))
                .stream();
    }

    private boolean areIn(DataElement element) {
        return catalogue.reportersOf(element, material.period()).stream().allMatch(u -> in.contains(u.code()));
    }

    @Override
    public int places(Reference reference) {
        return material.decimals(reference.code());
    }

    @Override
    public int unitCount(String kind) {
        return material.unitCount(kind);
    }
}
