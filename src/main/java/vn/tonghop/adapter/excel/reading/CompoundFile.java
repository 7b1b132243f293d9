package vn.tonghop.adapter.excel.reading;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The container of the old Office formats (MS-CFB): a small file system of sectors with an allocation table. Only the
 * streams of its root folder are of interest.
 *
 * <p>Read by hand: POI's own reader fills up with zeros what a cut file lacks, and reserves as much memory as a damaged
 * header asks for. Here every sector that is read lies within the file and is used once in its chain.
 */
final class CompoundFile {
    private static final int HEADER_SIZE = 512;
    private static final int ENTRY_SIZE = 128;
    private static final int FOLDER = 1;
    private static final int STREAM = 2;
    private static final int ROOT = 5;
    private static final long LAST_SECTOR = 0xfffffffaL;
    private static final int TABLES_IN_HEADER = 109;

    /** @param kind folder, stream or root */
    private record Entry(int kind, long start, long size) {}

    private final LittleEndian file;
    private final int sectorSize;
    private final long[] next;
    private final long smallBelow;
    private final Map<String, Entry> entries = new HashMap<>();
    private Entry root = new Entry(ROOT, LAST_SECTOR, 0);

    private CompoundFile(byte[] bytes) {
        file = new LittleEndian(bytes);
        if (bytes.length < HEADER_SIZE) {
            throw Unreadable.truncated();
        }
        int shift = file.u16(30);
        if ((shift != 9 && shift != 12) || file.u16(32) != 6) {
            throw Unreadable.damaged();
        }
        sectorSize = 1 << shift;
        smallBelow = file.u32(56);
        next = allocation();
        directory();
    }

    /** @throws Unreadable if it is cut or damaged */
    static CompoundFile of(byte[] bytes) {
        return new CompoundFile(bytes);
    }

    /** Whether the root folder has a stream or folder of this name, whatever its case. */
    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The bytes of a stream of the root folder; empty if there is none. */
    Optional<byte[]> stream(String name) {
        return Optional.ofNullable(entries.get(key(name)))
                .filter(entry -> entry.kind() == STREAM)
                .map(this::content);
    }

    private byte[] content(Entry entry) {
        if (entry.size() > file.length()) {
            throw Unreadable.truncated();
        }
        return entry.size() < smallBelow
                ? small(entry)
                : chained(entry.start(), (int) entry.size(), sectorSize, next, file, sectorSize);
    }

    /** Small streams share the sectors of one large one. */
    private byte[] small(Entry entry) {
        int tables = (int) Math.min(file.u32(64), file.length() / sectorSize);
        byte[] table = chained(file.u32(60), tables * sectorSize, sectorSize, next, file, sectorSize);
        LittleEndian numbers = new LittleEndian(table);
        long[] smallNext = new long[table.length / 4];
        for (int i = 0; i < smallNext.length; i++) {
            smallNext[i] = numbers.u32(4L * i);
        }
        if (root.size() > file.length()) {
            throw Unreadable.truncated();
        }
        byte[] shared = chained(root.start(), (int) root.size(), sectorSize, next, file, sectorSize);
        return chained(entry.start(), (int) entry.size(), 64, smallNext, new LittleEndian(shared), 0);
    }

    /**
     * The first bytes of a chain of sectors.
     *
     * @param firstAt where sector 0 stands
     */
    private static byte[] chained(long start, int size, int sector, long[] next, LittleEndian source, int firstAt) {
        byte[] content = new byte[size];
        BitSet used = new BitSet();
        long current = start;
        for (int at = 0; at < size; at += sector) {
            if (current >= next.length || used.get((int) current)) {
                throw Unreadable.damaged();
            }
            used.set((int) current);
            int length = Math.min(sector, size - at);
            long from = firstAt + current * sector;
            if (from + length > source.length()) {
                throw Unreadable.truncated();
            }
            System.arraycopy(source.slice(from, length), 0, content, at, length);
            current = next[(int) current];
        }
        return content;
    }

    /** The allocation table: for each sector the one that follows it. */
    private long[] allocation() {
        long tables = file.u32(44);
        if (tables > file.length() / sectorSize) {
            throw Unreadable.truncated();
        }
        int perTable = sectorSize / 4;
        long[] table = new long[(int) tables * perTable];
        long more = file.u32(68);
        long at = 76;
        int left = TABLES_IN_HEADER;
        for (int i = 0; i < tables; i++) {
            if (left == 0) {
                at = sectorAt(more);
                left = perTable - 1;
                more = file.u32(at + sectorSize - 4);
            }
            long sector = sectorAt(file.u32(at));
            for (int j = 0; j < perTable; j++) {
                table[i * perTable + j] = file.u32(sector + 4L * j);
            }
            at += 4;
            left--;
        }
        return table;
    }

    private long sectorAt(long number) {
        long at = (number + 1) * sectorSize;
        if (at + sectorSize > file.length()) {
            throw Unreadable.truncated();
        }
        return at;
    }

    private void directory() {
        int length = 0;
        BitSet used = new BitSet();
        for (long current = file.u32(48); current < LAST_SECTOR; current = next[(int) current]) {
            if (current >= next.length || used.get((int) current)) {
                throw Unreadable.damaged();
            }
            used.set((int) current);
            length += sectorSize;
        }
        LittleEndian list = new LittleEndian(chained(file.u32(48), length, sectorSize, next, file, sectorSize));
        if (length == 0 || list.u8(66) != ROOT) {
            throw Unreadable.damaged();
        }
        root = entry(list, 0);
        collect(list, list.u32(76), new BitSet());
    }

    /** The entries of the root folder hang together as a tree: left, right. */
    private void collect(LittleEndian list, long number, BitSet used) {
        if (number >= LAST_SECTOR) {
            return;
        }
        long at = number * ENTRY_SIZE;
        if (at + ENTRY_SIZE > list.length() || used.get((int) number)) {
            throw Unreadable.damaged();
        }
        used.set((int) number);
        int kind = list.u8(at + 66);
        int letters = list.u16(at + 64) / 2 - 1;
        if ((kind != FOLDER && kind != STREAM) || letters < 1 || letters > 31) {
            throw Unreadable.damaged();
        }
        String name = list.text(at, letters * 2, StandardCharsets.UTF_16LE);
        if (entries.put(key(name), entry(list, at)) != null) {
            throw Unreadable.ambiguousPart(name);
        }
        collect(list, list.u32(at + 68), used);
        collect(list, list.u32(at + 72), used);
    }

    private static Entry entry(LittleEndian list, long at) {
        return new Entry(list.u8(at + 66), list.u32(at + 116), list.u32(at + 120));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
