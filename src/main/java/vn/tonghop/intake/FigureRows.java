package vn.tonghop.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.StatedEarlier;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.VietnameseNumbers;
import vn.tonghop.model.grid.Cell;

/** Reads the rows of figures and texts that were found, one element at a time. */
final class FigureRows {
    private static final int LEAST_REVERSED = 2;

    /** A flow with both its figures. */
    private record Pair(RowPlace place, DataElement element, Observation period, Observation ytd) {
        int order() {
            return ytd.figure().orElseThrow().compareTo(period.figure().orElseThrow());
        }
    }

    private final Period period;
    private final CellReader cells;
    private final FindingLog log;
    private final List<Explanation> explanations = new ArrayList<>();
    private final List<StatedEarlier> stated = new ArrayList<>();
    private final Map<String, List<Pair>> pairs = new LinkedHashMap<>();

    FigureRows(Period period, CellReader cells) {
        this.period = period;
        this.cells = cells;
        this.log = cells.log();
    }

    /** The observations of an element, its row being known. */
    List<Observation> read(DataElement element, RowChoice.Chosen chosen) {
        RowPlace place = chosen.place();
        List<Observation> observations = new ArrayList<>();
        for (FormColumn column : RowPlace.inputColumns(element)) {
            observations.add(input(element, column, chosen));
        }
        explanation(element, place);
        stated(element, chosen);
        if (observations.size() == 2
                && observations.stream().allMatch(o -> o.figure().isPresent())) {
            pairs.computeIfAbsent(key(place.block()), k -> new ArrayList<>())
                    .add(new Pair(place, element, observations.get(0), observations.get(1)));
        }
        return observations;
    }

    private static String key(FigureBlock block) {
        return block.sheet().name() + "\u0000" + block.headerRow();
    }

    private Observation input(DataElement element, FormColumn column, RowChoice.Chosen chosen) {
        RowPlace place = chosen.place();
        Optional<Cell> cell = place.cell(column);
        Measure measure = column == FormColumn.YTD ? Measure.YTD : Measure.PERIOD;
        if (cell.isEmpty()) {
            CellRef row = log.at(place.sheet(), place.codeCell());
            return cells.missing(row, new Asked(element, measure, false));
        }
        Asked asked = new Asked(element, measure, isDue(element, measure, place));
        HeaderRow header = place.block().header();
        boolean sure = header.isSure(column) && !chosen.disputed();
        // A blank beside a second column of the same head does not say that nothing was typed.
        boolean readable = sure || Grid.isEmpty(cell.get()) && !header.twice().contains(column);
        return readable
                ? cells.read(place.sheet(), cell.get(), asked, CellReader.Item.NONE)
                : cells.held(place.sheet(), cell.get(), asked, CellReader.Item.NONE);
    }

    /** A cumulative figure is due with the figure of the period. */
    private boolean isDue(DataElement element, Measure measure, RowPlace place) {
        boolean due = element.required() && element.frequency().isDue(period);
        return due
                || measure == Measure.YTD
                        && place.cell(FormColumn.PERIOD)
                                .filter(c -> !Grid.isEmpty(c))
                                .isPresent();
    }

    private void explanation(DataElement element, RowPlace place) {
        place.cell(FormColumn.EXPLANATION).filter(cell -> !Grid.isEmpty(cell)).ifPresent(cell -> {
            String text = cells.words(place.sheet(), cell, element.code(), FormColumn.EXPLANATION.label());
            if (!text.isEmpty()) {
                CellRef at = log.at(place.sheet(), cell.address());
                explanations.add(new Explanation(cells.unit(), element.code(), "", text, at));
            }
        });
    }

    List<Explanation> explanations() {
        return List.copyOf(explanations);
    }

    /** What stands in the column of the period before, where it is sure what it says and of which element. */
    private void stated(DataElement element, RowChoice.Chosen chosen) {
        RowPlace place = chosen.place();
        HeaderRow header = place.block().header();
        if (element.nature().isFigure() && header.isSure(FormColumn.PREVIOUS) && !chosen.disputed()) {
            Measure measure = header.head(FormColumn.PREVIOUS)
                    .filter(Heads::isCumulative)
                    .map(head -> Measure.YTD)
                    .orElse(Measure.PERIOD);
            place.cell(FormColumn.PREVIOUS)
                    .flatMap(cell -> cells.stated(place.sheet(), cell, new Asked(element, measure, false)))
                    .ifPresent(stated::add);
        }
    }

    List<StatedEarlier> stated() {
        return List.copyOf(stated);
    }

    /** Cumulative figures must not be below those of the period; gives the cells to hold where whole columns are swapped. */
    Set<CellRef> compareColumns() {
        Set<CellRef> held = new TreeSet<>();
        for (List<Pair> table : pairs.values()) {
            List<Pair> reversed =
                    table.stream().filter(pair -> pair.order() < 0).toList();
            long differing = table.stream().filter(pair -> pair.order() != 0).count();
            if (reversed.size() >= LEAST_REVERSED && reversed.size() * 2L > differing) {
                swapped(table, reversed);
                table.forEach(pair -> {
                    held.add(pair.period().source());
                    held.add(pair.ytd().source());
                });
            } else {
                reversed.forEach(this::below);
            }
        }
        return held;
    }

    private void swapped(List<Pair> table, List<Pair> reversed) {
        Pair first = reversed.get(0);
        CellRef place = first.period().source();
        log.place(
                place,
                IntakeRule.FORM_COLUMNS_SWAPPED,
                "",
                shown(first.period()),
                shown(first.period()),
                shown(first.ytd()),
                Integer.toString(reversed.size()),
                Integer.toString(table.size()));
    }

    private void below(Pair pair) {
        Code code = pair.element().code();
        log.element(
                pair.ytd().source(),
                code,
                IntakeRule.VALUE_YTD_BELOW_PERIOD,
                ">= " + plain(pair.period()),
                plain(pair.ytd()),
                shown(pair.ytd()),
                pair.element().label(),
                shown(pair.period()));
    }

    private static String shown(Observation observation) {
        return observation.content() instanceof Content.Figure f ? VietnameseNumbers.exact(f.value()) : "";
    }

    private static String plain(Observation observation) {
        return observation.figure().map(BigDecimal::toPlainString).orElse("");
    }

    /** The observations with those held whose cells are in {@code held}. */
    static List<Observation> hold(List<Observation> observations, Set<CellRef> held) {
        return observations.stream()
                .map(o -> held.contains(o.source()) ? o.withStatus(ValueStatus.HELD) : o)
                .toList();
    }
}
