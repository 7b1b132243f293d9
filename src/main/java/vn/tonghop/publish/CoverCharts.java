package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Agency;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Total;
import vn.tonghop.model.workbook.Chart;
import vn.tonghop.model.workbook.SheetBuilder;

/** The charts of the cover: progress against the plan, change against the same period, and elements unit by unit. */
final class CoverCharts {
    private static final String PERCENT = "%";
    private static final int MOST_BARS = 24;

    private final Material material;
    private final SheetBuilder sheet;
    private final ChartTable charts;
    private final List<PrintParts.Rows> rows = new ArrayList<>();

    CoverCharts(Material material, SheetBuilder sheet) {
        this.material = material;
        this.sheet = sheet;
        this.charts = new ChartTable(material, sheet, KeyFigures.LAST);
    }

    /** Writes the charts from a row on, and says which row is free below; that row itself when there is none to draw. */
    int write(int top, KeyFigures figures) {
        int row = drawn(top, percent(top, "chart.progress", figures.progress()));
        row = drawn(row, percent(row, "chart.change", figures.changes()));
        for (Code code : material.agencyCodes(Agency.CHART_BY_UNIT)) {
            row = drawn(row, byUnit(row, code));
        }
        return row;
    }

    /** After {@link #write}: the rows of each chart. */
    List<PrintParts.Rows> rows() {
        return List.copyOf(rows);
    }

    private int drawn(int top, int next) {
        if (next > top) {
            rows.add(new PrintParts.Rows(top, next - 1, next - top));
        }
        return next;
    }

    private int percent(int row, String title, List<ChartTable.Bar> bars) {
        return charts.write(row, Chart.Shape.BARS, material.say(title), PERCENT, MachineFiles.PERCENT_DECIMALS, bars);
    }

    /** The units' own figures of an element, cumulative where there are such. */
    private int byUnit(int row, Code code) {
        Optional<DataElement> element = material.catalogue().element(code);
        Optional<Total> total = material.evidence().headline(code);
        if (element.isEmpty() || total.isEmpty()) {
            return row;
        }
        List<ChartTable.Bar> bars = bars(element.get(), total.get().measure());
        String title = bars.size() <= MOST_BARS
                ? material.say("chart.by-unit", element.get().label())
                : material.say(
                        "chart.by-unit-most",
                        element.get().label(),
                        Integer.toString(MOST_BARS),
                        Integer.toString(bars.size()));
        return charts.write(
                row,
                Chart.Shape.COLUMNS,
                title,
                element.get().unit(),
                element.get().decimals(),
                highest(bars));
    }

    /** More bars than can be told apart give way to the highest of them. */
    private static List<ChartTable.Bar> highest(List<ChartTable.Bar> bars) {
        return bars.size() <= MOST_BARS
                ? bars
                : bars.stream()
                        .sorted(Comparator.comparing(ChartTable.Bar::value).reversed())
                        .limit(MOST_BARS)
                        .toList();
    }

    private List<ChartTable.Bar> bars(DataElement element, Measure measure) {
        List<ChartTable.Bar> bars = new ArrayList<>();
        for (ReportingUnit unit : material.evidence().units()) {
            Optional<Place> cell = material.plan().unit(element, unit.code(), measure);
            material.evidence()
                    .observation(unit.code(), element.code(), measure)
                    .flatMap(Observation::figure)
                    .ifPresent(value -> cell.ifPresent(
                            at -> bars.add(new ChartTable.Bar(unit.brief(), at.from(sheet.name()), value))));
        }
        return bars;
    }
}
