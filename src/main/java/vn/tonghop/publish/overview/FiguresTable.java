package vn.tonghop.publish.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Agency;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Direction;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.VietnameseNumbers;
import vn.tonghop.publish.MachineFiles;
import vn.tonghop.publish.MainFigures;
import vn.tonghop.publish.MainFigures.MainFigure;
import vn.tonghop.publish.OpenErrors;
import vn.tonghop.publish.Units;

/** The main figures with plan and the same period of the year before, drawn beside their numbers, and elements unit by unit. */
final class FiguresTable {
    private static final int MOST_BARS = 40;
    private static final String NOTHING = "–";

    private final Html html;
    private final Told told;
    private final OpenErrors errors;

    private FiguresTable(Html html, Told told) {
        this.html = html;
        this.told = told;
        this.errors = OpenErrors.of(told.catalogue(), told.outcome());
    }

    static void write(Html html, Told told) {
        new FiguresTable(html, told).write();
    }

    private void write() {
        Part.FIGURES.open(html, told);
        List<MainFigure> figures = MainFigures.of(told.catalogue(), told.outcome());
        if (figures.isEmpty()) {
            html.put("p", told.say("figures.none"));
        } else {
            html.put("p", told.say("figures.legend"));
            List<String> heads = new ArrayList<>();
            for (String head : List.of("label", "actual", "units", "plan", "percent", "same", "change")) {
                heads.add(told.say("figures.head." + head));
            }
            Table table = Table.open(html, told.say("figures.caption"), heads);
            figures.forEach(figure -> row(table, figure));
            table.close();
        }
        for (Code code : told.catalogue()
                .agency()
                .codes(
                        Agency.CHART_BY_UNIT,
                        told.catalogue().lastDay(told.outcome().period()))) {
            told.catalogue().element(code).ifPresent(this::byUnit);
        }
        html.close("section");
    }

    private void row(Table table, MainFigure figure) {
        Labelled labelled = figure.labelled();
        Optional<Total> total = figure.total();
        Comparison comparison = total.map(Total::comparison).orElse(Comparison.NONE);
        boolean wrong =
                total.map(t -> !errors.ofTotal(t.code(), t.measure()).isEmpty()).orElse(false);
        table.row(labelled.label(), h -> h.text(labelled.unit().isEmpty() ? "" : " (" + labelled.unit() + ")"));
        table.cell("n", h -> {
            h.put("b", fixed(total.flatMap(Total::value), labelled.decimals()));
            if (wrong) {
                h.text(" ").put("a", "■ " + told.say("figures.wrong"), "href", "#" + Part.FINDINGS.id());
            }
        });
        table.number(total.map(Total::coverage).map(Coverage::toString).orElse(NOTHING));
        int decimals = Math.max(
                labelled.decimals(),
                comparison.target().map(t -> t.stripTrailingZeros().scale()).orElse(0));
        table.number(fixed(comparison.target(), decimals));
        table.cell("n", h -> againstPlan(labelled, total, comparison));
        table.number(fixed(comparison.samePeriod(), labelled.decimals()));
        table.cell("n", h -> change(labelled, comparison));
        table.end();
    }

    /** Where less is better a percentage of the plan would say the opposite of what it means; while units are missing nobody can say. */
    private void againstPlan(Labelled labelled, Optional<Total> total, Comparison comparison) {
        Optional<BigDecimal> value = total.flatMap(Total::value);
        if (value.isEmpty() || comparison.target().isEmpty()) {
            html.text(NOTHING);
        } else if (labelled.direction() == Direction.DOWN) {
            boolean complete = total.get().coverage().isComplete();
            boolean met = value.get().compareTo(comparison.target().get()) <= 0;
            html.text(told.workbook(complete ? met ? "plan.met" : "plan.not-met" : "plan.open"));
        } else if (comparison.targetPercent().isPresent()) {
            BigDecimal percent = comparison.targetPercent().get();
            html.text(VietnameseNumbers.fixed(percent, MachineFiles.PERCENT_DECIMALS) + "% ");
            Bars.share(html, percent);
        } else {
            html.text(NOTHING);
        }
    }

    private void change(Labelled labelled, Comparison comparison) {
        if (comparison.changePercent().isEmpty()) {
            html.text(NOTHING);
            return;
        }
        BigDecimal percent = comparison.changePercent().get();
        String number = VietnameseNumbers.fixed(percent, MachineFiles.PERCENT_DECIMALS) + "%";
        String sign = percent.signum() > 0 ? "▲ +" : percent.signum() < 0 ? "▼ " : "= ";
        html.text(sign + number + " ");
        if (percent.signum() != 0 && labelled.direction() != Direction.NONE) {
            boolean better = percent.signum() > 0 == (labelled.direction() == Direction.UP);
            html.put("span", told.say(better ? "figures.better" : "figures.worse"), "class", better ? "good" : "bad");
            html.text(" ");
        }
        Bars.change(html, percent);
    }

    private static String fixed(Optional<BigDecimal> value, int decimals) {
        return value.map(v -> VietnameseNumbers.fixed(v, decimals)).orElse(NOTHING);
    }

    private record Bar(UnitCode unit, BigDecimal value) {}

    /** The units' own figures of an element, cumulative where there are such, in the order of the units. */
    private void byUnit(DataElement element) {
        List<Bar> bars = bars(element, Measure.YTD);
        if (bars.isEmpty()) {
            bars = bars(element, Measure.PERIOD);
        }
        if (bars.isEmpty()) {
            return;
        }
        List<Bar> shown = bars;
        String caption = told.workbook("chart.by-unit", element.label());
        if (bars.size() > MOST_BARS) {
            shown = bars.stream()
                    .sorted((a, b) -> b.value().compareTo(a.value()))
                    .limit(MOST_BARS)
                    .toList();
            caption = told.workbook(
                    "chart.by-unit-most", element.label(), told.count(MOST_BARS), told.count(bars.size()));
        }
        BigDecimal greatest = shown.stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        Table table = Table.open(
                html,
                caption,
                List.of(told.say("returns.head.unit"), told.say("figures.value", Units.printed(element.unit()))));
        for (Bar bar : shown) {
            table.row(told.name(bar.unit()));
            table.cell("n", h -> {
                h.text(VietnameseNumbers.fixed(bar.value(), element.decimals()) + " ");
                Bars.part(h, bar.value(), greatest);
            });
            table.end();
        }
        table.close();
    }

    private List<Bar> bars(DataElement element, Measure measure) {
        return told.outcome().consolidation().observations().stream()
                .filter(o -> o.element().equals(element.code()) && o.measure() == measure)
                .flatMap(o -> bar(o))
                .toList();
    }

    private Stream<Bar> bar(Observation observation) {
        return observation.figure().map(value -> new Bar(observation.unit(), value)).stream();
    }
}
