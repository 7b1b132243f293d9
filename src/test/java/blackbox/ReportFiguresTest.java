package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The 347 figures of the township's annual report of 2023, each looked up in what the sample month publishes. A printed
 * figure is met when the computed one, truncated or rounded half up at the printed decimals, is the same.
 */
class ReportFiguresTest {
    private static final Path FIGURES = Path.of("src/test/resources/sample/report-2023.csv");
    private static final Path TABLE = Path.of("docs/report-2023-figures.md");

    @TempDir
    private static Path folder;

    private static final Map<String, Map<String, String>> TOTALS = new HashMap<>();
    private static final Map<String, List<Map<String, String>>> OBSERVATIONS = new HashMap<>();
    private static final Map<String, String> TARGETS = new HashMap<>();
    private static final Map<String, String> UNITS = new HashMap<>();
    private static final Map<String, CSVRecord> ELEMENTS = new HashMap<>();
    private static final Map<String, CSVRecord> INDICATORS = new HashMap<>();

    @BeforeAll
    static void run() throws IOException {
        Office office = Office.in(folder);
        assertThat(office.run("--quiet").exit()).isEqualTo(1);
        for (Map<String, String> row : office.csv("tong-hop-2023-11.csv")) {
            TOTALS.put(row.get("code") + "|" + row.get("item") + "|" + row.get("measure"), row);
        }
        for (Map<String, String> row : office.csv("so-lieu-2023-11.csv")) {
            OBSERVATIONS
                    .computeIfAbsent(row.get("element"), e -> new ArrayList<>())
                    .add(row);
        }
        for (CSVRecord row : csv(Path.of("input-templates/catalog/targets.csv"))) {
            TARGETS.put(row.get("year") + "|" + row.get("code"), row.get("value"));
        }
        csv(Path.of("input-templates/catalog/units.csv")).forEach(r -> UNITS.put(r.get("code"), r.get("name")));
        csv(Path.of("input-templates/catalog/elements.csv")).forEach(r -> ELEMENTS.put(r.get("code"), r));
        csv(Path.of("input-templates/catalog/indicators.csv")).forEach(r -> INDICATORS.put(r.get("code"), r));
    }

