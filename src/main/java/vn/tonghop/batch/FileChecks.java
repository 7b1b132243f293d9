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
import java.util.stream.Collectors;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.adapter.files.ReturnsFolder.Loaded;
import vn.tonghop.batch.RunBoard.Read;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.grid.BookReader;

/**
 * Checks returned files one by one, without consolidating: each is judged together with whatever else is in hand for its
 * month and for the months before, by the very steps of a consolidation, so that the verdict is the same. Writes nothing.
 *
 * <p>A file in the folder of a month is judged as a return for that month. Any other file is judged for the month that it says
 * it is for, in the place of the file of its name or of its unit in that month's folder.
 */
public final class FileChecks {
    private final Catalogue catalogue;
    private final Workplace place;
    private final LocalDate today;
    private final ReturnReaders readers;
    private final Map<Return, Read> known = new HashMap<>();

    /** @param today says which month is meant by a file that names no period: the verdict then says that it names none */
    public FileChecks(Catalogue catalogue, Workplace place, LocalDate today) {
        this.catalogue = catalogue;
        this.place = place;
        this.today = today;
        this.readers = new ReturnReaders(catalogue);
    }

    /** @throws IOException if a folder of returned files cannot be listed */
    public FileCheck check(Path file) throws IOException {
        Optional<Period> folder = folder(file);
        Period period = folder.or(() -> stated(ReturnsFolder.single(file)))
                .filter(p -> !catalogue.units(p).isEmpty())
                .orElseGet(() -> latest(catalogue, today));
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
        List<Read> reads = new ArrayList<>(List.of(read));
        for (Return other : others) {
            Read one = read(other);
            boolean isReplaced = inFolder.isEmpty() && other.month().equals(period) && isOf(one, units, name);
            if (!isReplaced) {
                reads.add(one);
            }
        }
        return verdict(period, reads, name);
    }

    private FileCheck verdict(Period period, List<Read> reads, String name) {
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
        return new FileCheck(file, findings);
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

    private static Optional<Period> stated(Entry entry) {
        return ReturnsFolder.load(entry) instanceof Loaded loaded
                        && ReturnedBooks.reader().read(entry.name(), loaded.bytes()) instanceof BookReader.Opened opened
                ? Intake.periodOf(opened.book())
                : Optional.empty();
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
