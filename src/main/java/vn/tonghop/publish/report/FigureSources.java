package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.PeriodOutcome;

/** Says of a printed figure where it came from: its cell, how many cells it is made of, or what it is computed from. */
public final class FigureSources {
    private record Series(Code code, Measure measure) {}

    /**
     * Where a figure came from.
     *
     * @param where the sheet that its cell stands on; of a figure of another kind, in words, what kind it is
     * @param detail the cell, or what makes the figure up; empty when the kind says all
     */
    record Origin(String where, String detail) {}

    private static final String MANY = "cộng từ ";
    private static final String PLANNED = "kế hoạch ghi trong danh mục (targets.csv)";
    private static final String COMPUTED = "tính từ số khác";
    private static final String OF_UNITS = "đếm theo danh mục đơn vị";

    private final Catalogue edition;
    private final Map<Series, List<Observation>> observations = new HashMap<>();
    /** Of each list the names of its rows. */
    private final Map<String, List<Observation>> rows = new HashMap<>();

    public FigureSources(Catalogue catalogue, PeriodOutcome outcome) {
        this.edition = catalogue.edition(outcome.period());
        Map<Code, DataElement> elements = edition.elementsByCode();
        for (Observation o : outcome.consolidation().observations()) {
            if (o.status().counts()) {
                observations
                        .computeIfAbsent(new Series(o.element(), o.measure()), s -> new ArrayList<>())
                        .add(o);
            }
            DataElement element = elements.get(o.element());
            if (element != null && element.nature() == Nature.NAME && !o.item().isBlank()) {
                rows.computeIfAbsent(element.list(), l -> new ArrayList<>()).add(o);
            }
        }
    }

    /** The source of what a tag is bound to, in one line; empty for a number of the run itself. */
    public String of(String tag) {
        return BoundTag.parse(tag).map(this::of).orElse("");
    }

    String of(BoundTag tag) {
        return origin(tag)
                .map(origin -> origin.where().equals(COMPUTED)
                        ? "tính từ " + origin.detail()
                        : origin.where().replaceFirst("^" + MANY, "")
                                + (origin.detail().isEmpty() ? "" : ", " + origin.detail()))
                .orElse("");
    }

    /** Where the figure came from; empty for a number of the run itself. */
    Optional<Origin> origin(BoundTag tag) {
        if (tag.code().isNone()) {
            return Optional.empty();
        }
        if (tag.view() == View.ROWS) {
            return Optional.of(ofRows(tag.code()));
        }
        if (tag.view() == View.TARGET || tag.view() == View.TARGET_NEXT) {
            return Optional.of(new Origin(PLANNED, ""));
        }
        Optional<Indicator> indicator = edition.indicator(tag.code());
        if (indicator.isPresent()) {
            List<String> codes = indicator.get().expression().references().stream()
                    .map(reference -> reference.code().value())
                    .distinct()
                    .toList();
            return Optional.of(
                    codes.isEmpty() ? new Origin(OF_UNITS, "") : new Origin(COMPUTED, String.join(", ", codes)));
        }
        List<Observation> made = tag.measured().stream()
                .flatMap(measure -> observations.getOrDefault(new Series(tag.code(), measure), List.of()).stream())
                .filter(o ->
                        tag.unit().map(o.unit()::equals).orElse(true) && (tag.line() == 0 || o.line() == tag.line()))
                .toList();
        if (made.size() == 1) {
            CellRef place = made.get(0).source();
            return Optional.of(new Origin(sheet(place), place.cell().isEmpty() ? "" : "ô " + place.cell()));
        }
        long units = made.stream().map(Observation::unit).distinct().count();
        return Optional.of(
                made.isEmpty()
                        ? new Origin("chưa có ô số liệu nào", "")
                        : new Origin(MANY + made.size() + " ô của " + units + " đơn vị", ""));
    }

    /** The number of rows of a list is counted on the sheets where they stand. */
    private Origin ofRows(Code list) {
        List<Observation> named = rows.getOrDefault(list.value(), List.of());
        List<String> sheets =
                named.stream().map(o -> sheet(o.source())).distinct().toList();
        if (sheets.size() == 1) {
            String first = named.get(0).source().cell();
            String last = named.get(named.size() - 1).source().cell();
            String cells = first.isEmpty() ? "" : ", ô " + first + (first.equals(last) ? "" : "-" + last);
            return new Origin(sheets.get(0), named.size() + " dòng" + cells);
        }
        return named.isEmpty()
                ? new Origin("chưa có ô số liệu nào", "")
                : new Origin(MANY + named.size() + " dòng của " + sheets.size() + " trang biểu", "");
    }

    private static String sheet(CellRef place) {
        return "tệp “" + place.file() + "”" + (place.sheet().isEmpty() ? "" : ", trang “" + place.sheet() + "”");
    }

    /** A place as officers read it. */
    static String cell(CellRef place) {
        return sheet(place) + (place.cell().isEmpty() ? "" : ", ô " + place.cell());
    }
}
