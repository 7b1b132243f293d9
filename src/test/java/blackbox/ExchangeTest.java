package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.testing.JsonSchema;
import vn.tonghop.testing.ParsedJson;

/**
 * The files for other systems of the sample month, and of the quarter and year made with it, are as docs/schema describes them, name only what the
 * catalogue has, and hold the figures of the other machine files and no others.
 */
class ExchangeTest {
    private static final String MONTH = "2023-11";
    private static final String WHOLE = "_T";

    /** Statuses with which there is a value, and those with which there is none. */
    private static final Set<String> WITH_VALUE = Set.of("A", "E", "I", "P");

    private static final Map<String, String> OF_TOTALS = Map.of(
            "complete", "A",
            "estimated", "E",
            "carried", "I",
            "partial", "P",
            "not_applicable", "M",
            "missing", "O");

    private static final Map<String, String> OF_VALUES = Map.of(
            "reported", "A",
            "zero", "A",
            "estimated", "E",
            "carried", "I",
            "blank", "O",
            "not_applicable", "M",
            "not_available", "L",
            "held", "Q");

    @TempDir
    private static Path folder;

    private static Office office;

    /** Elements and indicators of the catalogue, whatever their edition. */
    private static final Map<String, List<CSVRecord>> CODES = new HashMap<>();

    private static final Set<String> UNITS = new TreeSet<>();

