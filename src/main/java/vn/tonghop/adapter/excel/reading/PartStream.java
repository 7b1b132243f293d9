package vn.tonghop.adapter.excel.reading;

import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The unpacked bytes of one entry. Its length and its checksum are verified when the end is reached, and a document type
 * declaration is noticed on the way, so that a part which was read to the end has been checked.
 *
 * <p>Inflates straight from the file's bytes: nothing unpacked is kept, however large a sheet is.
 */
final class PartStream extends InputStream {
    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};

    private final ZipPart part;
    private final byte[] file;
    private final Inflater inflater;
    private final boolean markup;
    private final CRC32 crc = new CRC32();
    private final byte[] single = new byte[1];
    private long unpacked;
    private int doctypeSeen;
    private boolean ended;

    /** @param inflater raw and fresh; used until the end of this stream, then free again */
    PartStream(byte[] file, ZipPart part, Inflater inflater) {
        this.part = part;
        this.file = file;
        this.inflater = inflater;
        this.markup = isMarkup(part.name());
        if (part.method() == ZipPart.DEFLATED) {
            inflater.setInput(file, part.dataAt(), (int) part.packedSize());
        }
    }

    private static boolean isMarkup(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    String part() {
        return part.name();
    }

    @Override
    public int read() {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int count = unpack(buffer, offset, length);
        if (count == 0) {
            finish();
            return -1;
        }
        unpacked += count;
        if (unpacked > part.size()) {
            throw Unreadable.damaged(part.name());
        }
        crc.update(buffer, offset, count);
        if (markup) {
            lookForDoctype(buffer, offset, count);
        }
        return count;
    }

    /** Reads what is left, so that the whole part is checked. */
    void drain() {
        byte[] buffer = new byte[8192];
        int count = 0;
        while (count >= 0) {
            count = read(buffer, 0, buffer.length);
        }
    }

    private int unpack(byte[] buffer, int offset, int length) {
        if (ended || part.packedSize() == 0) {
            return 0;
        }
        return part.method() == ZipPart.STORED ? copy(buffer, offset, length) : inflate(buffer, offset, length);
    }

    private int copy(byte[] buffer, int offset, int length) {
        int count = (int) Math.min(length, part.packedSize() - unpacked);
        System.arraycopy(file, part.dataAt() + (int) unpacked, buffer, offset, count);
        return count;
    }

    private int inflate(byte[] buffer, int offset, int length) {
        try {
            int count = inflater.inflate(buffer, offset, length);
            if (count == 0 && !inflater.finished()) {
                throw Unreadable.damaged(part.name()); // the packed data end too early
            }
            return count;
        } catch (DataFormatException e) {
            throw Unreadable.damaged(part.name());
        }
    }

    private void finish() {
        if (ended) {
            return;
        }
        ended = true;
        boolean leftOver = part.method() == ZipPart.DEFLATED && inflater.getRemaining() > 0;
        if (leftOver || unpacked != part.size() || crc.getValue() != part.crc()) {
            throw Unreadable.wrongChecksum(part.name());
        }
    }

    /** In UTF-16 every second byte of the declaration is zero, so zeros are passed over. */
    private void lookForDoctype(byte[] buffer, int offset, int count) {
        int seen = doctypeSeen;
        for (int i = offset; i < offset + count; i++) {
            byte b = buffer[i];
            if (b == DOCTYPE[seen]) {
                seen++;
                if (seen == DOCTYPE.length) {
                    throw Unreadable.doctype(part.name());
                }
            } else if (b != 0) {
                seen = b == DOCTYPE[0] ? 1 : 0;
            }
        }
        doctypeSeen = seen;
    }
}
