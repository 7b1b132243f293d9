package vn.tonghop.publish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Agency;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.catalogue.Direction;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Content;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Total;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Highlight;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/**
 * The cover's table of the dozen figures that the catalogue names as the main ones, or else of the first that have a plan:
 * each with its plan, the same period of the year before, and a link to its subject's sheet. What is better or worse shows
 * in its colour, by the direction of the element.
 */
final class KeyFigures {
    /** The last column of the table. */
    static final int LAST = 10;

    private static final int UNITS_IN = 4;
    private static final int UNIT = 5;
    private static final int PLAN = 6;
    private static final int ACTUAL = 7;
    private static final int PERCENT = 8;
    private static final int SAME = 9;
    private static final int CHANGE = 10;

    private final Material material;
    private final SheetBuilder sheet;
    private final Marked marked;
    private final List<ChartTable.Bar> progress = new ArrayList<>();
    private final List<ChartTable.Bar> changes = new ArrayList<>();
    private final List<String> withoutProgress = new ArrayList<>();
    private final List<String> withoutChange = new ArrayList<>();
    private final List<String> qualified = new ArrayList<>();

    KeyFigures(Material material, SheetBuilder sheet) {
        this.material = material;
        this.sheet = sheet;
        this.marked = new Marked(material, sheet);
    }

    /** Writes the table from a row on, and says which row is free below it; that row itself when nothing is to be shown. */
    int write(int top) {
        List<Code> codes = codes();
        if (codes.isEmpty()) {
            return top;
        }
        int row = top;
        sheet.text(row++, 1, material.say("cover.key-figures"), Look.CAPTION);
        head(row++);
        int order = 0;
        for (Code code : codes) {
            figure(row++, ++order, code);
        }
        for (String note : qualified) {
            sheet.wide(row++, 1, LAST, note, Look.NOTE.withWrap());
        }
        return row + 1;
    }

    /** After {@link #write}: the figures that have a share of their plan. */
    List<ChartTable.Bar> progress() {
        return List.copyOf(progress);
    }

    /** After {@link #write}: the figures that have a change against the same period. */
    List<ChartTable.Bar> changes() {
        return List.copyOf(changes);
    }

    /** After {@link #write}: the figures that have a plan, and no share of it yet. */
    List<String> withoutProgress() {
        return List.copyOf(withoutProgress);
    }

    /** After {@link #write}: the figures that have the same period of the year before, and no change yet. */
    List<String> withoutChange() {
        return List.copyOf(withoutChange);
    }

    private List<Code> codes() {
        List<Code> all = material.plan().subjects().stream()
                .flatMap(plan -> plan.lines().stream())
                .map(Line::code)
                .filter(code -> !code.isNone())
                .toList();
        return MainFigures.choose(
                material.agencyCodes(Agency.KEY_FIGURE),
                all,
                code -> target(code).isPresent());
    }

    private Optional<BigDecimal> target(Code code) {
        return material.evidence()
                .headline(code)
                .flatMap(total -> total.comparison().target());
    }

    private void head(int row) {
        sheet.text(row, 1, material.say("column.order"), Look.HEAD);
        sheet.wide(row, 2, 3, material.say("column.label"), Look.HEAD);
        sheet.text(row, UNITS_IN, material.say("cover.units-in"), Look.HEAD);
        sheet.text(row, UNIT, material.say("column.measure-unit"), Look.HEAD);
        sheet.text(row, PLAN, material.say("cover.plan"), Look.HEAD);
        sheet.text(row, ACTUAL, material.say("cover.actual"), Look.HEAD);
        sheet.text(row, PERCENT, MainColumn.PLAN_PERCENT.title(material.phrases()), Look.HEAD);
        sheet.text(row, SAME, MainColumn.SAME.title(material.phrases()), Look.HEAD);
        sheet.text(row, CHANGE, MainColumn.CHANGE_PERCENT.title(material.phrases()), Look.HEAD);
    }

    private void figure(int row, int order, Code code) {
        Labelled labelled = material.catalogue().labelled(code).orElseThrow();
        Place label = material.plan().at(code, MainColumn.LABEL).orElseThrow();
        Optional<Total> total = material.evidence().headline(code);
        Optional<BigDecimal> value = total.flatMap(Total::value);
        Comparison comparison = total.map(Total::comparison).orElse(Comparison.NONE);
        sheet.number(row, 1, order, Look.CENTER);
        String said = labelled.label();
        sheet.wide(row, 2, 3, said, Look.TEXT);
        sheet.put(
                row, 2, new CellContent.Link(said, label.sheet(), label.cells().toString()), Look.TEXT);
        qualify(order, total);
        unitsIn(row, code, total);
        String unit = material.catalogue().element(code).map(material::unitOf).orElse(labelled.unit());
        sheet.text(row, UNIT, unit, Look.CENTER.withSize(10).withWrap());
        int decimals = Math.max(
                labelled.decimals(),
                comparison.target().map(t -> t.stripTrailingZeros().scale()).orElse(0));
        sheet.put(row, PLAN, copy(code, MainColumn.PLAN, comparison.target()), Look.number(decimals));
        material.plan()
                .headline(code)
                .ifPresent(place -> marked.put(
                        row,
                        ACTUAL,
                        Formulas.live(Formulas.ifAny(place.from(sheet.name()), place.from(sheet.name())), value),
                        Look.total(labelled.decimals()),
                        total.map(t -> material.errors().ofTotal(t.code(), t.measure()))
                                .orElse(List.of())));
        share(row, code, labelled, total);
        sheet.put(row, SAME, copy(code, MainColumn.SAME, comparison.samePeriod()), Look.number(labelled.decimals()));
        change(row, code, labelled, comparison);
    }

