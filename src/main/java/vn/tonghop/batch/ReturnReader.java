package vn.tonghop.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.adapter.files.ReturnsFolder.Loaded;
import vn.tonghop.adapter.files.ReturnsFolder.Unreadable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.intake.DecisionWords;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.grid.BookReader;

/** Reads one returned file, whatever it is: a file that cannot be read is an outcome, never a failure of the run. */
final class ReturnReader {
    private final BookReader books;
    private final Intake intake;
    private final Period period;
    private final Map<String, String> seen;
    private final KnownReadings known;
    private final DecisionWords words = DecisionWords.of(PhraseBook.load("vi"));

    ReturnReader(Catalogue catalogue, Period period) {
        this(catalogue, period, Map.of(), KnownReadings.none());
    }

    ReturnReader(Catalogue catalogue, Period period, Map<String, String> seen, KnownReadings known) {
        this.seen = seen;
        this.known = known;
        this.books = ReturnedBooks.reader();
        this.intake = new Intake(catalogue, period);
        this.period = period;
    }

    /** One result, or several for a file that carries the forms of several units. */
    List<IntakeResult> read(Entry entry) {
        if (entry.kind() == ReturnsFolder.Kind.IGNORED) {
            Message reason = Message.of("files.ignored", entry.name());
            FileOutcome ignored = new FileOutcome(
                    new SourceFile(entry.name(), ""), UnitCode.NONE, FileOutcome.Result.IGNORED, reason);
            return List.of(new IntakeResult(ignored, Optional.empty(), List.of()));
        }
        ReturnsFolder.Loading loading = load(entry);
        if (loading instanceof Loaded loaded) {
            return entry.kind() == ReturnsFolder.Kind.RETURN
                    ? known.find(period, entry.name(), loaded.sha256()).orElseGet(() -> parsed(entry, loaded))
                    : read(entry, source(entry, loaded), books.read(entry.name(), loaded.bytes()));
        }
        Unreadable unreadable = (Unreadable) loading;
        return read(
                entry,
                new SourceFile(entry.name(), ""),
                new BookReader.Refused(unreadable.rule(), unreadable.reason()));
    }

    /** Reads, and remembers what was read, unless it is how the machine was at the moment. */
    private List<IntakeResult> parsed(Entry entry, Loaded loaded) {
        BookReader.Reading reading = books.read(entry.name(), loaded.bytes());
        List<IntakeResult> results = read(entry, source(entry, loaded), reading);
        if (!(reading instanceof BookReader.Refused refused && refused.isOfTheMoment())) {
            known.keep(period, entry.name(), loaded.sha256(), results);
        }
        return results;
    }

    private static SourceFile source(Entry entry, Loaded loaded) {
        return new SourceFile(entry.name(), loaded.sha256());
    }

    /** A file that is another one than when the run began is being worked on. */
    private ReturnsFolder.Loading load(Entry entry) {
        ReturnsFolder.Loading loading = ReturnsFolder.load(entry);
        boolean changed = loading instanceof Loaded loaded
                && !seen.getOrDefault(entry.name(), loaded.sha256()).equals(loaded.sha256());
        return changed ? ReturnsFolder.changing(entry) : loading;
    }

    private List<IntakeResult> read(Entry entry, SourceFile file, BookReader.Reading reading) {
        return entry.kind() == ReturnsFolder.Kind.DECISIONS
                ? List.of(Intake.decisions(file, reading, words, period))
                : intake.readAll(file, reading);
    }
}
