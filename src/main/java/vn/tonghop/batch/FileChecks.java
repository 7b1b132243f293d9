package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.adapter.files.ReturnsFolder.Loaded;
import vn.tonghop.batch.RunBoard.Read;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.Intake.PeriodLine;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.RuleVerdict;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;

/**
 * Checks returned files one by one, without consolidating: each is judged together with whatever else is in hand for its
 * month and for the months before, by the very steps of a consolidation, so that the verdict is the same. Writes nothing.
 *
 * <p>A file in the folder of a month is judged as a return for that month. Any other file is judged for the month that it says
 * it is for, or else its name, in the place of the file of its name or of its unit in that month's folder. One that says neither is
 * not judged by the forms and rules of any month: which they are nobody knows.
 */
public final class FileChecks {
    private static final Pattern MONTH = Pattern.compile("(?<![0-9])[0-9]{4}-(?:0[1-9]|1[0-2])(?![0-9])");

    private final Catalogue catalogue;
    private final Workplace place;
    private final LocalDate today;
    private final ReturnReaders readers;
    private final Map<Return, Read> known = new HashMap<>();

    /** @param today says by which month a file that cannot be opened is refused */
    public FileChecks(Catalogue catalogue, Workplace place, LocalDate today) {
        this.catalogue = catalogue;
        this.place = place;
        this.today = today;
        this.readers = new ReturnReaders(catalogue);
    }

    /** @throws IOException if a folder of returned files cannot be listed */
    public FileCheck check(Path file) throws IOException {
        Optional<Period> folder = folder(file);
        Entry single = ReturnsFolder.single(file);
        Optional<Book> book = folder.isPresent() ? Optional.empty() : open(single);
        Optional<PeriodLine> line = book.flatMap(Intake::periodLine);
        Optional<Period> meant = folder.or(() -> line.flatMap(PeriodLine::period))
                .or(() -> named(single.name()))
                .filter(p -> !catalogue.units(p).isEmpty());
        if (meant.isEmpty() && book.isPresent()) {
            return refused(single, reason(single.name(), book.get(), line));
        }
        // What cannot be opened is refused whatever the month.
        Period period = meant.orElseGet(() -> latest(catalogue, today));
        List<Return> others = new ArrayList<>(ReturnedFiles.of(catalogue, place, period));
        Optional<Return> inFolder = others.stream()
                .filter(r -> r.month().equals(period) && isSame(r.entry().path(), file))
                .findFirst();
        Return own = inFolder.orElseGet(() -> new Return(period, ReturnsFolder.single(file)));
        others.remove(own);
        Read read = read(own);
        String name = own.entry().name();
        Set<UnitCode> units = read.results().stream()
                .map(r -> r.outcome().unit())
                .filter(unit -> !unit.isNone())
                .collect(Collectors.toSet());
        Optional<Message> ownWorkbook =
                units.isEmpty() ? book.flatMap(b -> OwnWorkbook.found(name, b)) : Optional.empty();
        if (ownWorkbook.isPresent()) {
            return refused(own.entry(), ownWorkbook.get());
        }
        List<Read> reads = new ArrayList<>(List.of(read));
        for (Return other : others) {
            Read one = read(other);
            boolean isReplaced = inFolder.isEmpty() && other.month().equals(period) && isOf(one, units, name);
            if (!isReplaced) {
                reads.add(one);
            }
        }
        FileCheck judged = verdict(period, reads, name, inFolder.isPresent());
        return meant.isPresent() ? judged : new FileCheck(judged.outcome(), judged.findings(), meant, false, 0);
    }

    /** Why nobody knows how to judge it. */
    private static Message reason(String name, Book book, Optional<PeriodLine> line) {
        Optional<Message> own = OwnWorkbook.found(name, book);
        if (own.isPresent()) {
            return own.get();
        }
        if (line.isEmpty()) {
            return Message.of("files.check.no-period", name);
        }
        PeriodLine found = line.get();
        return found.period().isPresent()
                ? Message.of("files.check.no-units", name, found.sheet(), found.cell(), found.text())
                : Message.of("files.check.period-unreadable", name, found.sheet(), found.cell(), found.text());
    }

