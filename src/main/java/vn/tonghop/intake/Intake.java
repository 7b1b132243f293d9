package vn.tonghop.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.ExplanationHistory;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.Sheet;

/**
 * Takes one returned file for what it is: the form of one unit for one period.
 *
 * <p>Whose it is and for when is told by the identity block in the form. Sheets, tables, rows and columns are found by
 * their content, so that nothing depends on where it stands. A cell that cannot be used never takes another with it. Pure:
 * equal files give equal results, in any order.
 */
public final class Intake {
    private static final int LEAST_FIGURES = 3;

    private final Catalogue catalogue;
    private final Period period;
    private final Identification identification;
    private final ValueReader values;
    private final Map<String, FormLayout> layouts = new HashMap<>();
    private final Map<String, FormEdition> editions = new ConcurrentHashMap<>();

    /** An intake for one period; it may read any number of files, also at the same time. */
    public Intake(Catalogue catalogue, Period period) {
        this.catalogue = catalogue;
        this.period = period;
        this.identification = new Identification(catalogue, period);
        this.values = new ValueReader(catalogue.unitsOfMeasure());
        catalogue.units(period).stream()
                .map(ReportingUnit::form)
                .distinct()
                .forEach(code -> catalogue
                        .form(code, period)
                        .ifPresent(form -> layouts.put(code, FormLayout.of(catalogue, form, period))));
    }

    /**
     * The line of a book that says which period it is for.
     *
     * @param cell where the period stands or should
     * @param text what stands there
     * @param period as it was read, if it can be
     */
    public record PeriodLine(String sheet, String cell, String text, Optional<Period> period) {}

    /** The line of the identity block that says the period; empty when there is none. */
    public static Optional<PeriodLine> periodLine(Book book) {
        Book form = ReviewSheets.without(book);
        return IdentityBlock.of(identity(HandedUp.find(form), form))
                .place(IdentityField.PERIOD)
                .map(entry -> new PeriodLine(
                        entry.sheet().name(),
                        entry.value().address().toString(),
                        entry.text(),
                        PeriodText.read(entry.value(), book.date1904())));
    }

    /**
     * What a file says: one result, or one for each unit where it carries the forms of several.
     *
     * @param reading what its bytes gave
     */
    public List<IntakeResult> readAll(SourceFile file, BookReader.Reading reading) {
        if (!(reading instanceof BookReader.Opened opened)) {
            return List.of(read(file, reading));
        }
        Book whole = ReviewSheets.without(opened.book());
        List<Book> forms = HandedUp.find(whole).isPresent() ? List.of(whole) : FormsInFile.of(whole, identification);
        return forms.stream()
                .map(form -> opened(file, form, opened.book(), opened.notes(), forms.size()))
                .toList();
    }

    /** The sheets in which the identity block is looked for. */
    private static List<Grid> identity(Optional<HandedUp> handed, Book book) {
        return handed.map(h -> List.of(h.block())).orElseGet(() -> visible(book));
    }

    private static List<Grid> visible(Book book) {
        return book.sheets().stream().filter(Sheet::visible).map(Grid::of).toList();
    }

    /** What a file says, from what its bytes gave. */
    public IntakeResult read(SourceFile file, BookReader.Reading reading) {
        return reading instanceof BookReader.Opened opened
                ? opened(file, ReviewSheets.without(opened.book()), opened.book(), opened.notes(), 1)
                : refused(file, (BookReader.Refused) reading);
    }

    /**
     * What a file of decisions says.
     *
     * @param words those of the sheet of questions
     * @param period the period that is decided about, of any length
     */
    public static IntakeResult decisions(
            SourceFile file, BookReader.Reading reading, DecisionWords words, Period period) {
        if (reading instanceof BookReader.Refused refused) {
            Finding finding = Finding.ofFile(
                    refused.rule(),
                    Severity.ERROR,
                    Outcome.REFUSED,
                    UnitCode.NONE,
                    period,
                    file.name(),
                    refused.reason());
            FileOutcome outcome = new FileOutcome(file, UnitCode.NONE, FileOutcome.Result.REFUSED, refused.reason());
            DecisionReading nothing = new DecisionReading(List.of(), List.of(), List.of());
            return new IntakeResult(outcome, Optional.empty(), List.of(finding), Optional.of(nothing));
        }
        Book book = ((BookReader.Opened) reading).book();
        DecisionReading read = DecisionSheet.read(file.name(), book, period, words);
        Message reason = Message.of(
                "decision.file",
                file.name(),
                Integer.toString(read.answers().size()),
                Integer.toString(read.decisions().size()));
        FileOutcome outcome = new FileOutcome(file, UnitCode.NONE, FileOutcome.Result.ACCEPTED, reason);
        return new IntakeResult(outcome, Optional.empty(), read.findings(), Optional.of(read));
    }

