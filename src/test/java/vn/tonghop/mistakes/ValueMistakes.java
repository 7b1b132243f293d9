package vn.tonghop.mistakes;

import static vn.tonghop.mistakes.Medium.Kind.CELLS;
import static vn.tonghop.mistakes.Medium.Kind.LIBREOFFICE;
import static vn.tonghop.mistakes.Medium.Kind.XLSX;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.mistakes.Desk.Typed;
import vn.tonghop.model.Measure;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/** Mistakes in single cells of figures: M39 to M67. */
final class ValueMistakes {
    private static final Predicate<Typed> WHOLE =
            t -> t.isWhole() && t.element().nature() != Nature.FLAG;
    private static final Predicate<Typed> PLAIN = WHOLE.and(t -> t.value().signum() > 0);
    private static final Predicate<Typed> DECIMAL =
            t -> !t.element().isInteger() && !t.element().isPercentage();
    private static final Predicate<Typed> PERCENT = t -> t.element().isPercentage();
    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    private ValueMistakes() {}

    static List<Mistake> all() {
        return List.of(
                retyped("M39", "", PLAIN, v -> v, "VALUE.TEXT-NUMBER"),
                Mistake.of(
                        "M40",
                        "true value",
                        d -> d.pick(WHOLE.and(t -> t.value().compareTo(THOUSAND) >= 0))
                                .map(t -> read(t, grouped(t.value()), t.value(), "VALUE.SEPARATOR"))),
                Mistake.of(
                        "M40",
                        "1.234",
                        d -> d.pick(PLAIN.and(ValueMistakes::isNoFlow))
                                .map(t -> read(t, "1.234", new BigDecimal(1234), "VALUE.SEPARATOR"))),
                Mistake.of(
                        "M41",
                        "",
                        d -> d.pick(DECIMAL).map(t -> read(t, "1.234,5", new BigDecimal("1234.5"), "VALUE.SEPARATOR"))),
                Mistake.of(
                        "M41",
                        "decimal comma",
                        d -> d.pick(DECIMAL.and(
                                        t -> t.value().scale() > 0 && t.value().scale() < 3))
                                .map(t -> read(t, comma(t.value()), t.value(), "VALUE.SEPARATOR"))),
                Mistake.of(
                        "M42",
                        "comma",
                        d -> d.pick(DECIMAL).map(t -> out(t, "1,234", "VALUE.AMBIGUOUS", "«1,234»", "1234"))),
                Mistake.of(
                        "M42",
                        "point",
                        d -> d.pick(DECIMAL).map(t -> out(t, "1.234", "VALUE.AMBIGUOUS", "1,234", "1234"))),
                Mistake.of(
                        "M43",
                        "number",
                        d -> d.pick(PLAIN).map(t -> {
                            t.sheet().put(t.cell(), new CellValue.Number(new BigDecimal("12.5")));
                            return refused(
                                    t, "VALUE.NOT-WHOLE", "12,5", t.element().label());
                        })),
                Mistake.of("M43", "text", d -> d.pick(PLAIN).map(t -> out(t, "12,5", "VALUE.NOT-WHOLE", "12,5"))),
                Mistake.of(
                        "M44",
                        "",
                        d -> d.pick(PLAIN.and(t -> t.value().compareTo(THOUSAND) < 0))
                                .map(t -> read(
                                        t,
                                        t.value().toPlainString() + " "
                                                + t.element().unit(),
                                        t.value(),
                                        "VALUE.UNIT-TYPED"))),
                Mistake.of(
                        "M45",
                        "",
                        d -> d.pick(PLAIN.and(t -> !t.element().unit().equals("kg")))
                                .map(t -> out(
                                        t,
                                        "250 kg",
                                        "VALUE.UNIT-OTHER",
                                        "250 kg",
                                        t.element().unit()))),
                nil("-"),
                nil("không"),
                nil("k"),
                nil("/"),
                nil("–"),
                nil("0 "),
                Mistake.of("M46", "x", d -> d.pick(PLAIN).map(t -> zero(t, "x"))),
                Mistake.of(
                                "M46",
                                "other text",
                                d -> d.pick(PLAIN).map(t -> out(t, "chờ hỏi lại", "VALUE.NOT-NUMBER", "chờ hỏi lại")))
                        .as("REJECT_CELL"),
                Mistake.of(
                        "M47",
                        "",
                        d -> d.pick(t -> t.element().required() && t.key().measure() == Measure.PERIOD)
                                .map(t -> {
                                    t.sheet().clear(t.cell().row(), t.cell().column());
                                    return refused(
                                            t, "VALUE.REQUIRED", t.element().label());
                                })),
                Mistake.of(
                        "M47",
                        "spaces",
                        d -> d.pick(t -> t.element().required() && t.key().measure() == Measure.PERIOD)
                                .map(t -> out(
                                        t,
                                        " \u00A0\u200B",
                                        "VALUE.REQUIRED",
                                        t.element().label()))),
                Mistake.of(
                        "M48",
                        "",
                        d -> d.pick(PLAIN)
                                .map(t -> read(
                                        t,
                                        "\u00A0\u200B" + t.value().toPlainString() + "\u202F\t \uFEFF",
                                        t.value(),
                                        "VALUE.TEXT-NUMBER"))),
                Mistake.of(
                        "M48",
                        "inside",
                        d -> d.pick(WHOLE.and(t -> t.value().compareTo(THOUSAND) >= 0))
                                .map(t -> read(
                                        t, grouped(t.value()).replace('.', '\u00A0'), t.value(), "VALUE.TEXT-NUMBER"))),
                Mistake.of("M49", "O", d -> d.pick(PLAIN).map(t -> out(t, "1O5", "VALUE.LETTERS", "1O5"))),
                Mistake.of("M49", "l", d -> d.pick(PLAIN).map(t -> out(t, "l05", "VALUE.LETTERS", "l05"))),
                Mistake.of(
                        "M50",
                        "number",
                        d -> d.pick(PLAIN.and(ValueMistakes::takesNoNegative)).map(t -> {
                            t.sheet().put(t.cell(), new CellValue.Number(new BigDecimal(-5)));
                            return refused(t, "VALUE.NEGATIVE", "-5");
                        })),
                Mistake.of(
                        "M50",
                        "brackets",
                        d -> d.pick(PLAIN.and(ValueMistakes::takesNoNegative))
                                .map(t -> out(t, "(5)", "VALUE.NEGATIVE", "(5)"))),
                Mistake.of(
                        "M51",
                        "percent format",
                        d -> d.pick(PERCENT.and(t -> t.value().compareTo(BigDecimal.ONE) > 0))
                                .map(t -> {
                                    t.sheet()
                                            .put(
                                                    t.cell(),
                                                    new CellValue.Number(
                                                            t.value().movePointLeft(2)),
                                                    Cell.Format.PERCENT);
                                    return Expected.of(Told.at(t.cell(), "VALUE.PERCENT", comma(t.value()) + "%"));
                                })),
                Mistake.of(
                                "M51",
                                "0,95",
                                d -> d.pick(PERCENT.and(t -> t.value().compareTo(BigDecimal.TEN) > 0))
                                        .map(t -> {
                                            t.sheet().put(t.cell(), new CellValue.Number(new BigDecimal("0.95")));
                                            return refused(t, "VALUE.SHARE-AMBIGUOUS", "0,95", "95");
                                        }))
                        .as("ASK"),
                Mistake.of(
                                "M51",
                                "9500%",
                                d -> d.pick(PERCENT.and(t -> t.value().compareTo(BigDecimal.TEN) > 0))
                                        .map(t -> {
                                            t.sheet()
                                                    .put(
                                                            t.cell(),
                                                            new CellValue.Number(new BigDecimal("95")),
                                                            Cell.Format.PERCENT);
                                            return refused(t, "VALUE.PERCENT-AMBIGUOUS", "9.500", "95");
                                        }))
                        .as("ASK"),
                Mistake.of(
                        "M53",
                        "",
                        d -> d.pick(PLAIN).map(t -> {
                            t.sheet()
                                    .put(
                                            t.cell(),
                                            new CellValue.Number(
                                                    new BigDecimal(d.book.date1904 ? 44656 - 1462 : 44656)),
                                            Cell.Format.DATE);
                            return refused(t, "VALUE.DATE", "05/04/2022");
                        })),
                Mistake.of("M55", "", d -> d.pick(PLAIN).map(t -> out(t, "151/158", "VALUE.FRACTION", "151/158"))),
                Mistake.of(
                        "M56", "", d -> d.pick(PLAIN).map(t -> out(t, "12 (nữ 5)", "VALUE.TWO-NUMBERS", "12 (nữ 5)"))),
                Mistake.of(
                        "M57",
                        "formula",
                        d -> d.pick(PLAIN.and(t -> t.value().compareTo(BigDecimal.TEN) > 0))
                                .map(t -> {
                                    String formula =
                                            t.value().subtract(BigDecimal.ONE).toPlainString() + "+1";
                                    t.sheet().put(t.cell(), new CellValue.Number(t.value()), formula);
                                    return Expected.of(Told.at(t.cell(), "VALUE.CONSTANT-FORMULA", "=" + formula));
                                })),
                Mistake.of("M57", "text", d -> d.pick(PLAIN).map(t -> out(t, "12+5", "VALUE.SUM-TEXT", "12+5")))
                        .as("REJECT_CELL"),
                Mistake.of(
                        "M58",
                        "",
                        d -> d.pick(t -> true).map(t -> out(t, "1 tỷ 250 triệu", "VALUE.WORDS", "1 tỷ 250 triệu"))),
                error("#REF!"),
                error("#DIV/0!"),
                error("#N/A"),
                error("#VALUE!"),
                error("#NAME?"),
                Mistake.of(
                                "M60",
                                "",
                                d -> d.pick(PLAIN).map(t -> {
                                    t.sheet().put(t.cell(), new CellValue.Uncomputed(), "SUM(A1:A2)+2");
                                    return refused(t, "VALUE.UNCOMPUTED", "=SUM(A1:A2)+2");
                                }))
                        .except(LIBREOFFICE)
                        .except(Medium.Kind.XLS),
                Mistake.of("M61", "", ValueMistakes::stale).except(LIBREOFFICE),
                Mistake.of(
                                "M63",
                                "",
                                d -> d.pick(PLAIN).map(t -> {
                                    t.sheet().put(t.cell(), new CellValue.Number(t.value()), "[1]Nguon!$A$1");
                                    return Expected.of(
                                            Told.at(t.cell(), "VALUE.EXTERNAL-LINK", "tệp khác", comma(t.value())));
                                }))
                        .only(CELLS),
                Mistake.of(
                                "M64",
                                "",
                                d -> d.pick(PLAIN).map(t -> {
                                    t.sheet()
                                            .put(
                                                    t.cell(),
                                                    new CellValue.Number(t.value()),
                                                    t.cell().cell() + "+1");
                                    return refused(
                                            t, "VALUE.CIRCULAR", "=" + t.cell().cell() + "+1");
                                }))
                        .as("REJECT_CELL")
                        .except(LIBREOFFICE),
                Mistake.of(
                        "M65",
                        "long",
                        d -> d.pick(PLAIN).map(t -> {
                            t.sheet().put(t.cell(), new CellValue.Number(new BigDecimal("1234567890123450000")));
                            return refused(t, "VALUE.LONG-NUMBER", "quá 15 chữ số");
                        })),
                Mistake.of(
                        "M65",
                        "identity card as a number",
                        d -> d.pick(PLAIN).map(t -> {
                            t.sheet().put(t.cell(), new CellValue.Number(new BigDecimal("24185004321")));
                            return refused(t, "VALUE.PERSONAL-NUMBER", "2*********1");
                        })),
                Mistake.of(
                        "M65",
                        "telephone as text",
                        d -> d.pick(PLAIN).map(t -> out(t, "0912345678", "VALUE.PERSONAL-NUMBER", "0********8"))),
                Mistake.of(
                                "M66",
                                "",
                                d -> d.pick(DECIMAL.and(t -> t.value().scale() > 0))
                                        .map(t -> {
                                            t.sheet().put(t.cell(), new CellValue.BadNumber(noisy(t.value())));
                                            return Expected.silence();
                                        }))
                        .only(XLSX),
                bad("NaN"),
                bad("Infinity"),
                bad("1e400"),
                bad("1d"),
                bad("0x1p3"));
    }

