package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Total;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Highlight;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** The rows of a subject's table: the units' cells, and the township's figures as live formulas over them. */
final class FigureTable {
    private final Material material;
    private final SubjectPlan plan;
    private final SheetBuilder sheet;
    private final UnitCells cells;
    private final Remarks remarks;
    private final RowCounts rows;
    private final ComparisonCells comparisons;
    private final Marked marked;
    private final Marked markedUnits;

    /** @param units the sheet that the units' cells stand on */
    FigureTable(Material material, SubjectPlan plan, SheetBuilder sheet, SheetBuilder units, UnitCells cells) {
        this.material = material;
        this.plan = plan;
        this.sheet = sheet;
        this.cells = cells;
        this.remarks = new Remarks(material, cells);
        this.rows = new RowCounts(material, plan, sheet, units);
        this.comparisons = new ComparisonCells(material, plan, sheet);
        this.marked = new Marked(material, sheet);
        this.markedUnits = new Marked(material, units);
    }

    void write() {
        int order = 0;
        for (Line line : plan.lines()) {
            if (line instanceof Line.OfElement e) {
                element(e, ++order);
            } else if (line instanceof Line.OfIndicator i) {
                indicator(i, ++order);
            } else if (line instanceof Line.OfExtreme x) {
                extreme(x);
            } else if (line instanceof Line.OfRows r) {
                rows.write(r, ++order);
            } else {
                sheet.wide(line.row(), 1, MainColumn.values().length, material.say("band.indicators"), Look.BAND);
            }
        }
        highlightPartial();
    }

    private void element(Line.OfElement line, int order) {
        DataElement element = line.element();
        Measure headline = headline(line);
        sheet.number(line.row(), MainColumn.ORDER.number(), order, Look.CENTER);
        labels(line, element.code().value(), element.label(), material.unitOf(element), Look.TEXT);
        units(line, plan.period());
        units(line, plan.ytd());
        for (Measure measure : Measure.values()) {
            total(
                    line,
                    measure,
                    element.decimals(),
                    new TotalFormula(material.plan(), plan.sheet()).of(element, measure));
        }
        comparisons.write(line, labelled(line));
        coverage(line, headline);
        text(line, MainColumn.REMARK, remarks.of(element, headline), Look.SMALL);
    }

    private void units(Line.OfElement line, UnitBlock block) {
        for (ReportingUnit unit : block.units()) {
            UnitCells.Shown shown = cells.of(unit, line.element(), block.measure());
            List<Finding> errors = shown.meaning() == UnitCells.Meaning.FIGURE
                    ? material.errors().ofUnit(line.code(), block.measure(), unit.code())
                    : List.of();
            block.cell(line.row(), unit.code())
                    .ifPresent(at -> markedUnits.put(at.row(), at.column(), shown.content(), shown.style(), errors));
        }
    }

    private void indicator(Line.OfIndicator line, int order) {
        Indicator indicator = line.indicator();
        sheet.number(line.row(), MainColumn.ORDER.number(), order, Look.CENTER);
        labels(line, indicator.code().value(), indicator.label(), indicator.unit(), Look.TEXT.withItalic());
        for (Measure measure : Measure.values()) {
            total(
                    line,
                    measure,
                    indicator.decimals(),
                    formula(indicator, measure).of());
        }
        comparisons.write(line, labelled(line));
        String coverage = expected(line, headline(line)).toString();
        formula(indicator, headline(line))
                .coverage()
                .ifPresentOrElse(
                        live -> put(line, MainColumn.COVERAGE, Formulas.live(live, coverage), Look.CENTER),
                        () -> text(line, MainColumn.COVERAGE, coverage, Look.CENTER));
        text(line, MainColumn.REMARK, remarks.of(indicator, headline(line)), Look.SMALL);
    }

    private IndicatorFormula formula(Indicator indicator, Measure measure) {
        return new IndicatorFormula(material, plan.sheet(), measure, indicator);
    }

    private void extreme(Line.OfExtreme line) {
        DataElement element = line.element();
        String key = line.highest() ? "extreme.highest" : "extreme.lowest";
        sheet.blank(line.row(), MainColumn.ORDER.number(), Look.CENTER);
        labels(
                line,
                "",
                material.say(key),
                element.unit(),
                Look.TEXT.withItalic().withIndent(1));
        for (int column = MainColumn.PLAN.number(); column <= MainColumn.REMARK.number(); column++) {
            sheet.blank(line.row(), column, Look.NOT_ASKED);
        }
        plan.values(element, Measure.PERIOD).ifPresent(place -> {
            String range = place.from(plan.sheet());
            String formula = Formulas.ifAny(range, (line.highest() ? "MAX(" : "MIN(") + range + ")");
            marked.put(
                    line.row(),
                    MainColumn.PERIOD.number(),
                    Formulas.live(formula, extremeOf(line)),
                    Look.total(element.decimals()),
                    material.errors().ofTotal(element.code(), Measure.PERIOD));
        });
    }

