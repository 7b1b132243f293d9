package vn.tonghop.mistakes;

import static vn.tonghop.mistakes.Medium.Kind.CELLS;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.mistakes.Desk.Typed;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/** Mistakes in words: M68 to M71. */
final class TextMistakes {
    static final String NOTE = "Tổ dân phố đã vận động nhân dân hưởng ứng ngày chủ nhật xanh";

    private TextMistakes() {}

    static List<Mistake> all() {
        return List.of(
                Mistake.of("M68", "TCVN3 by font", d -> legacy(d, LegacyLetters.TCVN3, ".VnTime", "TCVN3")),
                Mistake.of("M68", "TCVN3 without font", d -> legacy(d, LegacyLetters.TCVN3, "", "TCVN3")),
                Mistake.of("M68", "VNI by font", d -> legacy(d, LegacyLetters.VNI, "VNI-Times", "VNI")),
                Mistake.of("M68", "VNI without font", d -> legacy(d, LegacyLetters.VNI, "", "VNI")),
                Mistake.of("M68", "unit name in TCVN3", d -> {
                            LooseSheet.Mark cell = d.identity(vn.tonghop.catalogue.IdentityField.UNIT_NAME);
                            String name =
                                    LegacyLetters.TCVN3.write(d.sample.unit().name());
                            cell.sheet()
                                    .put(
                                            cell.row(),
                                            cell.column(),
                                            new CellValue.Text(name),
                                            "",
                                            Cell.Format.GENERAL,
                                            ".VnTime");
                            return Optional.of(Expected.of(Told.at(
                                    cell, "FORM.LEGACY-TEXT", d.sample.unit().name())));
                        })
                        .as("NORMALISE"),
                note("M69", "=", text -> "=" + text).only(CELLS, Medium.Kind.XLSX),
                note("M69", "+", text -> "+" + text),
                note("M69", "-", text -> "-" + text),
                note("M69", "@", text -> "@" + text),
                Mistake.of(
                                "M70",
                                "control characters",
                                d -> words(d, "Đã\u0007 họp\u0000 tổ", "Đã họp tổ", "VALUE.TEXT-CONTROL"))
                        .only(CELLS),
                Mistake.of(
                                "M70",
                                "half a character",
                                d -> words(d, "Đã họp\uD83D tổ", "Đã họp tổ", "VALUE.TEXT-CONTROL"))
                        .only(CELLS),
                Mistake.of(
                        "M70",
                        "long",
                        d -> words(
                                d,
                                "xa ".repeat(9000),
                                "xa ".repeat(9000).substring(0, 5000),
                                "VALUE.TEXT-CUT",
                                "5000")),
                Mistake.of(
                        "M71",
                        "",
                        d -> words(
                                d,
                                "Ông A, CCCD 024185004321, điện thoại 0912345678",
                                "Ông A, CCCD 0**********1, điện thoại 0********8",
                                "VALUE.TEXT-PERSONAL-DATA",
                                "dữ liệu cá nhân")));
    }

    private static Optional<Typed> text(Desk d) {
        return d.pickAny(
                t -> t.element().nature() == Nature.TEXT && !t.element().isListColumn());
    }

    private static Mistake note(String id, String variant, UnaryOperator<String> writing) {
        return Mistake.of(
                        id,
                        variant,
                        d -> text(d).map(t -> {
                            t.sheet().put(t.cell(), new CellValue.Text(writing.apply(NOTE)));
                            return Expected.silence().with(t.key(), new Want.Words(writing.apply(NOTE)));
                        }))
                .as("ACCEPT");
    }

    private static Optional<Expected> words(Desk d, String typed, String read, String rule, String... said) {
        return text(d).map(t -> {
            t.sheet().put(t.cell(), new CellValue.Text(typed));
            return Expected.of(Told.at(t.cell(), rule, said)).with(t.key(), new Want.Words(read));
        });
    }

    private static Optional<Expected> legacy(Desk d, LegacyLetters letters, String font, String encoding) {
        return text(d).map(t -> {
            t.sheet()
                    .put(
                            t.cell().row(),
                            t.cell().column(),
                            new CellValue.Text(letters.write(NOTE)),
                            "",
                            Cell.Format.GENERAL,
                            font);
            return Expected.of(Told.at(t.cell(), "VALUE.LEGACY-TEXT", encoding, NOTE))
                    .with(t.key(), Want.nothing());
        });
    }
}
