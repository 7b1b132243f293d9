package vn.tonghop.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.adapter.excel.annotating.WorkbookAnnotator;
import vn.tonghop.adapter.excel.reading.XlsxBookReader;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.batch.RunBoard.Read;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.forms.FilledForm;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.intake.ReviewSheets;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.Sheet;
import vn.tonghop.model.workbook.Annotation;
import vn.tonghop.returns.Returns;
import vn.tonghop.returns.Review;

/**
 * Makes what goes back to the units of a month: each returned file that needs something, annotated, under its own name; in
 * place of a file that cannot be annotated the unit's form with what could be read.
 *
 * <p>An annotated file is read again before it is given out: it must say what the file said that came. Where it does not, or
 * where anything goes wrong with one file, that unit gets the form instead, and is told why.
 */
final class ReturnMaking {
    static final String FOLDER = "tra-lai";

    /** Files in which there is nothing to mend: the unit needs its form. */
    private static final Set<String> OTHER_FORM = Set.of("FILE.NO-FORM", "FILE.FORM-OTHER");

    private final Catalogue catalogue;
    private final MonthSources sources;
    private final Period period;
    private final Phrases phrases;
    private final Returns returns;
    private final Intake intake;
    private final BookReader books = new XlsxBookReader();
    private final WorkbookAnnotator annotator = new WorkbookAnnotator("Tổng hợp");
    private @Nullable FormMaking forms;

