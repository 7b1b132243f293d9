package vn.tonghop.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Submission;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.VietnameseNumbers;

/**
 * Holds a return against what the same unit returned the month before, for mistakes that no single file shows: figures in
 * another unit of measure, a block pasted one row too low or too high, the file of last month sent again.
 *
 * <p>What differs by a power of ten or stands in its neighbour's row is held, because a wrong sum would follow. What the unit
 * explained beside the figure is taken as it is.
 */
final class AgainstBefore {
    private static final List<BigDecimal> POWERS = List.of(
            BigDecimal.TEN,
            new BigDecimal(100),
            new BigDecimal(1_000),
            new BigDecimal(10_000),
            new BigDecimal(1_000_000));

    /** Smaller figures may well become ten times as large in a month. */
    private static final BigDecimal LEAST_FOR_TEN = BigDecimal.TEN;

    /** A cumulative figure may well become ten times as large in a month. */
    private static final BigDecimal LEAST_OF_CUMULATIVE = new BigDecimal(1_000);

    /** Stocks move so much from month to month, as a share, and one more or less is nothing. */
    private static final BigDecimal USUAL_MOVE = new BigDecimal("0.1");

    private static final BigDecimal ALIKE = new BigDecimal("0.03");
    private static final BigDecimal LEAST_TELLING = new BigDecimal(5);
    private static final int LEAST_SHIFTED = 3;
    private static final int LEAST_FIGURES = 5;

    private record Key(Code element, Measure measure) {}

    private final Map<Code, DataElement> elements;
    private final Submission submission;
    private final Submission earlier;
    private final Map<Key, BigDecimal> before = new HashMap<>();
    private final FindingLog log;
    private final Set<CellRef> held = new HashSet<>();

    private AgainstBefore(Map<Code, DataElement> elements, Submission submission, Submission earlier) {
        this.elements = elements;
        this.submission = submission;
        this.earlier = earlier;
        this.log = new FindingLog(submission.file().name(), submission.unit(), submission.period());
        earlier.observations().stream()
                .filter(o -> o.line() == 0)
                .forEach(o -> o.figure().ifPresent(v -> before.put(new Key(o.element(), o.measure()), v)));
    }

    /** The return with what has to be held, and the findings about it after those of its own. */
    record Result(Submission submission, List<Finding> findings) {}

    static Result judge(
            Map<Code, DataElement> elements, Submission submission, IntakeResult result, Submission earlier) {
        AgainstBefore against = new AgainstBefore(elements, submission, earlier);
        return against.judge(result.findings());
    }

    private Result judge(List<Finding> findings) {
        if (!isLastMonth()) {
            shifted();
            scaled();
        }
        List<Finding> all = new ArrayList<>(findings);
        log.findings().forEach(f -> all.add(explained(f)));
        List<Observation> observations = submission.observations().stream()
                .map(o -> held.contains(o.source()) ? o.withStatus(ValueStatus.HELD) : o)
                .toList();
        return new Result(submission.withObservations(observations), all);
    }

    private Finding explained(Finding finding) {
        String text = explanation(finding.code());
        return text.isEmpty() ? finding : finding.answered(Outcome.EXPLAINED, text);
    }

    private String explanation(Code code) {
        return submission.explanations().stream()
                .filter(e -> e.element().equals(code) && e.item().isEmpty())
                .map(vn.tonghop.model.Explanation::text)
                .findFirst()
                .orElse("");
    }

    /**
     * Every figure equal to that of the month before. Stocks may well stay as they are; that something happened as often as
     * the month before without adding to the year, or that the form was written on the same day, is no accident.
     */
    private boolean isLastMonth() {
        List<Observation> known = figures().stream()
                .filter(o -> before.containsKey(new Key(o.element(), o.measure())))
                .toList();
        long telling = known.stream()
                .filter(o -> o.figure().orElseThrow().signum() != 0)
                .count();
        boolean sameDay = submission.sent().isPresent() && submission.sent().equals(earlier.sent());
        boolean standsStill = known.stream()
                .anyMatch(o -> o.measure() == Measure.PERIOD
                        && before.containsKey(new Key(o.element(), Measure.YTD))
                        && o.figure().orElseThrow().signum() > 0);
        boolean same = telling >= LEAST_FIGURES
                && (sameDay || standsStill)
                && known.size() == figures().size()
                && known.stream().allMatch(o -> o.figure().orElseThrow().compareTo(earlier(o)) == 0);
        if (same) {
            String count = Integer.toString(known.size());
            log.file(
                    IntakeRule.FILE_LAST_MONTH,
                    "",
                    count,
                    count,
                    submission.period().previous().toString());
        }
        return same;
    }

    private BigDecimal earlier(Observation o) {
        return Objects.requireNonNull(before.get(new Key(o.element(), o.measure())), "only known ones are asked");
    }

    private List<Observation> figures() {
        return submission.observations().stream()
                .filter(o -> o.line() == 0 && o.figure().isPresent())
                .filter(o -> !o.source().cell().isEmpty())
                .toList();
    }

    private void scaled() {
        for (Observation o : figures()) {
            DataElement element = elements.get(o.element());
            if (element != null
                    && before.containsKey(new Key(o.element(), o.measure()))
                    && !held.contains(o.source())) {
                factor(element, o).ifPresent(times -> scaled(element, o, times));
            }
        }
    }

    private void scaled(DataElement element, Observation o, BigDecimal times) {
        BigDecimal value = o.figure().orElseThrow();
        if (explanation(element.code()).isEmpty()) {
            held.add(o.source());
        }
        log.add(
                o.source(),
                element.code(),
                new Remark(
                        IntakeRule.VALUE_SCALE,
                        earlier(o).toPlainString(),
                        value.toPlainString(),
                        List.of(
                                VietnameseNumbers.exact(value),
                                element.label(),
                                VietnameseNumbers.exact(times),
                                VietnameseNumbers.exact(earlier(o)),
                                element.unit())));
    }

