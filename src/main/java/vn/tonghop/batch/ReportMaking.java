package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.adapter.word.WordHtml;
import vn.tonghop.adapter.word.WordOutline;
import vn.tonghop.adapter.word.WrittenReader;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.document.FilledDocument;
import vn.tonghop.publish.report.FigureSources;
import vn.tonghop.publish.report.OfficersNote;
import vn.tonghop.publish.report.PrintedFigure;
import vn.tonghop.publish.report.SummaryReport;
import vn.tonghop.publish.report.SummaryReport.OutlineFault;

/** Makes the report of a period from the outline of its kind, and the note for the officer that lies beside it. */
final class ReportMaking {
    /** Used for every period of which there is no outline of its own. */
    private static final String MONTHLY = "bao-cao-thang.docx";

    private static final String NOTE = "ghi-chu-bao-cao.docx";

    private final Catalogue catalogue;
    private final WordOutline word;
    private final Optional<WordOutline> note;

    private ReportMaking(Catalogue catalogue, WordOutline word, Optional<WordOutline> note) {
        this.catalogue = catalogue;
        this.word = word;
        this.note = note;
    }

    /**
     * Opens and proves the outlines for a period, before anything else is done. An office that wants no note takes its outline away.
     *
     * @throws OutlineRefused if the report's is missing, or one is unreadable or has a placeholder that does not fit
     */
    static ReportMaking open(Workplace place, Catalogue catalogue, Period period) throws OutlineRefused {
        Path own = outline(place, period);
        WordOutline word = read(own);
        refuse(own, SummaryReport.faults(catalogue, word.outline()));
        Path file = place.outlines().resolve(NOTE);
        if (!Files.exists(file)) {
            return new ReportMaking(catalogue, word, Optional.empty());
        }
        WordOutline note = read(file);
        refuse(file, OfficersNote.faults(catalogue, note.outline()));
        return new ReportMaking(catalogue, word, Optional.of(note));
    }

    /** @throws OutlineRefused if there are any; it names the file first, because a fault only names the paragraph */
    static void refuse(Path file, List<OutlineFault> faults) throws OutlineRefused {
        if (!faults.isEmpty()) {
            throw new OutlineRefused(Stream.concat(
                            Stream.of(Message.of("outline.faulty", file.toString())),
                            faults.stream().map(OutlineFault::message))
                    .toList());
        }
    }

    private static Path outline(Workplace place, Period period) {
        String kind = switch (period.kind()) {
            case MONTH -> MONTHLY;
            case QUARTER -> "bao-cao-quy.docx";
            case HALF -> "bao-cao-6-thang.docx";
            case NINE_MONTHS -> "bao-cao-9-thang.docx";
            case YEAR -> "bao-cao-nam.docx";
        };
        Path own = place.outlines().resolve(kind);
        return Files.exists(own) ? own : place.outlines().resolve(MONTHLY);
    }

    static WordOutline read(Path file) throws OutlineRefused {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new OutlineRefused(List.of(Message.of("outline.missing", file.toString())));
        }
        WordOutline.Opened opened = WordOutline.open(bytes);
        if (opened instanceof WordOutline.Readable readable) {
            return readable.word();
        }
        throw new OutlineRefused(
                List.of(Message.of("outline.unreadable", file.toString()), ((WordOutline.Unreadable) opened).reason()));
    }

    /** The name of the report. */
    static String report(Period period) {
        return "bao-cao-" + period + ".docx";
    }

    /** The name of the same report as a page for a browser. */
    static String page(Period period) {
        return "bao-cao-" + period + ".html";
    }

    /** The name of the note beside it. */
    static String note(Period period) {
        return "ghi-chu-bao-cao-" + period + ".docx";
    }

    /**
     * Report, the same as a page for a browser, and note, by their names.
     *
     * @throws SelfCheck.ReportRefused if a figure of the finished report is not what was consolidated
     */
    Map<String, byte[]> make(PeriodOutcome outcome, Phrases phrases) {
        SummaryReport.Result result = SummaryReport.of(catalogue, outcome, word.outline(), phrases);
        if (!(result instanceof SummaryReport.Filled filled)) {
            throw new IllegalStateException("an outline that was proven is refused: " + result);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        String name = report(outcome.period());
        byte[] docx = word.fill(filled.document());
        List<PrintedFigure> printed = printed(docx);
        SelfCheck.pass(name, filled.document(), printed, catalogue, outcome);
        files.put(name, docx);
        FigureSources sources = new FigureSources(catalogue, outcome);
        String page = WordHtml.of(docx, name.substring(0, name.lastIndexOf('.')), sources::of);
        files.put(page(outcome.period()), page.getBytes(StandardCharsets.UTF_8));
        note.ifPresent(outline -> {
            FilledDocument said = OfficersNote.of(catalogue, outcome, outline.outline(), printed, phrases);
            files.put(note(outcome.period()), outline.fill(said));
        });
        return files;
    }

    /** What was written, read back. */
    private static List<PrintedFigure> printed(byte[] docx) {
        return PrintedFigure.of(WrittenReader.read(docx)
                .orElseThrow(() -> new IllegalStateException("the report cannot be read again")));
    }
}
