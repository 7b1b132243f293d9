package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import vn.tonghop.publish.ConsolidatedWorkbook;
import vn.tonghop.publish.Dhis2File;
import vn.tonghop.publish.MachineFiles;
import vn.tonghop.publish.RunReceipt;
import vn.tonghop.publish.SdmxFile;
import vn.tonghop.returns.Receipt;

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
    private final PeriodConsolidation.Request request;
    private final long started;
    private final Phrases vietnamese = PhraseBook.load("vi");
    private @Nullable Made done;

    private record Made(List<String> names, String receipt, Placement placement) {}

    Publisher(
            Catalogue catalogue,
            ExchangeCodes exchange,
            ReportMaking report,
            LetterMaking letters,
            PeriodConsolidation.Request request,
            long started) {
        this.letters = letters;
        this.catalogue = catalogue;
        this.exchange = exchange;
        this.report = report;
        this.request = request;
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
                "bao-cao-" + period + ".docx",
                "so-lieu-" + period + ".csv",
                "tong-hop-" + period + ".csv",
                "doi-soat-" + period + ".csv",
                "sdmx-" + period + ".csv",
                "dhis2-" + period + ".json",
                receipt(period),
                ReturnMaking.FOLDER,
                LetterMaking.FOLDER,
                RECEIPT);
    }

    /** Makes everything, and writes and checks it where nobody sees it yet. */
    void publish(RunBoard board) throws IOException {
        PeriodOutcome outcome = board.outcome();
        long made = System.nanoTime();
        Map<String, byte[]> files = new LinkedHashMap<>();
        Period period = outcome.period();
        files.put(
                workbook(period),
                new XlsxWorkbookWriter().write(ConsolidatedWorkbook.of(catalogue, outcome, vietnamese)));
        files.put("bao-cao-" + period + ".docx", report.make(outcome, vietnamese));
        put(files, MachineFiles.observations(outcome));
        put(files, MachineFiles.totals(catalogue, outcome));
        put(files, MachineFiles.findings(outcome, vietnamese));
        MachineFile sdmx = SdmxFile.of(catalogue, exchange, outcome);
        files.put(sdmx.name(), MachineFileWriter.writeBare(sdmx));
        Dhis2File.of(catalogue, exchange, outcome)
                .ifPresent(set -> files.put("dhis2-" + period + ".json", set.getBytes(StandardCharsets.UTF_8)));
        long reported = System.nanoTime();
        if (period.kind() == Period.Kind.MONTH) {
            files.put(receipt(period), new XlsxWorkbookWriter().write(Receipt.of(catalogue, outcome, vietnamese)));
        }
        files.putAll(new ReturnMaking(catalogue, request.place(), period, vietnamese)
                .make(outcome, board.returns(), board.reads()));
        files.putAll(letters.make(outcome, vietnamese));
        long written = System.nanoTime();

        List<RunReceipt.Output> outputs = new ArrayList<>();
        files.forEach((name, bytes) -> outputs.add(new RunReceipt.Output(name, Digest.of(bytes))));
        Map<String, Long> timings = new LinkedHashMap<>();
        timings.put("until_publish_ms", milliseconds(started, made));
        timings.put("make_outputs_ms", milliseconds(made, reported));
        timings.put("make_returns_ms", milliseconds(reported, written));
        int exit = outcome.hasOpenQuestions() ? 1 : 0;
        String receipt =
                new RunReceipt(exit, outputs, timings).of(outcome, vietnamese).write();
        files.put(RECEIPT, receipt.getBytes(StandardCharsets.UTF_8));
        Placement placement =
                Placement.prepare(request.place().results(period), names(period), workbook(period), files);
        done = new Made(List.copyOf(files.keySet()), receipt, placement);
    }

    private static void put(Map<String, byte[]> files, MachineFile file) {
        files.put(file.name(), MachineFileWriter.write(file));
    }

    private static long milliseconds(long from, long to) {
        return (to - from) / 1_000_000;
    }

    /** The receipt of what was made, as it will stand in the outputs. */
    byte[] receipt() {
        return made().receipt().getBytes(StandardCharsets.UTF_8);
    }

    /** Puts in place what was made: the last thing of a run. */
    RunResult.Published place(PeriodOutcome outcome) throws IOException {
        made().placement().place();
        return new RunResult.Published(
                outcome, request.place().results(outcome.period()), made().names(), made().receipt());
    }

    /** Takes away what was made, if anything was, and will not be put in place. */
    void giveUp(Exception failure) {
        Made made = done;
        if (made != null) {
            made.placement().giveUp(failure);
        }
    }

    private Made made() {
        Made made = done;
        if (made == null) {
            throw new IllegalStateException("the job ended well without making the outputs");
        }
        return made;
    }
}
