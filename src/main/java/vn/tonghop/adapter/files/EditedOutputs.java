package vn.tonghop.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people did to outputs after they were written: files that were changed, and files that were put into folders of ours. They
 * are not the program's to throw away: when new outputs take their place they are kept, in a numbered folder among the new ones.
 */
public final class EditedOutputs {
    /** The folder among the outputs in which they are kept, one numbered folder an exchange. */
    public static final String FOLDER = "tep-da-sua";

    private static final Pattern OWNER_FILE = Pattern.compile("~\\$.*|\\.~lock\\..*#");

    private final Path folder;
    private final Map<String, String> written;

    /**
     * @param folder of the outputs as they are now
     * @param written digest of each file that the program wrote, by path below the folder with "/" between its parts
     */
    public EditedOutputs(Path folder, Map<String, String> written) {
        this.folder = folder;
        this.written = Map.copyOf(written);
    }

    /** Nothing is known of what was written: whatever would be replaced by something else is somebody's. */
    public static EditedOutputs unknown(Path folder) {
        return new EditedOutputs(folder, Map.of());
    }

    /**
     * The files that would be lost, by path below the folder, in order.
     *
     * @param ours names of files and folders that the program writes; others are not replaced
     * @param fresh the folder with the new outputs: what stands there to the byte is not lost
     */
    List<String> lost(List<String> ours, Path fresh) throws IOException {
        FrozenFolder old = new FrozenFolder(folder);
        List<String> lost = new ArrayList<>();
        for (String path : old.paths()) {
            String top = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (ours.contains(top)
                    && !OWNER_FILE.matcher(name).matches()
                    && !old.has(path, written.getOrDefault(path, ""))
                    && !isSame(folder.resolve(path), fresh.resolve(path))) {
                lost.add(path);
            }
        }
        return lost;
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
                && Files.mismatch(one, other) < 0;
    }

    /** The folder for this time, below that of earlier times: a number that none of them has. */
    String free() throws IOException {
        int number = 1;
        while (Files.exists(folder.resolve(FOLDER).resolve(Integer.toString(number)), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        return FOLDER + "/" + number;
    }

    /** The outputs that seem to be open in Excel, Word or LibreOffice: those leave a small file beside what they hold. */
    public static List<String> open(Path folder, List<String> ours) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .flatMap(name -> held(name, ours).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** Office programs write "~$" before the name, or over its first two letters; LibreOffice ".~lock." before and "#" behind. */
    private static Optional<String> held(String name, List<String> ours) {
        return ours.stream()
                .filter(own -> name.equals("~$" + own)
                        || own.length() > 2 && name.equals("~$" + own.substring(2))
                        || name.equals(".~lock." + own + "#"))
                .findFirst();
    }
}
