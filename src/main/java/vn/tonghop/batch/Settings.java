package vn.tonghop.batch;

import java.util.List;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.ExchangeCodes;

/** The catalogue of an office and the codes of other systems beside it, proven. */
record Settings(Catalogue catalogue, ExchangeCodes exchange) implements SettingsRead {
    static SettingsRead read(Workplace place) {
        CatalogueReader.Result read = CatalogueFolder.read(place.catalogue());
        if (read instanceof CatalogueReader.Faulty faulty) {
            return new SettingsRead.Faulty(faulty.faults());
        }
        Catalogue catalogue = ((CatalogueReader.Proven) read).catalogue();
        ExchangeTable table = ExchangeTable.read(place.catalogue(), catalogue);
        List<CatalogueFault> faults = table.faults();
        return faults.isEmpty() ? new Settings(catalogue, table.codes()) : new SettingsRead.Faulty(faults);
    }
}
