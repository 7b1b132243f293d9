package vn.tonghop.mistakes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.mistakes.Desk.Typed;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.VietnameseNumbers;
import vn.tonghop.model.grid.CellValue;

/** Figures that can be read and cannot be right: M16, M52, M62 and M72 to M78. */
final class LogicMistakes {

    private LogicMistakes() {}

    static List<Mistake> all() {
        return List.of(
                Mistake.of("M16", "", LogicMistakes::lastMonthAgain),
                Mistake.of("M52", "times 10", d -> scaled(d, BigDecimal.TEN)),
                Mistake.of("M52", "times 10.000", d -> scaled(d, new BigDecimal(10_000))),
                Mistake.of("M52", "times 1.000.000", d -> scaled(d, new BigDecimal(1_000_000))),
                Mistake.of("M72", "", d -> cumulative(d, before -> before.subtract(BigDecimal.ONE), "KY-01")),
                Mistake.of("M73", "", d -> cumulative(d, before -> before.add(new BigDecimal(100_000)), "KY-02")),
                Mistake.of("M77", "", LogicMistakes::beforeChanged),
                Mistake.of("M78", "", LogicMistakes::allZero));
    }

    private static Optional<BigDecimal> before(Desk d, Typed t) {
        return Optional.ofNullable(d.before().get(t.key())).flatMap(Observation::figure);
    }

    /** The file of the month before, with nothing but the period in the block changed. */
    private static Optional<Expected> lastMonthAgain(Desk d) {
        Expected expected = Expected.of(Told.ofFile("FILE.LAST-MONTH", "kỳ trước"));
        d.typed()
                .forEach(t -> expected.with(
                        t.key(),
                        Optional.ofNullable(d.before().get(t.key()))
                                .map(Want::of)
                                .orElseGet(Want::nothing)));
        d.book.sheets.clear();
        d.book.sheets.addAll(new LooseBook(d.sample.bookBefore()).sheets);
        LooseSheet.Mark period = d.identity(IdentityField.PERIOD);
        period.sheet().put(period, new CellValue.Text("2023-11"));
        return Optional.of(expected.also("FILE.SHEETS-OTHER-PERIOD", "VALUE.YTD-MISSING"));
    }

    /** The form shows another figure of the month before than is in hand. */
    private static Optional<Expected> beforeChanged(Desk d) {
        return d.pick(t -> t.key().measure() == Measure.PERIOD
                        && d.has(t.sheet(), FormColumn.PREVIOUS)
                        && before(d, t).isPresent())
                .map(t -> {
                    int column =
                            d.head(t.sheet(), FormColumn.PREVIOUS).orElseThrow().column();
                    BigDecimal quoted = before(d, t).orElseThrow().add(BigDecimal.TEN);
                    t.sheet().type(t.cell().row(), column, quoted);
                    return Expected.of(Told.at(
                            t.sheet().mark(t.cell().row(), column),
                            "EARLIER.CHANGED",
                            VietnameseNumbers.exact(quoted),
                            VietnameseNumbers.exact(before(d, t).orElseThrow())));
                });
    }

    private static Optional<Expected> scaled(Desk d, BigDecimal times) {
        Predicate<Typed> known = t -> t.element().nature() == Nature.STOCK
                && t.key().measure() == Measure.PERIOD
                && before(d, t).filter(b -> b.compareTo(BigDecimal.TEN) >= 0).isPresent()
                && t.value().signum() > 0;
        return d.pick(known).map(t -> {
            BigDecimal value = t.value().multiply(times);
            t.sheet().put(t.cell(), new CellValue.Number(value));
            return Expected.of(Told.at(
                            t.cell(),
                            "VALUE.SCALE",
                            "gấp",
                            "kỳ trước",
                            t.element().unit()))
                    .with(t.key(), Want.nothing())
                    .also("VALUE.RANGE", "VALUE.RANGE-FAR");
        });
    }

    private static Optional<Expected> cumulative(
            Desk d, java.util.function.UnaryOperator<BigDecimal> wrong, String rule) {
        return d.pick(t -> t.key().measure() == Measure.YTD
                        && before(d, t).filter(b -> b.signum() > 0).isPresent()
                        && wrong.apply(before(d, t).orElseThrow())
                                        .compareTo(period(d, t.element().code()))
                                > 0)
                .map(t -> {
                    BigDecimal value = wrong.apply(before(d, t).orElseThrow());
                    t.sheet().put(t.cell(), new CellValue.Number(value));
                    return Expected.of(Told.at(t.cell(), rule))
                            .with(t.key(), new Want.Figure(value))
                            .also("VALUE.RANGE", "VALUE.RANGE-FAR");
                });
    }

    private static BigDecimal period(Desk d, Code code) {
        return d.typed().stream()
                .filter(t -> t.element().code().equals(code) && t.key().measure() == Measure.PERIOD)
                .flatMap(t -> t.observation().figure().stream())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static Optional<Expected> allZero(Desk d) {
        Expected expected = Expected.of(Told.ofFile("FILE.ALL-ZERO", "đều bằng 0"));
        d.typed().stream().filter(t -> t.observation().figure().isPresent()).forEach(t -> {
            t.sheet().put(t.cell(), new CellValue.Number(BigDecimal.ZERO));
            expected.with(t.key(), new Want.Figure(BigDecimal.ZERO));
        });
        return Optional.of(expected.also("VALUE.RANGE"));
    }
}
