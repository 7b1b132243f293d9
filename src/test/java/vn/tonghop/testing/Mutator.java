package vn.tonghop.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages files as bad disks, broken transfers and clumsy programs do. The same seed damages the same way. */
public final class Mutator {
    private static final byte[][] TOKENS = {
        "99999999999".getBytes(StandardCharsets.UTF_8),
        "-1".getBytes(StandardCharsets.UTF_8),
        "NaN".getBytes(StandardCharsets.UTF_8),
        "\0\0\0\0".getBytes(StandardCharsets.UTF_8),
        {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff},
        "<!DOCTYPE x>".getBytes(StandardCharsets.UTF_8),
        "&#0;".getBytes(StandardCharsets.UTF_8),
        "\"".getBytes(StandardCharsets.UTF_8),
        ";".getBytes(StandardCharsets.UTF_8),
        "\r\n".getBytes(StandardCharsets.UTF_8),
    };

    private static final int FEW = 8;
    private static final int MANY = 600;

    private final Random random;

    public Mutator(long seed) {
        this.random = new Random(seed);
    }

    public static byte[] flippedBit(byte[] file, int bit) {
        byte[] damaged = file.clone();
        damaged[bit / 8] ^= (byte) (1 << bit % 8);
        return damaged;
    }

    /** One damage to the bytes, somewhere. */
    public byte[] bytes(byte[] file) {
        return bytes(file, random.nextBoolean() ? FEW : MANY);
    }

    private byte[] bytes(byte[] file, int most) {
        int at = random.nextInt(file.length);
        int to = Math.min(file.length, at + 1 + random.nextInt(most));
        return switch (random.nextInt(9)) {
            case 0 -> flippedBit(file, random.nextInt(file.length * 8));
            case 1 -> joined(head(file, at), new byte[] {(byte) random.nextInt(256)}, tail(file, at + 1));
            case 2 -> joined(head(file, at), noise(to - at), tail(file, to));
            case 3 -> head(file, at);
            case 4 -> joined(head(file, at), tail(file, to));
            case 5 -> joined(head(file, to), tail(file, at));
            case 6 -> joined(head(file, at), new byte[to - at], tail(file, to));
            case 7 -> joined(head(file, at), TOKENS[random.nextInt(TOKENS.length)], tail(file, at));
            default -> swapped(file, at, random.nextInt(file.length), to - at);
        };
    }

    /**
     * One damage behind right checksums, as only a program makes it: to a few bytes or the markup of one entry, or to the
     * list of entries.
     */
    public byte[] entries(byte[] zip) {
        Map<String, byte[]> entries = unzipped(zip);
        List<String> names = new ArrayList<>(entries.keySet());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(10)) {
            case 0 -> entries.remove(name);
            case 1 -> entries.put(name, entries.get(names.get(random.nextInt(names.size()))));
            case 2 -> entries.put(name, new byte[0]);
            case 3, 4 -> entries.put(name, nonEmpty(bytes(entries.get(name), FEW)));
            default -> entries.put(name, markup(entries.get(name)));
        }
        return zipped(entries);
    }

    private byte[] markup(byte[] part) {
        String xml = new String(part, StandardCharsets.UTF_8);
        int open = xml.indexOf('<', random.nextInt(xml.length()));
        int close = xml.indexOf('>', Math.max(open, 0));
        if (open < 0 || close < 0) {
            return bytes(part, FEW);
        }
        String token = xml.substring(open, close + 1);
        String changed = switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> token + token;
            case 2 -> token.replaceFirst("[0-9]", Integer.toString(random.nextInt(10)));
            case 3 -> token.replaceFirst("=\"[^\"]*\"", "=\"" + random.nextInt(1000) + "\"");
            default -> token.replaceFirst(" [a-z]+=\"[^\"]*\"", "");
        };
        return (xml.substring(0, open) + changed + xml.substring(close + 1)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] swapped(byte[] file, int one, int other, int length) {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        int count = Math.min(Math.min(length, second - first), file.length - second);
        byte[] damaged = file.clone();
        System.arraycopy(file, first, damaged, second, count);
        System.arraycopy(file, second, damaged, first, count);
        return damaged;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] nonEmpty(byte[] bytes) {
        return bytes.length == 0 ? new byte[1] : bytes;
    }

    private static byte[] head(byte[] file, int end) {
        return Arrays.copyOf(file, end);
    }

    private static byte[] tail(byte[] file, int from) {
        return Arrays.copyOfRange(file, Math.min(from, file.length), file.length);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static byte[] zipped(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
