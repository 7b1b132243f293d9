package vn.tonghop.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.ReviewKey;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;

/**
 * What a unit is told about one of its files.
 *
 * @param unit {@link UnitCode#NONE} when nobody knows whose file it is
 * @param rows by section, then in the order of the form
 * @param received number of values that were read and are used
 */
public record Review(UnitCode unit, Period period, List<ReviewRow> rows, long received) {
    private static final String PERSONAL_DATA = "VALUE.TEXT-PERSONAL-DATA";

    public Review {
        rows = List.copyOf(rows);
    }

    /**
     * The review of a file.
     *
     * @param findings those whose place is in the file
     * @param submission what was read of it
     * @param sheets names of its sheets in their order
     * @param reviews names of those of its sheets that an earlier annotation brought along
     */
    public static Review of(
            FileOutcome file,
            Period period,
            List<Finding> findings,
            Optional<Submission> submission,
            List<String> sheets,
            Set<String> reviews) {
        Map<CellRef, Observation> cells = new HashMap<>();
        submission.ifPresent(s -> s.observations().forEach(o -> cells.putIfAbsent(o.source(), o)));
        List<ReviewRow> rows = new ArrayList<>();
        findings.stream().filter(Review::isTold).map(f -> row(f, cells)).forEach(rows::add);
        reason(file, period, findings).ifPresent(f -> rows.add(0, row(f, cells)));
        submission.ifPresent(s -> rows.addAll(carried(s, period, reviews)));
        rows.sort(Comparator.comparing(ReviewRow::section)
                .thenComparing(row -> order(sheets, row.place().sheet()))
                .thenComparing(ReviewRow::place));
        long received = submission.stream()
                .flatMap(s -> s.observations().stream())
                .filter(o -> o.status().counts() || !o.words().isEmpty())
                .count();
        return new Review(file.unit(), period, rows, received);
    }

    /** Whether there is anything to mend, confirm or explain. */
    public boolean isOpen() {
        return rows.stream().anyMatch(row -> row.section() == Section.MEND || row.section() == Section.CONFIRM);
    }

    long count(Section section) {
        return rows.stream().filter(row -> row.section() == section).count();
    }

    /** The office's own business is not the unit's. */
    private static boolean isTold(Finding finding) {
        boolean answered = finding.outcome() == Outcome.DECIDED || finding.outcome() == Outcome.EXPLAINED;
        return !answered && !finding.rule().startsWith("DECISION.");
    }

    private static int order(List<String> sheets, String sheet) {
        return sheets.indexOf(sheet);
    }

    /** Why a file as a whole waits, where no finding at the file says so: the second of two files of a unit. */
    private static Optional<Finding> reason(FileOutcome file, Period period, List<Finding> findings) {
        boolean waits = file.result() == FileOutcome.Result.HELD;
        boolean isSaid = findings.stream().anyMatch(f -> f.message().equals(file.reason()));
        return waits && !isSaid
                ? Optional.of(Finding.ofFile(
                        "FILE.HELD",
                        Severity.ERROR,
                        Outcome.HELD,
                        file.unit(),
                        period,
                        file.file().name(),
                        file.reason()))
                : Optional.empty();
    }

    private static ReviewRow row(Finding finding, Map<CellRef, Observation> cells) {
        Section section = Section.of(finding);
        String item = Optional.ofNullable(cells.get(finding.place()))
                .filter(o -> o.element().equals(finding.code()))
                .map(Observation::item)
                .orElse("");
        ReviewKey key = new ReviewKey(finding.rule(), finding.code(), item);
        boolean explainable = section == Section.CONFIRM && isExplainable(finding);
        return new ReviewRow(section, finding, finding.place(), key, explainable, "");
    }

    /** What is wrong with the file or its structure is mended, not explained. */
    private static boolean isExplainable(Finding finding) {
        String rule = finding.rule();
        return !finding.code().isNone()
                && !rule.startsWith("FILE.")
                && !rule.startsWith("FORM.")
                && !rule.startsWith("UNIT.")
                && !rule.equals(PERSONAL_DATA);
    }

    /** What was explained on an earlier sheet has no other place: without it the question would come back. */
    private static List<ReviewRow> carried(Submission submission, Period period, Set<String> reviews) {
        List<ReviewRow> rows = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Explanation e : submission.explanations()) {
            boolean isNew = seen.add(List.of(e.element().value(), e.item(), e.text()));
            if (reviews.contains(e.source().sheet()) && isNew) {
                rows.add(carried(submission, period, e));
            }
        }
        return rows;
    }

    private static ReviewRow carried(Submission submission, Period period, Explanation e) {
        Optional<Observation> about = submission.observations().stream()
                .filter(o -> o.element().equals(e.element())
                        && (e.item().isEmpty() || e.item().equals(o.item())))
                .findFirst();
        CellRef place = about.map(Observation::source)
                .orElse(CellRef.file(submission.file().name()));
        Finding finding = new Finding(
                "EXPLAINED",
                Severity.WARNING,
                Outcome.EXPLAINED,
                submission.unit(),
                period,
                place,
                e.element(),
                Message.of("returns.explained"),
                "",
                about.map(Observation::raw).orElse(""),
                "",
                e.text());
        Code code = e.element();
        return new ReviewRow(
                Section.EXPLAINED, finding, place, new ReviewKey("EXPLAINED", code, e.item()), true, e.text());
    }

    /** The same review for a file in which things stand elsewhere; what has no place there loses its place. */
    public Review moved(Map<CellRef, CellRef> places) {
        return new Review(
                unit,
                period,
                rows.stream()
                        .map(row -> new ReviewRow(
                                row.section(),
                                row.finding(),
                                places.getOrDefault(row.place(), CellRef.NONE),
                                row.key(),
                                row.explainable(),
                                row.given()))
                        .toList(),
                received);
    }
}
