package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The 347 figures of the township's annual report of 2023, each looked up in what the sample month publishes: in the machine
 * files, in its cell of the workbook, and at its place in the report. A printed figure is met when the computed one,
 * truncated or rounded half up at the printed decimals, is the same.
 */
class ReportFiguresTest {
    private static final Path TABLE = Path.of("docs/report-2023-figures.md");
    private static final Path CATALOGUE = Path.of("input-templates/catalog");
    private static final Set<String> STATED =
            Set.of("XH.CNGHEO.PCT", "GP.DA.KKP", "HC.HS.MP.PCT", "HC.HS.TT.PCT", "HC.KQDT.PCT");

    /**
     * Of two figures that contradict each other one stands in what is signed; the other, and what is computed from either, only
     * in the note, which says so in these words until somebody has decided.
     */
    private static final Map<String, String> OVERRULED = Map.of(
            // Finance's figure of the spending is printed.
            "NS.CHI.TT", "văn phòng ghi 13 tỷ đồng",
            // Of what was digitised the figure is printed that the files with electronic results fit into.
            "HC.SH", "Số hồ sơ đã số hóa ghi 2.070 ở một dòng và 2.086 ở dòng khác",
            "HC.SH.TL", "Số hồ sơ đã số hóa ghi 2.070 ở một dòng và 2.086 ở dòng khác",
            "HC.KQDT", "Hồ sơ cấp kết quả điện tử (trong đó) 2.075 lớn hơn",
            // The households of the sections are printed, and their sum, which is more than the total that was stated.
            "DT.R288.TONG", "tổng số hộ, tổ chức, cơ quan ghi 358, nhưng cộng các đoạn đã là 478 hộ",
            // Ten times what grows anywhere.
            "TR.LAC.NS", "Năng suất lạc 26,3 tấn/ha");

    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:\\.[A-Z0-9]+)+\\b");

    @TempDir
    private static Path folder;

    private static final Map<String, Map<String, String>> TOTALS = new HashMap<>();
    private static final Map<String, List<Map<String, String>>> OBSERVATIONS = new HashMap<>();
    private static final Map<String, String> TARGETS = new HashMap<>();
    private static final Map<String, String> UNITS = new HashMap<>();
    private static final Map<String, CSVRecord> ELEMENTS = new HashMap<>();
    private static final Map<String, CSVRecord> INDICATORS = new HashMap<>();
    private static final Map<String, CSVRecord> LISTS = new HashMap<>();

    private static WorkbookPlaces workbook;
    private static ReportPlaces report;
    private static ReportPlaces ofYear;
    private static List<String> note;
    private static List<String> noteOfYear;

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
        for (CSVRecord row : PrintedFigure.csv(CATALOGUE.resolve("targets.csv"))) {
            TARGETS.put(row.get("year") + "|" + row.get("code"), row.get("value"));
        }
        PrintedFigure.csv(CATALOGUE.resolve("units.csv")).forEach(r -> UNITS.put(r.get("code"), r.get("name")));
        PrintedFigure.csv(CATALOGUE.resolve("elements.csv")).forEach(r -> ELEMENTS.put(r.get("code"), r));
        PrintedFigure.csv(CATALOGUE.resolve("indicators.csv")).forEach(r -> INDICATORS.put(r.get("code"), r));
        PrintedFigure.csv(CATALOGUE.resolve("lists.csv")).forEach(r -> LISTS.put(r.get("list"), r));
        workbook = new WorkbookPlaces(office.results().resolve("tong-hop-2023-11.xlsx"));
        report = new ReportPlaces(office.results().resolve("bao-cao-2023-11.docx"));
        note = unsettled(office.results().resolve("ghi-chu-bao-cao-2023-11.docx"));
        assertThat(office.run("--quiet", "consolidate", "--period", "2023").exit())
                .isEqualTo(1);
        ofYear = new ReportPlaces(office.home().resolve("output/2023/bao-cao-2023.docx"));
        noteOfYear = unsettled(office.home().resolve("output/2023/ghi-chu-bao-cao-2023.docx"));
    }

    /** The lines of a note about what contradicts itself. */
    private static List<String> unsettled(Path docx) throws IOException {
        return ReportPlaces.children(ReportPlaces.children(ReportPlaces.parts(docx)
                                .get("word/document.xml")
                                .getDocumentElement())
                        .get(0))
                .stream()
                .map(ReportPlaces::text)
                .filter(line -> line.startsWith("["))
                .toList();
    }

    @AfterAll
    static void close() throws IOException {
        workbook.close();
    }

    private static Stream<DynamicTest> each(Predicate<PrintedFigure> meets) {
        return PrintedFigure.all().stream()
                .map(figure -> DynamicTest.dynamicTest(
                        figure.id() + " " + figure.label(),
                        () -> assertThat(meets.test(figure))
                                .as(
                                        "%s printed %s; machine files %s; workbook %s; report %s",
                                        figure.code(),
                                        figure.printed(),
                                        machine(figure),
                                        workbook.find(figure),
                                        report.bound(figure))
                                .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> everyFigureOfTheReportComesOutOfTheForms() {
        return each(ReportFiguresTest::isInMachineFiles);
    }

    @TestFactory
    Stream<DynamicTest> everyFigureStandsInItsCellOfTheWorkbook() {
        return each(ReportFiguresTest::isInWorkbook);
    }

    /**
     * Shares that units state beside the numbers they are shares of are no figures to sign, and neither is the one of two
     * contradicting figures that the office has not chosen: those are in the note.
     */
    @TestFactory
    Stream<DynamicTest> everyFigureIsPrintedAtItsPlaceInTheReportOrIsToldInTheNote() {
        return each(figure -> isSigned(figure)
                ? printed(report, figure).isPresent()
                : noted(note, figure).isPresent());
    }

    @TestFactory
    Stream<DynamicTest> everyFigureIsPrintedAtItsPlaceInTheReportOfTheYearOrIsToldInItsNote() {
        return each(figure -> isSigned(figure)
                ? printed(ofYear, figure).isPresent()
                : noted(noteOfYear, figure).isPresent());
    }

    /** What is printed in one place cannot contradict what is printed in another. */
    @Test
    void noFigureThatWasNotChosenIsPrintedInWhatIsSigned() {
        assertThat(PrintedFigure.all().stream().map(PrintedFigure::code)).containsAll(OVERRULED.keySet());
        assertThat(Stream.concat(report.printed().stream(), ofYear.printed().stream()))
                .extracting(ReportPlaces.Printed::code)
                .doesNotContainAnyElementsOf(OVERRULED.keySet())
                .doesNotContain("DT.R288.TL", "HC.KQDT.TL");
    }

    @Test
    void noStatedShareIsPrintedInWhatIsSigned() {
        assertThat(PrintedFigure.all().stream().filter(ReportFiguresTest::isStated))
                .extracting(PrintedFigure::code)
                .containsExactlyInAnyOrder("XH.CNGHEO.PCT", "GP.DA.KKP", "HC.HS.MP.PCT", "HC.HS.TT.PCT", "HC.KQDT.PCT");
        assertThat(Stream.concat(report.printed().stream(), ofYear.printed().stream()))
                .extracting(ReportPlaces.Printed::code)
                .doesNotContainAnyElementsOf(STATED);
    }

    @Test
    void thereAreAllOfThem() {
        assertThat(PrintedFigure.all())
                .hasSize(347)
                .extracting(PrintedFigure::id)
                .doesNotHaveDuplicates();
    }

    private static boolean isInMachineFiles(PrintedFigure figure) {
        return figure.isWords()
                ? !textual(figure).isEmpty()
                : computed(figure)
                        .filter(v -> figure.isPrintedFor(new BigDecimal(v)))
                        .isPresent();
    }

    /** Words of a plan stand as the bound that they mean. */
    private static boolean isInWorkbook(PrintedFigure figure) {
        return workbook.find(figure)
                .filter(cell -> figure.isWords()
                        ? textual(figure).contains(cell.text())
                        : cell.number().filter(figure::isPrintedFor).isPresent())
                .isPresent();
    }

    private static boolean isInReport(PrintedFigure figure) {
        return printed(report, figure).isPresent();
    }

    private static boolean isInReportOfTheYear(PrintedFigure figure) {
        return printed(ofYear, figure).isPresent();
    }

    private static boolean isStated(PrintedFigure figure) {
        return STATED.contains(figure.code());
    }

    private static boolean isSigned(PrintedFigure figure) {
        return !isStated(figure) && !OVERRULED.containsKey(figure.code());
    }

    /** The line of a note that tells a figure that is not signed, and what it was held against. */
    private static Optional<String> noted(List<String> lines, PrintedFigure figure) {
        String said =
                OVERRULED.getOrDefault(figure.code(), "nêu " + figure.value().replace('.', ',') + "% không khớp");
        return lines.stream()
                .filter(line -> !isSigned(figure) && line.contains(said))
                .map(line -> "ghi chú " + line.substring(0, line.indexOf(']') + 1))
                .findFirst();
    }

    private static Optional<ReportPlaces.Printed> printed(ReportPlaces report, PrintedFigure figure) {
        Optional<BigDecimal> exact = figure.isOfNextYear()
                ? target(figure).map(BigDecimal::new)
                : figure.isWords() ? Optional.empty() : computed(figure).map(BigDecimal::new);
        return report.find(figure, exact);
    }

    private static String machine(PrintedFigure figure) {
        return figure.isWords()
                ? String.join("; ", textual(figure))
                : computed(figure).orElse("—");
    }

    /** Run with {@code -Ddocs=write} to write the table anew. */
    @Test
    void theTableInTheDocumentationIsWhatIsComputed() throws IOException {
        String table = table();
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(TABLE, table);
        }
        assertThat(TABLE).content().isEqualTo(table);
    }

    private static String table() {
        List<PrintedFigure> figures = PrintedFigure.all();
        StringBuilder table = new StringBuilder("""
                # The 347 figures of the report of 2023

                **Of %d figures: %d in the machine files, %d in the workbook, %d in the report of the sample month, %d in the report of 2023. The
                others are shares that a unit stated beside the numbers they are shares of, of which the report prints the computed one, and figures
                that contradict another one, of which the report prints the one the office has chosen: the note for the officer
                (`ghi-chu-bao-cao-2023-11.docx`) lists each of them with what it contradicts.**

                Made by a test from `src/test/resources/sample/report-2023.csv` and the sample month 2023-11.

                * *Attribute*: what of the code is printed: the value, the plan of the year (`target`; with 2024 that of the next year), the share of
                  the plan, the change since the same period, the number of rows of a list.
                * *Unit, item*: whose figure it is when it is one unit's, or which row of a list.
                * *Form*: the forms on which it is asked, or what it is computed from is asked; none for a count of the units in the catalogue.
                * *Workbook*: the cell of `tong-hop-2023-11.xlsx`, found by the row of its code and the head of its column. The number stored in it
                  is the printed one at the printed decimals.
                * *Report*: the place in `bao-cao-2023-11.docx`: the headings, then the paragraph (đoạn) or the table and row (bảng, dòng), and the
                  footnote (chú thích), found by the frame around the figure that names its code. *Report 2023*: the same in `bao-cao-2023.docx`.
                * *Computed* is the figure in `tong-hop-2023-11.csv` (or `so-lieu` for one unit's) before rounding to the printed decimals.
                * A change is the figure of the period less that of the same period of the year before. Of a rank, where the smaller number
                  is the better one, -4 is four places up.
                * A target that the report prints in words stands beside the number that says the same: what is kept up is 1, what has to
                  be under another figure is a difference of less than 0.

                Where two figures of the report of 2023 contradict each other, both were collected and both stand here; the contradiction is a
                finding of the sample month. Only one of them is printed in what is signed, and no rate that is computed from either.

                | id | section | figure | code | attribute | unit, item | form | adds up | workbook | report | report 2023 | printed | computed |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|
                """.formatted(
                        figures.size(),
                        count(figures, ReportFiguresTest::isInMachineFiles),
                        count(figures, ReportFiguresTest::isInWorkbook),
                        count(figures, ReportFiguresTest::isInReport),
                        count(figures, ReportFiguresTest::isInReportOfTheYear)));
        figures.forEach(figure -> table.append(row(figure)));
        return table.toString();
    }

    private static long count(List<PrintedFigure> figures, Predicate<PrintedFigure> meets) {
        return figures.stream().filter(meets).count();
    }

    private static String row(PrintedFigure figure) {
        List<String> cells = List.of(
                figure.id(),
                figure.section(),
                figure.label(),
                figure.code(),
                figure.attribute() + (figure.isOfNextYear() ? " 2024" : ""),
                figure.unit() + figure.item(),
                String.join(", ", forms(figure.code())),
                addsUp(figure.code()),
                workbook.find(figure).map(WorkbookPlaces.Found::place).orElse("—"),
                place(report, note, figure),
                place(ofYear, noteOfYear, figure),
                figure.isWords() ? figure.printed() : figure.value(),
                machine(figure));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String place(ReportPlaces report, List<String> lines, PrintedFigure figure) {
        return printed(report, figure)
                .map(ReportPlaces.Printed::place)
                .or(() -> noted(lines, figure))
                .orElse("—");
    }

    /** The forms that ask for a code, for what it is computed from, or for a list. */
    private static Set<String> forms(String code) {
        CSVRecord asked = ELEMENTS.containsKey(code) ? ELEMENTS.get(code) : LISTS.get(code);
        if (asked != null) {
            return new TreeSet<>(List.of(asked.get("forms").split(";", -1)));
        }
        CSVRecord indicator = INDICATORS.get(code);
        return indicator == null
                ? new TreeSet<>()
                : CODE.matcher(indicator.get("expression"))
                        .results()
                        .map(MatchResult::group)
                        .flatMap(source -> forms(source).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String addsUp(String code) {
        CSVRecord element = ELEMENTS.get(code);
        if (element != null) {
            return element.get("nature") + ", " + element.get("aggregate");
        }
        CSVRecord indicator = INDICATORS.get(code);
        return indicator == null ? "rows" : "`" + indicator.get("expression").replace("|", "\\|") + "`";
    }

    private static Optional<String> computed(PrintedFigure figure) {
        Optional<String> found = switch (figure.attribute()) {
            case "value" -> figure.unit().isEmpty() ? total(figure).map(r -> r.get("value")) : observed(figure);
            case "target" -> target(figure);
            case "target_percent" -> total(figure).map(r -> r.get("target_percent"));
            case "change" -> total(figure).map(r -> r.get("change"));
            case "change_percent" -> total(figure).map(r -> r.get("change_percent"));
            case "count" -> Optional.of(Long.toString(rows(figure.code())));
            default -> Optional.empty();
        };
        return found.filter(v -> !v.isEmpty());
    }

    /** Cumulative where there is a cumulative figure. */
    private static Optional<Map<String, String>> total(PrintedFigure figure) {
        // A rank is kept per unit: its item is the unit.
        String item = figure.unit().isEmpty() ? figure.item() : UNITS.getOrDefault(figure.unit(), "");
        String key = figure.code() + "|" + item + "|";
        return Optional.ofNullable(TOTALS.getOrDefault(key + "ytd", TOTALS.get(key + "period")));
    }

    private static Optional<String> observed(PrintedFigure figure) {
        List<Map<String, String>> rows = OBSERVATIONS.getOrDefault(figure.code(), List.of()).stream()
                .filter(r ->
                        r.get("unit").equals(figure.unit()) && r.get("item").equals(figure.item()))
                .toList();
        return rows.stream()
                .filter(r -> r.get("measure").equals("ytd"))
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(r -> r.get("value"));
    }

    private static Optional<String> target(PrintedFigure figure) {
        String year = figure.isOfNextYear() ? "2024" : "2023";
        return Optional.ofNullable(TARGETS.get(year + "|" + figure.code()));
    }

    /** The number of items that a list has in what the units returned. */
    private static long rows(String list) {
        return ELEMENTS.values().stream()
                .filter(e -> e.get("list").equals(list) && e.get("nature").equals("name"))
                .flatMap(e -> OBSERVATIONS.getOrDefault(e.get("code"), List.of()).stream())
                .count();
    }

    private static List<String> textual(PrintedFigure figure) {
        if (figure.attribute().startsWith("target")) {
            return target(figure).map(List::of).orElse(List.of());
        }
        return OBSERVATIONS.getOrDefault(figure.code(), List.of()).stream()
                .filter(r -> figure.item().isEmpty() || r.get("item").equals(figure.item()))
                .map(r -> r.get("raw"))
                .filter(r -> r.equals(figure.printed()))
                .toList();
    }
}
