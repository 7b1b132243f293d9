package vn.tonghop.mistakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.adapter.csv.CsvBookReader;
import vn.tonghop.adapter.excel.reading.SpreadsheetReader;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.batch.PhraseBook;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.check.Checker;
import vn.tonghop.check.ClosedMonths;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.intake.Receipts;
import vn.tonghop.model.Code;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.History;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;

/** The sample month: the forms as they are in the repository, read once, and the way of every return through the office. */
final class SampleOffice {
    static final Period MONTH = Period.month(2023, 11);
    private static final Path RETURNS = Path.of("input-templates");

    /**
     * The filled form of one unit.
     *
     * @param truth what it says, when nothing is wrong
     * @param before what the unit returned the month before
     * @param bookBefore the file in which it did
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody changes the bytes
    record Sample(
            ReportingUnit unit,
            String name,
            byte[] bytes,
            Book book,
            Map<Key, Observation> truth,
            Map<Key, Observation> before,
            Book bookBefore,
            List<Finding> usual) {}

    /**
     * What became of a file.
     *
     * @param accepted what entered the totals; empty when the unit counts as not received, or as held
     */
    record Verdict(IntakeResult result, Receipts receipts, Optional<Submission> accepted, List<Finding> findings) {
        /** The same file, had the officer decided that it is the unit's. */
        Verdict asIfTaken() {
            FileOutcome taken = new FileOutcome(
                    result.outcome().file(), result.outcome().unit(), FileOutcome.Result.ACCEPTED, Message.none());
            IntakeResult accepted = new IntakeResult(taken, result.submission(), result.findings(), result.decisions());
            return new Verdict(accepted, receipts, result.submission(), findings);
        }
    }

    /** What became of a folder of files. */
    record Month(Receipts receipts) {
        FileOutcome.Result outcome(String name) {
            return receipts.files().stream()
                    .filter(f -> f.file().name().equals(name))
                    .map(FileOutcome::result)
                    .findFirst()
                    .orElseThrow();
        }

        List<Finding> findings() {
            return receipts.findings();
        }

