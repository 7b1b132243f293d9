package vn.tonghop.adapter.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.CellValue;

/** What must hold for any text file whatever, as the targets of the other reader do for theirs. */
public final class CsvFuzzTargets {
    private CsvFuzzTargets() {}

    static Map<String, Consumer<byte[]>> all() {
        return new TreeMap<>(Map.of("csv", CsvFuzzTargets::csv, "encoding", CsvFuzzTargets::encoding));
    }

    /** A whole file: read or refused, and a number only where its digits stood. */
    public static void csv(byte[] bytes) {
        BookReader.Reading reading = new CsvBookReader(2_000).read("f.csv", bytes);
        if (reading instanceof BookReader.Refused refused) {
            require(refused.rule().startsWith("FILE."), "a refusal without a code");
            return;
        }
        BookReader.Opened opened = (BookReader.Opened) reading;
        require(opened.notes().size() == 1, "an encoding that is not confessed");
        opened.book().sheets().get(0).cells().values().forEach(cell -> {
            if (cell.value() instanceof CellValue.Number number) {
                require(number.value().scale() >= 0 && number.value().precision() <= 15, "a number too long");
            } else {
                require(
                        cell.value() instanceof CellValue.Text text
                                && !text.text().isEmpty(),
                        "a cell of nothing");
            }
        });
    }

    /** The letters: none is lost, none is made up. */
    public static void encoding(byte[] bytes) {
        Optional<TextEncoding.Decoded> decoded = TextEncoding.decode(bytes);
        if (decoded.isEmpty() || decoded.get().encoding() == TextEncoding.WINDOWS_1258) {
            return;
        }
        Charset charset = decoded.get().encoding() == TextEncoding.UTF_8
                ? StandardCharsets.UTF_8
                : Charset.forName(decoded.get().encoding().label());
        byte[] again = decoded.get().text().getBytes(charset);
        byte[] marked = ("\uFEFF" + decoded.get().text()).getBytes(charset);
        require(Arrays.equals(again, bytes) || Arrays.equals(marked, bytes), "other letters");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