    private Optional<BigDecimal> extremeOf(Line.OfExtreme line) {
        Stream<BigDecimal> figures = plan.period().units().stream()
                .flatMap(u ->
                        material.evidence().observation(u.code(), line.element().code(), Measure.PERIOD).stream())
                .flatMap(o -> o.figure().stream());
        return line.highest() ? figures.max(BigDecimal::compareTo) : figures.min(BigDecimal::compareTo);
    }

    private void labels(Line line, String code, String label, String unit, Style style) {
        material.sources()
                .firstRow(line.code())
                .ifPresentOrElse(
                        row -> put(
                                line,
                                MainColumn.CODE,
                                new CellContent.Link(code, material.say("sheet.sources"), "B" + row),
                                Look.CELL_LINK),
                        () -> text(line, MainColumn.CODE, code, Look.CODE));
        text(line, MainColumn.LABEL, label, style);
        text(line, MainColumn.UNIT, Units.printed(unit), Look.SMALL.withAlign(Style.Align.CENTER));
    }

    private Labelled labelled(Line line) {
        return material.catalogue()
                .labelled(line.code())
                .orElseThrow(() -> new IllegalStateException("a row of an unknown code: " + line.code()));
    }

    /** The measure that is compared, and whose coverage is shown. */
    private static Measure headline(Line line) {
        return line.hasCumulative() ? Measure.YTD : Measure.PERIOD;
    }

    /** A total that no formula can give is written as it is; one that does not exist is greyed. */
    private void total(Line line, Measure measure, int decimals, Optional<String> formula) {
        MainColumn column = measure == Measure.YTD ? MainColumn.YTD : MainColumn.PERIOD;
        Optional<BigDecimal> value =
                material.evidence().total(line.code(), measure).flatMap(Total::value);
        boolean exists = measure == Measure.PERIOD || line.hasCumulative();
        if (exists && formula.isPresent()) {
            figure(line, measure, Formulas.live(formula.get(), value), Look.total(decimals));
        } else if (exists && value.isPresent()) {
            figure(line, measure, Formulas.number(value.get()), Look.total(decimals));
        } else {
            put(line, column, CellContent.blank(), Look.NOT_ASKED);
        }
    }

    private void figure(Line line, Measure measure, CellContent content, Style style) {
        MainColumn column = measure == Measure.YTD ? MainColumn.YTD : MainColumn.PERIOD;
        marked.put(
                line.row(), column.number(), content, style, material.errors().ofTotal(line.code(), measure));
    }

    private Coverage expected(Line line, Measure measure) {
        return material.evidence()
                .total(line.code(), measure)
                .map(Total::coverage)
                .orElse(new Coverage(0, 0, 0));
    }

    private void coverage(Line.OfElement line, Measure measure) {
        Coverage coverage = expected(line, measure);
        UnitBlock block = plan.block(measure);
        // Units of which only some rows of a list are in show a sum, and still do not count as in.
        int incomplete = cells.figures(block, line.element()) - coverage.reported();
        boolean perUnit = !line.element().isListColumn() || line.element().aggregation() instanceof Aggregation.Sum;
        if (!perUnit || block.isEmpty() || incomplete < 0) {
            text(line, MainColumn.COVERAGE, coverage.toString(), Look.CENTER);
            return;
        }
        String range = block.cells(line.row()).orElseThrow().from(plan.sheet());
        String count = "COUNT(" + range + ")" + (incomplete > 0 ? "-" + incomplete : "");
        String formula = "(" + count + ")&\"/" + coverage.expected() + "\"";
        put(line, MainColumn.COVERAGE, Formulas.live(formula, coverage.toString()), Look.CENTER);
    }

    /** An incomplete coverage shows at once, and goes away when the cells are filled. */
    private void highlightPartial() {
        int column = MainColumn.COVERAGE.number();
        String cell = plan.at(SubjectPlan.FIRST_ROW, MainColumn.COVERAGE).from(plan.sheet());
        String formula = "NOT(" + Formulas.isFull(cell) + ")";
        CellRange range = CellRange.of(SubjectPlan.FIRST_ROW, column, plan.lastLineRow(), column);
        sheet.highlight(new Highlight(range, formula, Look.BLANK_FILL, Look.WARNING_INK, true));
    }

    private void text(Line line, MainColumn column, String text, Style style) {
        sheet.text(line.row(), column.number(), text, style);
    }

    private void put(Line line, MainColumn column, CellContent content, Style style) {
        sheet.put(line.row(), column.number(), content, style);
    }
}
