package vn.tonghop.publish.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Target;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;

/**
 * Proves that the figures of a finished document are the totals: the words are read as numbers again and held against what was consolidated,
 * rounded half up at the decimals of the code. Shares nothing with what put the figures into words, so that a fault there is seen here.
 */
public final class ReportProof {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|-?\\d+(?:,\\d+)?");
    private static final int PERCENT_DECIMALS = 1;

    /** @param expected the figure that should stand there, or why none should */
    public record Difference(PrintedFigure figure, String expected) {
        @Override
        public String toString() {
            return figure.tag() + " at " + figure.place() + ": printed \"" + figure.words() + "\", computed "
                    + expected;
        }
    }

    private record Series(Code code, Measure measure, String item) {}

    private record Row(Code code, Measure measure, UnitCode unit, int line) {}

    private final Catalogue catalogue;
    private final Catalogue edition;
    private final PeriodOutcome outcome;
    private final Map<Series, Total> totals = new HashMap<>();
    private final Map<Row, Observation> rows = new HashMap<>();

    private ReportProof(Catalogue catalogue, PeriodOutcome outcome) {
        this.catalogue = catalogue;
        this.edition = catalogue.edition(outcome.period());
        this.outcome = outcome;
        outcome.consolidation()
                .totals()
                .forEach(total -> totals.put(new Series(total.code(), total.measure(), total.item()), total));
        outcome.consolidation()
                .observations()
                .forEach(o -> rows.putIfAbsent(new Row(o.element(), o.measure(), o.unit(), o.line()), o));
    }

    /** The figures that are not what was consolidated; none when all are. */
    public static List<Difference> differences(
            Catalogue catalogue, PeriodOutcome outcome, List<PrintedFigure> printed) {
        ReportProof proof = new ReportProof(catalogue, outcome);
        List<Difference> differences = new ArrayList<>();
        for (PrintedFigure figure : printed) {
            proof.differs(figure).ifPresent(expected -> differences.add(new Difference(figure, expected)));
        }
        return differences;
    }

    private Optional<String> differs(PrintedFigure figure) {
        Optional<BoundTag> read = figure.bound();
        if (read.isEmpty()) {
            return Optional.of("nothing: the tag is damaged");
        }
        BoundTag tag = read.get();
        if (!tag.period().equals(outcome.period())) {
            return Optional.of("nothing: it is of another period");
        }
        if (tag.code().isNone()) {
            long units = tag.name().equals(Placeholder.Name.UNITS_RECEIVED.word())
                    ? outcome.received()
                    : outcome.returns().size();
            return unlessEqual(figure.words(), Optional.of(BigDecimal.valueOf(units)), 0);
        }
        Optional<Observation> row = tag.unit()
                .flatMap(unit -> tag.measured()
                        .flatMap(measure ->
                                Optional.ofNullable(rows.get(new Row(tag.code(), measure, unit, tag.line())))));
        String written = row.map(Observation::words).orElse("");
        if (!written.isEmpty()) {
            return figure.words().equals(Plain.phrase(written)) ? Optional.empty() : Optional.of(written);
        }
        return switch (tag.view()) {
            case VALUE, UNIT, OF_UNITS ->
                value(
                        figure.words(),
                        tag.unit().isPresent()
                                ? row.flatMap(Observation::figure)
                                : total(tag).flatMap(Total::value),
                        tag);
            case ROWS -> unlessEqual(figure.words(), items(tag.code()), 0);
            case COVERAGE ->
                total(tag)
                                .map(t -> t.coverage().toString())
                                .filter(figure.words()::equals)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("another coverage");
            case TARGET ->
                unlessEqual(
                        figure.words(), total(tag).flatMap(t -> t.comparison().target()), decimals(tag));
            case TARGET_PERCENT ->
                unlessEqual(
                        figure.words(), total(tag).flatMap(t -> t.comparison().targetPercent()), PERCENT_DECIMALS);
            case TARGET_NEXT ->
                unlessEqual(
                        figure.words(),
                        catalogue
                                .target(outcome.period().year() + 1, tag.code())
                                .map(Target::value),
                        decimals(tag));
            case PLAN -> plan(figure.words(), tag);
            case SAME_PERIOD ->
                unlessEqual(
                        figure.words(), total(tag).flatMap(t -> t.comparison().samePeriod()), decimals(tag));
            case CHANGE ->
                change(figure.words(), total(tag).flatMap(t -> t.comparison().change()), decimals(tag), isRank(tag));
            case CHANGE_PERCENT ->
                change(
                        figure.words(),
                        total(tag).flatMap(t -> t.comparison().changePercent()),
                        PERCENT_DECIMALS,
                        false);
            case ASKED, SETTLED, AGREED -> Optional.of("nothing: it cannot be printed");
        };
    }

