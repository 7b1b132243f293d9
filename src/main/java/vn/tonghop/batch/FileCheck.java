package vn.tonghop.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.adapter.files.ReturnsFolder.Loaded;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.check.Checker;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingOrder;
import vn.tonghop.model.Period;
import vn.tonghop.model.grid.BookReader;

/** The verdict on a single returned file, the same as in a consolidation; writes nothing. */
public record FileCheck(FileOutcome outcome, List<Finding> findings) {
    public FileCheck {
        findings = findings.stream().sorted(FindingOrder.INSTANCE).toList();
    }

    /**
     * Checks a file as a return for the period that it says it is for.
     *
     * @param today says which month is meant by a file that names no period: the verdict then says that it names none
     */
    public static FileCheck of(Catalogue catalogue, Path file, LocalDate today) {
        Entry entry = ReturnsFolder.single(file);
        Period period =
                stated(entry).filter(p -> !catalogue.units(p).isEmpty()).orElseGet(() -> latest(catalogue, today));
        List<IntakeResult> results = new ReturnReader(catalogue, period).read(entry);
        List<Finding> findings = new ArrayList<>();
        for (IntakeResult result : results) {
            findings.addAll(result.findings());
            result.submission()
                    .ifPresent(s -> findings.addAll(new Checker(catalogue, period)
                            .checkUnits(List.of(s))
                            .findings()));
        }
        return new FileCheck(worst(results), findings);
    }

    /** Of several forms in a file the outcome that most has to be done about. */
    private static FileOutcome worst(List<IntakeResult> results) {
        return results.stream()
                .map(IntakeResult::outcome)
                .max(Comparator.comparing(FileOutcome::result))
                .orElseThrow();
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
