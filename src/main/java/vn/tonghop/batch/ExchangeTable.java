package vn.tonghop.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.ExchangeCodes;
import vn.tonghop.catalogue.Table;

/**
 * The codes of other systems beside a catalogue, proven.
 *
 * @param codes ours where the file is not there
 * @param faults what must be mended in the file first
 */
public record ExchangeTable(ExchangeCodes codes, List<CatalogueFault> faults) {
    public ExchangeTable {
        faults = List.copyOf(faults);
    }

    public static ExchangeTable read(Path folder, Catalogue catalogue) {
        CatalogueFolder.CatalogueFiles file = CatalogueFolder.extra(folder, ExchangeCodes.FILE);
        List<CatalogueFault> faults = new ArrayList<>(file.faults());
        ExchangeCodes codes = ExchangeCodes.none();
        for (Table table : file.tables()) {
            codes = ExchangeCodes.of(catalogue, table);
            faults.addAll(codes.faults());
        }
        return new ExchangeTable(codes, faults);
    }
}
