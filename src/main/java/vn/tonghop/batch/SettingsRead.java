package vn.tonghop.batch;

import java.util.List;
import vn.tonghop.catalogue.CatalogueFault;

/** What reading the settings of an office gave. */
sealed interface SettingsRead permits Settings, SettingsRead.Faulty {
    /** They must be mended first. */
    record Faulty(List<CatalogueFault> faults) implements SettingsRead {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
