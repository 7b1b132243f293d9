package vn.tonghop.adapter.excel.annotating;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.tonghop.adapter.excel.writing.CanonicalZip;

/** The parts of a package by name, unpacked. Names are equal whatever their case. */
final class Parts {
    /** All parts together, and the text of one part that is edited: far above any form, and little beside 256 MB. */
    private static final int MOST_BYTES = 32 << 20;

    private static final int MOST_TEXT = 12 << 20;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, byte[]> parts = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    private Parts() {}

    /** @param file a package that the gate has let through: its names are unique and its entries whole */
    static Parts of(byte[] file) {
        Parts opened = new Parts();
        int left = MOST_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] bytes = in.readNBytes(left + 1);
                    left -= bytes.length;
                    if (left < 0) {
                        throw NotAnnotatable.tooLarge();
                    }
                    opened.put(entry.getName(), bytes);
                }
            }
        } catch (IOException damaged) {
            throw NotAnnotatable.structure("zip");
        }
        return opened;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return names.containsKey(key(name));
    }

    boolean hasAnyUnder(String folder) {
        return names.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    private void put(String name, byte[] bytes) {
        parts.put(names.computeIfAbsent(key(name), k -> name), bytes);
    }

    /** The text of a part in UTF-8, which everybody writes. */
    String text(String name) {
        String written = Optional.ofNullable(names.get(key(name))).orElseThrow(() -> NotAnnotatable.structure(name));
        byte[] bytes = parts.getOrDefault(written, new byte[0]);
        if (bytes.length > MOST_TEXT) {
            throw NotAnnotatable.tooLarge();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // A reader that met another encoding has understood it; this text editor does not.
        String head = text.substring(0, Math.min(text.length(), 100)).toLowerCase(Locale.ROOT);
        boolean isOther = head.contains("encoding=")
                && !head.contains("encoding=\"utf-8\"")
                && !head.contains("encoding='utf-8'");
        if (isOther || text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
            throw NotAnnotatable.structure(name);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    void write(String name, String text) {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A new part, with the declaration before it. */
    void create(String name, String xml) {
        write(name, DECLARATION + xml);
    }

    void remove(String name) {
        Optional.ofNullable(names.remove(key(name))).ifPresent(parts::remove);
    }

    /** The first free name of a series, such as {@code xl/comments7.xml}. */
    String free(String beginning, String ending) {
        int number = 1;
        while (has(beginning + number + ending)) {
            number++;
        }
        return beginning + number + ending;
    }

    /** The package; equal parts give equal bytes. */
    byte[] pack() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CanonicalZip.write(parts, out);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return out.toByteArray();
    }
}
