package vn.tonghop.adapter.files;

import java.nio.file.FileSystemException;

/** A file cannot be replaced because another program has it open; what was there before is as it was. */
public final class OpenElsewhere extends FileSystemException {
    private static final long serialVersionUID = 1L;

    /** @param file the one that seems to be open */
    public OpenElsewhere(String file, FileSystemException cause) {
        super(file);
        initCause(cause);
    }
}