    /**
     * The words with which units gave their figures as not exact. They stand under the table: LibreOffice breaks no line in
     * a cell that is a link.
     */
    private void qualify(int order, Optional<Total> total) {
        String words = total.stream()
                .flatMap(t -> material.evidence().units().stream()
                        .flatMap(unit -> material.evidence().observation(unit.code(), t.code(), t.measure()).stream()))
                .filter(o -> o.status().counts())
                .flatMap(o -> o.content() instanceof Content.Figure f ? Stream.of(f.qualifier()) : Stream.of())
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            qualified.add(material.say("cover.qualified", Integer.toString(order), words));
        }
    }

    /** That units are missing shows at once, and goes away when the cells are filled. */
    private void unitsIn(int row, Code code, Optional<Total> total) {
        Style style = Look.CENTER;
        Optional<String> cell = material.plan().at(code, MainColumn.COVERAGE).map(place -> place.from(sheet.name()));
        if (cell.isEmpty() || total.isEmpty()) {
            sheet.blank(row, UNITS_IN, style);
            return;
        }
        Coverage coverage = total.get().coverage();
        sheet.put(row, UNITS_IN, Formulas.live(cell.get(), coverage.toString()), style);
        String own = Place.cell(sheet.name(), row, UNITS_IN).from(sheet.name());
        sheet.highlight(new Highlight(
                CellRange.of(row, UNITS_IN, row, UNITS_IN),
                "NOT(" + Formulas.isFull(own) + ")",
                Look.BLANK_FILL,
                Look.WARNING_INK,
                true));
    }

    private CellContent copy(Code code, MainColumn column, Optional<BigDecimal> value) {
        return material.plan()
                .at(code, column)
                .filter(place -> value.isPresent())
                .map(place -> Formulas.live(place.from(sheet.name()), value))
                .orElseGet(CellContent::blank);
    }

    private void share(int row, Code code, Labelled labelled, Optional<Total> total) {
        Comparison comparison = total.map(Total::comparison).orElse(Comparison.NONE);
        CellContent share = material.plan()
                .at(code, MainColumn.PLAN_PERCENT)
                .filter(place -> comparison.target().isPresent())
                .<CellContent>map(place -> new CellContent.Formula(
                        place.from(sheet.name()), ComparisonCells.againstPlan(material, labelled, total)))
                .orElseGet(CellContent::blank);
        sheet.put(row, PERCENT, share, Look.number(MachineFiles.PERCENT_DECIMALS));
        String cell = Place.cell(sheet.name(), row, PERCENT).from(sheet.name());
        if (labelled.direction() == Direction.DOWN) {
            colour(row, PERCENT, cell + "=\"" + material.say("plan.met") + "\"", Look.GOOD_INK);
            colour(row, PERCENT, cell + "=\"" + material.say("plan.not-met") + "\"", Look.BAD_INK);
        } else if (labelled.direction() == Direction.UP) {
            String in = Formulas.isFull(Place.cell(sheet.name(), row, UNITS_IN).from(sheet.name()));
            colour(row, PERCENT, "AND(ISNUMBER(" + cell + ")," + cell + ">=100," + in + ")", Look.GOOD_INK);
        }
        if (comparison.target().isPresent() && labelled.direction() != Direction.DOWN) {
            total.flatMap(Total::value)
                    .flatMap(value -> comparison.targetPercent())
                    .ifPresentOrElse(
                            percent -> progress.add(new ChartTable.Bar(labelled.label(), cell, percent)),
                            () -> withoutProgress.add(labelled.label()));
        }
    }

    private void change(int row, Code code, Labelled labelled, Comparison comparison) {
        Optional<BigDecimal> change = comparison.changePercent();
        sheet.put(row, CHANGE, copy(code, MainColumn.CHANGE_PERCENT, change), Look.trend());
        String cell = Place.cell(sheet.name(), row, CHANGE).from(sheet.name());
        if (labelled.direction() != Direction.NONE) {
            boolean up = labelled.direction() == Direction.UP;
            colour(row, CHANGE, "AND(ISNUMBER(" + cell + ")," + cell + ">0)", up ? Look.GOOD_INK : Look.BAD_INK);
            colour(row, CHANGE, "AND(ISNUMBER(" + cell + ")," + cell + "<0)", up ? Look.BAD_INK : Look.GOOD_INK);
        }
        if (change.isPresent()) {
            changes.add(new ChartTable.Bar(labelled.label(), cell, change.get()));
        } else if (comparison.samePeriod().filter(same -> same.signum() != 0).isPresent()) {
            withoutChange.add(labelled.label());
        }
    }

    private void colour(int row, int column, String when, String ink) {
        sheet.highlight(new Highlight(CellRange.of(row, column, row, column), when, "", ink, true));
    }

    /** {@code part} as a percentage of {@code whole}; absent when there is no whole. */
    static Optional<BigDecimal> percent(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
    }
}
