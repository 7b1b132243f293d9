package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;

/**
 * The parts of an Office file behind a strict gate: names that are safe and unique, sizes within limits, no two parts in
 * the same bytes. Every part is unpacked exactly once, either by {@link #open} or by {@link #checkRest}; after both, the
 * checksum of every part has been verified.
 *
 * <p>One part is read at a time.
 */
final class PartPackage implements AutoCloseable {
    private final byte[] file;
    private final Map<String, ZipPart> unread;
    private final Set<String> names;
    private final Inflater inflater = new Inflater(true);

    private PartPackage(byte[] file, Map<String, ZipPart> parts) {
        this.file = file;
        this.names = Set.copyOf(parts.keySet());
        this.unread = parts;
    }

    /** @throws Unreadable if the gate stays shut */
    static PartPackage of(byte[] file, ReadingLimits limits) {
        ZipDirectory directory = ZipDirectory.of(file, limits.entries());
        Map<String, ZipPart> parts = new LinkedHashMap<>();
        long unpacked = 0;
        for (ZipPart part : directory.parts()) {
            check(part, limits);
            unpacked += part.size();
            if (unpacked > limits.unpackedBytes()) {
                throw Unreadable.unpackedTooLarge(limits.unpackedBytes());
            }
            if (parts.put(key(part.name()), part) != null) {
                throw Unreadable.ambiguousPart(part.name());
            }
        }
        checkOverlap(directory.parts());
        return new PartPackage(file, parts);
    }

    /** Whether a part of this name exists, whatever its case, read already or not. */
    boolean has(String name) {
        return names.contains(key(name));
    }

    boolean hasAnyUnder(String folder) {
        return names.stream().anyMatch(name -> name.startsWith(key(folder)));
    }

    /**
     * The bytes of a part, once.
     *
     * @throws Unreadable if there is no such part, or it was read before
     */
    PartStream open(String name) {
        ZipPart part = unread.remove(key(name));
        if (part == null) {
            throw has(name) ? Unreadable.ambiguousPart(name) : Unreadable.missing(name);
        }
        return stream(part);
    }

    /** Unpacks and checks the parts that nobody asked for. */
    void checkRest() {
        for (ZipPart part : unread.values()) {
            stream(part).drain();
        }
        unread.clear();
    }

    @Override
    public void close() {
        inflater.end();
    }

    private PartStream stream(ZipPart part) {
        inflater.reset();
        return new PartStream(file, part, inflater);
    }

    /** Part names are equal whatever their case (ECMA-376 part 2, 6.2.2.3). */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void check(ZipPart part, ReadingLimits limits) {
        if (!isSafe(part.name())) {
            throw Unreadable.unsafeName(part.name());
        }
        if (part.encrypted()) {
            throw Unreadable.password();
        }
        if (part.method() != ZipPart.STORED && part.method() != ZipPart.DEFLATED) {
            throw Unreadable.damaged(part.name());
        }
        if (part.size() > limits.unpackedBytes()) {
            throw Unreadable.unpackedTooLarge(limits.unpackedBytes());
        }
        if (part.size() > ReadingLimits.RATIO_EXEMPT_BYTES && part.size() / limits.ratio() > part.packedSize()) {
            throw Unreadable.packedTooTightly(part.name());
        }
    }

    private static boolean isSafe(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ' || c == 0x7f)
                && !List.of(name.split("/", -1)).contains("..");
    }

    private static void checkOverlap(List<ZipPart> parts) {
        List<ZipPart> inOrder = new ArrayList<>(parts);
        inOrder.sort(Comparator.comparingInt(ZipPart::headerAt));
        long free = 0;
        for (ZipPart part : inOrder) {
            if (part.headerAt() < free) {
                throw Unreadable.overlapping(part.name());
            }
            free = part.dataEnd();
        }
    }
}
