package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import vn.tonghop.model.Message;

/** Says why something could not be written. */
public final class WriteFailure {
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
        String named = failure instanceof FileSystemException known ? known.getFile() : null;
        String place = named == null ? folder.toString() : named;
        boolean full = String.valueOf(failure.getMessage()).contains("No space left");
        return Message.of(full ? "console.no-space" : "console.cannot-write", place);
    }
}
