package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import vn.tonghop.adapter.excel.writing.TemporaryFiles;
import vn.tonghop.adapter.files.Publication;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.adapter.files.Scratch;
import vn.tonghop.adapter.files.Space;
import vn.tonghop.adapter.store.Store;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;

/**
 * What stands around the work of a run, so that nothing is lost: the lock is taken before anything else; what a killed run left is
 * put right; there is space; the store is that of these outputs, or is made anew; and when the work is done, its record is read
 * back from the disk before the outputs are put in place.
 */
final class SafeRun implements AutoCloseable {
    private final Workplace place;
    private final Period period;
    private final RunLock.Holder self;
    private final Progress progress;
    private final RunRecord record;
    private @Nullable Store store;
    private @Nullable JobLauncher launcher;

    /**
     * What is done within.
     *
     * @param <E> what it refuses
     */
    interface Work<E extends Exception> {
        RunResult in(SafeRun run) throws IOException, E;
    }

    private SafeRun(Workplace place, Period period, RunLock.Holder self, Progress progress, RunRecord record) {
        this.place = place;
        this.period = period;
        this.self = self;
        this.progress = progress;
        this.record = record;
    }

    /** Does the work of a period alone; another run of the period is not waited for, one of another period is. */
    static <E extends Exception> RunResult of(
            Workplace place, Period period, RunLock.Holder self, Progress progress, Work<E> work)
            throws IOException, E {
        requireOwn(place);
        OutputsOffice.require(place);
        RunLock.Holder me = self.workingOn(period.toString());
        RunLock.Attempt attempt = Turn.take(place.store(), me, progress);
        if (attempt instanceof RunLock.Busy busy) {
            return new RunResult.Busy(busy.holder().pid(), busy.holder().start());
        }
        RunLock lock = ((RunLock.Taken) attempt).lock();
        try {
            return recorded(place, period, me, progress, work);
        } finally {
            giveBack(lock, progress);
        }
    }

    /**
     * Makes sure that what is kept, emptied and thrown away here is the program's own and not what a link leads to.
     *
     * @throws Misplaced if something else stands there; nothing was written
     */
    static void requireOwn(Workplace place) throws IOException {
        for (Path folder : List.of(place.store(), place.logs())) {
            boolean there = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
            if (there && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new Misplaced(folder);
            }
        }
        Optional<Path> stranger = Store.stranger(place.store());
        if (stranger.isPresent()) {
            throw new Misplaced(stranger.get());
        }
    }

    /** That it could not be given back in good order changes nothing in what was done: it ends with the process. */
    private static void giveBack(RunLock lock, Progress progress) {
        try {
            lock.close();
        } catch (IOException left) {
            progress.remark(Message.of("safety.lock-left", String.valueOf(left.getMessage())));
        }
    }

    private static <E extends Exception> RunResult recorded(
            Workplace place, Period period, RunLock.Holder self, Progress progress, Work<E> work)
            throws IOException, E {
        Publication.recoverAll(place.output());
        // Another office may have been the first to write here while this run waited for its turn.
        OutputsOffice.require(place);
        Handovers.removeDrafts(place);
        TemporaryFiles temporary = TemporaryFiles.into(Scratch.renew(place.temporary()));
        try (temporary;
                RunRecord record = RunRecord.begin(place, period, self, progress)) {
            String owner = StoreOwner.of(place, self);
            try (SafeRun run = new SafeRun(place, period, self, progress, record)) {
                RunResult result = work.in(run);
                // Closing puts other outputs in place: the store goes on with them.
                Store.pass(place.store(), owner, StoreOwner.of(place, self));
                record.ended(result);
                return result;
            } catch (Exception failure) {
                record.failed(failure);
                throw failure;
            }
        }
    }

    /** Opens the job repository; when what it holds cannot be read, the store is made anew. */
    private JobLauncher open() throws IOException {
        Space.require(place.store(), Store.room(place.store()));
        Store opened = Store.open(place.store(), StoreOwner.of(place, self));
        store = opened;
        record.add("store", opened.condition());
        JobLauncher started = new JobLauncher(opened);
        if (opened.condition() == Store.Condition.CUT_SHORT && !started.isReadable()) {
            started.close();
            opened.close();
            opened = Store.renew(place.store());
            store = opened;
            record.add("store", opened.condition());
            started = new JobLauncher(opened);
        }
        launcher = started;
        condition(opened).ifPresent(key -> progress.remark(Message.of(key)));
        return started;
    }

    private static Optional<String> condition(Store store) {
        return switch (store.condition()) {
            case DAMAGED -> Optional.of("safety.store-damaged");
            case OF_OTHERS -> Optional.of("safety.store-of-others");
            case NEW, WHOLE, CUT_SHORT, GROWN -> Optional.empty();
        };
    }

    /** The log of this run. */
    RunRecord log() {
        return record;
    }

    /**
     * Runs a job to its end.
     *
     * @param inputHash identifies, with the period, what is done
     * @throws IOException if something cannot be written; every other failure is a fault of the program and is thrown on
     */
    void launch(Function<JobLauncher, Job> job, String inputHash) throws IOException {
        JobLauncher known = open();
        try {
            JobExecution execution = known.run(job.apply(known), period, inputHash);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
        } catch (JobExecutionException impossible) {
            throw ofStore(impossible).orElseThrow(() -> new IllegalStateException("the run was refused", impossible));
        } catch (RuntimeException failure) {
            throw ofStore(failure).orElseThrow(() -> failure);
        }
    }

    /** Tells failures that an officer can mend from faults of the program. */
    private IOException failure(JobExecution execution) throws IOException {
        for (Throwable thrown : execution.getAllFailureExceptions()) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException io) {
                    return io;
                }
            }
            Optional<IOException> stored = ofStore(thrown);
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        throw new IllegalStateException(
                "the run failed",
                execution.getAllFailureExceptions().stream().findFirst().orElse(null));
    }

    /** The database says that it could not keep something: the disk is full, or fails. */
    private Optional<IOException> ofStore(Throwable thrown) throws IOException {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                IOException failure =
                        new java.nio.file.FileSystemException(place.store().toString(), null, "the store failed");
                failure.initCause(thrown);
                return Optional.of(Space.explained(failure, place.store(), Store.room(place.store())));
            }
        }
        return Optional.empty();
    }

    /**
     * Ends the record of the run: closed, read back from the disk, sealed.
     *
     * @param receipt of the outputs that will be put in place next
     */
    void close(byte[] receipt) throws IOException {
        JobLauncher started = launcher;
        Store opened = store;
        if (started == null || opened == null) {
            throw new IllegalStateException("no job was run");
        }
        started.close();
        launcher = null;
        try {
            opened.close(StoreOwner.after(place, self, period, receipt));
        } catch (IOException lost) {
            throw Files.isDirectory(place.store())
                    ? Space.explained(lost, place.store(), Store.room(place.store()))
                    : lost;
        }
    }

    @Override
    public void close() {
        if (launcher != null) {
            launcher.close();
        }
        if (store != null) {
            store.close();
        }
    }
}
