package vn.tonghop.adapter.excel.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An Office package in one fixed form, so that equal content gives equal bytes: entries in one order, one date, one
 * compression level, and the line ends of no operating system.
 */
public final class CanonicalZip {
    /**
     * Not midnight: for the very first moment of zip time, and for it only, the JDK adds a field that depends on the time
     * zone.
     */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 12, 0);

    private static final int LEVEL = 6;

    /** The list of content types first, as readers that look at the first bytes expect, then by name. */
    private static final Comparator<String> ORDER = Comparator.<String, Boolean>comparing(
                    name -> !name.equals("[Content_Types].xml"))
            .thenComparing(name -> !name.startsWith("_rels/"))
            .thenComparing(Comparator.naturalOrder());

    private CanonicalZip() {}

    /** The content of a part of the package, in whatever form it waits to be written. */
    @FunctionalInterface
    interface Part {
        void writeTo(OutputStream target) throws IOException;
    }

    /** The package with these parts. */
    static byte[] of(Map<String, Part> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeParts(parts, bytes);
        return bytes.toByteArray();
    }

    /** Writes parts of any kind as they are. */
    public static void write(Map<String, byte[]> parts, OutputStream target) throws IOException {
        Map<String, Part> contents = new TreeMap<>(ORDER);
        parts.forEach((name, bytes) -> contents.put(name, out -> out.write(bytes)));
        writeParts(contents, target);
    }

    private static void writeParts(Map<String, Part> parts, OutputStream target) throws IOException {
        Map<String, Part> sorted = new TreeMap<>(ORDER);
        sorted.putAll(parts);
        try (ZipOutputStream out = new ZipOutputStream(target)) {
            out.setLevel(LEVEL);
            for (Map.Entry<String, Part> part : sorted.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(DATE);
                out.putNextEntry(entry);
                part.getValue().writeTo(out);
                out.closeEntry();
            }
        }
    }

    /** @param zip a package all of whose parts are XML */
    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(ORDER);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), withLineFeeds(in.readAllBytes()));
            }
        }
        return parts;
    }

    /**
     * The XML writers end the first line as the operating system does. An XML reader takes CR LF for LF anyway, and a
     * carriage return of the content is written as a character reference.
     */
    private static byte[] withLineFeeds(byte[] xml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(xml.length);
        for (int i = 0; i < xml.length; i++) {
            if (xml[i] != '\r' || i + 1 == xml.length || xml[i + 1] != '\n') {
                out.write(xml[i]);
            }
        }
        return out.toByteArray();
    }
}
