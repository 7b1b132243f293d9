package vn.tonghop.cli;

import picocli.CommandLine;
import vn.tonghop.model.Message;

/** What can be done with the catalogue: prove it, take it out to Excel, take it back, compare editions. */
@CommandLine.Command(name = "catalog", aliases = "danh-muc", sortOptions = false, synopsisSubcommandLabel = "COMMAND")
final class CatalogueTools implements Command {
    private final RootCommand root;

    private CatalogueTools(RootCommand root) {
        this.root = root;
    }

    /** The command with its own commands. */
    static CommandLine line(RootCommand root) {
        CommandLine line = new CommandLine(new CatalogueTools(root));
        line.addSubcommand(new CatalogueCheck(root));
        line.addSubcommand(new CatalogueExporting(root));
        line.addSubcommand(new CatalogueImporting(root));
        line.addSubcommand(new CatalogueChanges(root));
        line.addSubcommand(new CatalogueTrial(root));
        return line;
    }

    @Override
    public Integer call() {
        root.checkOptions();
        root.complain(Message.of("catalogtool.which"));
        return ExitStatus.UNUSABLE;
    }
}
