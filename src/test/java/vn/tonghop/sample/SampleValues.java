package vn.tonghop.sample;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Code;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitCode;

/**
 * Reads {@code values-2023-11.csv}, or those of another sample, and spreads the totals of its rows {@code TDP*} over the residential groups: by the
 * values listed, or in proportion to a weight by largest remainder at the element's decimals, so that the sum is exact.
 */
final class SampleValues {
    private static final Path FILE = Path.of("src", "test", "resources", "sample", "values-2023-11.csv");
    private static final String EVERY = "*";
    private static final String LISTED = "list:";

    private final Catalogue catalogue;
    private final List<UnitCode> groups;
    private final List<CSVRecord> rows;

    private final String everyGroup;

    private SampleValues(Catalogue catalogue, List<CSVRecord> rows, Period period, String form) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.everyGroup = form + EVERY;
        this.groups = catalogue.units(period).stream()
                .filter(u -> u.form().equals(form))
                .map(ReportingUnit::code)
                .toList();
    }

    static List<SampleValue> read(Catalogue catalogue) {
        return read(catalogue, FILE, Period.month(2023, 11), "TDP");
    }

    /** @param form that of the units over which totals are spread */
    static List<SampleValue> read(Catalogue catalogue, Path file, Period period, String form) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = format.parse(reader)) {
            return new SampleValues(catalogue, parser.getRecords(), period, form).values();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<SampleValue> values() {
        List<SampleValue> values = new ArrayList<>();
        for (CSVRecord row : rows) {
            if (row.get("unit").equals(everyGroup)) {
                List<BigDecimal> parts = parts(row);
                for (int i = 0; i < groups.size(); i++) {
                    values.add(value(row, groups.get(i), parts.get(i).toPlainString()));
                }
            } else {
                values.add(value(row, new UnitCode(row.get("unit")), row.get("value")));
            }
        }
        return List.copyOf(values);
    }

    private static SampleValue value(CSVRecord row, UnitCode unit, String value) {
        return new SampleValue(unit, new Code(row.get("code")), row.get("item"), value, row.get("qualifier"));
    }

    private List<BigDecimal> parts(CSVRecord row) {
        String split = row.get("split");
        if (split.startsWith(LISTED)) {
            return listed(split);
        }
        int decimals =
                catalogue.element(new Code(row.get("code"))).orElseThrow().decimals();
        return spread(new BigDecimal(row.get("value")), weights(split), decimals);
    }

    private static List<BigDecimal> listed(String split) {
        return List.of(split.substring(LISTED.length()).split("\\|", -1)).stream()
                .map(BigDecimal::new)
                .toList();
    }

    private List<BigDecimal> weights(String split) {
        return switch (split) {
            case "households" -> listedFor("XH.HO");
            case "population" -> listedFor("XH.DS");
            case "agriculture" -> listedFor("TR.LUA.DT");
            case "even" -> groups.stream().map(g -> BigDecimal.ONE).toList();
            default -> throw new IllegalStateException("no such split: " + split);
        };
    }

    private List<BigDecimal> listedFor(String code) {
        return rows.stream()
                .filter(r -> r.get("code").equals(code) && r.get("split").startsWith(LISTED))
                .map(r -> listed(r.get("split")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no values listed for " + code));
    }

    /** Spreads a total in proportion to weights; the units that are left over go to the largest remainders. */
    static List<BigDecimal> spread(BigDecimal total, List<BigDecimal> weights, int decimals) {
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        List<BigDecimal> exact = weights.stream()
                .map(w -> total.multiply(w).divide(whole, decimals + 20, RoundingMode.HALF_UP))
                .toList();
        List<BigDecimal> parts = new ArrayList<>(
                exact.stream().map(x -> x.setScale(decimals, RoundingMode.DOWN)).toList());
        BigDecimal rest = parts.stream().reduce(total, BigDecimal::subtract);
        List<Integer> order = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i).subtract(exact.get(i))))
                .toList();
        int left = rest.divide(unit).intValueExact();
        for (int i = 0; i < left; i++) {
            parts.set(order.get(i), parts.get(order.get(i)).add(unit));
        }
        return List.copyOf(parts);
    }
}