    private Optional<Total> total(BoundTag tag) {
        String item = tag.unit()
                .flatMap(unit -> edition.unit(unit, outcome.period()))
                .map(unit -> unit.name())
                .orElse("");
        return tag.measured()
                .flatMap(measure -> Optional.ofNullable(totals.get(new Series(tag.code(), measure, item))));
    }

    /** How many rows of a list have a name. */
    private Optional<BigDecimal> items(Code list) {
        long named = rows.values().stream()
                .filter(o -> !o.item().isBlank()
                        && Optional.ofNullable(edition.elementsByCode().get(o.element()))
                                .map(DataElement::list)
                                .filter(list.value()::equals)
                                .isPresent())
                .map(o -> o.unit() + " " + o.line())
                .distinct()
                .count();
        return named == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(named));
    }

    private int decimals(BoundTag tag) {
        return edition.labelled(tag.code())
                .or(() -> catalogue.labelled(tag.code()))
                .map(Catalogue.Labelled::decimals)
                .orElse(0);
    }

    private boolean isRank(BoundTag tag) {
        return edition.labelled(tag.code()).filter(l -> l.unit().equals("hạng")).isPresent();
    }

    private Optional<String> value(String words, Optional<BigDecimal> exact, BoundTag tag) {
        // Yes and no are collected as 1 and 0.
        if (words.equals("có") || words.equals("không")) {
            boolean yes = exact.map(v -> v.signum() != 0).orElse(words.equals("không"));
            return exact.isPresent() && yes == words.equals("có") ? Optional.empty() : Optional.of("the opposite");
        }
        return unlessEqual(words.replaceFirst("/.*", ""), exact, decimals(tag));
    }

    private static Optional<BigDecimal> read(String words) {
        Matcher number = NUMBER.matcher(words);
        return number.find()
                ? Optional.of(new BigDecimal(number.group().replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    private static Optional<String> unlessEqual(String words, Optional<BigDecimal> exact, int decimals) {
        Optional<BigDecimal> printed = read(words);
        Optional<BigDecimal> rounded = exact.map(v -> v.setScale(decimals, RoundingMode.HALF_UP));
        boolean same = printed.isPresent() == rounded.isPresent()
                && printed.map(p -> p.compareTo(rounded.orElse(p)) == 0).orElse(true);
        return same
                ? Optional.empty()
                : Optional.of(rounded.map(BigDecimal::toPlainString).orElse("no figure"));
    }

    /** Of a rank the smaller number is the better one, so that "tăng" is less. */
    private static Optional<String> change(String words, Optional<BigDecimal> exact, int decimals, boolean rank) {
        boolean up = words.startsWith("tăng");
        boolean down = words.startsWith("giảm");
        if (!up && !down) {
            boolean nothing = exact.map(
                            v -> v.setScale(decimals, RoundingMode.HALF_UP).signum() == 0)
                    .orElse(false);
            return nothing
                    ? Optional.empty()
                    : Optional.of(exact.map(BigDecimal::toPlainString).orElse("no figure"));
        }
        boolean sameWay = exact.map(v -> v.signum() > 0 == (up != rank)).orElse(false);
        return sameWay ? unlessEqual(words, exact.map(BigDecimal::abs), decimals) : Optional.of("another direction");
    }

    private Optional<String> plan(String words, BoundTag tag) {
        Optional<BigDecimal> value = total(tag).flatMap(Total::value);
        Optional<BigDecimal> target = total(tag).flatMap(t -> t.comparison().target());
        boolean lower = words.equals("đạt kế hoạch (thấp hơn mức giao)");
        boolean said = lower || words.endsWith("đạt kế hoạch") || words.startsWith("vượt");
        if (!said) {
            return value.isPresent()
                            && target.isPresent()
                            && total(tag).get().status().isWhole()
                    ? Optional.of("whether the plan is met")
                    : Optional.empty();
        }
        if (value.isEmpty() || target.isEmpty()) {
            return Optional.of("no plan to speak of");
        }
        int order = value.get().setScale(decimals(tag), RoundingMode.HALF_UP).compareTo(target.get());
        return (lower ? order < 0 : (order == 0) == words.startsWith("đạt"))
                ? Optional.empty()
                : Optional.of("plan " + target.get() + ", " + value.get());
    }
}