    private static FileCheck refused(Entry entry, Message reason) {
        SourceFile source = ReturnsFolder.load(entry) instanceof Loaded loaded
                ? new SourceFile(entry.name(), loaded.sha256())
                : new SourceFile(entry.name(), "");
        return new FileCheck(
                new FileOutcome(source, UnitCode.NONE, FileOutcome.Result.REFUSED, reason),
                List.of(),
                Optional.empty(),
                false,
                0);
    }

    private FileCheck verdict(Period period, List<Read> reads, String name, boolean isInFolder) {
        LocalDate asOf = PeriodConsolidation.dueDay(catalogue, period);
        // The board asks for the months of its files, not for the files.
        RunBoard board = new RunBoard(
                catalogue,
                period,
                asOf,
                reads.stream()
                        .map(r -> new Return(
                                r.month(),
                                new Entry(
                                        r.results().get(0).outcome().file().name(),
                                        place.returns(r.month()),
                                        ReturnsFolder.Kind.RETURN)))
                        .toList());
        board.add(reads);
        board.check();
        board.consolidate();
        PeriodOutcome outcome = board.outcome();
        FileOutcome file = outcome.files().stream()
                .filter(f -> f.file().name().equals(name))
                // Of several forms in a file the one about which most has to be done.
                .max(Comparator.comparing(FileOutcome::result))
                .orElseThrow(() -> new IllegalStateException("no outcome of " + name));
        List<Finding> findings = outcome.findings().stream()
                .filter(f -> f.place().file().equals(name))
                .toList();
        return new FileCheck(file, findings, Optional.of(period), isInFolder, untried(outcome));
    }

    /** Rules over the area that say nothing while units are missing; once all are in, they lack what nobody was asked for. */
    private static int untried(PeriodOutcome outcome) {
        return outcome.received() == outcome.returns().size()
                ? 0
                : (int) outcome.verdicts().stream()
                        .filter(verdict -> verdict.result() == RuleVerdict.Result.UNKNOWN)
                        .map(RuleVerdict::rule)
                        .distinct()
                        .count();
    }

    private Read read(Return file) {
        return known.computeIfAbsent(file, readers::read);
    }

    private static boolean isOf(Read read, Set<UnitCode> units, String name) {
        return read.results().stream()
                .map(IntakeResult::outcome)
                .anyMatch(o -> o.file().name().equals(name) || units.contains(o.unit()));
    }

    /** The month into whose folder the file was put, if it was. */
    private Optional<Period> folder(Path file) {
        Path input = place.input().toAbsolutePath().normalize();
        Path path = file.toAbsolutePath().normalize();
        return path.startsWith(input) && path.getNameCount() > input.getNameCount() + 1
                ? Period.parse(path.getName(input.getNameCount()).toString()).filter(p -> p.kind() == Period.Kind.MONTH)
                : Optional.empty();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Optional<Book> open(Entry entry) {
        return ReturnsFolder.load(entry) instanceof Loaded loaded
                        && ReturnedBooks.reader().read(entry.name(), loaded.bytes()) instanceof BookReader.Opened opened
                ? Optional.of(opened.book())
                : Optional.empty();
    }

    /** The month in the name under which forms go out; intake then says that the form itself does not say it. */
    private static Optional<Period> named(String file) {
        Matcher month = MONTH.matcher(file);
        return month.find() ? Period.parse(month.group()) : Optional.empty();
    }

    /** This month, or the last one in which the catalogue has units. */
    private static Period latest(Catalogue catalogue, LocalDate today) {
        Period month = Period.month(today.getYear(), today.getMonthValue());
        for (int back = 0; back < 240 && catalogue.units(month).isEmpty(); back++) {
            month = month.previous();
        }
        return month;
    }
}