    @BeforeAll
    static void run() throws IOException {
        office = Office.in(folder);
        for (String period : List.of(MONTH, "2023-Q4", "2023")) {
            assertThat(office.run("consolidate", "--period", period, "--quiet").exit())
                    .isEqualTo(1);
        }
        Path catalogue = folder.resolve("input-templates/catalog");
        for (String file : List.of("elements.csv", "indicators.csv")) {
            rows(catalogue.resolve(file))
                    .forEach(row -> CODES.computeIfAbsent(row.get("code"), c -> new ArrayList<>())
                            .add(row));
        }
        rows(catalogue.resolve("units.csv")).forEach(row -> UNITS.add(row.get("code")));
        assertThat(rows(catalogue.resolve("exchange.csv")))
                .as("the sample gives no code of another system, so that codes are ours")
                .isEmpty();
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        String text = Files.readString(file);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, format)) {
            return parser.getRecords();
        }
    }

    private static Path output(String period, String name) {
        return folder.resolve("output").resolve(period).resolve(name + "-" + period + ".csv");
    }

    private static List<CSVRecord> sdmx(String period) throws IOException {
        return rows(output(period, "sdmx"));
    }

    /** Of the catalogue's codes, as SDMX can write them. */
    private static String id(String code) {
        return code.replace('.', '_');
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(Path file) throws IOException {
        return (Map<String, Object>) ParsedJson.of(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> table() throws IOException {
        Map<String, Object> description = json(Path.of("docs/schema/sdmx.json"));
        assertThat(description.get("@context")).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat((Map<String, Object>) description.get("dialect"))
                .containsEntry("encoding", "utf-8")
                .hasEntrySatisfying("header", header -> assertThat(header).hasToString("true"));
        return (Map<String, Object>) description.get("tableSchema");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> columns() throws IOException {
        return (List<Map<String, Object>>) table().get("columns");
    }

    /** What of a cell its column's description does not allow. */
    @SuppressWarnings("unchecked")
    private static List<String> faults(Map<String, Object> column, String cell) {
        Map<String, Object> type = (Map<String, Object>) column.get("datatype");
        assertThat(type).containsOnlyKeys("base", "format").containsEntry("base", "string");
        boolean required = column.get("required").toString().equals("true");
        boolean fits =
                cell.isEmpty() ? !required : cell.matches(type.get("format").toString());
        return fits ? List.of() : List.of(column.get("name") + " is " + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {MONTH, "2023-Q4", "2023"})
    void everyCellOfTheSdmxFileIsOfItsColumn(String period) throws IOException {
        byte[] bytes = Files.readAllBytes(output(period, "sdmx"));
        assertThat(bytes).as("no byte order mark").startsWith('S', 'T', 'R');
        List<CSVRecord> rows = sdmx(period);
        assertThat(rows).hasSizeGreaterThan(400);
        assertThat(rows.get(0).getParser().getHeaderNames())
                .isEqualTo(columns().stream().map(c -> c.get("name").toString()).toList());
        for (CSVRecord row : rows) {
            assertThat(row.isConsistent())
                    .as("as many cells as columns: " + row)
                    .isTrue();
            for (Map<String, Object> column : columns()) {
                assertThat(faults(column, row.get(column.get("name").toString())))
                        .as(row.toString())
                        .isEmpty();
            }
        }
    }

    /** If these are described, the description says nothing. */
    @Test
    void theDescriptionOfTheSdmxFileAllowsNothingElse() throws IOException {
        Map<String, String> wrong = new TreeMap<>(Map.of(
                "STRUCTURE", "dataset",
                "STRUCTURE_ID", "TONGHOP:FIGURES(1.1.0)",
                "ACTION", "A",
                "FREQ", "D",
                "REPORTING_UNIT", "Tổ 1",
                "INDICATOR", "XH.NGHEO",
                "TIME_PERIOD", "2023-M13",
                "OBS_VALUE", "1,5",
                "OBS_STATUS", "B"));
        wrong.putAll(Map.of(
                "SPAN", "ytd",
                "DECIMALS", "-1",
                "UNITS_REPORTED", "3/4",
                "UNITS_EXPECTED", "x"));
        for (Map<String, Object> column : columns()) {
            String name = column.get("name").toString();
            if (!name.equals("UNIT_MEASURE")) {
                assertThat(faults(column, wrong.get(name))).as(name).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MONTH, "2023-Q4", "2023"})
    @SuppressWarnings("unchecked")
    void everyRowOfTheSdmxFileHasAKeyOfItsOwnAndCodesOfTheCatalogue(String period) throws IOException {
        List<String> key = (List<String>) table().get("primaryKey");
        Map<String, List<CSVRecord>> codes =
                CODES.entrySet().stream().collect(Collectors.toMap(entry -> id(entry.getKey()), Map.Entry::getValue));
        assertThat(codes).as("no two codes are written alike").hasSameSizeAs(CODES);
        Set<List<String>> keys = new HashSet<>();
        for (CSVRecord row : sdmx(period)) {
            assertThat(keys.add(key.stream().map(row::get).toList()))
                    .as("key of " + row)
                    .isTrue();
            String unit = row.get("REPORTING_UNIT");
            assertThat(unit).matches(known -> known.equals(WHOLE) || UNITS.contains(known));
            assertThat(codes).containsKey(row.get("INDICATOR"));
            assertThat(codes.get(row.get("INDICATOR")))
                    .extracting(known -> known.get("decimals"))
                    .contains(row.get("DECIMALS"));
            boolean valued = WITH_VALUE.contains(row.get("OBS_STATUS"));
            assertThat(row.get("OBS_VALUE").isEmpty()).as(row.toString()).isNotEqualTo(valued);
            assertThat(row.get("UNITS_EXPECTED").isEmpty()).isNotEqualTo(unit.equals(WHOLE));
            assertThat(row.get("UNITS_REPORTED").isEmpty()).isNotEqualTo(unit.equals(WHOLE));
        }
        assertThat(sdmx(period))
                .extracting(row -> row.get("FREQ") + row.get("TIME_PERIOD"))
                .containsOnly(
                        switch (period) {
                            case MONTH -> "M2023-M11";
                            case "2023-Q4" -> "Q2023-Q4";
                            default -> "A2023";
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {MONTH, "2023-Q4", "2023"})
    void theTotalsOfTheSdmxFileAreThoseOfTheTotalsAndAllOfThem(String period) throws IOException {
        Map<String, List<String>> written = new TreeMap<>();
        for (CSVRecord row : sdmx(period)) {
            if (row.get("REPORTING_UNIT").equals(WHOLE)) {
                String place = row.get("INDICATOR") + " " + row.get("SPAN");
                written.put(
                        place,
                        List.of(
                                row.get("OBS_VALUE"),
                                row.get("OBS_STATUS"),
                                row.get("UNIT_MEASURE"),
                                row.get("UNITS_REPORTED"),
                                row.get("UNITS_EXPECTED")));
            }
        }
        Map<String, List<String>> totals = new TreeMap<>();
        for (CSVRecord row : rows(output(period, "tong-hop"))) {
            if (row.get("item").isEmpty()) {
                String place = id(row.get("code")) + " " + row.get("measure").toUpperCase(Locale.ROOT);
                totals.put(
                        place,
                        List.of(
                                row.get("value"),
                                status(row),
                                row.get("unit_of_measure"),
                                row.get("reported"),
                                row.get("expected")));
            }
        }
        assertThat(written).isEqualTo(totals).hasSizeGreaterThan(200);
    }

    /** A code that has no figure for the township cannot have one, however many units answered. */
    private static String status(CSVRecord total) {
        String status = OF_TOTALS.get(total.get("status"));
        return total.get("value").isEmpty() && WITH_VALUE.contains(status) ? "M" : status;
    }

    @Test
    void theFiguresOfUnitsInTheSdmxFileAreThoseThatWereRead() throws IOException {
        Map<String, List<String>> written = new TreeMap<>();
        for (CSVRecord row : sdmx(MONTH)) {
            if (!row.get("REPORTING_UNIT").equals(WHOLE)) {
                String place = row.get("REPORTING_UNIT") + " " + row.get("INDICATOR") + " " + row.get("SPAN");
                written.put(place, List.of(number(row.get("OBS_VALUE")), row.get("OBS_STATUS")));
            }
        }
        Map<String, List<String>> read = new TreeMap<>();
        for (CSVRecord row : rows(output(MONTH, "so-lieu"))) {
            CSVRecord element = CODES.get(row.get("element")).get(0);
            boolean words = Set.of("text", "name").contains(element.get("nature"));
            if (row.get("item").isEmpty() && element.get("list").isEmpty() && !words) {
                String place = row.get("unit") + " " + id(row.get("element")) + " "
                        + row.get("measure").toUpperCase(Locale.ROOT);
                String value = OF_VALUES.get(row.get("status")).matches("[AEI]") ? row.get("value") : "";
                read.put(place, List.of(number(value), OF_VALUES.get(row.get("status"))));
            }
        }
        assertThat(written).isEqualTo(read).hasSizeGreaterThan(500);
    }

    /** Typed digits are kept in one file and filled up in the other. */
    private static String number(String value) {
        return value.isEmpty() ? "" : new BigDecimal(value).stripTrailingZeros().toPlainString();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> dhis2() throws IOException {
        return (List<Map<String, Object>>)
                json(office.results().resolve("dhis2-2023-11.json")).get("dataValues");
    }

    @Test
    void theDhis2FileIsAsItsSchemaSaysAndALongerPeriodHasNone() throws IOException {
        Map<String, Object> schema = json(Path.of("docs/schema/dhis2.json"));
        Map<String, Object> set = json(office.results().resolve("dhis2-2023-11.json"));
        assertThat(JsonSchema.faults(schema, set)).isEmpty();
        assertThat(dhis2()).hasSizeGreaterThan(500);
        for (String longer : List.of("2023-Q4", "2023")) {
            assertThat(folder.resolve("output").resolve(longer).resolve("dhis2-" + longer + ".json"))
                    .doesNotExist();
        }
        Map<String, Object> value = dhis2().get(0);
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "dataElement", "có dấu",
                        "period", "2023-11",
                        "orgUnit", "",
                        "value", "1e3",
                        "comment", List.of(),
                        "categoryOptionCombo", "x")
                .entrySet()) {
            Map<String, Object> damaged = new HashMap<>(value);
            damaged.put(wrong.getKey(), wrong.getValue());
            Map<String, Object> other = new HashMap<>(set);
            other.put("dataValues", List.of(damaged));
            assertThat(JsonSchema.faults(schema, other)).as(wrong.toString()).hasSize(1);
            damaged.remove(wrong.getKey());
            assertThat(JsonSchema.faults(schema, other))
                    .as("without " + wrong.getKey())
                    .hasSize(wrong.getKey().equals("categoryOptionCombo") ? 0 : 1);
        }
    }

    @Test
    void everyValueOfTheDhis2FileHasAKeyOfItsOwnCodesOfTheCatalogueAndTheCellItCameFrom() throws IOException {
        Map<String, CSVRecord> read = new HashMap<>();
        for (CSVRecord row : rows(output(MONTH, "so-lieu"))) {
            if (row.get("item").isEmpty() && row.get("measure").equals("period")) {
                read.put(row.get("unit") + " " + row.get("element"), row);
            }
        }
        Set<String> keys = new HashSet<>();
        for (Map<String, Object> value : dhis2()) {
            String key = value.get("orgUnit") + " " + value.get("dataElement");
            assertThat(keys.add(key)).as("key " + key).isTrue();
            assertThat(UNITS).contains(value.get("orgUnit").toString());
            assertThat(CODES).containsKey(value.get("dataElement").toString());
            assertThat(value).containsEntry("period", "202311");
            assertThat(read).containsKey(key);
            CSVRecord row = read.get(key);
            assertThat(new BigDecimal(value.get("value").toString())).as(key).isEqualByComparingTo(row.get("value"));
            assertThat(value.get("comment").toString())
                    .startsWith(row.get("file") + ", " + row.get("sheet") + "!" + row.get("cell"));
        }
        long expected = read.values().stream()
                .filter(row -> OF_VALUES.get(row.get("status")).matches("[AE]"))
                .filter(row -> CODES.get(row.get("element")).get(0).get("list").isEmpty())
                .filter(row -> !Set.of("text", "name")
                        .contains(CODES.get(row.get("element")).get(0).get("nature")))
                .count();
        assertThat(keys).as("all that was reported for the month").hasSize(Math.toIntExact(expected));
    }

    /** DHIS2 adds up the units itself: what it comes to is what was published. */
    @Test
    void theValuesOfTheDhis2FileAddUpToTheTotals() throws IOException {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Map<String, Object> value : dhis2()) {
            sums.merge(
                    value.get("dataElement").toString(),
                    new BigDecimal(value.get("value").toString()),
                    BigDecimal::add);
        }
        int compared = 0;
        for (CSVRecord row : rows(output(MONTH, "tong-hop"))) {
            boolean summed = row.get("kind").equals("element")
                    && row.get("item").isEmpty()
                    && row.get("measure").equals("period")
                    && Set.of("complete", "partial").contains(row.get("status"))
                    && CODES.get(row.get("code")).get(0).get("aggregate").equals("sum")
                    && CODES.get(row.get("code")).get(0).get("list").isEmpty();
            if (summed) {
                compared++;
                assertThat(sums.get(row.get("code"))).as(row.get("code")).isEqualByComparingTo(row.get("value"));
            }
        }
        assertThat(compared).isGreaterThan(100);
    }
}
