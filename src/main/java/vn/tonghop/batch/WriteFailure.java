package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tonghop.adapter.files.NoSpace;
import vn.tonghop.adapter.files.OpenElsewhere;
import vn.tonghop.adapter.files.Space;
import vn.tonghop.adapter.files.UnreadableFolder;
import vn.tonghop.model.Message;

/** Says why something could not be written, or that the reason is something that could not be read. */
public final class WriteFailure {
    /** Key of the sentence that the outputs of another office lie here: whoever is told wants to know which folder to use. */
    public static final String OTHER_OFFICE = "safety.other-office";

    private static final long MEGABYTE = 1024 * 1024;

    private WriteFailure() {}

    /**
     * The sentence for an officer.
     *
     * @param folder named when the failure does not name a place
     */
    public static Message message(IOException failure, Path folder) {
        Optional<Message> unusable = unusable(failure);
        if (unusable.isPresent()) {
            return unusable.get();
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

    /** The sentence about something that is needed and cannot be read, if that is what failed: not the writing. */
    public static Optional<Message> unusable(IOException failure) {
        if (failure instanceof HandoverDamaged damaged) {
            return Optional.of(damaged.reason());
        }
        if (failure instanceof Misplaced misplaced) {
            return Optional.of(misplaced.reason());
        }
        if (failure instanceof OtherOffice other) {
            return Optional.of(other.reason());
        }
        return failure instanceof UnreadableFolder unreadable
                ? Optional.of(Message.of("safety.unreadable-folder", unreadable.folder()))
                : Optional.empty();
    }

    /** How a run ended that this stopped. */
    static RunResult result(IOException failure, Path folder) {
        Optional<Message> unusable = unusable(failure);
        return unusable.isPresent()
                ? new RunResult.InputRefused(List.of(unusable.get()))
                : new RunResult.CannotWrite(message(failure, folder));
    }

    /** Rounded up: what is asked for is enough. */
    private static String megabytes(long bytes) {
        return Long.toString((bytes + MEGABYTE - 1) / MEGABYTE);
    }
}
