package vn.tonghop.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Standing;
import vn.tonghop.publish.versions.VersionChanges;

/** How a command ended. */
public sealed interface RunResult {
    /**
     * The outputs are in place.
     *
     * @param folder where they are
     * @param outputs their names below the folder
     * @param receipt the text of {@code run.json}
     */
    record Published(PeriodOutcome outcome, Path folder, List<String> outputs, String receipt) implements RunResult {
        public Published {
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * Nothing that goes in has changed since the last run, and its outputs are there: nothing was written.
     *
     * @param receipt the text of {@code run.json}
     */
    record Unchanged(Period period, String receipt) implements RunResult {}

    /**
     * The period is closed, and what was handed over is in place.
     *
     * @param restored outputs that were missing or otherwise and have been put back; paths below the folder of outputs
     * @param late what came since; it was left out
     * @param unseen why it is not known what came since, if so
     * @param newer closed versions of other periods that this one should have been made of
     * @param receipt the text of the {@code run.json} that was handed over
     */
    record StillClosed(
            FrozenVersion version,
            List<String> restored,
            List<LateFile> late,
            Optional<Message> unseen,
            List<Handover> newer,
            String receipt)
            implements RunResult {
        public StillClosed {
            restored = List.copyOf(restored);
            late = List.copyOf(late);
            newer = List.copyOf(newer);
        }
    }

    /**
     * The period has been closed now.
     *
     * @param folder where the outputs are for people to take
     * @param changes what is otherwise than in the version before
     * @param affected closed versions of other periods that were made of the version before
     * @param notPlaced why the outputs are not in the folder yet, though the version is closed; the next command puts them there
     */
    record NowClosed(
            FrozenVersion version,
            Path folder,
            VersionChanges changes,
            List<Handover> affected,
            Optional<Message> notPlaced)
            implements RunResult {
        public NowClosed {
            affected = List.copyOf(affected);
        }
    }

    /** Something is open, and nobody said that it may be: nothing was closed. */
    record NotClosed(PeriodOutcome outcome) implements RunResult {
        /** What is open, all that is of one kind in one unit in one sentence. */
        public List<Open> open(Phrases phrases) {
            return OpenMatters.grouped(outcome, phrases);
        }
    }

    /** @param matters how many open matters the sentence speaks of */
    record Open(String sentence, int matters) {}

    /** A closed version has been opened again. */
    record NowOpen(Standing.Reopened reopened, List<Handover> affected) implements RunResult {
        public NowOpen {
            affected = List.copyOf(affected);
        }
    }

    /** The catalogue must be mended first. */
    record CatalogueRefused(List<CatalogueFault> faults) implements RunResult {
        public CatalogueRefused {
            faults = List.copyOf(faults);
        }
    }

    /** The input is unusable: nothing was written. */
    record InputRefused(List<Message> reasons) implements RunResult {
        public InputRefused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Another run works on the same outputs. */
    record Busy(long pid, String start) implements RunResult {}

    /** The outputs cannot be written: the old ones are untouched. */
    record CannotWrite(Message reason) implements RunResult {}
}
