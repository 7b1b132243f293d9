package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.adapter.word.WrittenReader;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.document.WrittenDocument;
import vn.tonghop.publish.report.ReportCheck;

/**
 * Holds reports that were edited by hand against the totals of what is in hand, or of the closed version of their period. Writes nothing.
 */
public final class EditedReports {
    /** Far beyond any report. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /** What came of one file. */
    public sealed interface Result {}

    public record Checked(ReportCheck.Verdict verdict) implements Result {}

    /** @param reasons why the report cannot be held against anything */
    public record Impossible(List<Message> reasons) implements Result {
        public Impossible {
            reasons = List.copyOf(reasons);
        }
    }

    private final Workplace place;

    public EditedReports(Workplace place) {
        this.place = place;
    }

    /**
     * The report in a file; empty when the file is something else.
     *
     * @throws IOException if it cannot be read
     */
    public static Optional<WrittenDocument> find(Path file) throws IOException {
        Path name = file.getFileName();
        boolean word = name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".docx");
        if (!word || !Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        return WrittenReader.read(Files.readAllBytes(file))
                .filter(document -> ReportCheck.period(document).isPresent());
    }

    /** @throws IOException if the folders of returned files cannot be read */
    public Result check(WrittenDocument edited) throws IOException {
        Period period = ReportCheck.period(edited).orElseThrow(() -> new IllegalArgumentException("no report"));
        try {
            Handovers handovers = Handovers.of(place);
            Optional<FrozenVersion> closed = handovers.closed(period);
            MonthSources sources = closed.isPresent()
                    ? MonthSources.of(closed.get(), handovers)
                    : MonthSources.current(place, handovers);
            SettingsRead read = Settings.read(sources.place());
            if (read instanceof SettingsRead.Faulty faulty) {
                return new Impossible(
                        faulty.faults().stream().map(f -> f.message()).toList());
            }
            Settings settings = (Settings) read;
            Optional<Message> unusable = PeriodConsolidation.unusable(settings.catalogue(), sources, period);
            if (unusable.isPresent()) {
                return new Impossible(List.of(unusable.get()));
            }
            PeriodMaking making = new PeriodMaking(
                    settings,
                    sources,
                    period,
                    closed.map(version -> version.manifest().asOf())
                            .orElseGet(() -> PeriodConsolidation.dueDay(settings.catalogue(), period)),
                    Progress.SILENT);
            ReportMaking report = ReportMaking.open(sources.place(), settings.catalogue(), period);
            PeriodOutcome outcome = making.outcome();
            byte[] fresh = report.make(outcome, PhraseBook.load("vi")).get(ReportMaking.report(period));
            if (fresh == null) {
                throw new IllegalStateException("no report of " + period + " was made");
            }
            WrittenDocument made = WrittenReader.read(fresh)
                    .orElseThrow(() -> new IllegalStateException("the report cannot be read again"));
            return new Checked(ReportCheck.of(settings.catalogue(), outcome, edited, made));
        } catch (OutlineRefused refused) {
            return new Impossible(refused.faults());
        } catch (HandoverDamaged damaged) {
            return new Impossible(List.of(damaged.reason()));
        }
    }
}