    /** A file that could not be opened belongs to whom its name says, if it says so. */
    private IntakeResult refused(SourceFile file, BookReader.Refused refused) {
        UnitCode unit = Identification.code(identification.byFileName(file.name()));
        Finding finding = Finding.ofFile(
                refused.rule(), Severity.ERROR, Outcome.REFUSED, unit, period, file.name(), refused.reason());
        FileOutcome outcome = new FileOutcome(file, unit, FileOutcome.Result.REFUSED, refused.reason());
        return new IntakeResult(outcome, Optional.empty(), List.of(finding));
    }

    /**
     * @param returned the form
     * @param whole the file that it is in, which may carry the forms of other units
     * @param forms the number of forms in the file
     */
    private IntakeResult opened(SourceFile file, Book returned, Book whole, List<BookReader.Note> said, int forms) {
        Optional<HandedUp> handed = HandedUp.find(returned);
        List<Grid> identity = identity(handed, returned);
        IdentityBlock block = IdentityBlock.of(identity);
        List<SheetHeading> headings = identification.headings(identity);
        Optional<ReportingUnit> unit = identification.unit(block, headings, file.name());
        UnitCode code = Identification.code(unit);
        FindingLog log = new FindingLog(file.name(), code, period, handed.isPresent() ? HandedUp.USUAL : Set.of());
        List<Finding> notes = notes(file, code, said);
        if (forms > 1) {
            log.file(IntakeRule.FILE_SEVERAL_UNITS, "", Integer.toString(forms), Integer.toString(forms), code.value());
        }
        Optional<FormLayout> layout = unit.flatMap(u -> Optional.ofNullable(layouts.get(u.form())));
        // Of a workbook handed up, only what the form asks for is looked at.
        Optional<HandedUp.Form> area = layout.flatMap(l -> handed.map(h -> h.form(l)));
        Book book = area.map(HandedUp.Form::book).orElse(returned);
        List<Grid> visible = visible(book);
        if (!hasTables(visible, layout)) {
            Finding finding = log.file(IntakeRule.FILE_NO_FORM, "", "");
            return result(file, code, List.of(finding), Optional.empty(), notes, log);
        }
        List<Finding> decisive = new ArrayList<>(
                identification.judge(block, headings, unit, forms > 1 ? "" : file.name(), book.date1904(), log));
        BadNumbers.find(visible, log).ifPresent(decisive::add);
        if (isRefused(decisive) || unit.isEmpty() || layout.isEmpty()) {
            return result(file, code, decisive, Optional.empty(), notes, log);
        }
        Optional<LocalDate> sent = Identification.sent(block, book.date1904(), log);
        FormReader.Contents contents = FormReader.read(
                catalogue,
                period,
                layout.get(),
                older(block, unit.get()),
                unit.get(),
                file,
                book,
                visible,
                sheet -> handed.map(h -> h.formulas(sheet)).orElseGet(() -> new FormulaCheck(sheet, book.sheets())),
                values,
                log);
        List<Explanation> explanations = new ArrayList<>(contents.explanations());
        explanations.addAll(ReviewSheets.explanations(whole, code, codes(layout.get()), log));
        emptiness(contents, layout.get(), log).ifPresent(decisive::add);
        allZero(contents, log);
        area.ifPresent(a -> AreaFigure.remark(a.figures(), log));
        if (book.externalLinks()) {
            log.file(IntakeRule.FILE_EXTERNAL_LINKS, "", "");
        }
        String edition =
                block.find(IdentityField.EDITION).map(IdentityBlock.Entry::text).orElse("");
        Submission submission = new Submission(
                file, code, period, edition, sent, contents.observations(), explanations, contents.stated());
        return result(file, code, decisive, Optional.of(submission), notes, log);
    }

    private FormEdition older(IdentityBlock block, ReportingUnit unit) {
        return block.find(IdentityField.EDITION)
                .map(entry -> editions.computeIfAbsent(
                        unit.form() + " " + entry.text(),
                        key -> FormEdition.of(catalogue, unit.form(), entry.text(), period)))
                .orElse(FormEdition.CURRENT);
    }

