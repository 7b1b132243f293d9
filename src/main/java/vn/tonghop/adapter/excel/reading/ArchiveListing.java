package vn.tonghop.adapter.excel.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names inside a zip or rar file, so that the answer to its sender can name the workbook in it. Nothing is unpacked. */
final class ArchiveListing {
    private static final Pattern SPREADSHEET = Pattern.compile("(?i).*\\.(xlsx|xlsm|xlsb|xls|ods|csv)");
    private static final int MOST_BLOCKS = 2_000;

    private ArchiveListing() {}

    /** The first spreadsheet in the archive; empty if there is none or the names cannot be read, as those in a 7z file. */
    static Optional<String> firstSpreadsheet(byte[] bytes, ReadingLimits limits) {
        return names(bytes, limits).stream()
                .map(name -> name.replace('\\', '/'))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .filter(name -> SPREADSHEET.matcher(name).matches())
                .findFirst();
    }

    private static List<String> names(byte[] bytes, ReadingLimits limits) {
        if (bytes[0] == 'P') {
            return ZipDirectory.of(bytes, limits.entries()).parts().stream()
                    .map(ZipPart::name)
                    .toList();
        }
        if (bytes[0] != 'R' || bytes.length < 8) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try {
            if (bytes[6] == 0) {
                rar4(new LittleEndian(bytes), names);
            } else {
                rar5(new Cursor(new LittleEndian(bytes), 8), names);
            }
        } catch (Unreadable e) {
            return names; // cut or encrypted: the names so far will do, the file is refused anyway
        }
        return names;
    }

    /** RAR 1.5 to 4: blocks of CRC(2) type(1) flags(2) size(2), then for a file its packed size and further on its name. */
    private static void rar4(LittleEndian file, List<String> names) {
        long at = 7;
        for (int i = 0; i < MOST_BLOCKS && at < file.length(); i++) {
            int flags = file.u16(at + 3);
            long size = Math.max(file.u16(at + 5), 7);
            boolean isFile = file.u8(at + 2) == 0x74;
            if (isFile) {
                long nameAt = at + 32 + ((flags & 0x100) != 0 ? 8 : 0);
                String name = file.text(nameAt, file.u16(at + 26), StandardCharsets.UTF_8);
                int plainEnd = name.indexOf('\0'); // a second, packed Unicode form may follow
                names.add(plainEnd < 0 ? name : name.substring(0, plainEnd));
            }
            at += size + (isFile || (flags & 0x8000) != 0 ? file.u32(at + 7) : 0);
        }
    }

    /** RAR 5: blocks of CRC(4), then variable-length header size, type, flags, sizes of extra and data, and the rest. */
    private static void rar5(Cursor in, List<String> names) {
        for (int i = 0; i < MOST_BLOCKS; i++) {
            in.at += 4;
            long headerSize = in.number();
            long headerEnd = in.at + headerSize;
            long type = in.number();
            long flags = in.number();
            if ((flags & 1) != 0) {
                in.number();
            }
            long dataSize = (flags & 2) != 0 ? in.number() : 0;
            if (type == 2) {
                names.add(rar5Name(in));
            }
            in.at = headerEnd + dataSize;
        }
    }

    private static String rar5Name(Cursor in) {
        long flags = in.number();
        in.number(); // unpacked size
        in.number(); // attributes
        in.at += ((flags & 2) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0); // time, checksum
        in.number(); // compression
        in.number(); // system
        int length = (int) Math.min(in.number(), 1_000);
        return in.file.text(in.at, length, StandardCharsets.UTF_8);
    }

    /** A place in a file of variable-length numbers: seven bits a byte, the eighth says that more follow. */
    private static final class Cursor {
        private final LittleEndian file;
        private long at;

        Cursor(LittleEndian file, long at) {
            this.file = file;
            this.at = at;
        }

        long number() {
            long value = 0;
            for (int shift = 0; shift < 56; shift += 7) {
                int b = file.u8(at++);
                value |= (long) (b & 0x7f) << shift;
                if ((b & 0x80) == 0) {
                    return value;
                }
            }
            throw Unreadable.damaged();
        }
    }
}
