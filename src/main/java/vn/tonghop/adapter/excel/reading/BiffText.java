package vn.tonghop.adapter.excel.reading;

import java.nio.charset.StandardCharsets;

/** Letters as BIFF8 stores them. */
final class BiffText {
    private BiffText() {}

    /** @param wide UTF-16 in little-endian order; otherwise the lower halves of UTF-16 alone */
    static String decode(byte[] bytes, boolean wide) {
        return new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }
}
