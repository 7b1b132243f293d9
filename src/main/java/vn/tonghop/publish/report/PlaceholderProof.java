package vn.tonghop.publish.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Agency;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.document.Block;

/** Proves that the catalogue knows what a placeholder asks for, and that it fits where it stands. */
final class PlaceholderProof {
    /** As many looks of bars as can be told apart in black and white. */
    private static final int MOST_SERIES = 4;

    /** What a page has room for. */
    private static final int MOST_BARS = 24;

    private final Catalogue catalogue;
    private final Map<Code, DataElement> elements;
    private final Purpose purpose;

    PlaceholderProof(Catalogue catalogue, Purpose purpose) {
        this.catalogue = catalogue;
        this.purpose = purpose;
        this.elements = catalogue.elementsByCode();
    }

    /** What is wrong with what a loop goes over. */
    Optional<SummaryReport.OutlineFault> loop(Placeholder.Loop loop, Block.Paragraph place) {
        return switch (loop.kind()) {
            case UNITS ->
                catalogue.kinds().stream().anyMatch(kind -> kind.code().equals(loop.over()))
                        ? Optional.empty()
                        : Optional.of(Fault.UNKNOWN_KIND.in(
                                place,
                                loop.over(),
                                names(catalogue.kinds().stream().map(kind -> kind.code()))));
            case ITEMS -> list(loop.over(), place);
        };
    }

    private Optional<SummaryReport.OutlineFault> list(String code, Block.Paragraph place) {
        return catalogue.list(code).isPresent()
                ? Optional.empty()
                : Optional.of(Fault.UNKNOWN_LIST.in(
                        place, code, names(catalogue.lists().stream().map(list -> list.code()))));
    }

    /** What is wrong with a placeholder, the subjects of a condition included. */
    Optional<SummaryReport.OutlineFault> prove(
            Token.Slot slot, Optional<Placeholder.Loop> loop, Block.Paragraph place) {
        Placeholder placeholder = slot.placeholder();
        List<Placeholder> subjects =
                placeholder instanceof Placeholder.Condition condition ? condition.subjects() : List.of(placeholder);
        boolean asks = placeholder instanceof Placeholder.Condition;
        return subjects.stream()
                .flatMap(subject -> proveOne(subject, asks, slot.written(), loop, place).stream())
                .findFirst();
    }

    private Optional<SummaryReport.OutlineFault> proveOne(
            Placeholder placeholder,
            boolean asks,
            String written,
            Optional<Placeholder.Loop> loop,
            Block.Paragraph place) {
        if (placeholder instanceof Placeholder.Figure figure && figure.view() == View.ROWS) {
            return loop.isPresent()
                    ? Optional.of(
                            Fault.VIEW_OF_ONE.in(place, written, figure.code().value()))
                    : list(figure.code().value(), place);
        }
        if (placeholder instanceof Placeholder.Figure figure) {
            return figure(figure, asks, loop)
                    .map(fault -> fault.in(place, written, figure.code().value()));
        }
        if (placeholder instanceof Placeholder.Chart chart) {
            return chart(chart, written, place);
        }
        if (placeholder instanceof Placeholder.Compared compared) {
            return proveOne(compared.figure(), false, written, loop, place);
        }
        if (placeholder instanceof Placeholder.Texts texts) {
            return texts(texts.code())
                    .map(fault -> fault.in(place, written, texts.code().value()))
                    .or(() -> members(texts, place));
        }
        if (placeholder instanceof Placeholder.Names names) {
            return list(names.list().value(), place)
                    .or(() -> names.column()
                            .filter(column -> !isColumn(column, names.list()))
                            .map(column -> Fault.OTHER_LIST.in(place, written, column.value())));
        }
        if (placeholder instanceof Placeholder.OfAgency agency) {
            return agency(agency.key(), written, place);
        }
        if (placeholder instanceof Placeholder.Each each) {
            return agency(each.key(), written, place);
        }
        boolean open = placeholder instanceof Placeholder.Noted
                || placeholder instanceof Placeholder.Known told && told.name().isOpen();
        if (open && purpose != Purpose.NOTE) {
            return Optional.of(Fault.NOTE_ONLY.in(place, written));
        }
        if (placeholder instanceof Placeholder.Known known && !fits(known.name(), loop)) {
            return Optional.of(Fault.OUTSIDE_LOOP.in(place, written));
        }
        return Optional.empty();
    }

