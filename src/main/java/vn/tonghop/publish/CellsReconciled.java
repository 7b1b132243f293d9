package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.workbook.SheetBuilder;

/**
 * That nothing was lost and nothing counted twice, subject by subject: the cells that were received with a figure are those
 * behind the totals, by the totals' own count, and those that are kept apart. The cells on the subject's sheet are counted
 * live beside it.
 */
final class CellsReconciled {
    /** Why a cell with a figure is in no total. */
    private enum Kept {
        RANK("rank"),
        NOT_SUMMED("not-summed"),
        NO_WEIGHT("no-weight"),
        TWO("two"),
        NOT_ASKED("not-asked");

        private final String key;

        Kept(String key) {
            this.key = key;
        }
    }

    private record Series(Code code, Measure measure) {}

    private final Material material;
    private final SheetBuilder sheet;
    private final Map<Code, DataElement> elements;
    private final Map<Series, List<Total>> items;
    private final Map<Code, Set<UnitCode>> asked = new HashMap<>();

    CellsReconciled(Material material, SheetBuilder sheet) {
        this.material = material;
        this.sheet = sheet;
        this.elements = material.catalogue().elementsByCode();
        this.items = material.outcome().consolidation().totals().stream()
                .filter(t -> !t.item().isEmpty())
                .collect(Collectors.groupingBy(t -> new Series(t.code(), t.measure())));
    }

    int write(int top) {
        sheet.text(top, 1, material.say("checks.conservation"), Look.CAPTION);
        int head = top + 1;
        sheet.text(head, 1, material.say("column.order"), Look.HEAD);
        sheet.wide(head, 2, 5, material.say("checks.subject"), Look.HEAD);
        ChecksSheet.titles(sheet, material, head, 6, "checks.accepted", "checks.used");
        sheet.wide(head, 8, 9, material.say("checks.kept"), Look.HEAD);
        ChecksSheet.titles(
                sheet, material, head, 10, "checks.difference", "checks.result", "checks.on-sheet", "checks.why-kept");
        int row = head + 1;
        for (SubjectPlan subject : material.plan().subjects()) {
            subject(row, row - head, subject);
            row++;
        }
        return row;
    }

    private void subject(int row, int order, SubjectPlan subject) {
        List<Observation> accepted = accepted(subject);
        Map<Kept, Integer> kept = new EnumMap<>(Kept.class);
        accepted.forEach(o -> kept(o).ifPresent(why -> kept.merge(why, 1, Integer::sum)));
        int apart = kept.values().stream().mapToInt(Integer::intValue).sum();
        int used = used(subject);
        int shown = accepted.size() - kept.getOrDefault(Kept.NOT_ASKED, 0);
        sheet.number(row, 1, order, Look.CENTER);
        sheet.wide(row, 2, 5, subject.subject().label(), Look.TEXT);
        sheet.number(row, 6, accepted.size(), Look.number(0));
        sheet.number(row, 7, used, Look.number(0));
        sheet.wide(row, 8, 9, "", Look.number(0));
        sheet.number(row, 8, apart, Look.number(0));
        sheet.put(
                row,
                10,
                Formulas.live("F" + row + "-G" + row + "-H" + row, accepted.size() - used - apart),
                Look.change(0));
        Optional<String> count = count(subject);
        sheet.put(
                row,
                12,
                count.map(c -> Formulas.live(c, shown))
                        .orElseGet(() -> vn.tonghop.model.workbook.CellContent.number(0)),
                Look.number(0));
        boolean holds = accepted.size() == used + apart && (count.isPresent() || shown == 0);
        sheet.put(
                row,
                ChecksSheet.RESULT,
                Formulas.live(
                        "IF(AND(J" + row + "=0,L" + row + "=F" + row + "-" + (accepted.size() - shown) + "),\""
                                + material.say("checks.passed") + "\",\"" + material.say("checks.failed") + "\")",
                        material.say(holds ? "checks.passed" : "checks.failed")),
                Look.CENTER.withBold());
        List<String> reasons = new ArrayList<>();
        kept.forEach((why, n) -> reasons.add(material.say("checks.kept." + why.key, Integer.toString(n))));
        sheet.text(row, 13, String.join("; ", reasons), Look.AFTER_NUMBER);
    }

    /** Cells of the subject with a figure, each once. */
    private List<Observation> accepted(SubjectPlan subject) {
        Set<List<Object>> seen = new HashSet<>();
        return material.outcome().consolidation().observations().stream()
                .filter(o -> o.figure().isPresent() && isOf(o.element(), subject))
                .filter(o -> seen.add(List.of(o.unit(), o.element(), o.line(), o.measure())))
                .toList();
    }

    private boolean isOf(Code code, SubjectPlan subject) {
        DataElement element = elements.get(code);
        return element != null && element.subject().equals(subject.subject().code());
    }