        Finding finding(String rule) {
            return findings().stream()
                    .filter(f -> f.rule().equals(rule))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + rule + " in " + findings()));
        }

        Submission submission(UnitCode unit) {
            return receipts.submissions().stream()
                    .filter(s -> s.unit().equals(unit))
                    .findFirst()
                    .orElseThrow();
        }

        /** The values of a unit that entered the totals. */
        Map<Key, Want> values(UnitCode unit) {
            Map<Key, Want> values = new HashMap<>();
            receipts.submissions().stream()
                    .filter(s -> s.unit().equals(unit))
                    .forEach(s -> keyed(s).forEach((key, o) -> values.put(key, Want.of(o))));
            return values;
        }
    }

    final Catalogue catalogue = MistakeCatalogue.read();
    final Phrases phrases = PhraseBook.load("vi");
    private final Map<Code, DataElement> elements = catalogue.elementsByCode();
    private final Intake intake = new Intake(catalogue, MONTH);
    private @Nullable Checker checker;
    private final List<Submission> october = new ArrayList<>();
    private final Map<String, Sample> samples = new LinkedHashMap<>();

    SampleOffice() {
        Intake before = new Intake(catalogue, MONTH.previous());
        Map<UnitCode, Book> books = new HashMap<>();
        files(MONTH.previous()).forEach((name, bytes) -> {
            BookReader.Reading reading = reading(name, bytes);
            Submission submission = before.read(new SourceFile(name, name), reading)
                    .submission()
                    .orElseThrow();
            october.add(submission);
            books.put(submission.unit(), ((BookReader.Opened) reading).book());
        });
        files(MONTH).forEach((name, bytes) -> {
            Book book = ((BookReader.Opened) reading(name, bytes)).book();
            Verdict verdict = judge(name, new BookReader.Opened(book, List.of()));
            Submission submission = verdict.accepted().orElseThrow();
            samples.put(
                    submission.unit().value(),
                    new Sample(
                            catalogue.unit(submission.unit()).orElseThrow(),
                            name,
                            bytes,
                            book,
                            keyed(submission),
                            before(submission.unit()).map(SampleOffice::keyed).orElse(Map.of()),
                            Optional.ofNullable(books.get(submission.unit())).orElseThrow(),
                            verdict.findings()));
        });
    }

    static BookReader.Reading reading(String name, byte[] bytes) {
        return new SpreadsheetReader(new CsvBookReader()).read(name, bytes);
    }

    private static Map<String, byte[]> files(Period period) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(RETURNS.resolve(period.toString()))) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".xlsx")).sorted().toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    Sample sample(String unit) {
        return Optional.ofNullable(samples.get(unit)).orElseThrow();
    }

    List<Sample> samples() {
        return List.copyOf(samples.values());
    }

    DataElement element(Code code) {
        return Optional.ofNullable(elements.get(code)).orElseThrow();
    }

    private Optional<Submission> before(UnitCode unit) {
        return october.stream().filter(s -> s.unit().equals(unit)).findFirst();
    }

    /** A file alone on its way through the office, held against the month before. */
    Verdict judge(String name, BookReader.Reading reading) {
        IntakeResult result = intake.read(new SourceFile(name, "sha"), reading);
        return judge(List.of(result));
    }

    /** A folder on its way through the office. */
    Month month(Path folder) throws IOException {
        List<IntakeResult> results = new ArrayList<>();
        for (ReturnsFolder.Entry entry : ReturnsFolder.list(folder)) {
            if (entry.kind() == ReturnsFolder.Kind.IGNORED) {
                FileOutcome ignored = new FileOutcome(
                        new SourceFile(entry.name(), ""), UnitCode.NONE, FileOutcome.Result.IGNORED, Message.none());
                results.add(new IntakeResult(ignored, Optional.empty(), List.of()));
            } else if (ReturnsFolder.load(entry) instanceof ReturnsFolder.Loaded loaded) {
                results.add(intake.read(
                        new SourceFile(entry.name(), loaded.sha256()), reading(entry.name(), loaded.bytes())));
            } else {
                ReturnsFolder.Unreadable no = (ReturnsFolder.Unreadable) ReturnsFolder.load(entry);
                results.add(
                        intake.read(new SourceFile(entry.name(), ""), new BookReader.Refused(no.rule(), no.reason())));
            }
        }
        return new Month(Receipts.assemble(catalogue, MONTH, java.time.LocalDate.of(2023, 11, 17), results, october));
    }

    Verdict judge(List<IntakeResult> results) {
        Receipts receipts = Receipts.assemble(catalogue, MONTH, java.time.LocalDate.of(2023, 11, 17), results, october);
        List<Finding> findings = new ArrayList<>(receipts.findings().stream()
                .filter(f -> !f.rule().equals("UNIT.MISSING"))
                .toList());
        if (checker == null) {
            checker = new Checker(catalogue, MONTH, History.of(Map.of(MONTH.previous(), october)));
        }
        findings.addAll(checker.checkUnits(receipts.submissions()).findings());
        History history = History.of(Map.of(MONTH.previous(), october));
        findings.addAll(new ClosedMonths(catalogue, MONTH, history).find(receipts.submissions()));
        return new Verdict(
                results.get(0), receipts, receipts.submissions().stream().findFirst(), List.copyOf(findings));
    }

    /** The observations of a submission by what they are of. */
    static Map<Key, Observation> keyed(Submission submission) {
        Map<Key, Integer> turns = new HashMap<>();
        Map<Key, Observation> keyed = new LinkedHashMap<>();
        submission.observations().forEach(o -> {
            int turn = turns.merge(Key.of(o, 0), 1, Integer::sum);
            keyed.put(Key.of(o, turn), o);
        });
        return keyed;
    }
}