    /** The power of ten by which a figure differs from that of the month before, if it does so closely. */
    private Optional<BigDecimal> factor(DataElement element, Observation o) {
        boolean stock = element.nature() == Nature.STOCK;
        boolean cumulative = o.measure() == Measure.YTD && submission.period().ordinal() > 1;
        BigDecimal value = o.figure().orElseThrow();
        BigDecimal earlier = earlier(o);
        if (!stock && !cumulative || earlier.signum() <= 0 || value.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal least = cumulative ? LEAST_OF_CUMULATIVE : BigDecimal.TEN;
        return POWERS.stream()
                .filter(p -> p.compareTo(least) >= 0)
                .filter(p -> p.compareTo(LEAST_OF_CUMULATIVE) >= 0 || earlier.compareTo(LEAST_FOR_TEN) >= 0)
                .filter(p -> isNear(value, earlier.multiply(p), USUAL_MOVE))
                .findFirst();
    }

    private static boolean isNear(BigDecimal one, BigDecimal other, BigDecimal share) {
        return one.subtract(other).abs().compareTo(other.abs().multiply(share)) <= 0;
    }

    /** Runs of rows each of which has the figure that its neighbour had, looked for in both directions. */
    private void shifted() {
        Map<String, TreeMap<Integer, Observation>> sheets = new TreeMap<>();
        figures().stream()
                .filter(o -> o.measure() == Measure.PERIOD)
                .forEach(o -> CellAddress.parse(o.source().cell())
                        .ifPresent(at -> sheets.computeIfAbsent(o.source().sheet(), s -> new TreeMap<>())
                                .put(at.row(), o)));
        sheets.values().forEach(rows -> {
            List<Observation> down = new ArrayList<>(rows.values());
            shifted(down);
            List<Observation> up = new ArrayList<>(down);
            up.sort(Comparator.comparing((Observation o) -> o.source()).reversed());
            shifted(up);
        });
    }

    /** @param rows in the direction in which they may have moved */
    private void shifted(List<Observation> rows) {
        List<Observation> run = new ArrayList<>();
        for (Observation o : rows) {
            if (isNeighbours(o, rows)) {
                run.add(o);
            } else {
                report(run, rows);
                run.clear();
            }
        }
        report(run, rows);
    }

    /** Whether the figure is the one that the row before this one, in the order of the form, had. */
    private boolean isNeighbours(Observation o, List<Observation> rows) {
        Optional<BigDecimal> neighbour = neighbour(o, rows);
        return neighbour.isPresent() && isNear(o.figure().orElseThrow(), neighbour.get(), ALIKE);
    }

    private Optional<BigDecimal> neighbour(Observation o, List<Observation> rows) {
        int at = rows.indexOf(o);
        int row = CellAddress.parse(o.source().cell()).orElseThrow().row();
        Optional<Code> code = at > 0 && Math.abs(row(rows.get(at - 1)) - row) == 1
                ? Optional.of(rows.get(at - 1).element())
                : blankNeighbour(o, at == 0 ? row(rows.get(rows.size() - 1)) > row : row(rows.get(at - 1)) < row);
        return code.map(c -> before.get(new Key(c, Measure.PERIOD)));
    }

    private static int row(Observation o) {
        return CellAddress.parse(o.source().cell()).orElseThrow().row();
    }

    /** The element of the row next to a figure, where that row was left blank. */
    private Optional<Code> blankNeighbour(Observation o, boolean above) {
        int wanted = row(o) + (above ? -1 : 1);
        return submission.observations().stream()
                .filter(other -> other.line() == 0 && other.measure() == Measure.PERIOD)
                .filter(other -> other.source().sheet().equals(o.source().sheet()))
                .filter(other -> CellAddress.parse(other.source().cell())
                        .filter(at -> at.row() == wanted)
                        .isPresent())
                .map(Observation::element)
                .findFirst();
    }

    /** Whether a figure is about that of its own row. */
    private boolean isOwn(Observation o) {
        BigDecimal own = before.get(new Key(o.element(), Measure.PERIOD));
        return own != null && isNear(o.figure().orElseThrow(), own, USUAL_MOVE);
    }

    private boolean isUnchanged(Observation o) {
        BigDecimal own = before.get(new Key(o.element(), Measure.PERIOD));
        return own != null && own.compareTo(o.figure().orElseThrow()) == 0;
    }

    /** Where a block has moved, nothing on the sheet is used that is not just what its row had. */
    private void report(List<Observation> run, List<Observation> rows) {
        long telling = run.stream().filter(this::isTelling).count();
        if (telling < LEAST_SHIFTED || run.stream().anyMatch(o -> held.contains(o.source()))) {
            return;
        }
        run.forEach(o -> held.add(o.source()));
        rows.stream().filter(o -> !isUnchanged(o)).forEach(o -> held.add(o.source()));
        Observation first =
                run.stream().min(Comparator.comparing(Observation::source)).orElseThrow();
        Observation last =
                run.stream().max(Comparator.comparing(Observation::source)).orElseThrow();
        log.place(
                first.source(),
                IntakeRule.FORM_BLOCK_SHIFTED,
                "",
                Integer.toString(run.size()),
                Integer.toString(run.size()),
                Integer.toString(row(first)),
                Integer.toString(row(last)));
    }

    /** A figure that is not small, and not that of its own row. */
    private boolean isTelling(Observation o) {
        boolean known = before.containsKey(new Key(o.element(), Measure.PERIOD));
        return known && o.figure().orElseThrow().compareTo(LEAST_TELLING) >= 0 && !isOwn(o);
    }
}
