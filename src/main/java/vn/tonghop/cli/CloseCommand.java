package vn.tonghop.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.batch.PeriodClosing;
import vn.tonghop.model.Period;

/** Freezes what is handed over for a period. */
@CommandLine.Command(name = "close", aliases = "chot", sortOptions = false)
final class CloseCommand implements Command {
    private final RootCommand root;

    @Option(names = "--period", paramLabel = "${bundle:label.period}", required = true, descriptionKey = "help.period")
    private @Nullable String period;

    @Option(
            names = {"--accept-open", "--chap-nhan-con-mo"},
            descriptionKey = "help.accept-open")
    private boolean acceptOpen;

    CloseCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        root.checkOptions();
        Period wanted = root.period(period);
        if (!root.hasInput()) {
            return ExitStatus.UNUSABLE;
        }
        long started = System.nanoTime();
        PeriodClosing.Request request = new PeriodClosing.Request(
                root.place(),
                wanted,
                root.asOf().orElseGet(root.surroundings()::today),
                root.surroundings().today(),
                root.asOf(),
                acceptOpen,
                Version.text(),
                new RunLock.Holder(
                        root.surroundings().pid(), root.surroundings().now()));
        return new RunReport(root).report(PeriodClosing.run(request, new ConsoleProgress(root), started));
    }
}
