package vn.tonghop.adapter.csv;

import java.util.List;
import java.util.Optional;

/** Reads a text file of one thing a line, in whatever of the known encodings it was saved. */
public final class PlainLines {
    private PlainLines() {}

    /** The lines, without what ends them; empty if the bytes are no text. */
    public static Optional<List<String>> read(byte[] bytes) {
        return TextEncoding.decode(bytes).map(decoded -> decoded.text().lines().toList());
    }
}
