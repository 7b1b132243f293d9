package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.testing.LibreOffice;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

/**
 * Whoever computes the workbook anew gets the figures that are stored in it. The results are spoiled before a file is
 * computed, so that a program that believes them is found out.
 */
class WorkbookRecalculationTest {
    private static final Phrases VIETNAMESE = PhraseFiles.ofWorkbook("vi");
    private static final BigDecimal SPOILED = new BigDecimal("-987654321");

    /** Binary arithmetic loses a few of a spreadsheet's 15 digits. */
    private static final double TOLERANCE = 1e-11;

    private static final long SEED = 20231114;
    private static final int BATCH = 10;

    @ParameterizedTest(name = "month {0}")
    @ValueSource(longs = {1, 2, 3})
    void poiFindsTheStoredFiguresInGeneratedMonths(long seed) throws IOException {
        Workbook workbook = generated(seed);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(spoiled(workbook)))) {
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertSame(workbook, book);
        }
    }

    /** A few of them every time; with {@code -Dworkbook.months=200} as many as one wants, from {@code -Dworkbook.first=0} on. */
    @Test
    void libreOfficeFindsTheStoredFiguresInGeneratedMonths(@TempDir Path folder, TestReporter reporter)
            throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed: its calculation was not compared");
        int start = Integer.getInteger("workbook.first", 0);
        int end = start + Integer.getInteger("workbook.months", 4);
        List<String> different = new ArrayList<>();
        long compared = 0;
        for (int first = start; first < end; first += BATCH) {
            List<Path> files = new ArrayList<>();
            for (int i = first; i < Math.min(end, first + BATCH); i++) {
                files.add(Files.write(folder.resolve("m" + i + ".xlsx"), spoiled(generated(SEED + i))));
            }
            Path out = Files.createDirectory(folder.resolve("computed-" + first));
            List<Path> computed = LibreOffice.convertAll(files, "xlsx", out);
            for (int i = 0; i < computed.size(); i++) {
                try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(computed.get(i)))) {
                    Workbook stored = generated(SEED + first + i);
                    compared += Sheets.formulas(stored).size();
                    different.addAll(differences(stored, book));
                }
            }
            assertThat(computed).hasSameSizeAs(files);
        }
        reporter.publishEntry(Map.of(
                "months", Integer.toString(end - start),
                "values compared", Long.toString(compared),
                "different", Integer.toString(different.size())));
        assertThat(different)
                .as("differing values of %d in %d months", compared, end - start)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} groups")
    @ValueSource(ints = {61, 400})
    void poiFindsTheStoredFiguresWhereUnitsAreRows(int groups) throws IOException {
        Workbook workbook = ofMany(groups);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(spoiled(workbook)))) {
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertSame(workbook, book);
        }
    }

    @ParameterizedTest(name = "{0} groups")
    @ValueSource(ints = {61, 400})
    void libreOfficeFindsTheStoredFiguresWhereUnitsAreRows(int groups, @TempDir Path folder)
            throws IOException, InterruptedException {
        libreOfficeFindsTheStoredFigures(ofMany(groups), folder);
    }

    private static Workbook ofMany(int groups) {
        Catalogue catalogue = ThreeGroups.withGroups(groups);
        return ConsolidatedWorkbook.of(
                catalogue, GeneratedMonth.of(catalogue, SEED).outcome(), VIETNAMESE);
    }

    /** The workbook with one cell typed over computes what the month with that value gives, everywhere. */
    @ParameterizedTest(name = "month {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void anEditOfOneUnitsCellChangesExactlyTheFiguresThatAreMadeOfIt(long seed) throws IOException {
        anEditChangesExactlyTheFiguresThatAreMadeOfIt(SampleCatalogue.read(), seed);
    }

    @ParameterizedTest(name = "month {0}")
    @ValueSource(longs = {21, 22, 23, 24})
    void soDoesAnEditWhereUnitsAreRows(long seed) throws IOException {
        anEditChangesExactlyTheFiguresThatAreMadeOfIt(ThreeGroups.withGroups(61), seed);
    }

    /** The same where somebody opens the workbook in LibreOffice, which finds the old results stored in it. */
    @Test
    void libreOfficeFindsTheChangedFiguresAfterAnEdit(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed: its calculation was not compared");
        List<Edit> edits = List.of(
                Edit.of(SampleCatalogue.read(), 31, Aggregation.Sum.class::isInstance),
                Edit.of(SampleCatalogue.read(), 32, Aggregation.Sum.class::isInstance),
                Edit.of(ThreeGroups.withGroups(61), 33, Aggregation.Sum.class::isInstance),
                Edit.of(ThreeGroups.withGroups(61), 34, Aggregation.Sum.class::isInstance));
        List<Path> files = new ArrayList<>();
        for (Edit edit : edits) {
            try (XSSFWorkbook book = edit.typed();
                    OutputStream out = Files.newOutputStream(folder.resolve("e" + files.size() + ".xlsx"))) {
                book.write(out);
            }
            files.add(folder.resolve("e" + files.size() + ".xlsx"));
        }
        List<Path> computed = LibreOffice.convertAll(files, "xlsx", Files.createDirectory(folder.resolve("computed")));
        for (int i = 0; i < edits.size(); i++) {
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(computed.get(i)))) {
                assertSame(edits.get(i).after(), book);
            }
            assertThat(edits.get(i).changed()).as("figures made of it").isPositive();
        }
    }

    private static void anEditChangesExactlyTheFiguresThatAreMadeOfIt(Catalogue catalogue, long seed)
            throws IOException {
        Edit edit = Edit.of(catalogue, seed, Aggregation::hasTotal);
        try (XSSFWorkbook book = edit.typed()) {
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertSame(edit.after(), book);
        }
        boolean adds = catalogue.element(edit.element()).orElseThrow().aggregation() instanceof Aggregation.Sum;
        if (adds) {
            assertThat(edit.changed()).as("a sum is made of it").isPositive();
        }
    }

    /** One cell of a unit with another value: the workbook as it was, and as it is made of returns with that value. */
    private record Edit(Workbook before, Workbook after, Code element, Place place, BigDecimal value) {
        static Edit of(Catalogue catalogue, long seed, Predicate<Aggregation> wanted) {
            Random random = new Random(seed);
            MonthOfReturns month = GeneratedMonth.of(catalogue, seed);
            Workbook before = ConsolidatedWorkbook.of(catalogue, month.outcome(), VIETNAMESE);
            Material material = Material.of(catalogue.edition(ThreeGroups.NOVEMBER), month.outcome(), VIETNAMESE);
            List<Observation> typed = month.outcome().consolidation().observations().stream()
                    .filter(o -> o.status() == ValueStatus.REPORTED && o.line() == 0)
                    .filter(o -> wanted.test(
                            catalogue.element(o.element()).orElseThrow().aggregation()))
                    .toList();
            Observation old = typed.get(random.nextInt(typed.size()));
            BigDecimal value = old.figure().orElseThrow().add(BigDecimal.valueOf(1 + random.nextInt(50)));
            Observation now = new Observation(
                    old.period(),
                    old.unit(),
                    old.element(),
                    old.item(),
                    old.line(),
                    old.measure(),
                    new Content.Figure(value),
                    old.status(),
                    value.toPlainString(),
                    old.source(),
                    old.sha256());
            Workbook after =
                    ConsolidatedWorkbook.of(catalogue, month.replace(old, now).outcome(), VIETNAMESE);
            Place place = material.plan()
                    .unit(catalogue.element(old.element()).orElseThrow(), old.unit(), old.measure())
                    .orElseThrow();
            return new Edit(before, after, old.element(), place, value);
        }

        /** The file with the value typed, and everything else as it is stored. */
        XSSFWorkbook typed() throws IOException {
            XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(new XlsxWorkbookWriter().write(before)));
            CellReference at = new CellReference(place.cells().toString());
            book.getSheet(place.sheet())
                    .getRow(at.getRow())
                    .getCell(at.getCol())
                    .setCellValue(value.doubleValue());
            return book;
        }

        long changed() {
            var now = Sheets.formulas(after);
            return Sheets.formulas(before).entrySet().stream()
                    .filter(e -> !e.getValue().equals(now.get(e.getKey())))
                    .count();
        }
    }

    @Test
    void libreOfficeFindsTheStoredFiguresOfEveryKindOfTotal(@TempDir Path folder)
            throws IOException, InterruptedException {
        libreOfficeFindsTheStoredFigures(withHoles(), folder);
    }

    @Test
    void poiFindsTheStoredFiguresOfEveryKindOfTotal() throws IOException {
        Workbook workbook = withHoles();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(spoiled(workbook)))) {
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertSame(workbook, book);
        }
    }

    private static void libreOfficeFindsTheStoredFigures(Workbook workbook, Path folder)
            throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed: its calculation was not compared");
        Path file = Files.write(folder.resolve("tong-hop.xlsx"), spoiled(workbook));
        Path computed = LibreOffice.convert(file, "xlsx", Files.createDirectory(folder.resolve("computed")));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(computed))) {
            assertSame(workbook, book);
        }
    }

    /** Every kind of total, with a missing weight, a missing value, a held value and a held row of a list. */
    private static Workbook withHoles() {
        MonthOfReturns month = ThreeGroups.full().item("D1", 3, "Dự án C", "GP.DA.HO", "?", "GP.DA.DOT", "2");
        MonthOfReturns holes = new MonthOfReturns(ThreeGroups.catalogue(), ThreeGroups.NOVEMBER);
        month.outcome().consolidation().observations().stream()
                .filter(o ->
                        !o.unit().value().equals("G2") || !o.element().value().equals("TR.DT"))
                .filter(o ->
                        !o.unit().value().equals("G1") || !o.element().value().equals("XH.NGHEO"))
                .filter(o ->
                        !o.unit().value().equals("G3") || !o.element().value().equals("TR.NS"))
                .forEach(holes::add);
        holes.nothing("G3", "TR.NS", Measure.PERIOD, ValueStatus.HELD, "5.600");
        return ConsolidatedWorkbook.of(ThreeGroups.catalogue(), holes.outcome(), VIETNAMESE);
    }

    /** A month over the sample's catalogue in which anything may be missing, held, nil or late. */
    private static Workbook generated(long seed) {
        Catalogue catalogue = SampleCatalogue.read();
        return ConsolidatedWorkbook.of(
                catalogue, GeneratedMonth.of(catalogue, seed).outcome(), VIETNAMESE);
    }

    private static byte[] spoiled(Workbook workbook) {
        List<WrittenSheet> sheets = new ArrayList<>();
        for (WrittenSheet sheet : workbook.sheets()) {
            NavigableMap<CellAddress, WrittenCell> cells = new TreeMap<>(sheet.cells());
            cells.replaceAll((address, cell) -> cell.content() instanceof CellContent.Formula f
                    ? new WrittenCell(
                            new CellContent.Formula(f.formula(), CellContent.number(SPOILED)),
                            cell.style(),
                            cell.comment())
                    : cell);
            sheets.add(Sheets.withCells(sheet, cells));
        }
        return new XlsxWorkbookWriter().write(new Workbook(workbook.title(), workbook.author(), sheets));
    }

    private static void assertSame(Workbook workbook, XSSFWorkbook computed) {
        assertThat(differences(workbook, computed)).isEmpty();
    }

    private static List<String> differences(Workbook workbook, XSSFWorkbook computed) {
        List<String> different = new ArrayList<>();
        var formulas = Sheets.formulas(workbook);
        formulas.forEach((place, formula) -> {
            int mark = place.lastIndexOf('!');
            CellReference at = new CellReference(place.substring(mark + 1));
            Cell cell = computed.getSheet(place.substring(0, mark))
                    .getRow(at.getRow())
                    .getCell(at.getCol());
            if (!agrees(formula.result(), cell)) {
                different.add(place + " =" + formula.formula() + " is stored as " + Sheets.text(formula.result())
                        + " and computed as " + shown(cell));
            }
        });
        assertThat(formulas).hasSizeGreaterThan(50);
        return different;
    }

    private static boolean agrees(CellContent stored, Cell cell) {
        if (stored instanceof CellContent.Number n) {
            double expected = n.value().doubleValue();
            return cell.getCachedFormulaResultType() == CellType.NUMERIC
                    && Math.abs(cell.getNumericCellValue() - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
        }
        return cell.getCachedFormulaResultType() == CellType.STRING
                && cell.getStringCellValue().equals(Sheets.text(stored));
    }

    private static String shown(Cell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> Double.toString(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> cell.getCachedFormulaResultType().name();
        };
    }
}
