package vn.tonghop.adapter.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Finds out in which encoding a text is, without guessing between two: a byte order mark says it; else text in UTF-16 has a
 * zero in every second byte of its marks and digits; else it is UTF-8 if every byte of it is; what remains is the Vietnamese
 * code page of Windows, unless it is UTF-8 with damaged places.
 */
enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE),
    /** Letters with loose accents behind them, which are put together after decoding. */
    WINDOWS_1258("windows-1258", Charset.forName("windows-1258"));

    private static final char MARK = '\uFEFF';

    /** A text and how it was read. */
    record Decoded(TextEncoding encoding, String text) {}

    private final String label;
    private final Charset charset;

    TextEncoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /** The name by which people know it. */
    String label() {
        return label;
    }

    /** The text without its byte order mark; empty if the bytes are no text in any of the encodings. */
    static Optional<Decoded> decode(byte[] bytes) {
        if (starts(bytes, 0xff, 0xfe)) {
            return UTF_16LE.tried(bytes);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return UTF_16BE.tried(bytes);
        }
        Optional<TextEncoding> wide = withoutMark(bytes);
        if (wide.isPresent()) {
            return wide.get().tried(bytes);
        }
        Optional<Decoded> utf8 = UTF_8.tried(bytes);
        return utf8.isPresent() || isDamagedUtf8(bytes) ? utf8 : WINDOWS_1258.tried(bytes);
    }

    private Optional<Decoded> tried(byte[] bytes) {
        try {
            CharBuffer letters = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            if (letters.hasRemaining() && letters.get(letters.position()) == MARK) {
                letters.get();
            }
            String text = letters.toString();
            String whole = this == WINDOWS_1258 ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
            return whole.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(new Decoded(this, whole));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    /** Line ends, separators and digits are everywhere in a table, and in UTF-16 half of each is a zero. */
    private static Optional<TextEncoding> withoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even + odd == 0 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        if (even == 0) {
            return Optional.of(UTF_16LE);
        }
        return odd == 0 ? Optional.of(UTF_16BE) : Optional.empty();
    }

    /**
     * Whether there is more in it that only UTF-8 explains than what UTF-8 does not explain. In the code page, an accented
     * letter is followed by a plain one or an accent, hardly ever by what would continue a letter in UTF-8.
     */
    private static boolean isDamagedUtf8(byte[] bytes) {
        int sound = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead >= 0x80) {
                int more = continuations(lead);
                if (more > 0 && continues(bytes, i + 1, more)) {
                    sound++;
                    i += more;
                } else {
                    broken++;
                }
            }
        }
        return sound > broken;
    }

    private static int continuations(int lead) {
        if (lead >= 0xf0) {
            return lead <= 0xf4 ? 3 : 0;
        }
        if (lead >= 0xe0) {
            return 2;
        }
        return lead >= 0xc2 ? 1 : 0;
    }

    private static boolean continues(byte[] bytes, int from, int count) {
        if (from + count > bytes.length) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