    /** Whose texts are asked for: kinds and units that there are. */
    private Optional<SummaryReport.OutlineFault> members(Placeholder.Texts texts, Block.Paragraph place) {
        return texts.members().stream()
                .filter(member ->
                        catalogue.kinds().stream().noneMatch(kind -> kind.code().equals(member))
                                && catalogue.units().stream()
                                        .noneMatch(unit -> unit.code().value().equalsIgnoreCase(member)))
                .findFirst()
                .map(member -> Fault.UNKNOWN_KIND.in(
                        place, member, names(catalogue.kinds().stream().map(kind -> kind.code()))));
    }

    private boolean isColumn(Code code, Code list) {
        return Optional.ofNullable(elements.get(code))
                .filter(element -> element.list().equals(list.value()))
                .isPresent();
    }

    private Optional<SummaryReport.OutlineFault> chart(Placeholder.Chart chart, String written, Block.Paragraph place) {
        Optional<Placeholder.Loop> loop =
                chart.kind().map(kind -> new Placeholder.Loop(Placeholder.Loop.Kind.UNITS, kind));
        Optional<SummaryReport.OutlineFault> kind = loop.flatMap(units -> loop(units, place));
        if (kind.isPresent()) {
            return kind;
        }
        int most = loop.isPresent() ? MOST_SERIES : MOST_BARS;
        if (chart.figures().size() > most) {
            return Optional.of(Fault.CHART_SIZE.in(place, written, Integer.toString(most)));
        }
        for (Placeholder.Figure figure : chart.figures()) {
            boolean shown = figure.view() == View.VALUE || figure.view() == View.TARGET_PERCENT && loop.isEmpty();
            Optional<Fault> fault =
                    shown ? figure(figure, false, loop).or(() -> words(figure, loop)) : Optional.of(Fault.CHART_VIEW);
            if (fault.isPresent()) {
                return fault.map(f -> f.in(place, written, figure.code().value()));
            }
        }
        long measures = chart.figures().stream()
                .map(figure -> figure.view() == View.TARGET_PERCENT
                        ? View.TARGET_PERCENT.word()
                        : catalogue
                                .labelled(figure.code())
                                .map(label -> label.unit())
                                .orElse(""))
                .distinct()
                .count();
        return measures > 1 ? Optional.of(Fault.CHART_MEASURES.in(place, written)) : Optional.empty();
    }

    /** What is no number has no length. */
    private Optional<Fault> words(Placeholder.Figure figure, Optional<Placeholder.Loop> loop) {
        return Optional.ofNullable(elements.get(figure.code()))
                .filter(element -> !element.nature().isFigure() || element.nature() == Nature.FLAG && loop.isPresent())
                .map(element -> Fault.CHART_VIEW);
    }

    private Optional<SummaryReport.OutlineFault> agency(String key, String written, Block.Paragraph place) {
        List<String> keys = catalogue.agency().entries().stream()
                .map(Agency.Entry::key)
                .distinct()
                .toList();
        return keys.contains(key)
                ? Optional.empty()
                : Optional.of(Fault.UNKNOWN_AGENCY.in(place, written, key, names(keys.stream())));
    }

