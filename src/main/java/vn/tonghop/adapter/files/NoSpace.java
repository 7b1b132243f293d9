package vn.tonghop.adapter.files;

import java.nio.file.FileSystemException;

/** There is too little space for what is to be written. */
public final class NoSpace extends FileSystemException {
    private static final long serialVersionUID = 1L;

    private final long needed;
    private final long free;

    /**
     * @param place the folder or file
     * @param needed bytes that are needed in all
     * @param free bytes that were free
     */
    public NoSpace(String place, long needed, long free) {
        super(place, null, "No space left: " + needed + " bytes needed, " + free + " free");
        this.needed = needed;
        this.free = free;
    }

    public long needed() {
        return needed;
    }

    public long free() {
        return free;
    }
}
