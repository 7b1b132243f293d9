package vn.tonghop.batch;

import java.util.List;
import vn.tonghop.model.Message;

/** An outline of the report has faults; carries them out of the job. */
final class OutlineRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Message> faults;

    OutlineRefused(List<Message> faults) {
        super("outline refused");
        this.faults = List.copyOf(faults);
    }

    List<Message> faults() {
        return faults;
    }
}
