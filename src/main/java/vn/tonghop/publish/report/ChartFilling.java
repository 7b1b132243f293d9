package vn.tonghop.publish.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Measure;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.document.Binding;
import vn.tonghop.model.document.Chart;
import vn.tonghop.publish.Units;

/**
 * Makes the charts that an outline asks for. A figure that is missing has no bar, and its category says so; one that some units are not in says
 * how many are. A chart for which nothing was reported is not made.
 */
final class ChartFilling {
    /** What a page has room for at a size that can be read. */
    private static final int MOST_CATEGORIES = 24;

    private static final int PERCENT_DECIMALS = 1;

    private final ReportFigures figures;
    private final Catalogue catalogue;
    private final PeriodOutcome outcome;

    ChartFilling(Catalogue catalogue, ReportFigures figures, PeriodOutcome outcome) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.outcome = outcome;
    }

    /** A chart, or several where one would not fit a page: none when there is nothing to show. */
    List<Chart> charts(Placeholder.Chart asked) {
        List<Placeholder.Figure> inForce = asked.figures().stream()
                .filter(figure -> figures.isAsked(figure.code()))
                .toList();
        Bars bars = asked.kind().isPresent()
                ? ofUnits(inForce, figures.units(asked.kind().get()))
                : ofTotals(inForce);
        if (bars.isEmpty()) {
            return List.of();
        }
        int pages = (bars.categories().size() + MOST_CATEGORIES - 1) / MOST_CATEGORIES;
        List<Chart> charts = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            int from = bars.categories().size() * page / pages;
            int to = bars.categories().size() * (page + 1) / pages;
            charts.add(bars.chart(title(asked, page, pages), note(inForce), from, to));
        }
        return charts;
    }

    private record Bars(List<String> categories, List<Chart.Series> series) {
        boolean isEmpty() {
            return series.stream().flatMap(one -> one.bars().stream()).allMatch(Optional::isEmpty);
        }

        Chart chart(String title, String note, int from, int to) {
            return new Chart(
                    title,
                    note,
                    categories.subList(from, to),
                    series.stream()
                            .map(one -> new Chart.Series(one.name(), one.bars().subList(from, to)))
                            .toList());
        }
    }

    private static String title(Placeholder.Chart asked, int page, int pages) {
        return Plain.line(asked.title()) + (pages > 1 ? " (phần " + (page + 1) + "/" + pages + ")" : "");
    }

    private String note(List<Placeholder.Figure> asked) {
        Placeholder.Figure first = asked.get(0);
        String unit = figures.find(first, Scope.TOWNSHIP).label().unit();
        String said = first.view() == View.TARGET_PERCENT
                ? "; % kế hoạch năm"
                : unit.isEmpty() ? "" : "; đơn vị tính: " + unit;
        String span = DataDay.isEarly(catalogue, outcome)
                ? "số liệu đến hết ngày " + VietnameseDates.numeric(DataDay.of(catalogue, outcome))
                : VietnameseDates.period(outcome.period());
        return "(" + span + Units.printed(said) + ")";
    }

    private Bars ofUnits(List<Placeholder.Figure> asked, List<ReportingUnit> units) {
        List<Chart.Series> series = new ArrayList<>();
        for (Placeholder.Figure one : asked) {
            List<Optional<Chart.Bar>> bars = new ArrayList<>();
            for (ReportingUnit unit : units) {
                bars.add(bar(one, new Scope.OfUnit(unit)));
            }
            series.add(new Chart.Series(label(one, asked), bars));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            names.add(Plain.line(units.get(i).brief()) + silent(series, i));
        }
        return new Bars(names, series);
    }

    /** What has no bar: beside one that has, nobody could tell it from a bar of length 0. */
    private static String silent(List<Chart.Series> series, int at) {
        List<String> missing = series.stream()
                .filter(one -> one.bars().get(at).isEmpty())
                .map(Chart.Series::name)
                .toList();
        if (missing.isEmpty()) {
            return "";
        }
        String which = missing.size() == series.size() ? "" : ": " + String.join(", ", missing);
        return " (" + FigureWords.NO_FIGURE + which + ")";
    }

    private Bars ofTotals(List<Placeholder.Figure> asked) {
        List<String> names = new ArrayList<>();
        List<Optional<Chart.Bar>> bars = new ArrayList<>();
        for (Placeholder.Figure one : asked) {
            Figure figure = figures.find(one, Scope.TOWNSHIP);
            boolean planned = one.view() != View.TARGET_PERCENT
                    || figure.comparison().target().isPresent();
            if (planned) {
                Optional<Chart.Bar> bar = bar(one, Scope.TOWNSHIP);
                bars.add(bar);
                names.add(label(one, asked) + state(figure, bar.isPresent()));
            }
        }
        boolean share = !asked.isEmpty() && asked.get(0).view() == View.TARGET_PERCENT;
        return new Bars(names, List.of(new Chart.Series(share ? "So với kế hoạch năm" : "Thực hiện", bars)));
    }

    private static String state(Figure figure, boolean shown) {
        if (!shown) {
            return " (" + FigureWords.NO_FIGURE + ")";
        }
        return figure.isPartial() ? " (mới có " + FigureWords.partial(figure) + " báo cáo)" : "";
    }

    /** @param all of the chart; where one code stands with both its spans, the label says which is which */
    private String label(Placeholder.Figure asked, List<Placeholder.Figure> all) {
        String label = Plain.line(figures.find(asked, Scope.TOWNSHIP).label().label());
        Measure measure = figures.measure(asked);
        boolean both = all.stream().anyMatch(o -> o.code().equals(asked.code()) && figures.measure(o) != measure);
        return both ? label + (measure == Measure.YTD ? " (luỹ kế từ đầu năm)" : " (trong kỳ)") : label;
    }

    private Optional<Chart.Bar> bar(Placeholder.Figure asked, Scope scope) {
        Figure figure = figures.find(asked, scope);
        Measure measure = figures.measure(asked);
        String tag = BoundTag.of(asked, measure, outcome.period(), scope).write();
        boolean share = asked.view() == View.TARGET_PERCENT;
        Optional<BigDecimal> exact = share ? figure.comparison().targetPercent() : figure.value();
        int decimals = share ? PERCENT_DECIMALS : figure.label().decimals();
        return exact.filter(value -> Binding.isTag(tag))
                .map(value -> new Chart.Bar(
                        value.setScale(decimals, RoundingMode.HALF_UP),
                        FigureWords.say(figure, asked.view()),
                        new Binding(tag, asked.code().value())));
    }
}
