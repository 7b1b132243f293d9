package vn.tonghop.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The program's own folder for temporary files. Nothing goes into the machine's: others can look into that one, and a killed run
 * would leave its files there. Only its owner may enter, and it is emptied at the start of the next run.
 */
public final class Scratch {
    private Scratch() {}

    /** Makes the folder anew: empty and private. The lock of the store has been taken. */
    public static Path renew(Path folder) throws IOException {
        Durable.delete(folder);
        Files.createDirectories(folder);
        PosixFileAttributeView rights =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (rights != null) {
            rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
