package vn.tonghop.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.batch.CommuneStart;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.founding.FoundingAnswers;
import vn.tonghop.forms.BlankForms;
import vn.tonghop.forms.Prefill;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.testing.FormFiller;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.Recalculation;

/**
 * Makes the second sample: a merged commune (xã) of 2025 with villages and three offices, whose catalogue {@code start} makes
 * of a few answers, and the forms that its units return for November 2025. All of it is invented.
 */
public final class CommuneMonth {
    /** Where it is in the repository. */
    public static final Path FOLDER = Path.of("docs", "examples", "xa-2025");

    public static final Period NOVEMBER = Period.month(2025, 11);

    private static final Path SOURCES = Path.of("src", "test", "resources", "xa-2025");
    private static final String TARGETS = "catalog/targets.csv";

    private final Catalogue catalogue;
    private final List<SampleValue> values;
    private final Phrases phrases = PhraseFiles.read("form", "vi");

    private CommuneMonth(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.values = SampleValues.read(catalogue, SOURCES.resolve("values-2025-11.csv"), NOVEMBER, "THON");
    }

    /** Writes all files of {@link #files} into the project in the current folder. */
    public static void main(String[] arguments) throws IOException {
        Path scratch = Files.createTempDirectory("xa");
        for (Map.Entry<String, byte[]> file : files(scratch.resolve("input")).entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** What its officer answers. */
    public static FoundingAnswers answers() throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve("don-vi.txt"), StandardCharsets.UTF_8);
        return new FoundingAnswers("UBND xã Tân Mẫu", "UBND tỉnh Sông Mẫu", "", new CommuneStart().lines(lines));
    }

    /**
     * All files by their path below an input folder.
     *
     * @param folder a folder that is not there yet, in which the catalogue is begun
     */
    public static NavigableMap<String, byte[]> files(Path folder) throws IOException {
        CommuneStart.Result result = new CommuneStart().run(answers(), NOVEMBER, folder);
        if (!(result instanceof CommuneStart.Started)) {
            throw new AssertionError(result);
        }
        Files.copy(
                SOURCES.resolve("targets.csv"),
                folder.resolve(TARGETS),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        NavigableMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> made = Files.walk(folder)) {
            for (Path file : made.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        CatalogueReader.Result read = CatalogueFolder.read(folder.resolve("catalog"));
        if (!(read instanceof CatalogueReader.Proven proven)) {
            throw new AssertionError(((CatalogueReader.Faulty) read).faults());
        }
        CommuneMonth month = new CommuneMonth(proven.catalogue());
        XlsxWorkbookWriter writer = new XlsxWorkbookWriter();
        for (ReportingUnit unit : proven.catalogue().units(NOVEMBER)) {
            String name = NOVEMBER + "/" + BlankForms.fileName(unit, NOVEMBER);
            files.put(name, writer.write(Recalculation.of(month.filled(unit).build())));
        }
        return files;
    }

    private FormFiller filled(ReportingUnit unit) {
        Prefill known = Prefill.of(catalogue, unit, NOVEMBER);
        FormFiller filler = FormFiller.of(BlankForms.of(catalogue, unit, NOVEMBER, known, phrases));
        List<SampleValue> mine =
                values.stream().filter(v -> v.unit().equals(unit.code())).toList();
        UnitMonths months = new UnitMonths(catalogue, unit.code(), figures(mine));
        Map<String, List<String>> items = new HashMap<>();
        for (SampleValue value : mine) {
            DataElement element = catalogue.element(value.code()).orElseThrow();
            CellContent content = element.nature().isFigure()
                    ? CellContent.number(new BigDecimal(value.value()))
                    : CellContent.text(value.value());
            if (element.isListColumn()) {
                filler.item(row(items, element.list(), value.item()), value.code(), content);
            } else if (element.nature() == Nature.TEXT) {
                filler.text(value.code(), value.value());
            } else {
                boolean flow = element.nature().hasCumulative();
                filler.cell(element.code(), flow ? Measure.YTD : Measure.PERIOD, content);
                if (flow) {
                    filler.figure(element.code(), Measure.PERIOD, months.flowOfNovember(element.code()));
                }
            }
        }
        return filler.identity(IdentityField.SENT, new CellContent.Date(LocalDate.of(2025, 11, 16)));
    }

    private static int row(Map<String, List<String>> items, String list, String item) {
        List<String> known = items.computeIfAbsent(list, l -> new ArrayList<>());
        if (!known.contains(item)) {
            known.add(item);
        }
        return known.indexOf(item) + 1;
    }

    private Map<Code, BigDecimal> figures(List<SampleValue> mine) {
        Map<Code, BigDecimal> figures = new HashMap<>();
        for (SampleValue value : mine) {
            DataElement element = catalogue.element(value.code()).orElseThrow();
            if (element.nature().isFigure() && !element.isListColumn()) {
                figures.put(value.code(), new BigDecimal(value.value()));
            }
        }
        return figures;
    }
}
