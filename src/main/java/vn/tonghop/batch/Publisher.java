package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.adapter.csv.MachineFileWriter;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.adapter.files.Digest;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ExchangeCodes;
import vn.tonghop.model.MachineFile;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.UnitMessage;
import vn.tonghop.publish.ConsolidatedWorkbook;
import vn.tonghop.publish.Dhis2File;
import vn.tonghop.publish.MachineFiles;
import vn.tonghop.publish.OfficeNames;
import vn.tonghop.publish.RunReceipt;
import vn.tonghop.publish.SdmxFile;
import vn.tonghop.publish.overview.OverviewPage;
import vn.tonghop.publish.versions.VersionChanges;
import vn.tonghop.publish.versions.VersionNotes;
import vn.tonghop.returns.Receipt;
import vn.tonghop.returns.UnitMessages;

/**
 * Makes the outputs of a period beside those that are there, and puts them in place together at the end of the run. Outputs are Vietnamese whatever language the console
 * speaks: they are handed over, and the same input must give the same bytes.
 */
final class Publisher {
    static final String RECEIPT = "run.json";

    private final Catalogue catalogue;
    private final ExchangeCodes exchange;
    private final ReportMaking report;
    private final LetterMaking letters;
    private final MonthSources sources;
    private final Versions versions;
    private final long started;
    private final Phrases vietnamese = PhraseBook.load("vi");
    private @Nullable Prepared done;

    private record Prepared(Made made, Path folder, Placement placement) {}

    /**
     * The outputs of a period before they are written.
     *
     * @param workbook has passed its check: none goes out that has not
     * @param others all but the workbook, by path below the folder of the period's outputs, the receipt last
     * @param receipt the text of {@code run.json}
     * @param figures the machine files of observations and totals
     * @param changes what is otherwise than in the version that was handed over before
     */
    record Made(
            PeriodOutcome outcome,
            SelfCheck.Passed workbook,
            Map<String, byte[]> others,
            String receipt,
            VersionChanges.Files figures,
            VersionChanges changes) {
        /** Every output by its path below the folder of the period's outputs, the workbook first and the receipt last. */
        Map<String, byte[]> files() {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(workbook.name(), workbook.bytes());
            files.putAll(others);
            return files;
        }

        int exit() {
            return outcome.hasOpenQuestions() ? 1 : 0;
        }
    }

    Publisher(
            Catalogue catalogue,
            ExchangeCodes exchange,
            ReportMaking report,
            LetterMaking letters,
            MonthSources sources,
            Versions versions,
            long started) {
        this.letters = letters;
        this.catalogue = catalogue;
        this.exchange = exchange;
        this.report = report;
        this.sources = sources;
        this.versions = versions;
        this.started = started;
    }

    private static String workbook(Period period) {
        return "tong-hop-" + period + ".xlsx";
    }

    private static String receipt(Period period) {
        return "bien-nhan-" + period + ".xlsx";
    }

    /** The names of everything that is written for a period, files and folders. */
    static List<String> names(Period period) {
        return List.of(
                workbook(period),
                ReportMaking.report(period),
                ReportMaking.page(period),
                ReportMaking.note(period),
                PdfCopy.name(period),
                "so-lieu-" + period + ".csv",
                "tong-hop-" + period + ".csv",
                "doi-soat-" + period + ".csv",
                "sdmx-" + period + ".csv",
                "dhis2-" + period + ".json",
                receipt(period),
                ReturnMaking.FOLDER,
                LetterMaking.FOLDER,
                OverviewMaking.page(period),
                OverviewMaking.FOLDER,
                RECEIPT);
    }

    /** Makes everything, and writes it where nobody sees it yet, beside the folder that it is meant for. */
    void prepare(RunBoard board, Path folder) throws IOException {
        Made made = make(board);
        Period period = made.outcome().period();
        done = new Prepared(made, folder, Placement.prepare(folder, period, made.workbook(), made.others()));
    }

