package vn.tonghop.adapter.excel.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents of a zip file (PKWARE APPNOTE 6.3, zip64 included), each entry compared with the header in front
 * of its data. Readers that trust one of the two see different files when they differ, so a difference is a damage.
 *
 * <p>Read by hand: java.util.zip opens no bytes at random, Commons Compress does not compare the two headers, and the
 * whole of it is shorter than working around either.
 *
 * @param parts in the order of the directory
 * @param startsAt where the directory begins, that is where data must end
 */
record ZipDirectory(List<ZipPart> parts, long startsAt) {
    private static final long END = 0x06054b50L;
    private static final long END_64 = 0x06064b50L;
    private static final long LOCATOR_64 = 0x07064b50L;
    private static final long ENTRY = 0x02014b50L;
    private static final long HEADER = 0x04034b50L;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int HEADER_SIZE = 30;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW_DATA = 8;
    private static final int SATURATED_16 = 0xffff;
    private static final long SATURATED_32 = 0xffffffffL;

    ZipDirectory {
        parts = List.copyOf(parts);
    }

    /**
     * @param mostEntries how many entries are accepted
     * @throws Unreadable if the file is cut, damaged or has more entries
     */
    static ZipDirectory of(byte[] bytes, int mostEntries) {
        LittleEndian file = new LittleEndian(bytes);
        End end = end(file);
        if (end.entries() > mostEntries) {
            throw Unreadable.tooManyEntries(mostEntries);
        }
        List<ZipPart> parts = new ArrayList<>();
        long at = end.directoryAt();
        for (long i = 0; i < end.entries(); i++) {
            parts.add(part(file, at, end.directoryAt()));
            at += ENTRY_SIZE + file.u16(at + 28) + file.u16(at + 30) + file.u16(at + 32);
        }
        if (at != end.directoryAt() + end.directorySize()) {
            throw Unreadable.damaged();
        }
        return new ZipDirectory(parts, end.directoryAt());
    }

    /** What the last record of the file says of the directory. */
    private record End(long entries, long directorySize, long directoryAt) {}

    private static End end(LittleEndian file) {
        long at = endAt(file);
        if (file.u16(at + 4) != file.u16(at + 6) || file.u16(at + 8) != file.u16(at + 10)) {
            throw Unreadable.damaged(); // spread over several disks
        }
        End end = new End(file.u16(at + 10), file.u32(at + 12), file.u32(at + 16));
        long limit = at;
        if (at >= 20 && file.u32(at - 20) == LOCATOR_64) {
            limit = file.u64(at - 20 + 8);
            end = widened(end, file, limit);
        }
        if (end.directoryAt() + end.directorySize() > limit) {
            throw Unreadable.damaged();
        }
        return end;
    }

    /** The end record must be the very last thing in the file: whatever was cut off took it along. */
    private static long endAt(LittleEndian file) {
        for (int at = file.length() - END_SIZE; at >= 0 && at >= file.length() - END_SIZE - SATURATED_16; at--) {
            if (file.u32(at) == END && at + END_SIZE + file.u16(at + 20) == file.length()) {
                return at;
            }
        }
        throw Unreadable.truncated();
    }

    private static End widened(End narrow, LittleEndian file, long at) {
        if (file.u32(at) != END_64) {
            throw Unreadable.damaged();
        }
        End wide = new End(file.u64(at + 32), file.u64(at + 40), file.u64(at + 48));
        boolean agree = (narrow.entries() == SATURATED_16 || narrow.entries() == wide.entries())
                && (narrow.directorySize() == SATURATED_32 || narrow.directorySize() == wide.directorySize())
                && (narrow.directoryAt() == SATURATED_32 || narrow.directoryAt() == wide.directoryAt());
        if (!agree || wide.directoryAt() > file.length() || wide.directorySize() > file.length()) {
            throw Unreadable.damaged();
        }
        return wide;
    }

    private static ZipPart part(LittleEndian file, long at, long directoryAt) {
        if (file.u32(at) != ENTRY) {
            throw Unreadable.damaged();
        }
        int nameLength = file.u16(at + 28);
        Wide wide = Wide.of(file, at + ENTRY_SIZE + nameLength, file.u16(at + 30));
        long size = wide.next(file.u32(at + 24));
        long packed = wide.next(file.u32(at + 20));
        long headerAt = wide.next(file.u32(at + 42));
        String name = name(file, at + ENTRY_SIZE, nameLength);
        if (file.u32(headerAt) != HEADER || file.u16(headerAt + 26) != nameLength) {
            throw Unreadable.damaged(name);
        }
        long dataAt = headerAt + HEADER_SIZE + nameLength + file.u16(headerAt + 28);
        ZipPart part = new ZipPart(
                name,
                (file.u16(at + 8) & ENCRYPTED) != 0,
                file.u16(at + 10),
                file.u32(at + 16),
                packed,
                size,
                (int) headerAt,
                (int) dataAt);
        if (dataAt > directoryAt || packed > directoryAt - dataAt) {
            throw Unreadable.damaged(name);
        }
        if (!file.sameBytes(at + ENTRY_SIZE, headerAt + HEADER_SIZE, nameLength) || !agrees(file, part)) {
            throw Unreadable.damaged(name);
        }
        return part;
    }

    /** Whether the header in front of the data says the same as the directory. */
    private static boolean agrees(LittleEndian file, ZipPart part) {
        long at = part.headerAt();
        int flags = file.u16(at + 6);
        if (((flags & ENCRYPTED) != 0) != part.encrypted() || file.u16(at + 8) != part.method()) {
            return false;
        }
        int extra = file.u16(at + 28);
        Wide wide = Wide.of(file, part.dataAt() - (long) extra, extra);
        long size = wide.next(file.u32(at + 22));
        long packed = wide.next(file.u32(at + 18));
        // A writer that streams cannot know the sizes yet and leaves zeros here.
        boolean streamed = (flags & SIZES_FOLLOW_DATA) != 0;
        return same(file.u32(at + 14), part.crc(), streamed)
                && same(size, part.size(), streamed)
                && same(packed, part.packedSize(), streamed);
    }

    private static boolean same(long here, long there, boolean streamed) {
        return here == there || (streamed && (here == 0 || here == SATURATED_32));
    }

    private static String name(LittleEndian file, long at, int length) {
        String raw = file.text(at, length, StandardCharsets.ISO_8859_1);
        try {
            // UTF-8 whether the flag says so or not: that is what today's programs write, and ASCII is the same.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return raw; // an old code page: good enough to compare and to show
        }
    }

    /** The zip64 extra field: wide values, in order, for those of the fixed fields that are saturated. */
    private static final class Wide {
        private static final int ID = 1;
        private final LittleEndian file;
        private long at;
        private final long end;

        private Wide(LittleEndian file, long at, long end) {
            this.file = file;
            this.at = at;
            this.end = end;
        }

        static Wide of(LittleEndian file, long extraAt, int extraLength) {
            long end = extraAt + extraLength;
            long at = extraAt;
            while (at + 4 <= end) {
                long next = at + 4 + file.u16(at + 2);
                if (file.u16(at) == ID) {
                    return new Wide(file, at + 4, Math.min(next, end));
                }
                at = next;
            }
            return new Wide(file, end, end);
        }

        long next(long narrow) {
            if (narrow != SATURATED_32 || at + 8 > end) {
                return narrow;
            }
            at += 8;
            return file.u64(at - 8);
        }
    }
}
