package vn.tonghop.adapter.excel.reading;

/**
 * Goes through the records of a BIFF8 stream (MS-XLS 2.1.4): a number, a length, the data. A record that does not fit into
 * the stream means that the stream is cut.
 */
final class BiffReader {
    static final int BOF = 0x0809;
    static final int EOF = 0x000a;
    static final int CONTINUE = 0x003c;

    private static final int HEAD = 4;
    private static final int LONGEST = 8224;
    private static final int BIFF8 = 0x0600;
    private static final int BIFF5 = 0x0500;

    private final LittleEndian stream;
    private long nextAt;
    private int id;
    private long dataAt;
    private int length;

    BiffReader(LittleEndian stream, long from) {
        this.stream = stream;
        this.nextAt = from;
    }

    /**
     * Goes to the next record.
     *
     * @throws Unreadable if the stream ends here: a substream ends with a record that says so
     */
    void next() {
        if (nextAt + HEAD > stream.length()) {
            throw Unreadable.truncated();
        }
        id = stream.u16(nextAt);
        length = stream.u16(nextAt + 2);
        dataAt = nextAt + HEAD;
        nextAt = dataAt + length;
        if (length > LONGEST || !BiffRecords.isSound(id, length)) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        if (nextAt > stream.length()) {
            throw Unreadable.truncated();
        }
    }

    /** Goes to the record that begins a substream, and says what the substream holds. */
    int begin() {
        next();
        if (id != BOF || length < 4) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        if (u16(0) != BIFF8) {
            throw u16(0) == BIFF5 ? Unreadable.tooOld() : Unreadable.damaged(XlsWorkbook.STREAM);
        }
        return u16(2);
    }

    /** Passes over a substream inside the current one, whose first record is the current one. */
    void skipSubstream() {
        int depth = 1;
        while (depth > 0) {
            next();
            if (id == BOF) {
                depth++;
            } else if (id == EOF) {
                depth--;
            }
        }
    }

    /** Whether the next record goes on with the data of this one. */
    boolean isContinued() {
        return nextAt + HEAD <= stream.length() && stream.u16(nextAt) == CONTINUE;
    }

    /**
     * Whether the substream that ends with the current record is followed by another one, or by nothing but the zeros that
     * fill up the last sector.
     */
    boolean isAtBoundary() {
        if (nextAt + 2 <= stream.length() && stream.u16(nextAt) == BOF) {
            return true;
        }
        for (long at = nextAt; at < stream.length(); at++) {
            if (stream.u8(at) != 0) {
                return false;
            }
        }
        return true;
    }

    int id() {
        return id;
    }

    int length() {
        return length;
    }

    /** @param offset into the data of the record */
    int u8(int offset) {
        return stream.u8(checked(offset, 1));
    }

    int u16(int offset) {
        return stream.u16(checked(offset, 2));
    }

    long u32(int offset) {
        return stream.u32(checked(offset, 4));
    }

    long bits64(int offset) {
        return stream.bits64(checked(offset, 8));
    }

    byte[] bytes(int offset, int count) {
        return stream.slice(checked(offset, count), count);
    }

    /**
     * A text whose length stands elsewhere: a flag byte, then its letters in one or two bytes each.
     *
     * @param offset of the flag byte
     */
    String text(int offset, int letters) {
        boolean wide = (u8(offset) & 1) != 0;
        byte[] bytes = bytes(offset + 1, wide ? letters * 2 : letters);
        return BiffText.decode(bytes, wide);
    }

    private long checked(int offset, int count) {
        if (offset < 0 || count < 0 || offset + count > length) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        return dataAt + offset;
    }
}