    Made make(RunBoard board) throws IOException {
        PeriodOutcome outcome = board.outcome();
        long made = System.nanoTime();
        Map<String, byte[]> files = new LinkedHashMap<>();
        Period period = outcome.period();
        MachineFile observations = MachineFiles.observations(outcome);
        MachineFile totals = MachineFiles.totals(catalogue, outcome);
        VersionChanges.Files figures = new VersionChanges.Files(observations, totals);
        VersionNotes notes = versions.notes(figures);
        Beside<SelfCheck.Passed> making = Beside.start("workbook", () -> provenWorkbook(outcome, notes));
        Beside<ReturnMaking.GivenBack> returning = Beside.start(
                "returns",
                () -> new ReturnMaking(catalogue, sources, period, vietnamese)
                        .make(outcome, board.returns(), board.reads()));
        files.putAll(report.make(outcome, vietnamese));
        put(files, observations);
        put(files, totals);
        put(files, MachineFiles.findings(outcome, vietnamese));
        MachineFile sdmx = SdmxFile.of(catalogue, exchange, outcome);
        files.put(sdmx.name(), MachineFileWriter.writeBare(sdmx));
        Dhis2File.of(catalogue, exchange, outcome)
                .ifPresent(set -> files.put("dhis2-" + period + ".json", set.getBytes(StandardCharsets.UTF_8)));
        long reported = System.nanoTime();
        if (period.kind() == Period.Kind.MONTH) {
            files.put(receipt(period), new XlsxWorkbookWriter().write(Receipt.of(catalogue, outcome, vietnamese)));
        }
        ReturnMaking.GivenBack back = returning.result();
        files.putAll(back.files());
        files.putAll(letters.make(outcome, vietnamese));
        List<UnitMessage> messages = UnitMessages.of(catalogue, outcome, back.ofUnits(), back.marked(), vietnamese);
        files.putAll(OverviewMaking.files(messages));
        long written = System.nanoTime();
        SelfCheck.Passed workbook = making.result();
        long proven = System.nanoTime();

        List<RunReceipt.Output> outputs = new ArrayList<>();
        outputs.add(new RunReceipt.Output(workbook.name(), Digest.of(workbook.bytes())));
        files.forEach((name, bytes) -> outputs.add(new RunReceipt.Output(name, Digest.of(bytes))));
        String overview = OverviewMaking.page(period);
        byte[] page = OverviewMaking.make(
                new OverviewPage.Content(catalogue, outcome, notes.standing(), messages, outputs), vietnamese);
        files.put(overview, page);
        outputs.add(new RunReceipt.Output(overview, Digest.of(page)));
        Map<String, Long> timings = new LinkedHashMap<>();
        timings.put("until_publish_ms", milliseconds(started, made));
        timings.put("make_outputs_ms", milliseconds(made, reported));
        timings.put("make_returns_ms", milliseconds(reported, written));
        timings.put("await_workbook_ms", milliseconds(written, proven));
        int exit = outcome.hasOpenQuestions() ? 1 : 0;
        String receipt = new RunReceipt(OfficeNames.of(catalogue.agency()), exit, outputs, timings)
                .of(outcome, vietnamese)
                .write();
        files.put(RECEIPT, receipt.getBytes(StandardCharsets.UTF_8));
        return new Made(outcome, workbook, files, receipt, figures, notes.changes());
    }

    /**
     * The workbook, made and recomputed: the longest work of all, and none of it needs the other outputs.
     *
     * @throws SelfCheck.WorkbookRefused if it does not compute to what is stored in it
     */
    private SelfCheck.Passed provenWorkbook(PeriodOutcome outcome, VersionNotes notes) {
        return SelfCheck.pass(
                workbook(outcome.period()),
                new XlsxWorkbookWriter().write(ConsolidatedWorkbook.of(catalogue, outcome, notes, vietnamese)));
    }

    private static void put(Map<String, byte[]> files, MachineFile file) {
        files.put(file.name(), MachineFileWriter.write(file));
    }

    private static long milliseconds(long from, long to) {
        return (to - from) / 1_000_000;
    }

    /** The receipt of what was made, as it will stand in the outputs. */
    byte[] receipt() {
        return prepared().made().receipt().getBytes(StandardCharsets.UTF_8);
    }

    /** Puts in place what was made: the last thing of a run. */
    RunResult.Published place(Progress progress) throws IOException {
        Prepared prepared = prepared();
        prepared.placement().place().forEach(progress::remark);
        Made made = prepared.made();
        return new RunResult.Published(
                made.outcome(), prepared.folder(), List.copyOf(made.files().keySet()), made.receipt());
    }

    /** Takes away what was made, if anything was, and will not be put in place. */
    void giveUp(Exception failure) {
        Prepared prepared = done;
        if (prepared != null) {
            prepared.placement().giveUp(failure);
        }
    }

    private Prepared prepared() {
        Prepared prepared = done;
        if (prepared == null) {
            throw new IllegalStateException("the job ended well without making the outputs");
        }
        return prepared;
    }
}
