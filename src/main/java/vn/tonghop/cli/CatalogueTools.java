package vn.tonghop.cli;

import java.util.List;
import picocli.CommandLine;
import vn.tonghop.model.Message;
import vn.tonghop.model.Phrases;

/** What can be done with the catalogue: prove it, take it out to Excel, take it back, compare editions. */
@CommandLine.Command(name = "catalog", aliases = "danh-muc", sortOptions = false)
final class CatalogueTools implements Command {
    private final RootCommand root;

    private CatalogueTools(RootCommand root) {
        this.root = root;
    }

    /** The command with its own commands. */
    static CommandLine line(RootCommand root, Phrases phrases) {
        CommandLine line = new CommandLine(new CatalogueTools(root));
        for (Command command : List.of(
                new CatalogueCheck(root),
                new CatalogueExporting(root),
                new CatalogueImporting(root),
                new CatalogueChanges(root),
                new CatalogueTrial(root))) {
            line.addSubcommand(Application.spoken(new CommandLine(command), phrases));
        }
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel(phrases.say("label.command"));
        return line;
    }

    @Override
    public Integer call() {
        root.checkOptions();
        root.complain(Message.of("catalogtool.which"));
        return ExitStatus.UNUSABLE;
    }
}
