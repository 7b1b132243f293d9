package vn.tonghop.cli;

import picocli.AutoComplete;
import picocli.CommandLine;

/** Prints a script that lets bash or zsh complete commands and options. */
@CommandLine.Command(name = "completion", aliases = "phim-tab", sortOptions = false)
final class CompletionCommand implements Command {
    private static final String SCRIPT = "run.sh";

    private final RootCommand root;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    CompletionCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        root.checkOptions();
        CommandLine.Model.CommandSpec self = spec;
        if (self == null) {
            throw new IllegalStateException("picocli has not set the command up");
        }
        root.console().out().print(AutoComplete.bash(SCRIPT, self.root().commandLine()));
        return ExitStatus.DONE;
    }
}
