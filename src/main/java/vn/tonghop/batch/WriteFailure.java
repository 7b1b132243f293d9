package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import vn.tonghop.adapter.files.NoSpace;
import vn.tonghop.adapter.files.OpenElsewhere;
import vn.tonghop.adapter.files.Space;
import vn.tonghop.model.Message;

/** Says why something could not be written. */
public final class WriteFailure {
    private static final long MEGABYTE = 1024 * 1024;

    private WriteFailure() {}

    /**
     * The sentence for an officer.
     *
     * @param folder named when the failure does not name a place
     */
    public static Message message(IOException failure, Path folder) {
        if (failure instanceof HandoverDamaged damaged) {
            return damaged.reason();
        }
        if (failure instanceof OpenElsewhere open) {
            return Message.of("safety.open", open.getFile());
        }
        String named = failure instanceof FileSystemException known ? known.getFile() : null;
        String place = named == null ? folder.toString() : named;
        IOException explained = Space.explained(failure, folder, 0);
        if (explained instanceof NoSpace full) {
            return full.needed() == 0
                    ? Message.of("console.no-space", place)
                    : Message.of(
                            "safety.no-space", place, megabytes(full.needed()), Long.toString(full.free() / MEGABYTE));
        }
        return Message.of("console.cannot-write", place);
    }

    /** Rounded up: what is asked for is enough. */
    private static String megabytes(long bytes) {
        return Long.toString((bytes + MEGABYTE - 1) / MEGABYTE);
    }
}
