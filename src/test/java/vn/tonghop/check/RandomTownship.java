package vn.tonghop.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Content;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;

/**
 * Months of the residential groups as they might be with nothing wrong: what is there drifts by about one per cent a month;
 * what happens is a Poisson count about a level of the group, every other element with a season of its own.
 */
final class RandomTownship {
    private static final double[] LEVELS = {0.5, 3, 10, 40, 150, 800};

    private final Random random;
    private final List<ReportingUnit> units;
    private final List<DataElement> elements;
    private final Map<String, Double> levels = new HashMap<>();

    RandomTownship(Catalogue catalogue, Period period, long seed) {
        this.random = new Random(seed);
        this.units = catalogue.units(period).stream()
                .filter(u -> u.form().equals("TDP"))
                .toList();
        this.elements = catalogue.elements(period).stream()
                .filter(e -> e.forms().contains("TDP") && e.required() && !e.isListColumn())
                .filter(e -> e.nature() == Nature.FLOW || e.nature() == Nature.STOCK)
                .toList();
        Map<String, Double> perHousehold = new HashMap<>();
        Map<String, Double> counts = new HashMap<>();
        for (DataElement e : elements) {
            perHousehold.put(e.code().value(), Math.pow(10, -3 + 3 * random.nextDouble()));
            counts.put(e.code().value(), LEVELS[random.nextInt(LEVELS.length)]);
        }
        for (ReportingUnit unit : units) {
            double households = 200 + random.nextInt(300);
            for (DataElement e : elements) {
                String code = e.code().value();
                double own = 0.7 + 0.6 * random.nextDouble();
                double level = e.nature() == Nature.FLOW
                        ? counts.get(code) * own
                        : code.equals("XH.HO") ? households : households * perHousehold.get(code) * own;
                levels.put(unit.code() + " " + code, level);
            }
        }
    }

    /** The months up to a period, the earliest first. */
    Map<Period, List<Submission>> months(Period last, int count) {
        List<Period> periods = new ArrayList<>();
        for (Period p = last; periods.size() < count; p = p.previous()) {
            periods.add(0, p);
        }
        Map<Period, List<Submission>> months = new LinkedHashMap<>();
        periods.forEach(p ->
                months.put(p, units.stream().map(u -> submission(u, p)).toList()));
        return months;
    }

    private Submission submission(ReportingUnit unit, Period period) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            DataElement e = elements.get(i);
            BigDecimal value =
                    BigDecimal.valueOf(value(unit, e, period, i)).setScale(e.decimals(), RoundingMode.HALF_UP);
            observations.add(observation(unit.code(), e, period, value, i));
        }
        return submission(unit.code(), period, observations);
    }

    private double value(ReportingUnit unit, DataElement e, Period period, int position) {
        String key = unit.code() + " " + e.code();
        double level = levels.get(key);
        if (e.nature() == Nature.STOCK) {
            levels.put(key, level * (1 + 0.01 * random.nextGaussian()));
            return level;
        }
        double season = position % 2 == 0 ? 1 : 1 + 0.6 * Math.sin(2 * Math.PI * (period.ordinal() + position) / 12);
        return poisson(level * season);
    }

    private long poisson(double mean) {
        if (mean > 60) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    static Observation observation(UnitCode unit, DataElement e, Period period, BigDecimal value, int row) {
        return new Observation(
                period,
                unit,
                e.code(),
                "",
                0,
                Measure.PERIOD,
                new Content.Figure(value),
                ValueStatus.REPORTED,
                value.toPlainString(),
                new CellRef(unit + ".xlsx", "Trang", "H" + (row + 8)),
                "");
    }

    static Submission submission(UnitCode unit, Period period, List<Observation> observations) {
        return new Submission(SourceFile.NONE, unit, period, "", Optional.empty(), observations, List.of());
    }
}
