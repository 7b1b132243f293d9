package vn.tonghop.mistakes;

import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Wording;

/**
 * What an observation is of, wherever it stands.
 *
 * @param item the row's name in a list table, folded
 * @param turn the how manieth row of that name
 */
record Key(Code element, String item, int turn, Measure measure) {
    static Key of(Observation o, int turn) {
        return new Key(o.element(), Wording.foldWords(o.item()), turn, o.measure());
    }
}
