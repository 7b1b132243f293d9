package vn.tonghop.batch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tonghop.adapter.files.Digest;
import vn.tonghop.adapter.store.Memory;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.Period;

/**
 * What earlier runs read of returned files ({@code output/store/read/P.bin}), so that a file is read again only when something it
 * depends on has changed: its bytes, its name, the month into whose folder it was put, the catalogue, or the program.
 */
final class KnownReadings implements AutoCloseable {
    private final Optional<Path> folder;
    private final String basis;
    private final Map<Period, Optional<Memory>> months = new HashMap<>();
    private final AtomicInteger found = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private boolean open = true;

    private KnownReadings(Optional<Path> folder, String basis) {
        this.folder = folder;
        this.basis = basis;
    }

    /** @param basis digest of all that a reading depends on beside its file: catalogue and program */
    static KnownReadings of(Workplace place, String basis) {
        return new KnownReadings(Optional.of(place.store().resolve("read")), basis);
    }

    /** Nothing is known and nothing is kept. */
    static KnownReadings none() {
        return new KnownReadings(Optional.empty(), "");
    }

    Optional<List<IntakeResult>> find(Period month, String name, String sha256) {
        Optional<List<IntakeResult>> results = memory(month)
                .flatMap(memory -> memory.find(key(month, name, sha256)))
                .flatMap(KnownReadings::results);
        (results.isPresent() ? found : read).incrementAndGet();
        return results;
    }

    /** What cannot be understood was written by nobody we know, and is read again. */
    private static Optional<List<IntakeResult>> results(byte[] bytes) {
        try {
            return Optional.of(IntakeBytes.read(bytes));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    void keep(Period month, String name, String sha256, List<IntakeResult> results) {
        memory(month).ifPresent(memory -> memory.keep(key(month, name, sha256), IntakeBytes.of(results)));
    }

    /** How many files were known, and how many had to be read. */
    String tally() {
        return found + " known, " + read + " read";
    }

    /** Nothing once it is closed: a worker of a run that failed may still be reading. */
    private synchronized Optional<Memory> memory(Period month) {
        return folder.isEmpty() || !open
                ? Optional.empty()
                : months.computeIfAbsent(month, m -> Memory.open(folder.get().resolve(m + ".bin")));
    }

    private String key(Period month, String name, String sha256) {
        return new Digest()
                .add(basis)
                .add(month.toString())
                .add(name)
                .add(sha256)
                .hex();
    }

    @Override
    public synchronized void close() {
        open = false;
        months.values().forEach(memory -> memory.ifPresent(Memory::close));
        months.clear();
    }
}
