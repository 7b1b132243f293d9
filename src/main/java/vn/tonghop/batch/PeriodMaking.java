package vn.tonghop.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.batch.RunBoard.Read;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.model.Period;

/**
 * Makes the outputs of a period in memory, by the steps of a consolidation, from wherever its files are read. Nothing is
 * written, and no database is needed: this is how a version is closed, and how it is shown later that it can be made again.
 */
final class PeriodMaking {
    private final Settings settings;
    private final MonthSources sources;
    private final Period period;
    private final LocalDate asOf;
    private final Progress progress;

    PeriodMaking(Settings settings, MonthSources sources, Period period, LocalDate asOf, Progress progress) {
        this.settings = settings;
        this.sources = sources;
        this.period = period;
        this.asOf = asOf;
        this.progress = progress;
    }

    List<Return> files() throws IOException {
        return ReturnedFiles.of(settings.catalogue(), sources, period);
    }

    InputHash hash(Versions versions) throws IOException {
        List<Entry> entries = files().stream().map(Return::entry).toList();
        return InputHash.of(sources.place(), asOf, entries, versions.identity());
    }

    /** @param started reading of the machine's timer at the start, for the timings in the receipt */
    Publisher.Made make(Versions versions, long started) throws IOException, OutlineRefused {
        ReportMaking report = ReportMaking.open(sources.place(), settings.catalogue(), period);
        LetterMaking letters = LetterMaking.open(sources.place(), settings.catalogue());
        List<Return> files = files();
        RunBoard board = new RunBoard(settings.catalogue(), period, asOf, files);
        ReturnReaders readers = new ReturnReaders(settings.catalogue());
        List<Read> reads = new ArrayList<>();
        for (Return file : files) {
            reads.add(readers.read(file));
            progress.at(Progress.Stage.INTAKE, reads.size(), files.size());
        }
        board.add(reads);
        board.check();
        progress.at(Progress.Stage.CHECK, 1, 1);
        board.consolidate();
        progress.at(Progress.Stage.CONSOLIDATE, 1, 1);
        return new Publisher(settings.catalogue(), settings.exchange(), report, letters, sources, versions, started)
                .make(board);
    }
}