    static List<CSVRecord> csv(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(file), format)) {
            return parser.getRecords();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFigureOfTheReportComesOutOfTheForms() throws IOException {
        return csv(FIGURES).stream()
                .map(figure -> DynamicTest.dynamicTest(figure.get("id") + " " + figure.get("label"), () -> {
                    if (figure.get("value").isEmpty()) {
                        assertThat(textual(figure)).as(figure.get("id")).isNotEmpty();
                    } else {
                        String computed = computed(figure).orElseThrow(() -> new AssertionError("no figure"));
                        assertThat(isPrintedAs(new BigDecimal(computed), new BigDecimal(figure.get("value"))))
                                .as("%s computed, %s printed", computed, figure.get("value"))
                                .isTrue();
                    }
                }));
    }

    @Test
    void thereAreAllOfThem() throws IOException {
        assertThat(csv(FIGURES)).hasSize(347).extracting(r -> r.get("id")).doesNotHaveDuplicates();
    }

    /** Run with {@code -Ddocs=write} to write the table anew. */
    @Test
    void theTableInTheDocumentationIsWhatIsComputed() throws IOException {
        StringBuilder table = new StringBuilder("""
                # The 347 figures of the report of 2023

                Made by a test from `src/test/resources/sample/report-2023.csv` and the sample month 2023-11. *Unit*: whose figure it is when it is
                one unit's. *Computed* is the figure in `tong-hop-2023-11.csv` (or `so-lieu` for one unit's) before rounding to the printed decimals.

                | id | section | figure | code | unit | item | attribute | adds up | sheet | printed | computed |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (CSVRecord figure : csv(FIGURES)) {
            String computed = figure.get("value").isEmpty()
                    ? String.join("; ", textual(figure))
                    : computed(figure).orElse("—");
            table.append("| ")
                    .append(String.join(
                            " | ",
                            figure.get("id"),
                            figure.get("section"),
                            figure.get("label"),
                            figure.get("code"),
                            figure.get("unit_code"),
                            figure.get("item"),
                            figure.get("attribute"),
                            addsUp(figure.get("code")),
                            figure.get("code").split("\\.")[0],
                            figure.get("value").isEmpty() ? figure.get("printed") : figure.get("value"),
                            computed))
                    .append(" |\n");
        }
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(TABLE, table);
        }
        assertThat(TABLE).content().isEqualTo(table.toString());
    }

    private static String addsUp(String code) {
        CSVRecord element = ELEMENTS.get(code);
        if (element != null) {
            return element.get("nature") + ", " + element.get("aggregate");
        }
        CSVRecord indicator = INDICATORS.get(code);
        return indicator == null ? "rows" : "`" + indicator.get("expression").replace("|", "\\|") + "`";
    }

    private static boolean isPrintedAs(BigDecimal computed, BigDecimal printed) {
        int scale = Math.max(0, printed.scale());
        return computed.setScale(scale, RoundingMode.DOWN).compareTo(printed) == 0
                || computed.setScale(scale, RoundingMode.HALF_UP).compareTo(printed) == 0;
    }

    private static Optional<String> computed(CSVRecord figure) {
        Optional<String> found = switch (figure.get("attribute")) {
            case "value" ->
                figure.get("unit_code").isEmpty() ? total(figure).map(r -> r.get("value")) : observed(figure);
            case "target" -> target(figure);
            case "target_percent" -> total(figure).map(r -> r.get("target_percent"));
            case "change" -> total(figure).map(r -> r.get("change"));
            case "change_percent" -> total(figure).map(r -> r.get("change_percent"));
            case "count" -> Optional.of(Long.toString(rows(figure.get("code"))));
            default -> Optional.empty();
        };
        return found.filter(v -> !v.isEmpty());
    }

    /** Cumulative where there is a cumulative figure. */
    private static Optional<Map<String, String>> total(CSVRecord figure) {
        // A rank is kept per unit: its item is the unit.
        String item = figure.get("unit_code").isEmpty()
                ? figure.get("item")
                : UNITS.getOrDefault(figure.get("unit_code"), "");
        String key = figure.get("code") + "|" + item + "|";
        return Optional.ofNullable(TOTALS.getOrDefault(key + "ytd", TOTALS.get(key + "period")));
    }

    private static Optional<String> observed(CSVRecord figure) {
        List<Map<String, String>> rows = OBSERVATIONS.getOrDefault(figure.get("code"), List.of()).stream()
                .filter(r -> r.get("unit").equals(figure.get("unit_code"))
                        && r.get("item").equals(figure.get("item")))
                .toList();
        return rows.stream()
                .filter(r -> r.get("measure").equals("ytd"))
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(r -> r.get("value"));
    }

    private static Optional<String> target(CSVRecord figure) {
        String year = figure.get("note").contains("year=2024") ? "2024" : "2023";
        return Optional.ofNullable(TARGETS.get(year + "|" + figure.get("code")));
    }

    /** The number of items that a list has in what the units returned. */
    private static long rows(String list) {
        return ELEMENTS.values().stream()
                .filter(e -> e.get("list").equals(list) && e.get("nature").equals("name"))
                .flatMap(e -> OBSERVATIONS.getOrDefault(e.get("code"), List.of()).stream())
                .count();
    }

    private static List<String> textual(CSVRecord figure) {
        if (figure.get("attribute").startsWith("target")) {
            return target(figure).map(List::of).orElse(List.of());
        }
        return OBSERVATIONS.getOrDefault(figure.get("code"), List.of()).stream()
                .filter(r -> figure.get("item").isEmpty() || r.get("item").equals(figure.get("item")))
                .map(r -> r.get("raw"))
                .filter(r -> r.equals(figure.get("printed")))
                .toList();
    }
}
