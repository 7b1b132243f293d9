package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.adapter.csv.CatalogueFileWriter;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.adapter.excel.reading.XlsxBookReader;
import vn.tonghop.adapter.files.FolderExchange;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Table;
import vn.tonghop.catalogue.TableDifference;
import vn.tonghop.model.Message;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.publish.catalogue.CatalogueSheets;
import vn.tonghop.publish.catalogue.SheetFault;

/**
 * Takes an edited catalogue workbook back: read, proven, compared with the catalogue as it is, and put in its place as a
 * whole. With any fault nothing is changed.
 */
public final class CatalogueImport {
    private static final String KEPT = ".truoc-khi-nhap";

    /** What became of the workbook. */
    public sealed interface Result {}

    /** The workbook cannot be read. */
    public record Unreadable(Message reason) implements Result {}

    /** The catalogue as it is cannot be read, so that there is nothing to compare with. */
    public record CatalogueRefused(List<CatalogueFault> faults) implements Result {
        public CatalogueRefused {
            faults = List.copyOf(faults);
        }
    }

    /** The workbook has faults to mend. */
    public record Faulty(List<SheetFault> faults) implements Result {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** The catalogue is the workbook's now, or would be. */
    public record Compared(List<TableDifference> differences) implements Result {
        public Compared {
            differences = List.copyOf(differences);
        }
    }

    public record Busy(RunLock.Holder holder) implements Result {}

    private final Workplace place;
    private final FolderExchange exchange;

    public CatalogueImport(Workplace place) {
        this.place = place;
        this.exchange = exchange(place);
    }

    private static FolderExchange exchange(Workplace place) {
        return new FolderExchange(place.catalogue(), KEPT);
    }

    /** Gives the catalogue its place back when an import was cut short between two moments. */
    public static void recover(Workplace place) throws IOException {
        exchange(place).recover();
    }

    /** Where the catalogue of before the last import is. */
    public Path kept() {
        return exchange.kept();
    }

    /** Says what would change, and changes nothing. */
    public Result compare(Path file) throws IOException {
        return take(file, changed -> {});
    }

    /**
     * Puts the workbook's catalogue in place, unless it says the same already.
     *
     * @throws IOException if it cannot be written; the catalogue is as it was
     */
    public Result run(Path file, RunLock.Holder self) throws IOException {
        SafeRun.requireOwn(place);
        RunLock.Attempt attempt = RunLock.take(place.store(), self);
        if (attempt instanceof RunLock.Busy busy) {
            return new Busy(busy.holder());
        }
        RunLock lock = ((RunLock.Taken) attempt).lock();
        try {
            exchange.removeDraft();
            return take(file, this::replace);
        } finally {
            lock.close();
        }
    }

    /** What is done with the tables that changed. */
    private interface Taking {
        void take(List<Table> changed) throws IOException;
    }

    private Result take(Path file, Taking taking) throws IOException {
        CatalogueFolder.CatalogueFiles current = CatalogueFolder.files(place.catalogue());
        if (!current.faults().isEmpty()) {
            return new CatalogueRefused(current.faults());
        }
        if (!Files.exists(file)) {
            return new Unreadable(Message.of("catalogtool.no-file", file.toString()));
        }
        ReturnsFolder.Loading loading = ReturnsFolder.load(ReturnsFolder.single(file));
        if (loading instanceof ReturnsFolder.Unreadable unreadable) {
            return new Unreadable(unreadable.reason());
        }
        BookReader.Reading reading =
                new XlsxBookReader().read(String.valueOf(file.getFileName()), ((ReturnsFolder.Loaded) loading).bytes());
        if (reading instanceof BookReader.Refused refused) {
            return new Unreadable(refused.reason());
        }
        CatalogueSheets.Result sheets = CatalogueSheets.read(((BookReader.Opened) reading).book(), current.tables());
        return sheets instanceof CatalogueSheets.Readable readable
                ? take(current.tables(), readable, taking)
                : new Faulty(((CatalogueSheets.Refused) sheets).faults());
    }

    private static Result take(List<Table> current, CatalogueSheets.Readable edited, Taking taking) throws IOException {
        if (CatalogueReader.read(edited.tables()) instanceof CatalogueReader.Faulty faulty) {
            return new Faulty(faulty.faults().stream().map(edited::place).toList());
        }
        List<TableDifference> differences = new ArrayList<>();
        List<Table> changed = new ArrayList<>();
        for (Table before : current) {
            Table after = edited.tables().getOrDefault(before.name(), before);
            TableDifference difference = TableDifference.between(before, after);
            if (!difference.isEmpty()) {
                differences.add(difference);
                changed.add(after);
            }
        }
        if (!changed.isEmpty()) {
            taking.take(changed);
        }
        return new Compared(differences);
    }

    private void replace(List<Table> changed) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Table table : changed) {
            Path file = place.catalogue().resolve(table.name());
            // A file that the catalogue did without is begun.
            byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            files.put(table.name(), CatalogueFileWriter.write(before, table));
        }
        exchange.replace(files);
    }
}
