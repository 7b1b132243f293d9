package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.adapter.word.WordOutline;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Message;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.publish.report.SummaryReport;

/** Makes the report of a period from its outline. */
final class ReportMaking {
    private static final String MONTHLY = "bao-cao-thang.docx";

    private final Workplace place;

    ReportMaking(Workplace place) {
        this.place = place;
    }

    /**
     * The report as a Word document.
     *
     * @throws OutlineRefused if the outline is missing, unreadable, or has a placeholder that does not fit
     */
    byte[] make(Catalogue catalogue, PeriodOutcome outcome) throws IOException, OutlineRefused {
        Path file = place.outlines().resolve(MONTHLY);
        if (!Files.isRegularFile(file)) {
            throw new OutlineRefused(List.of(Message.of("outline.missing", file.toString())));
        }
        WordOutline.Opened opened = WordOutline.open(Files.readAllBytes(file));
        if (opened instanceof WordOutline.Unreadable unreadable) {
            throw new OutlineRefused(List.of(unreadable.reason()));
        }
        WordOutline word = ((WordOutline.Readable) opened).word();
        SummaryReport.Result result = SummaryReport.of(catalogue, outcome, word.outline());
        if (result instanceof SummaryReport.Refused refused) {
            throw new OutlineRefused(refused.faults().stream()
                    .map(SummaryReport.OutlineFault::message)
                    .toList());
        }
        return word.fill(((SummaryReport.Filled) result).document());
    }
}
