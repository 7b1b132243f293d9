package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.batch.PdfCopy;
import vn.tonghop.batch.PeriodConsolidation;
import vn.tonghop.batch.RunResult;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;

/** The monthly job: read, check, reconcile, sum, write. */
@CommandLine.Command(name = "consolidate", aliases = "tong-hop", sortOptions = false)
final class ConsolidateCommand implements Command {
    private final RootCommand root;

    @Option(names = "--period", paramLabel = "${bundle:label.period}", required = true, descriptionKey = "help.period")
    private @Nullable String period;

    @Option(names = "--pdf", descriptionKey = "help.pdf")
    private boolean pdf;

    ConsolidateCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return consolidate(root.period(period));
    }

    /** Consolidates the newest period that there is a folder for. */
    int newest() throws IOException {
        root.checkOptions();
        if (!root.hasInput()) {
            return ExitStatus.UNUSABLE;
        }
        Optional<Period> newest = root.place().newestPeriod();
        if (newest.isEmpty()) {
            root.complain(Message.of(
                    "console.nothing-to-consolidate",
                    root.place().input().toString(),
                    root.nextMonth().toString()));
            new FirstSteps(root).withoutReturns();
            return ExitStatus.UNUSABLE;
        }
        FirstSteps steps = new FirstSteps(root);
        steps.newest(newest.get());
        int exit = consolidate(newest.get());
        steps.afterTheFirstRun(exit);
        Optional<Path> chosen = root.surroundings().chosen();
        if (chosen.isPresent() && exit <= ExitStatus.OPEN_QUESTIONS) {
            Files.createDirectories(chosen.get().getParent());
            Files.writeString(chosen.get(), newest.get().toString());
        }
        return exit;
    }

    private int consolidate(Period wanted) {
        root.checkOptions();
        if (!root.hasInput()) {
            return ExitStatus.UNUSABLE;
        }
        long started = System.nanoTime();
        PeriodConsolidation.Request request = new PeriodConsolidation.Request(
                root.place(),
                wanted,
                root.asOf(),
                root.phrases(),
                Version.text(),
                new RunLock.Holder(
                        root.surroundings().pid(), root.surroundings().now()));
        RunResult result = PeriodConsolidation.run(request, new ConsoleProgress(root), started);
        int exit = new RunReport(root).report(result);
        if (pdf && (result instanceof RunResult.Published || result instanceof RunResult.Unchanged)) {
            copy(wanted);
        }
        return exit;
    }

    /** Makes the PDF, or says why there is none: the outputs themselves are in place by then. */
    private void copy(Period period) {
        String name = root.place()
                .results(period)
                .resolve("bao-cao-" + period + ".pdf")
                .toString();
        try {
            switch (PdfCopy.make(root.place(), period)) {
                case MADE -> root.tell("console.pdf-made", name);
                case NO_PROGRAM -> root.complain(Message.of("console.pdf-no-program"));
                case FAILED -> root.complain(Message.of("console.pdf-failed"));
            }
        } catch (IOException unwritable) {
            root.complain(Message.of("console.pdf-unwritable", name));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            root.complain(Message.of("console.pdf-failed"));
        }
    }
}
