package vn.tonghop.testing;

import java.nio.file.Path;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueReader;

/** The catalogue of the sample office, as it is in the repository. */
public final class SampleCatalogue {
    public static final Path FOLDER = Path.of("input-templates", "catalog");

    private SampleCatalogue() {}

    public static Catalogue read() {
        CatalogueReader.Result result = CatalogueFolder.read(FOLDER);
        if (result instanceof CatalogueReader.Proven proven) {
            return proven.catalogue();
        }
        throw new AssertionError(((CatalogueReader.Faulty) result).faults());
    }
}
