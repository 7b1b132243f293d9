package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Path;
import vn.tonghop.model.Message;
import vn.tonghop.publish.OfficeNames;

/** The outputs of another office lie where those of this one are to be written. They are left as they are. */
final class OtherOffice extends IOException {
    private static final long serialVersionUID = 1L;
    private final String folder;
    private final String theirs;
    private final String ours;

    OtherOffice(Path folder, OfficeNames theirs, OfficeNames ours) {
        super("outputs of another office: " + folder);
        this.folder = folder.toString();
        this.theirs = theirs.said();
        this.ours = ours.said();
    }

    Message reason() {
        return Message.of(WriteFailure.OTHER_OFFICE, folder, theirs, ours);
    }
}
