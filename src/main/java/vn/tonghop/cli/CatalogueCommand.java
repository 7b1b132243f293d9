package vn.tonghop.cli;

import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueReader;

/** A command that needs a proven catalogue before it can do anything. */
abstract class CatalogueCommand implements Command {
    private final RootCommand root;

    CatalogueCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public final Integer call() throws Exception {
        root.checkOptions();
        if (!root.hasInput()) {
            return ExitStatus.UNUSABLE;
        }
        CatalogueReader.Result result = CatalogueFolder.read(root.place().catalogue());
        return result instanceof CatalogueReader.Proven proven
                ? run(root, proven.catalogue())
                : new RunReport(root).catalogue(((CatalogueReader.Faulty) result).faults());
    }

    abstract int run(RootCommand command, Catalogue catalogue) throws Exception;
}
