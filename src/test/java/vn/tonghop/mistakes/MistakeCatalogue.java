package vn.tonghop.mistakes;

import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.testing.SampleCatalogue;

/** The catalogue that mistakes are judged by. */
final class MistakeCatalogue {
    private MistakeCatalogue() {}

    static Catalogue read() {
        return SampleCatalogue.read();
    }
}