    ReturnMaking(Catalogue catalogue, MonthSources sources, Period period, Phrases phrases) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.period = period;
        this.phrases = phrases;
        this.returns = new Returns(catalogue, phrases);
        this.intake = new Intake(catalogue, period);
    }

    /**
     * One file of the month with all that is known of it.
     *
     * @param ofSeveral whether it carries the forms of other units too
     */
    private record Case(
            FileOutcome file, Entry entry, Optional<Submission> submission, List<Finding> findings, boolean ofSeveral) {
        boolean needsOtherForm() {
            return findings.stream().anyMatch(f -> OTHER_FORM.contains(f.rule()));
        }
    }

    /**
     * What goes back.
     *
     * @param files by name below the period's output folder
     * @param ofUnits the names of those that go to each unit
     * @param marked the units that get a file of their own back, marked; any other gets a form to fill in
     */
    record GivenBack(Map<String, byte[]> files, Map<UnitCode, List<String>> ofUnits, Set<UnitCode> marked) {
        private GivenBack() {
            this(new LinkedHashMap<>(), new HashMap<>(), new HashSet<>());
        }

        private void put(Made made, String name) {
            files.put(name, made.bytes());
            ofUnits.computeIfAbsent(made.unit(), u -> new ArrayList<>()).add(name);
            if (made.isMarked()) {
                marked.add(made.unit());
            }
        }
    }

    /** What goes back; nothing for longer periods: their files are those of months. */
    GivenBack make(PeriodOutcome outcome, List<Return> returned, List<Read> reads) throws IOException {
        GivenBack made = new GivenBack();
        if (period.kind() != Period.Kind.MONTH) {
            return made;
        }
        Map<String, Entry> entries = returned.stream()
                .filter(r -> r.month().equals(period) && r.entry().kind() == ReturnsFolder.Kind.RETURN)
                .collect(Collectors.toMap(r -> r.entry().name(), Return::entry, (a, b) -> a));
        Map<String, List<IntakeResult>> results = reads.stream()
                .filter(r -> r.month().equals(period))
                .flatMap(r -> r.results().stream())
                .collect(Collectors.groupingBy(r -> r.outcome().file().name()));
        Map<String, List<Finding>> findings = outcome.findings().stream()
                .collect(Collectors.groupingBy(f -> f.place().file()));
        List<Case> cases = new ArrayList<>();
        for (FileOutcome file : outcome.files()) {
            String name = file.file().name();
            Entry entry = entries.get(name);
            if (entry != null && goesBack(file, outcome)) {
                cases.add(one(
                        file, entry, results.getOrDefault(name, List.of()), findings.getOrDefault(name, List.of())));
            }
        }
        Set<String> names = new HashSet<>();
        Workers.Results<Optional<Made>> files = Workers.ofThisMachine().each(cases, this::made);
        while (files.hasNext()) {
            files.next().ifPresent(one -> made.put(one, FOLDER + "/" + free(names, one.name())));
        }
        return made;
    }

    private static Case one(FileOutcome file, Entry entry, List<IntakeResult> results, List<Finding> found) {
        boolean several = results.size() > 1;
        Optional<Submission> submission = results.stream()
                .filter(r -> !several || r.outcome().unit().equals(file.unit()))
                .findFirst()
                .flatMap(IntakeResult::submission);
        List<Finding> findings = found.stream()
                .filter(f -> !several || f.unit().equals(file.unit()))
                .toList();
        return new Case(file, entry, submission, findings, several);
    }

    /** A file that could not be read is no matter any more once another one of its unit is in. */
    private static boolean goesBack(FileOutcome file, PeriodOutcome outcome) {
        return switch (file.result()) {
            case ACCEPTED, HELD -> true;
            case REFUSED ->
                outcome.returns().stream()
                        .filter(r -> r.unit().equals(file.unit()))
                        .noneMatch(UnitReturn::isReceived);
            case DUPLICATE, DECIDED, IGNORED -> false;
        };
    }

    /** What goes back for one file; nothing if there is nothing to mend. Called by several threads. */
    private Optional<Made> made(Case one) throws IOException {
        // Where things stand decides the order of the rows, not whether there are any: most files are not read again.
        if (!Review.of(one.file(), period, one.findings(), one.submission(), List.of(), Set.of())
                .isOpen()) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = ReturnsFolder.load(one.entry()) instanceof ReturnsFolder.Loaded loaded
                        && loaded.sha256().equals(one.file().file().sha256())
                ? Optional.of(loaded.bytes())
                : Optional.empty();
        Optional<Book> book = bytes.flatMap(b -> book(one.file().file().name(), b));
        Review review = Review.of(
                one.file(),
                period,
                one.findings(),
                one.submission(),
                book.stream().flatMap(b -> b.sheets().stream()).map(Sheet::name).toList(),
                book.map(ReviewSheets::names).orElse(Set.of()));
        return Optional.of(made(one, bytes, book, review));
    }

    /** @param isMarked whether it is the unit's own file, and not a form in its place */
    @SuppressWarnings("ArrayRecordComponent")
    private record Made(UnitCode unit, String name, byte[] bytes, boolean isMarked) {}

    private Made made(Case one, Optional<byte[]> bytes, Optional<Book> book, Review review) throws IOException {
        String name = one.file().file().name();
        UnitCode unit = one.file().unit();
        Message reason = Message.of("returns.not-annotated.kind");
        if (one.needsOtherForm()) {
            reason = Message.of("returns.not-annotated.other-form");
        } else if (one.ofSeveral()) {
            // What is said to one unit is not sent to another.
            return new Made(
                    unit,
                    unit + "_" + period + ".xlsx",
                    form(one, review, Message.of("returns.not-annotated.several")),
                    false);
        } else if (bytes.isPresent() && book.isPresent()) {
            Annotation annotation = returns.annotation(review, ReviewSheets.names(book.get()));
            WorkbookAnnotator.Result result = annotator.annotate(bytes.get(), book.get(), annotation);
            if (result instanceof WorkbookAnnotator.Annotated annotated) {
                if (saysTheSame(one, annotated.bytes())) {
                    return new Made(unit, name, annotated.bytes(), true);
                }
                reason = Message.of("returns.not-annotated.changed");
            } else {
                reason = ((WorkbookAnnotator.Refused) result).reason();
            }
        }
        return new Made(unit, workbookName(name), form(one, review, reason), false);
    }

    private Optional<Book> book(String name, byte[] bytes) {
        return books.read(name, bytes) instanceof BookReader.Opened opened
                ? Optional.of(opened.book())
                : Optional.empty();
    }

    /** Nothing goes out that was not read back. */
    private boolean saysTheSame(Case one, byte[] annotated) {
        SourceFile file = one.file().file();
        Optional<Submission> again =
                intake.read(file, books.read(file.name(), annotated)).submission();
        if (again.isEmpty() || one.submission().isEmpty()) {
            return again.isEmpty() && one.submission().isEmpty();
        }
        return again.get().observations().equals(one.submission().get().observations())
                && again.get().sent().equals(one.submission().get().sent())
                && explained(again.get()).equals(explained(one.submission().get()));
    }

    private static Set<List<String>> explained(Submission submission) {
        return submission.explanations().stream()
                .map((Explanation e) -> List.of(e.element().value(), e.item(), e.text()))
                .collect(Collectors.toSet());
    }

    private byte[] form(Case one, Review review, Message reason) throws IOException {
        Optional<ReportingUnit> unit = catalogue
                .unit(one.file().unit(), period)
                .filter(u -> catalogue.form(u.form(), period).isPresent());
        if (unit.isEmpty()) {
            Message alone = Message.of("returns.sheet-alone", phrases.say(reason));
            return new XlsxWorkbookWriter().write(returns.alone(review, alone));
        }
        FilledForm.Filled filled = forms().filled(unit.get(), one.submission());
        String key = one.submission().isPresent() ? "returns.form-instead" : "returns.form-again";
        Message instead = Message.of(key, phrases.say(reason));
        Annotation annotation = returns.annotation(review.moved(filled.places()), instead);
        WorkbookAnnotator.Result result =
                annotator.annotate(new XlsxWorkbookWriter().write(filled.workbook()), annotation);
        // A form of ours can be annotated, but for a machine that has no memory left.
        return result instanceof WorkbookAnnotator.Annotated annotated
                ? annotated.bytes()
                : new XlsxWorkbookWriter().write(returns.alone(review, Message.text(phrases.say(reason))));
    }

    private synchronized FormMaking forms() throws IOException {
        FormMaking known = forms;
        if (known == null) {
            known = new FormMaking(catalogue, sources, period);
            forms = known;
        }
        return known;
    }

    private static String workbookName(String name) {
        int point = name.lastIndexOf('.');
        String base = point > name.lastIndexOf('/') + 1 ? name.substring(0, point) : name;
        return base + ".xlsx";
    }

    /** Names are told apart whatever their case, as Windows does. */
    private static String free(Set<String> names, String wanted) {
        String name = wanted;
        int number = 2;
        while (!names.add(name.toLowerCase(Locale.ROOT))) {
            name = wanted.replaceFirst("(\\.[^./]*)?$", " (" + number + ")$1");
            number++;
        }
        return name;
    }
}
