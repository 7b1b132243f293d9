package vn.tonghop.batch;

import java.nio.file.Path;
import java.util.List;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.model.Message;
import vn.tonghop.model.PeriodOutcome;

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