    private List<Finding> notes(SourceFile file, UnitCode unit, List<BookReader.Note> notes) {
        return notes.stream()
                .map(note -> Finding.ofFile(
                        note.rule(),
                        note.warning() ? Severity.WARNING : Severity.NOTE,
                        Outcome.USED,
                        unit,
                        period,
                        file.name(),
                        note.message()))
                .toList();
    }

    private static boolean hasTables(List<Grid> visible, Optional<FormLayout> layout) {
        boolean hasRows = visible.stream()
                .flatMap(grid -> grid.rows().values().stream())
                .anyMatch(row -> HeaderRow.of(row).isPresent());
        return hasRows
                || layout.map(l -> new TableFinder(l, FormEdition.CURRENT))
                        .filter(f -> f.findsAny(visible))
                        .isPresent();
    }

    private static Set<Code> codes(FormLayout layout) {
        return layout.elements().stream().map(DataElement::code).collect(Collectors.toSet());
    }

    private static boolean isRefused(List<Finding> decisive) {
        return decisive.stream().anyMatch(f -> f.outcome() == Outcome.REFUSED);
    }

    /** A form that came back as it was sent out, or in which nothing of the form was found. */
    private Optional<Finding> emptiness(FormReader.Contents contents, FormLayout layout, FindingLog log) {
        boolean hidden = log.findings().stream().anyMatch(f -> f.rule().equals(IntakeRule.FORM_SHEET_HIDDEN.code()));
        if (!contents.found() && !hidden) {
            return Optional.of(log.file(IntakeRule.FILE_NO_FORM, "", ""));
        }
        Set<Code> names = layout.elements().stream()
                .filter(e -> e.nature() == Nature.NAME)
                .map(DataElement::code)
                .collect(Collectors.toSet());
        if (hidden) {
            // What was filled in may be what is hidden: the missing sheets are told one by one.
            return Optional.empty();
        }
        boolean filled = contents.observations().stream()
                .anyMatch(o -> o.status() != ValueStatus.BLANK && !names.contains(o.element()));
        if (filled || !contents.explanations().isEmpty()) {
            return Optional.empty();
        }
        long required = cells(layout, e -> e.required() && e.frequency().isDue(period));
        // A form that must have nothing in particular was sent out for something all the same.
        String count = Long.toString(required > 0 ? required : cells(layout, e -> true));
        return Optional.of(log.file(IntakeRule.FILE_EMPTY, count, "0", count));
    }

    private static long cells(FormLayout layout, Predicate<DataElement> which) {
        return layout.elements().stream()
                .filter(which)
                .mapToLong(e -> RowPlace.inputColumns(e).size())
                .sum();
    }

    private static void allZero(FormReader.Contents contents, FindingLog log) {
        List<Observation> figures = contents.observations().stream()
                .filter(o -> o.line() == 0 && o.figure().isPresent())
                .toList();
        boolean zeros = figures.stream()
                .allMatch(o -> o.figure().filter(v -> v.signum() == 0).isPresent());
        if (zeros && figures.size() >= LEAST_FIGURES) {
            String count = Integer.toString(figures.size());
            log.file(IntakeRule.FILE_ALL_ZERO, "", count, count);
        }
    }

    private static IntakeResult result(
            SourceFile file,
            UnitCode unit,
            List<Finding> decisive,
            Optional<Submission> submission,
            List<Finding> notes,
            FindingLog log) {
        boolean refused = isRefused(decisive);
        FileOutcome.Result result = FileOutcome.Result.ACCEPTED;
        if (!decisive.isEmpty()) {
            result = refused ? FileOutcome.Result.REFUSED : FileOutcome.Result.HELD;
        }
        Message reason = decisive.stream()
                .filter(f -> !refused || f.outcome() == Outcome.REFUSED)
                .findFirst()
                .map(Finding::message)
                .orElseGet(Message::none);
        List<Finding> findings = new ArrayList<>(notes);
        log.findings().stream().filter(f -> !refused || isAboutTheFile(f)).forEach(findings::add);
        List<Finding> answered = submission
                .map(s -> Explained.of(s, findings, ExplanationHistory.NONE))
                .orElse(findings);
        return new IntakeResult(
                new FileOutcome(file, unit, result, reason), refused ? Optional.empty() : submission, answered);
    }

    /** Of a file that is not used, single cells are of no interest. */
    private static boolean isAboutTheFile(Finding finding) {
        return finding.rule().startsWith("FILE.");
    }
}