    private boolean fits(Placeholder.Name name, Optional<Placeholder.Loop> loop) {
        return switch (name) {
            case UNIT_NAME, UNIT_BRIEF, UNIT_DUE, UNIT_FILE, UNIT_PROBLEM ->
                loop.map(l -> l.kind() == Placeholder.Loop.Kind.UNITS).orElse(purpose == Purpose.LETTER);
            case ITEM_NAME ->
                loop.map(l -> l.kind() == Placeholder.Loop.Kind.ITEMS).orElse(false);
            default -> true;
        };
    }

    private Optional<Fault> figure(Placeholder.Figure figure, boolean asks, Optional<Placeholder.Loop> loop) {
        Optional<DataElement> element = Optional.ofNullable(elements.get(figure.code()));
        if (element.isEmpty()) {
            boolean indicator = catalogue.indicator(figure.code()).isPresent();
            if (indicator && figure.view().isQuestion() && !asks) {
                return Optional.of(Fault.ONLY_ASKED);
            }
            if (indicator && figure.view() == View.ASKED) {
                return Optional.empty();
            }
            return indicator
                    ? loop.isPresent() ? Optional.of(Fault.NOT_ASKED) : ofUnits(figure, Optional.empty())
                    : Optional.of(Fault.UNKNOWN_CODE);
        }
        if (figure.view().isQuestion() && !asks) {
            return Optional.of(Fault.ONLY_ASKED);
        }
        if (figure.view() == View.ASKED) {
            return Optional.empty();
        }
        if (loop.isPresent()) {
            return one(figure, element.get(), loop.get());
        }
        if (element.get().nature() == Nature.TEXT || element.get().nature() == Nature.NAME) {
            return asks && !element.get().isListColumn() ? Optional.empty() : Optional.of(Fault.TEXT_CODE);
        }
        return element.get().aggregation().hasTotal() ? ofUnits(figure, element) : Optional.of(Fault.NO_TOTAL);
    }

    private static Optional<Fault> ofUnits(Placeholder.Figure figure, Optional<DataElement> element) {
        boolean counts = element.map(e -> e.aggregation() instanceof Aggregation.CountWhere)
                .orElse(false);
        return figure.view() == View.OF_UNITS && !counts ? Optional.of(Fault.OF_UNITS) : Optional.empty();
    }

    /** In a loop stands what one unit or one item reported. */
    private Optional<Fault> one(Placeholder.Figure figure, DataElement element, Placeholder.Loop loop) {
        boolean rank = loop.kind() == Placeholder.Loop.Kind.UNITS && element.aggregation() instanceof Aggregation.Rank;
        if (rank ? !figure.view().fitsRankOfOne() : !figure.view().fitsOne()) {
            return Optional.of(Fault.VIEW_OF_ONE);
        }
        return switch (loop.kind()) {
            case UNITS ->
                !element.isListColumn() && isAskedOf(element, loop.over())
                        ? Optional.empty()
                        : Optional.of(Fault.NOT_ASKED);
            case ITEMS -> element.list().equals(loop.over()) ? Optional.empty() : Optional.of(Fault.OTHER_LIST);
        };
    }

    private Optional<Fault> texts(Code code) {
        Optional<DataElement> element = Optional.ofNullable(elements.get(code));
        if (element.isEmpty()) {
            return Optional.of(catalogue.indicator(code).isPresent() ? Fault.NOT_TEXT : Fault.UNKNOWN_CODE);
        }
        return element.get().nature() == Nature.TEXT ? Optional.empty() : Optional.of(Fault.NOT_TEXT);
    }

    /**
     * Whether a unit of the kind reports the element; also when nobody at all does: a commune without a nursery has no figures
     * of nurseries, and its outline may still speak of them where there are some.
     */
    private boolean isAskedOf(DataElement element, String kind) {
        List<ReportingUnit> asked = catalogue.units().stream()
                .filter(unit -> element.forms().contains(unit.form()))
                .toList();
        return asked.isEmpty()
                || asked.stream().anyMatch(unit -> unit.kind().code().equals(kind));
    }

    private static String names(Stream<String> names) {
        return String.join(", ", names.toList());
    }
}
