package vn.tonghop.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.batch.RunBoard.Read;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Period;

/** Reads returned files, each as a return for the month into whose folder it was put. */
final class ReturnReaders {
    private final Catalogue catalogue;
    private final Map<String, String> seen;
    private final KnownReadings known;
    private final Map<Period, ReturnReader> byMonth = new ConcurrentHashMap<>();

    ReturnReaders(Catalogue catalogue) {
        this(catalogue, Map.of(), KnownReadings.none());
    }

    /**
     * @param seen digests of the files by name when the run was identified: another version of them is not read
     * @param known what earlier runs read
     */
    ReturnReaders(Catalogue catalogue, Map<String, String> seen, KnownReadings known) {
        this.catalogue = catalogue;
        this.seen = Map.copyOf(seen);
        this.known = known;
    }

    Read read(Return item) {
        ReturnReader reader =
                byMonth.computeIfAbsent(item.month(), month -> new ReturnReader(catalogue, month, seen, known));
        return new Read(item.month(), reader.read(item.entry()));
    }
}