    private Optional<Kept> kept(Observation o) {
        DataElement element = elements.get(o.element());
        if (element == null || !asked(element).contains(o.unit())) {
            return Optional.of(Kept.NOT_ASKED);
        }
        Aggregation aggregation = element.aggregation();
        if (aggregation instanceof Aggregation.Rank) {
            return Optional.of(Kept.RANK);
        }
        if (aggregation instanceof Aggregation.Single && isEmpty(o)) {
            return Optional.of(Kept.TWO);
        }
        if (!aggregation.hasTotal()) {
            return Optional.of(Kept.NOT_SUMMED);
        }
        return !element.isListColumn() && aggregation.companions().stream().anyMatch(code -> lacks(o, code))
                ? Optional.of(Kept.NO_WEIGHT)
                : Optional.empty();
    }

    private boolean isEmpty(Observation o) {
        return material.evidence()
                .total(o.element(), o.measure())
                .flatMap(Total::value)
                .isEmpty();
    }

    private Set<UnitCode> asked(DataElement element) {
        return asked.computeIfAbsent(
                element.code(),
                code -> material.catalogue().reportersOf(element, material.period()).stream()
                        .map(ReportingUnit::code)
                        .collect(Collectors.toSet()));
    }

    private boolean lacks(Observation o, Code companion) {
        return figure(o, companion, o.measure())
                .or(() -> figure(o, companion, Measure.PERIOD))
                .isEmpty();
    }

    private Optional<Observation> figure(Observation o, Code code, Measure measure) {
        return material.evidence()
                .observation(o.unit(), code, measure)
                .filter(c -> c.figure().isPresent());
    }

    /** By the totals' own count: of a list its rows, of anything else its units. */
    private int used(SubjectPlan subject) {
        int used = 0;
        for (DataElement element : material.catalogue().elements(material.period())) {
            boolean counts = element.nature().isFigure()
                    && element.aggregation().hasTotal()
                    && !(element.aggregation() instanceof Aggregation.Rank)
                    && element.subject().equals(subject.subject().code());
            for (Measure measure : counts ? List.of(Measure.values()) : List.<Measure>of()) {
                used += element.isListColumn() ? rows(element, measure) : units(element, measure);
            }
        }
        return used;
    }

    /** The cells with a figure whose item has one: a total of units does not say how many rows each of them wrote. */
    private int rows(DataElement element, Measure measure) {
        Set<String> withFigure = items.getOrDefault(new Series(element.code(), measure), List.of()).stream()
                .filter(t -> t.value().isPresent())
                .map(Total::item)
                .collect(Collectors.toSet());
        return (int) material.outcome().consolidation().observations().stream()
                .filter(o -> o.element().equals(element.code()) && o.measure() == measure)
                .filter(o -> o.figure().isPresent() && withFigure.contains(o.item()))
                .filter(o -> asked(element).contains(o.unit()))
                .count();
    }

    private int units(DataElement element, Measure measure) {
        boolean single = element.aggregation() instanceof Aggregation.Single;
        return material.evidence()
                .total(element.code(), measure)
                .filter(t -> !single || t.value().isPresent())
                .map(t -> t.coverage().reported() - weightless(element, measure))
                .orElse(0);
    }

    /** Units that count as in without a figure, because they have nothing to weigh one with. */
    private int weightless(DataElement element, Measure measure) {
        return (int) element.aggregation().measuredBy().stream()
                .flatMap(weight -> asked(element).stream()
                        .flatMap(unit -> material.evidence().observation(unit, element.code(), measure).stream())
                        .filter(o -> o.figure().isEmpty()
                                && o.status() != ValueStatus.HELD
                                && o.status() != ValueStatus.NOT_APPLICABLE)
                        .filter(o -> figure(o, weight, measure)
                                .or(() -> figure(o, weight, Measure.PERIOD))
                                .flatMap(Observation::figure)
                                .filter(v -> v.signum() == 0)
                                .isPresent()))
                .count();
    }

    /** A formula that counts the cells with a number that units typed; absent when the sheet has no such cells. */
    private Optional<String> count(SubjectPlan subject) {
        List<Place> ranges = new ArrayList<>();
        int from = 0;
        for (Line line : subject.lines()) {
            boolean typed = line instanceof Line.OfElement e && !e.element().isListColumn();
            if (typed && from == 0) {
                from = line.row();
            } else if (!typed && from > 0) {
                blocks(subject, from, line.row() - 1, ranges);
                from = 0;
            }
        }
        if (from > 0) {
            blocks(subject, from, subject.lastLineRow(), ranges);
        }
        for (ListPlan list : subject.lists()) {
            list.columns()
                    .forEach(c -> list.itemCells(c.element().code())
                            .ifPresent(cells -> ranges.add(new Place(subject.sheet(), cells))));
        }
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of(ranges.stream()
                        .map(place -> place.from(sheet.name()))
                        .collect(Collectors.joining(",", "COUNT(", ")")));
    }

    private static void blocks(SubjectPlan subject, int from, int to, List<Place> ranges) {
        subject.blocks().forEach(block -> ranges.addAll(block.area(from, to)));
    }
}
