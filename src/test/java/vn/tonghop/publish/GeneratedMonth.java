package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Measure;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.ValueStatus;

/** A month of November 2023 in which any unit may be missing, held, refused or late, and any value blank, held, nil or zero. */
final class GeneratedMonth {
    private GeneratedMonth() {}

    static MonthOfReturns of(Catalogue catalogue, long seed) {
        Random random = new Random(seed);
        MonthOfReturns month = new MonthOfReturns(catalogue, ThreeGroups.NOVEMBER);
        for (ReportingUnit unit : catalogue.units(ThreeGroups.NOVEMBER)) {
            state(random).ifPresent(state -> month.state(unit.code().value(), state));
            for (DataElement element : catalogue.elements(ThreeGroups.NOVEMBER)) {
                if (element.forms().contains(unit.form()) && element.nature().isFigure()) {
                    report(month, random, unit.code().value(), element);
                }
            }
        }
        return month;
    }

    private static Optional<UnitReturn.State> state(Random random) {
        UnitReturn.State[] states = UnitReturn.State.values();
        return random.nextInt(8) > 0 ? Optional.empty() : Optional.of(states[random.nextInt(states.length)]);
    }

    private static void report(MonthOfReturns month, Random random, String unit, DataElement element) {
        String code = element.code().value();
        if (element.isListColumn()) {
            for (int line = 1; line <= 1 + unit.length() % 4; line++) {
                String value = random.nextInt(6) == 0 ? "" : random.nextInt(12) == 0 ? "?" : value(random, element);
                month.item(unit, line, "Mục " + line, code, value);
            }
            return;
        }
        for (Measure measure : Measure.values()) {
            if (measure == Measure.PERIOD || element.nature().hasCumulative()) {
                switch (random.nextInt(10)) {
                    case 0 -> month.nothing(unit, code, measure, ValueStatus.BLANK, "");
                    case 1 -> month.nothing(unit, code, measure, ValueStatus.HELD, "1.234");
                    case 2 -> month.figure(unit, code, measure, "0", ValueStatus.ZERO, "");
                    case 3 -> month.nothing(unit, code, measure, ValueStatus.NOT_AVAILABLE, "chưa có");
                    default -> month.figure(unit, code, measure, value(random, element), ValueStatus.REPORTED, "");
                }
            }
        }
    }

    private static String value(Random random, DataElement element) {
        return BigDecimal.valueOf(random.nextInt(200_000), element.decimals()).toPlainString();
    }
}
