package vn.tonghop.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.batch.PeriodReopening;
import vn.tonghop.model.Period;

/** Opens a closed period again; the closed version and the reason are kept. */
@CommandLine.Command(name = "reopen", aliases = "mo-lai", sortOptions = false)
final class ReopenCommand implements Command {
    private final RootCommand root;

    @Option(names = "--period", paramLabel = "${bundle:label.period}", required = true, descriptionKey = "help.period")
    private @Nullable String period;

    @Option(
            names = {"--reason", "--ly-do"},
            paramLabel = "${bundle:label.reason}",
            required = true,
            descriptionKey = "help.reason")
    private String reason = "";

    ReopenCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        root.checkOptions();
        Period wanted = root.period(period);
        RunLock.Holder self = new RunLock.Holder(
                root.surroundings().pid(), root.surroundings().now());
        return new RunReport(root)
                .report(PeriodReopening.run(
                        root.place(),
                        wanted,
                        root.asOf().orElseGet(root.surroundings()::today),
                        root.surroundings().today(),
                        reason,
                        self,
                        new ConsoleProgress(root)));
    }
}
