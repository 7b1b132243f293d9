package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.PeriodOutcome;

/** Says of a printed figure where it came from: its cell, how many cells it is made of, or what it is computed from. */
public final class FigureSources {
    private record Series(Code code, Measure measure) {}

    private final Catalogue edition;
    private final Map<Series, List<Observation>> observations = new HashMap<>();

    public FigureSources(Catalogue catalogue, PeriodOutcome outcome) {
        this.edition = catalogue.edition(outcome.period());
        for (Observation o : outcome.consolidation().observations()) {
            if (o.status().counts()) {
                observations
                        .computeIfAbsent(new Series(o.element(), o.measure()), s -> new ArrayList<>())
                        .add(o);
            }
        }
    }

    /** The source of what a tag is bound to, in one line; empty for a number of the run itself. */
    public String of(String tag) {
        return BoundTag.parse(tag).map(this::of).orElse("");
    }

    String of(BoundTag tag) {
        if (tag.code().isNone()) {
            return "";
        }
        Optional<Indicator> indicator = edition.indicator(tag.code());
        if (indicator.isPresent()) {
            return "tính từ "
                    + String.join(
                            ", ",
                            indicator.get().expression().references().stream()
                                    .map(reference -> reference.code().value())
                                    .distinct()
                                    .toList());
        }
        List<Observation> made = tag.measured().stream()
                .flatMap(measure -> observations.getOrDefault(new Series(tag.code(), measure), List.of()).stream())
                .filter(o ->
                        tag.unit().map(o.unit()::equals).orElse(true) && (tag.line() == 0 || o.line() == tag.line()))
                .toList();
        if (made.size() == 1) {
            return cell(made.get(0).source());
        }
        long units = made.stream().map(Observation::unit).distinct().count();
        return made.isEmpty() ? "chưa có ô số liệu nào" : made.size() + " ô của " + units + " đơn vị";
    }

    /** A place as officers read it. */
    static String cell(CellRef place) {
        String sheet = place.sheet().isEmpty() ? "" : ", trang “" + place.sheet() + "”";
        String cell = place.cell().isEmpty() ? "" : ", ô " + place.cell();
        return "tệp “" + place.file() + "”" + sheet + cell;
    }
}
