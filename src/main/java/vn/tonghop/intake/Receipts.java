package vn.tonghop.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Decisions;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.Question;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.VietnameseDates;

/**
 * What came back for a period, all files together. Byte-equal copies count once; two different files of one unit are a
 * question, and nothing of either is used until it is answered. Answers come from the files of decisions among the results.
 * The same whatever the order in which the files were read.
 *
 * @param files every file, by name
 * @param returns one per unit that exists in the period, in the catalogue's order
 * @param submissions what may enter the totals, in the order of the units
 * @param findings those of the files by name of file, then those about units
 * @param decisions what the officer decided for the period; applied already as far as files and cells are concerned
 * @param questions what can be decided about files and cells, or has been
 */
public record Receipts(
        List<FileOutcome> files,
        List<UnitReturn> returns,
        List<Submission> submissions,
        List<Finding> findings,
        Decisions decisions,
        List<Question> questions) {
    public Receipts {
        files = List.copyOf(files);
        returns = List.copyOf(returns);
        submissions = List.copyOf(submissions);
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
    }

    /**
     * Puts the results of the files of a period together.
     *
     * @param asOf the day on which it is judged whether a missing return is overdue
     */
    public static Receipts assemble(Catalogue catalogue, Period period, LocalDate asOf, List<IntakeResult> results) {
        return assemble(catalogue, period, asOf, results, List.of());
    }

    /** @param before what counted of the month before, which mistakes show against */
    public static Receipts assemble(
            Catalogue catalogue, Period period, LocalDate asOf, List<IntakeResult> results, List<Submission> before) {
        return new Assembly(catalogue, period, asOf, results, before).of(results);
    }

    private static final class Assembly {
        private static final int MOST_CELLS = 10;

        private static final Comparator<IntakeResult> BY_NAME =
                Comparator.comparing(r -> r.outcome().file().name());

        /** Of equal copies the one counts whose name raises the fewest questions and is plainest. */
        private static final Comparator<IntakeResult> BEST = Comparator.<IntakeResult, FileOutcome.Result>comparing(
                        r -> r.outcome().result())
                .thenComparing(r -> r.findings().size())
                .thenComparing(r -> FileNames.isOfCopy(r.outcome().file().name()))
                .thenComparing(r -> r.outcome().file().name().length())
                .thenComparing(BY_NAME);

        private final Catalogue catalogue;
        private final Period period;
        private final LocalDate asOf;
        private final List<FileOutcome> files = new ArrayList<>();
        private final List<Submission> submissions = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, List<Finding>> byFile = new TreeMap<>();
        private final PeriodDecisions decisions;
        private final DecisionDesk desk;
        private final FileAnswers fileAnswers;
        private final DecidedValue values;
        private final Map<Code, DataElement> elements = new HashMap<>();
        private final Map<UnitCode, Submission> earlier = new HashMap<>();

        Assembly(
                Catalogue catalogue,
                Period period,
                LocalDate asOf,
                List<IntakeResult> results,
                List<Submission> before) {
            this.catalogue = catalogue;
            this.period = period;
            this.asOf = asOf;
            this.decisions =
                    PeriodDecisions.of(period, results.stream().sorted(BY_NAME).toList());
            this.desk = new DecisionDesk(period, decisions.decisions());
            this.fileAnswers = new FileAnswers(desk);
            this.values = new DecidedValue(catalogue);
            catalogue.elements(period).forEach(element -> elements.put(element.code(), element));
            before.forEach(submission -> earlier.put(submission.unit(), submission));
        }

        Receipts of(List<IntakeResult> results) {
            List<IntakeResult> single =
                    withoutCopies(results).stream().map(fileAnswers::answer).toList();
            single.forEach(this::said);
            List<Finding> copies = List.copyOf(findings);
            findings.clear();
            List<ReportingUnit> units = catalogue.units(period);
            List<UnitReturn> returns = units.stream()
                    .map(unit -> unitReturn(
                            unit,
                            single.stream()
                                    .filter(r -> r.outcome().unit().equals(unit.code()))
                                    .toList()))
                    .toList();
            single.stream()
                    .filter(r -> units.stream()
                            .noneMatch(u -> u.code().equals(r.outcome().unit())))
                    .forEach(r -> files.add(r.outcome()));
            files.sort(Comparator.comparing(f -> f.file().name()));
            return new Receipts(files, returns, submissions, all(copies), decisions.decisions(), desk.questions());
        }

        /** Copies, files by name, units, and what is wrong with decisions. */
        private List<Finding> all(List<Finding> copies) {
            List<Finding> all = new ArrayList<>(copies);
            byFile.values().forEach(all::addAll);
            all.addAll(findings);
            all.addAll(decisions.findings());
            all.addAll(desk.faults());
            return all;
        }

        private void said(IntakeResult result) {
            byFile.put(place(result), result.findings());
        }

        /** What the findings of a form are kept under: a file may carry several. */
        private static String place(IntakeResult result) {
            return result.outcome().file().name() + "\u0000" + result.outcome().unit();
        }

        private List<IntakeResult> withoutCopies(List<IntakeResult> results) {
            Map<String, List<IntakeResult>> byBytes = new LinkedHashMap<>();
            Map<String, Integer> parts = new HashMap<>();
            for (IntakeResult result : results) {
                // The forms of several units in one file are no copies of each other.
                int part = parts.merge(result.outcome().file().name(), 1, Integer::sum);
                String sha256 = result.outcome().file().sha256();
                // What could not be read has no digest, and is nobody's copy.
                String key =
                        (sha256.isEmpty() ? "\u0000" + result.outcome().file().name() : sha256) + " " + part;
                byBytes.computeIfAbsent(key, k -> new ArrayList<>()).add(result);
            }
            List<IntakeResult> single = new ArrayList<>();
            for (List<IntakeResult> equal : byBytes.values()) {
                List<IntakeResult> sorted = equal.stream().sorted(BEST).toList();
                single.add(sorted.get(0));
                sorted.stream().skip(1).forEach(copy -> duplicate(copy, sorted.get(0)));
            }
            single.sort(BY_NAME);
            findings.sort(Comparator.comparing(Finding::place));
            return single;
        }

        private void duplicate(IntakeResult copy, IntakeResult used) {
            copyOf(IntakeRule.FILE_DUPLICATE, copy, used);
        }

        private void copyOf(IntakeRule rule, IntakeResult copy, IntakeResult used) {
            FileOutcome outcome = copy.outcome();
            String other = used.outcome().file().name();
            FindingLog log =
                    new FindingLog(outcome.file().name(), used.outcome().unit(), period);
            Finding finding = log.file(rule, other, "", other);
            findings.add(finding);
            copy.findings().stream()
                    .filter(f -> f.rule().equals(IntakeRule.FILE_NAME_OTHER_UNIT.code()))
                    .map(f -> log.file(
                            IntakeRule.FILE_COPY_OTHER_UNIT,
                            f.expected(),
                            f.found(),
                            f.found(),
                            f.expected(),
                            catalogue
                                    .unit(used.outcome().unit())
                                    .map(ReportingUnit::name)
                                    .orElse("")))
                    .forEach(findings::add);
            files.add(new FileOutcome(
                    outcome.file(), used.outcome().unit(), FileOutcome.Result.DUPLICATE, finding.message()));
        }

        private UnitReturn unitReturn(ReportingUnit unit, List<IntakeResult> results) {
            List<IntakeResult> accepted =
                    results.stream().filter(IntakeResult::isAccepted).toList();
            results.stream().filter(r -> !r.isAccepted()).forEach(r -> files.add(r.outcome()));
            if (accepted.size() == 1) {
                return counts(unit, accepted.get(0));
            }
            if (accepted.size() > 1 && saySame(accepted)) {
                IntakeResult best = accepted.stream().min(BEST).orElseThrow();
                accepted.stream().filter(r -> !r.equals(best)).forEach(copy -> {
                    // What is to be said of the figures is said of the file that counts.
                    byFile.remove(place(copy));
                    copyOf(IntakeRule.FILE_SAME_FIGURES, copy, best);
                });
                return unitReturn(unit, List.of(best));
            }
            if (accepted.size() > 1) {
                return several(unit, accepted);
            }
            return find(results, FileOutcome.Result.HELD)
                    .map(r -> received(unit, UnitReturn.State.HELD, r))
                    .or(() -> find(results, FileOutcome.Result.REFUSED)
                            .map(r -> received(unit, UnitReturn.State.REFUSED, r)))
                    .orElseGet(() -> missing(unit));
        }

        private UnitReturn counts(ReportingUnit unit, IntakeResult result) {
            files.add(result.outcome());
            result.submission().ifPresent(submission -> {
                AgainstBefore.Result judged = Optional.ofNullable(earlier.get(submission.unit()))
                        .map(before -> AgainstBefore.judge(elements, submission, result, before))
                        .orElseGet(() -> new AgainstBefore.Result(submission, result.findings()));
                ValueAnswers.Result answered =
                        new ValueAnswers(elements, values, desk, judged.submission(), judged.findings()).answer();
                byFile.put(place(result), answered.findings());
                submissions.add(answered.submission());
            });
            return received(unit, UnitReturn.State.RECEIVED, result);
        }

        /** Different files of one unit: held, unless it is decided which of them counts. */
        private UnitReturn several(ReportingUnit unit, List<IntakeResult> accepted) {
            TwoFiles two = TwoFiles.of(contradiction(unit, accepted), accepted, fileAnswers.taken(), desk);
            findings.add(two.finding());
            if (two.decision().isEmpty()) {
                Message reason = two.finding().message();
                accepted.forEach(r ->
                        files.add(new FileOutcome(r.outcome().file(), unit.code(), FileOutcome.Result.HELD, reason)));
                return received(unit, UnitReturn.State.HELD, accepted.get(0));
            }
            Decision decision = two.decision().get();
            accepted.stream()
                    .filter(r -> !two.chosen().filter(r::equals).isPresent())
                    .map(r -> fileAnswers.leaveOut(r, decision))
                    .forEach(left -> {
                        said(left);
                        files.add(left.outcome());
                    });
            return two.chosen().map(chosen -> counts(unit, chosen)).orElseGet(() -> missing(unit));
        }

        /** A form that was opened, saved and sent again has other bytes and the same figures. */
        private static boolean saySame(List<IntakeResult> accepted) {
            List<Submission> versions =
                    accepted.stream().flatMap(r -> r.submission().stream()).toList();
            return versions.stream()
                    .skip(1)
                    .allMatch(other ->
                            SubmissionDifference.cells(versions.get(0), other).isEmpty());
        }

        private static Optional<IntakeResult> find(List<IntakeResult> results, FileOutcome.Result result) {
            return results.stream().filter(r -> r.outcome().result() == result).findFirst();
        }

        private UnitReturn received(ReportingUnit unit, UnitReturn.State state, IntakeResult result) {
            Optional<Submission> submission = result.submission();
            Optional<LocalDate> sent = submission.flatMap(Submission::sent);
            UnitReturn.Timeliness timeliness = sent.map(
                            day -> day.isAfter(due(unit)) ? UnitReturn.Timeliness.LATE : UnitReturn.Timeliness.ON_TIME)
                    .orElse(UnitReturn.Timeliness.UNKNOWN);
            String edition = submission.map(Submission::edition).orElse("");
            return new UnitReturn(
                    unit.code(), state, timeliness, result.outcome().file().name(), edition, sent);
        }

        private LocalDate due(ReportingUnit unit) {
            String calendar = unit.calendar().isEmpty() ? catalogue.mainCalendar() : unit.calendar();
            return catalogue.calendar(calendar, period.kind()).dueDay(period);
        }

        private UnitReturn missing(ReportingUnit unit) {
            LocalDate due = due(unit);
            boolean overdue = asOf.isAfter(due);
            IntakeRule rule = IntakeRule.UNIT_MISSING;
            String day = VietnameseDates.numeric(due);
            findings.add(unitFinding(
                    rule,
                    unit.code(),
                    CellRef.NONE,
                    day,
                    "",
                    List.of(unit.name(), unit.code().value(), day)));
            return new UnitReturn(
                    unit.code(),
                    UnitReturn.State.MISSING,
                    overdue ? UnitReturn.Timeliness.OVERDUE : UnitReturn.Timeliness.NOT_DUE,
                    "",
                    "",
                    Optional.empty());
        }

        private Finding contradiction(ReportingUnit unit, List<IntakeResult> accepted) {
            List<Submission> versions =
                    accepted.stream().flatMap(r -> r.submission().stream()).toList();
            List<String> cells = versions.stream()
                    .skip(1)
                    .flatMap(other -> SubmissionDifference.cells(versions.get(0), other).stream())
                    .distinct()
                    .toList();
            String names = String.join(
                    ", ",
                    accepted.stream()
                            .map(r -> "«" + r.outcome().file().name() + "»")
                            .toList());
            String shown = CellList.of(cells, MOST_CELLS);
            return unitFinding(
                    IntakeRule.UNIT_TWO_FILES,
                    unit.code(),
                    CellRef.file(accepted.get(0).outcome().file().name()),
                    "",
                    shown,
                    List.of(
                            unit.name(),
                            unit.code().value(),
                            Integer.toString(accepted.size()),
                            names,
                            Integer.toString(cells.size()),
                            shown));
        }

        private Finding unitFinding(
                IntakeRule rule, UnitCode unit, CellRef place, String expected, String found, List<String> arguments) {
            return new Finding(
                    rule.code(),
                    rule.severity(),
                    rule.outcome(),
                    unit,
                    period,
                    place,
                    Code.NONE,
                    new Message(rule.phrase(), arguments),
                    expected,
                    found,
                    "",
                    "");
        }
    }
}
