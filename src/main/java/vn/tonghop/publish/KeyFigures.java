package vn.tonghop.publish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Total;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** The cover's table of figures that have a plan this year, each of which leads to its subject's sheet. */
final class KeyFigures {
    private static final int MOST = 20;

    private final Material material;
    private final SheetBuilder sheet;

    KeyFigures(Material material, SheetBuilder sheet) {
        this.material = material;
        this.sheet = sheet;
    }

    /** Writes the table from a row on, and says which row is free below it; nothing without planned figures. */
    Optional<Integer> write(int top) {
        List<Code> codes = material.plan().subjects().stream()
                .flatMap(plan -> plan.lines().stream())
                .map(Line::code)
                .filter(code -> material.catalogue()
                        .target(material.period().year(), code)
                        .isPresent())
                .limit(MOST)
                .toList();
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        int row = top;
        sheet.text(row++, 1, material.say("cover.key-figures"), Look.CAPTION);
        head(row++);
        int order = 0;
        for (Code code : codes) {
            figure(row++, ++order, code);
        }
        return Optional.of(row + 1);
    }

    private void head(int row) {
        sheet.text(row, 1, material.say("column.order"), Look.HEAD);
        sheet.wide(row, 2, 3, material.say("column.label"), Look.HEAD);
        sheet.text(row, 4, material.say("cover.units-in"), Look.HEAD);
        sheet.text(row, 5, material.say("column.measure-unit"), Look.HEAD);
        sheet.text(row, 6, material.say("cover.plan"), Look.HEAD);
        sheet.text(row, 7, material.say("cover.actual"), Look.HEAD);
        sheet.text(row, 8, MainColumn.PLAN_PERCENT.title(material.phrases()), Look.HEAD);
    }

    private void figure(int row, int order, Code code) {
        Labelled labelled = material.catalogue().labelled(code).orElseThrow();
        Place label = material.plan().at(code, MainColumn.LABEL).orElseThrow();
        Optional<Total> total = material.evidence().headline(code);
        Comparison comparison = total.map(Total::comparison).orElse(Comparison.NONE);
        sheet.number(row, 1, order, Look.CENTER);
        sheet.wide(row, 2, 3, labelled.label(), Look.TEXT);
        unitsIn(row, code, total);
        sheet.put(
                row,
                2,
                new CellContent.Link(
                        labelled.label(), label.sheet(), label.cells().toString()),
                Look.TEXT);
        String unit = material.catalogue().element(code).map(material::unitOf).orElse(labelled.unit());
        sheet.text(row, 5, unit, Look.CENTER.withSize(10).withWrap());
        BigDecimal target = material.catalogue()
                .target(material.period().year(), code)
                .orElseThrow()
                .value();
        int decimals = Math.max(labelled.decimals(), target.stripTrailingZeros().scale());
        sheet.put(row, 6, copy(code, MainColumn.PLAN, comparison.target()), Look.number(decimals));
        material.plan()
                .headline(code)
                .ifPresent(place -> new Marked(material, sheet)
                        .put(
                                row,
                                7,
                                Formulas.live(place.from(sheet.name()), total.flatMap(Total::value)),
                                Look.total(labelled.decimals()),
                                total.map(t -> material.errors().ofTotal(t.code(), t.measure()))
                                        .orElse(List.of())));
        sheet.put(
                row,
                8,
                percent(code, labelled, comparison, total.flatMap(Total::value)),
                Look.number(MachineFiles.PERCENT_DECIMALS));
    }

    /** Only where units are missing: a figure that everybody is in needs no remark. Goes away when the cells are filled. */
    private void unitsIn(int row, Code code, Optional<Total> total) {
        Style style = Look.CENTER.withBold().withColor(Look.WARNING_INK);
        Optional<String> cell = material.plan().at(code, MainColumn.COVERAGE).map(place -> place.from(sheet.name()));
        if (cell.isEmpty() || total.isEmpty()) {
            sheet.blank(row, 4, style);
            return;
        }
        Coverage coverage = total.get().coverage();
        String slash = "FIND(\"/\"," + cell.get() + ")";
        String formula = "IF(LEFT(" + cell.get() + "," + slash + "-1)=MID(" + cell.get() + "," + slash + "+1,9),\"\","
                + cell.get() + ")";
        sheet.put(row, 4, Formulas.live(formula, coverage.isComplete() ? "" : coverage.toString()), style);
    }

    private CellContent copy(Code code, MainColumn column, Optional<BigDecimal> value) {
        return material.plan()
                .at(code, column)
                .filter(place -> value.isPresent())
                .map(place -> Formulas.live(place.from(sheet.name()), value))
                .orElseGet(CellContent::blank);
    }

    private CellContent percent(Code code, Labelled labelled, Comparison comparison, Optional<BigDecimal> value) {
        return material.plan()
                .at(code, MainColumn.PLAN_PERCENT)
                .filter(place -> comparison.target().isPresent())
                .<CellContent>map(place -> new CellContent.Formula(
                        place.from(sheet.name()), ComparisonCells.againstPlan(material, labelled, comparison, value)))
                .orElseGet(CellContent::blank);
    }

    /** {@code part} as a percentage of {@code whole}; absent when there is no whole. */
    static Optional<BigDecimal> percent(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
    }
}
