package vn.tonghop.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import vn.tonghop.adapter.csv.MachineFileWriter;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.publish.ConsolidatedWorkbook;
import vn.tonghop.publish.MachineFiles;
import vn.tonghop.model.Phrases;

/** What each stage after reading costs on the sample month: run from the root of the repository. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MonthBenchmark {
    private static final Period MONTH = Period.month(2023, 11);

    private final Phrases phrases = PhraseBook.load("vi");
    private Settings settings;
    private RunBoard board;
    private PeriodOutcome outcome;
    private ReportMaking report;
    private Workbook workbook;
    private byte[] written = {};

    @Setup
    public void open() throws Exception {
        Workplace place = new Workplace(Path.of("input-templates"), Path.of("target", "bench", "no-output"));
        settings = (Settings) Settings.read(place);
        MonthSources sources = MonthSources.current(place);
        List<RunBoard.Return> files = ReturnedFiles.of(settings.catalogue(), sources, MONTH);
        board = new RunBoard(settings.catalogue(), MONTH, PeriodConsolidation.dueDay(settings.catalogue(), MONTH), files);
        ReturnReaders readers = new ReturnReaders(settings.catalogue());
        board.add(files.stream().map(readers::read).toList());
        board.check();
        board.consolidate();
        outcome = board.outcome();
        report = ReportMaking.open(place, settings.catalogue(), MONTH);
        workbook = ConsolidatedWorkbook.of(settings.catalogue(), outcome, phrases);
        written = new XlsxWorkbookWriter().write(workbook);
    }

    /** Which file counts for which unit, and the rules within each unit, for all months that are looked back upon. */
    @Benchmark
    public RunBoard receiveAndCheckUnits() {
        board.check();
        return board;
    }

    /** Totals, indicators and comparisons, and the rules over the township. */
    @Benchmark
    public PeriodOutcome consolidate() {
        board.consolidate();
        return board.outcome();
    }

    @Benchmark
    public Workbook describeWorkbook() {
        return ConsolidatedWorkbook.of(settings.catalogue(), outcome, phrases);
    }

    @Benchmark
    public byte[] writeWorkbook() {
        return new XlsxWorkbookWriter().write(workbook);
    }

    /** The workbook is read again and computed anew. */
    @Benchmark
    public SelfCheck.Passed recomputeWorkbook() {
        return SelfCheck.pass("tong-hop.xlsx", written);
    }

    /** Report, its page for a browser, and the officer's note, each figure proven. */
    @Benchmark
    public Map<String, byte[]> makeReport() {
        return report.make(outcome, phrases);
    }

    @Benchmark
    public List<byte[]> writeMachineFiles() {
        return List.of(
                MachineFileWriter.write(MachineFiles.observations(outcome)),
                MachineFileWriter.write(MachineFiles.totals(settings.catalogue(), outcome)),
                MachineFileWriter.write(MachineFiles.findings(outcome, phrases)));
    }
}
