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
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.workbook.Chart;
import vn.tonghop.model.workbook.SheetBuilder;

/** The charts of the cover: progress against the plan, change against the same period, and elements unit by unit. */
final class CoverCharts {
    private static final String PERCENT = "%";
    private static final int MOST_BARS = 24;
    private static final int MOST_NAMED = 12;

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
        int row = drawn(top, percent(top, "chart.progress", figures.progress(), figures.withoutProgress()));
        row = drawn(row, percent(row, "chart.change", figures.changes(), figures.withoutChange()));
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

    private int percent(int row, String title, List<ChartTable.Bar> bars, List<String> without) {
        return charts.write(
                row,
                Chart.Shape.BARS,
                material.say(title),
                PERCENT,
                MachineFiles.PERCENT_DECIMALS,
                bars,
                without.isEmpty() ? "" : material.say(title + "-lacking", String.join("; ", without)));
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
                highest(bars),
                lacking(element.get(), total.get().measure()));
    }

    /** The units that are asked and have no bar, each with the reason: a chart of 14 looks like one of all 16. */
    private String lacking(DataElement element, Measure measure) {
        List<String> units = material.evidence().units().stream()
                .filter(unit -> element.forms().contains(unit.form()))
                .flatMap(unit -> lacking(unit, element, measure).stream())
                .toList();
        if (units.isEmpty()) {
            return "";
        }
        String named = String.join("; ", units.subList(0, Math.min(MOST_NAMED, units.size())));
        return units.size() > MOST_NAMED
                ? material.say("chart.by-unit-lacking-most", named, Integer.toString(units.size() - MOST_NAMED))
                : material.say("chart.by-unit-lacking", named);
    }

    private Optional<String> lacking(ReportingUnit unit, DataElement element, Measure measure) {
        if (!material.evidence().isReceived(unit.code())) {
            return Optional.of(material.standing(unit, unit.brief()));
        }
        Optional<Observation> given = material.evidence().observation(unit.code(), element.code(), measure);
        if (given.flatMap(Observation::figure).isPresent()
                || given.filter(o -> o.status() == ValueStatus.NOT_APPLICABLE).isPresent()) {
            return Optional.empty();
        }
        boolean held = given.filter(o -> o.status() == ValueStatus.HELD).isPresent();
        return Optional.of(material.say(held ? "block.held" : "chart.unit-blank", unit.brief()));
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
