package vn.tonghop.adapter.files;

import java.io.IOException;
import java.nio.file.Path;

/** A folder is there, or may be there, and what is in it cannot be told. It is never taken for an empty one. */
public final class UnreadableFolder extends IOException {
    private static final long serialVersionUID = 1L;
    private final String folder;

    public UnreadableFolder(Path folder, Throwable cause) {
        super("unreadable: " + folder, cause);
        this.folder = folder.toString();
    }

    public String folder() {
        return folder;
    }
}