    private static boolean isNoFlow(Typed t) {
        return !t.element().nature().hasCumulative();
    }

    private static boolean takesNoNegative(Typed t) {
        return t.element().min().filter(m -> m.signum() >= 0).isPresent();
    }

    private static String noisy(BigDecimal value) {
        return new BigDecimal(value.doubleValue())
                .setScale(17, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Mistake retyped(
            String id, String variant, Predicate<Typed> wanted, Function<String, String> words, String rule) {
        return Mistake.of(
                id,
                variant,
                d -> d.pick(wanted).map(t -> read(t, words.apply(t.value().toPlainString()), t.value(), rule)));
    }

    private static Mistake nil(String sign) {
        return Mistake.of("M46", sign, d -> d.pick(PLAIN).map(t -> zero(t, sign)));
    }

    private static Expected zero(Typed t, String sign) {
        return read(t, sign, BigDecimal.ZERO, "VALUE.NIL");
    }

    private static Mistake error(String code) {
        return Mistake.of(
                        "M59",
                        code,
                        d -> d.pick(t -> true).map(t -> {
                            t.sheet().put(t.cell(), new CellValue.Error(code), "1/0");
                            return refused(t, "VALUE.FORMULA-ERROR", code);
                        }))
                // LibreOffice computes 1/0 anew.
                .only(CELLS, code.equals("#DIV/0!") ? LIBREOFFICE : XLSX, XLSX, Medium.Kind.XLS);
    }

    private static Mistake bad(String stored) {
        return Mistake.of(
                        "M67",
                        stored,
                        d -> d.pick(t -> true).map(t -> {
                            t.sheet().put(t.cell(), new CellValue.BadNumber(stored));
                            return Expected.of(Told.at(t.cell(), "FILE.BAD-NUMBER", stored))
                                    .withAll(d.allKeys(), Want.nothing());
                        }))
                .only(CELLS, XLSX);
    }

    private static Optional<Expected> stale(Desk desk) {
        return desk.pick(PLAIN.and(t -> desk.has(t.sheet(), FormColumn.PREVIOUS)))
                .map(t -> {
                    int column = t.sheet().lastColumn() + 3;
                    t.sheet()
                            .put(
                                    t.cell(),
                                    new CellValue.Number(t.value()),
                                    t.value().add(BigDecimal.ONE).toPlainString() + "+A60000");
                    return refused(t, "VALUE.STALE-FORMULA", comma(t.value().add(BigDecimal.ONE)), comma(t.value()))
                            .also(column > 0 ? "FORM.OUTSIDE" : "");
                });
    }

    /** Types words that have one reading. */
    private static Expected read(Typed t, String words, BigDecimal value, String rule) {
        t.sheet().put(t.cell(), new CellValue.Text(words));
        Expected expected = Expected.of(Told.at(t.cell(), rule));
        return value.compareTo(t.value()) == 0
                ? expected
                : expected.with(t.key(), new Want.Figure(value))
                        .also("VALUE.RANGE", "VALUE.RANGE-FAR", "VALUE.YTD-BELOW-PERIOD");
    }

    /** Types words that are not used. */
    private static Expected out(Typed t, String words, String rule, String... said) {
        t.sheet().put(t.cell(), new CellValue.Text(words));
        return refused(t, rule, said);
    }

    private static Expected refused(Typed t, String rule, String... said) {
        return Expected.of(Told.at(t.cell(), rule, said)).with(t.key(), Want.nothing());
    }

    static String comma(BigDecimal value) {
        return vn.tonghop.model.VietnameseNumbers.exact(value);
    }

    private static String grouped(BigDecimal value) {
        return vn.tonghop.model.VietnameseNumbers.exact(value);
    }
}
