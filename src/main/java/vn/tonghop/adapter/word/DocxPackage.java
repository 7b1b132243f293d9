package vn.tonghop.adapter.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files inside a .docx, in their order. */
final class DocxPackage {
    /** Far beyond any outline; a small file that unpacks to more is not one. */
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final int MAX_FILES = 2_000;

    /**
     * One date for every file. Not midnight: for the very first moment of zip time, and for it only, the JDK adds a
     * field that depends on the time zone.
     */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 12, 0);

    private static final int LEVEL = 6;

    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0};

    /** A file that cannot be read as a .docx. */
    static final class BadPackage extends Exception {
        private static final long serialVersionUID = 1L;
        private final String key;

        BadPackage(String key) {
            super(key);
            this.key = key;
        }

        /** Last part of the key of the phrase that says why. */
        String key() {
            return key;
        }
    }

    private final Map<String, byte[]> files;

    private DocxPackage(Map<String, byte[]> files) {
        this.files = files;
    }

    /** @param files by name, in the order in which they are written */
    static DocxPackage of(Map<String, byte[]> files) {
        return new DocxPackage(new LinkedHashMap<>(files));
    }

    static DocxPackage read(byte[] docx) throws BadPackage {
        if (startsWith(docx, OLE2)) {
            // An encrypted .docx and an old .doc look alike from outside.
            throw new BadPackage("locked");
        }
        if (!hasDirectory(docx)) {
            throw new BadPackage("broken");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        int room = MAX_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readNBytes(room + 1);
                room -= bytes.length;
                if (room < 0 || files.size() >= MAX_FILES) {
                    throw new BadPackage("too-large");
                }
                if (!entry.isDirectory() && files.put(entry.getName(), bytes) != null) {
                    throw new BadPackage("broken");
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BadPackage("broken");
        }
        return new DocxPackage(files);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the directory at the end of a zip is there; without it the file was cut short. */
    private static boolean hasDirectory(byte[] bytes) {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    Set<String> names() {
        return files.keySet();
    }

    byte[] get(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("no such file in the package: " + name);
        }
        return bytes;
    }

    DocxPackage with(String name, byte[] bytes) {
        Map<String, byte[]> others = new LinkedHashMap<>(files);
        others.put(name, bytes);
        return new DocxPackage(others);
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(LEVEL);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
