package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.UnitOfMeasure;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparability;
import vn.tonghop.model.Content;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ValueStatus;

/** The note beside a figure: what is not in it, and what is not quite what it seems. */
final class Remarks {
    /** More units than these are counted rather than named. */
    private static final int NAMED = 3;

    private final Material material;
    private final UnitCells cells;

    Remarks(Material material, UnitCells cells) {
        this.material = material;
        this.cells = cells;
    }

    /** The note on the figure of one measure; empty when there is nothing to say. */
    String of(DataElement element, Measure measure) {
        List<ReportingUnit> asked = material.evidence().units().stream()
                .filter(unit -> element.forms().contains(unit.form()))
                .toList();
        List<String> remarks = new ArrayList<>();
        doubt(element.code(), remarks);
        held(element, measure, remarks);
        absent(asked, element, measure, remarks);
        List<Observation> used = used(asked, element, measure);
        count(used, ValueStatus.CARRIED, "remark.carried", remarks);
        count(used, ValueStatus.ESTIMATED, "remark.estimated", remarks);
        qualifiers(used, remarks);
        otherUnitOfMeasure(element, remarks);
        incomparable(element.code(), measure, remarks);
        return Material.capitalised(String.join("; ", remarks));
    }

    /**
     * Of a list whose rows give the same thing in one unit of measure or in another, each in a column of its own, the sum
     * of a column is that of some rows only.
     */
    private void otherUnitOfMeasure(DataElement element, List<String> remarks) {
        if (!element.isListColumn() || !(element.aggregation() instanceof Aggregation.Sum)) {
            return;
        }
        List<Evidence.Item> rows = material.catalogue().list(element.list()).stream()
                .flatMap(list -> material.evidence().items(list).stream())
                .toList();
        long given = rows.stream().filter(row -> hasFigure(row, element)).count();
        String others = material.catalogue().elements(material.period()).stream()
                .filter(other -> other.list().equals(element.list()) && isOfOtherUnit(element, other))
                .filter(other -> rows.stream().anyMatch(row -> hasFigure(row, other)))
                .filter(other -> rows.stream().noneMatch(row -> hasFigure(row, element) && hasFigure(row, other)))
                .map(other -> Units.printed(other.unit()))
                .distinct()
                .collect(Collectors.joining(", "));
        if (given > 0 && !others.isEmpty()) {
            remarks.add(material.say(
                    "remark.rows-of",
                    Long.toString(given),
                    Integer.toString(rows.size()),
                    Units.printed(element.unit()),
                    others));
        }
    }

    private boolean isOfOtherUnit(DataElement one, DataElement other) {
        Optional<String> dimension = dimension(one);
        return dimension.isPresent()
                && dimension.equals(dimension(other))
                && !one.unit().equals(other.unit());
    }

    private Optional<String> dimension(DataElement element) {
        return material.catalogue().unitOfMeasure(element.unit()).map(UnitOfMeasure::dimension);
    }

    private static boolean hasFigure(Evidence.Item row, DataElement column) {
        return row.cell(column.code()).flatMap(Observation::figure).isPresent();
    }

    /** The note on an indicator: of how many units it is, or why it has no figure; after that the catalogue's own. */
    String of(Indicator indicator, Measure measure) {
        List<String> remarks = new ArrayList<>();
        doubt(indicator.code(), remarks);
        material.evidence().total(indicator.code(), measure).ifPresent(total -> {
            Coverage coverage = total.coverage();
            if (coverage.expected() > 1 && !coverage.isComplete()) {
                remarks.add(material.say(
                        total.value().isPresent() ? "remark.of-units" : "remark.lacks-units",
                        Integer.toString(coverage.reported()),
                        Integer.toString(coverage.expected())));
            }
        });
        incomparable(indicator.code(), measure, remarks);
        if (!indicator.note().isEmpty()) {
            remarks.add(indicator.note());
        }
        return Material.capitalised(String.join("; ", remarks));
    }

    /** Why there is a figure of the same period and still no change. */
    private void incomparable(Code code, Measure measure, List<String> remarks) {
        Comparability comparability = material.evidence()
                .total(code, measure)
                .map(t -> t.comparison().comparability())
                .orElse(Comparability.NOTHING);
        switch (comparability) {
            case UNITS_CHANGED -> remarks.add(material.say("remark.units-changed"));
            case REDEFINED -> remarks.add(material.say("remark.redefined"));
            case PARTIAL_THEN -> remarks.add(material.say("remark.partial-then"));
            case COMPARABLE, NOTHING, PARTIAL_NOW -> {
                // Nothing to say; who is not in is said already.
            }
        }
    }

    /** An error nobody has answered, over the figure of the period or the one since the start of the year. */
    private void doubt(Code code, List<String> remarks) {
        String rules = Arrays.stream(Measure.values())
                .flatMap(measure -> material.errors().ofTotal(code, measure).stream())
                .map(Finding::rule)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!rules.isEmpty()) {
            remarks.add(material.say("remark.doubt", rules));
        }
    }

    private void held(DataElement element, Measure measure, List<String> remarks) {
        int held = material.evidence()
                .total(element.code(), measure)
                .map(t -> t.coverage().held())
                .orElse(0);
        if (held > 0) {
            remarks.add(material.say("remark.held", Integer.toString(held)));
        }
    }

    private void absent(List<ReportingUnit> asked, DataElement element, Measure measure, List<String> remarks) {
        List<ReportingUnit> absent = asked.stream()
                .filter(unit -> cells.of(unit, element, measure).meaning() == UnitCells.Meaning.ABSENT)
                .toList();
        if (absent.isEmpty()) {
            return;
        }
        remarks.add(
                absent.size() <= NAMED
                        ? material.say(
                                "remark.absent",
                                absent.stream().map(ReportingUnit::brief).collect(Collectors.joining(", ")))
                        : material.say("remark.absent-many", Integer.toString(absent.size())));
    }

    private List<Observation> used(List<ReportingUnit> asked, DataElement element, Measure measure) {
        return asked.stream()
                .flatMap(unit -> material.evidence().observation(unit.code(), element.code(), measure).stream())
                .filter(o -> o.figure().isPresent())
                .toList();
    }

    private void count(List<Observation> used, ValueStatus status, String key, List<String> remarks) {
        long count = used.stream().filter(o -> o.status() == status).count();
        if (count > 0) {
            remarks.add(material.say(key, Long.toString(count)));
        }
    }

    /** "trên 4000" is used as 4000; that it was not exact is said here. */
    private void qualifiers(List<Observation> used, List<String> remarks) {
        List<String> words = used.stream()
                .map(o -> o.content() instanceof Content.Figure f ? f.qualifier() : "")
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return;
        }
        String distinct = words.stream().distinct().collect(Collectors.joining(", "));
        remarks.add(
                used.size() == 1
                        ? material.say("remark.qualifier", distinct)
                        : material.say("remark.qualifiers", Integer.toString(words.size()), distinct));
    }
}
