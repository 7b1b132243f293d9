package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.batch.CatalogueImport;

/** Takes an edited catalogue workbook back: tells the difference, refuses faults, all or nothing. */
@CommandLine.Command(name = "import", aliases = "nhap", sortOptions = false)
final class CatalogueImporting implements Command {
    private final RootCommand root;

    @Parameters(paramLabel = "${bundle:label.file-xlsx}", descriptionKey = "help.catalog-import")
    private String name = "";

    @Option(names = "--dry-run", descriptionKey = "help.dry-run")
    private boolean dryRun;

    CatalogueImporting(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        root.checkOptions();
        if (!root.hasInput()) {
            return ExitStatus.UNUSABLE;
        }
        Path file = root.surroundings().folder().resolve(name).normalize();
        CatalogueImport undertaking = new CatalogueImport(root.place());
        try {
            return report(dryRun ? undertaking.compare(file) : undertaking.run(file, self()), file, undertaking.kept());
        } catch (IOException failure) {
            return root.failed(failure, root.place().catalogue());
        }
    }

    private RunLock.Holder self() {
        return new RunLock.Holder(root.surroundings().pid(), root.surroundings().now());
    }

    private int report(CatalogueImport.Result result, Path file, Path kept) {
        ImportReport report = new ImportReport(root);
        if (result instanceof CatalogueImport.Unreadable unreadable) {
            root.complain(unreadable.reason());
            return ExitStatus.UNUSABLE;
        }
        if (result instanceof CatalogueImport.CatalogueRefused refused) {
            return new RunReport(root).catalogue(refused.faults());
        }
        if (result instanceof CatalogueImport.Busy busy) {
            return RunReport.busy(root, busy.holder().pid(), busy.holder().start());
        }
        if (result instanceof CatalogueImport.Faulty faulty) {
            report.faults(faulty.faults(), String.valueOf(file.getFileName()));
            return ExitStatus.UNUSABLE;
        }
        report.differences(((CatalogueImport.Compared) result).differences(), dryRun, kept);
        return ExitStatus.DONE;
    }
}
