package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.adapter.excel.reading.XlsxBookReader;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.grid.BookReader;

/** What it costs to understand figures, one by one and form by form: run from the root of the repository. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class IntakeBenchmark {
    private static final int TEXTS = 10_000;

    /** What people type where a figure belongs. */
    private static final List<String> TYPED = List.of(
            "1234", "1.234", "1.234,5", "12,5", "-", "không", "trên 26,5", "khoảng 1.200", "12 ha", "3O1", "chưa có", "1 234", "+7", "1,2,3",
            "(12)", "5%", "mười hai", "0", " 45 ", "1.234.567");

    private final Period period = Period.month(2023, 11);
    private List<BookReader.Reading> forms = List.of();
    private List<SourceFile> files = List.of();
    private Catalogue catalogue;
    private FigureText words;
    private DataElement element;

    @Setup
    public void open() throws IOException {
        Map<String, Table> tables =
                CatalogueFolder.files(Path.of("input-templates", "catalog")).tables().stream()
                        .collect(Collectors.toMap(Table::name, Function.identity()));
        catalogue = ((CatalogueReader.Proven) CatalogueReader.read(tables)).catalogue();
        words = new FigureText(new UnitWords(catalogue.unitsOfMeasure()));
        element = catalogue.elements(period).stream()
                .filter(e -> e.nature().isFigure() && e.nature() != Nature.FLAG)
                .findFirst()
                .orElseThrow();
        forms = new ArrayList<>();
        files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(Path.of("input-templates", "2023-11"))) {
            for (Path file : found.filter(f -> f.toString().endsWith(".xlsx"))
                    .filter(f -> !f.endsWith("quyet-dinh.xlsx"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(file.getFileName());
                forms.add(new XlsxBookReader().read(name, Files.readAllBytes(file)));
                files.add(new SourceFile(name, ""));
            }
        }
    }

    /** The number grammar. */
    @Benchmark
    public void tenThousandTexts(Blackhole hole) {
        for (int i = 0; i < TEXTS; i++) {
            hole.consume(words.read(TYPED.get(i % TYPED.size()), element));
        }
    }

    /** Whose form it is, for when, which rows and columns, and what stands in them; for the 36 forms of the sample month. */
    @Benchmark
    public List<List<IntakeResult>> understandForms() {
        Intake intake = new Intake(catalogue, period);
        List<List<IntakeResult>> results = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            results.add(intake.readAll(files.get(i), forms.get(i)));
        }
        return results;
    }
}
