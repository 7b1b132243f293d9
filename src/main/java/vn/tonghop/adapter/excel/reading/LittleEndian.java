package vn.tonghop.adapter.excel.reading;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Unsigned little-endian numbers at places of a byte array; a place outside means a damaged file. */
final class LittleEndian {
    private final byte[] bytes;

    LittleEndian(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    int u8(long at) {
        return bytes[checked(at, 1)] & 0xff;
    }

    int u16(long at) {
        int i = checked(at, 2);
        return (bytes[i] & 0xff) | (bytes[i + 1] & 0xff) << 8;
    }

    long u32(long at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    /** @throws Unreadable also for 2^63 and above, which no size or offset can be */
    long u64(long at) {
        long value = bits64(at);
        if (value < 0) {
            throw Unreadable.damaged();
        }
        return value;
    }

    /** Eight bytes as they stand, such as those of a binary fraction. */
    long bits64(long at) {
        return u32(at) | u32(at + 4) << 32;
    }

    /** A copy of a stretch. */
    byte[] slice(long at, int length) {
        int from = checked(at, length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    String text(long at, int length, Charset charset) {
        return new String(bytes, checked(at, length), length, charset);
    }

    boolean sameBytes(long one, long other, int length) {
        int a = checked(one, length);
        int b = checked(other, length);
        return Arrays.equals(bytes, a, a + length, bytes, b, b + length);
    }

    private int checked(long at, long length) {
        if (at < 0 || length < 0 || at > bytes.length - length) {
            throw Unreadable.damaged();
        }
        return (int) at;
    }
}
