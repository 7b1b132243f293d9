package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.adapter.csv.CatalogueFileWriter;
import vn.tonghop.adapter.csv.PlainLines;
import vn.tonghop.adapter.files.NewFolder;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.ExchangeCodes;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.RuleExamples;
import vn.tonghop.catalogue.Table;
import vn.tonghop.catalogue.founding.FoundedUnit;
import vn.tonghop.catalogue.founding.Founding;
import vn.tonghop.catalogue.founding.FoundingAnswers;
import vn.tonghop.catalogue.founding.ListedUnit;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Sheet;

/**
 * Begins the input folder of another commune: its catalogue is made from the template and the answers, proven like any
 * catalogue with the examples of its rules, and put in place as a whole. An existing folder is never touched.
 */
public final class CommuneStart {
    private final Founding founding = CommuneTemplate.founding();

    /** What became of it. */
    public sealed interface Result {}

    /**
     * The folder is there.
     *
     * @param units of the period
     */
    public record Started(Path folder, List<FoundedUnit> units, int elements, int rules) implements Result {
        public Started {
            units = List.copyOf(units);
        }
    }

    /** The answers do not do; nothing is written. */
    public record Refused(List<Message> reasons) implements Result {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** They make a catalogue with faults; nothing is written. */
    public record Faulty(List<CatalogueFault> faults) implements Result {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** What is in a list of units, or why it cannot be read. */
    public record ListRead(List<ListedUnit> units, Optional<Message> refused) {
        public ListRead {
            units = List.copyOf(units);
        }
    }

    /** Why a folder cannot be begun in: it is there already, with something in it. */
    public static Optional<Message> taken(Path folder) throws IOException {
        return NewFolder.isTaken(folder) ? Optional.of(Message.of("start.taken", folder.toString())) : Optional.empty();
    }

    public Founding founding() {
        return founding;
    }

    /** Reads a list of units: a workbook (its first visible sheet), CSV, or text with one name a line. */
    public ListRead units(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            return new ListRead(List.of(), Optional.of(Message.of("start.no-list", file.toString())));
        }
        ReturnsFolder.Loading loading = ReturnsFolder.load(ReturnsFolder.single(file));
        if (loading instanceof ReturnsFolder.Unreadable unreadable) {
            return new ListRead(List.of(), Optional.of(unreadable.reason()));
        }
        byte[] bytes = ((ReturnsFolder.Loaded) loading).bytes();
        BookReader.Reading reading = ReturnedBooks.reader().read(name, bytes);
        if (reading instanceof BookReader.Opened opened) {
            return new ListRead(ListedUnit.ofRows(rows(opened), founding.headings()), Optional.empty());
        }
        BookReader.Refused refused = (BookReader.Refused) reading;
        // One name a line is no table.
        return PlainLines.read(bytes)
                .map(lines -> new ListRead(lines(lines), Optional.empty()))
                .orElseGet(() -> new ListRead(List.of(), Optional.of(refused.reason())));
    }

    /** Reads names as they are typed, one a line. */
    public List<ListedUnit> lines(List<String> lines) {
        return ListedUnit.ofLines(lines, founding.headings());
    }

    private static List<List<String>> rows(BookReader.Opened opened) {
        Optional<Sheet> sheet = opened.book().sheets().stream()
                .filter(s -> s.visible() && !s.cells().isEmpty())
                .findFirst();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 1; sheet.isPresent() && row <= sheet.get().lastRow(); row++) {
            List<String> fields = new ArrayList<>();
            for (Cell cell : sheet.get().row(row)) {
                fields.add(cell.text());
            }
            rows.add(fields);
        }
        return rows;
    }

    /** The units and codes that come of the answers; writes nothing. */
    public Founding.Result preview(FoundingAnswers answers) {
        return founding.of(answers);
    }

    /**
     * Writes the folder.
     *
     * @param period the first one that will be asked for
     * @throws IOException if it cannot be written; nothing is left behind
     */
    public Result run(FoundingAnswers answers, Period period, Path folder) throws IOException {
        Optional<Message> taken = taken(folder);
        if (taken.isPresent()) {
            return new Refused(taken.stream().toList());
        }
        Founding.Result result = founding.of(answers);
        if (result instanceof Founding.Refused refused) {
            return new Refused(refused.reasons());
        }
        Founding.Founded founded = (Founding.Founded) result;
        CatalogueReader.Result read = CatalogueReader.read(founded.tables());
        if (read instanceof CatalogueReader.Faulty faulty) {
            return new Faulty(faulty.faults());
        }
        Catalogue catalogue = ((CatalogueReader.Proven) read).catalogue();
        List<CatalogueFault> faults = new ArrayList<>();
        table(founded, RuleExamples.FILE)
                .ifPresent(t -> faults.addAll(RuleExamples.of(catalogue, t).faults()));
        table(founded, ExchangeCodes.FILE)
                .ifPresent(t -> faults.addAll(ExchangeCodes.of(catalogue, t).faults()));
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        List<ReportingUnit> reporting = catalogue.units(period);
        if (reporting.isEmpty()) {
            return new Refused(List.of(Message.of("start.too-early", period.toString())));
        }
        try {
            NewFolder.create(folder, files(founded));
        } catch (FileAlreadyExistsException meanwhile) {
            return new Refused(List.of(Message.of("start.taken", folder.toString())));
        }
        return new Started(
                folder,
                founded.units(),
                catalogue.elements().size(),
                catalogue.rules().size());
    }

    private static Optional<Table> table(Founding.Founded founded, String name) {
        return Optional.ofNullable(founded.tables().get(name));
    }

    private static Map<String, byte[]> files(Founding.Founded founded) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : CommuneTemplate.tables()) {
            Optional<Table> table = table(founded, name);
            if (table.isPresent()) {
                files.put("catalog/" + name, CatalogueFileWriter.write(new byte[0], table.get()));
            }
        }
        files.putAll(CommuneTemplate.outlines());
        return files;
    }
}
