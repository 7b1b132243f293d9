package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.adapter.word.WordOutline;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Message;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.publish.report.SummaryReport;
import vn.tonghop.publish.report.SummaryReport.OutlineFault;

/** Makes the report of a period from its outline. */
final class ReportMaking {
    private static final String MONTHLY = "bao-cao-thang.docx";

    private final Catalogue catalogue;
    private final WordOutline word;

    private ReportMaking(Catalogue catalogue, WordOutline word) {
        this.catalogue = catalogue;
        this.word = word;
    }

    /**
     * Opens and proves the outline, before anything else is done.
     *
     * @throws OutlineRefused if it is missing, unreadable, or has a placeholder that does not fit
     */
    static ReportMaking open(Workplace place, Catalogue catalogue) throws OutlineRefused {
        WordOutline word = read(place.outlines().resolve(MONTHLY));
        List<OutlineFault> faults = SummaryReport.faults(catalogue, word.outline());
        if (!faults.isEmpty()) {
            throw new OutlineRefused(faults.stream().map(OutlineFault::message).toList());
        }
        return new ReportMaking(catalogue, word);
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

    /** The report as a Word document. */
    byte[] make(PeriodOutcome outcome, Phrases phrases) {
        SummaryReport.Result result = SummaryReport.of(catalogue, outcome, word.outline(), phrases);
        if (result instanceof SummaryReport.Filled filled) {
            return word.fill(filled.document());
        }
        throw new IllegalStateException("an outline that was proven is refused: " + result);
    }
}
