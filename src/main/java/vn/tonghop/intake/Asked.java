package vn.tonghop.intake;

import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.Measure;

/**
 * What an input cell is there for.
 *
 * @param due whether a value must be given in the period
 */
record Asked(DataElement element, Measure measure, boolean due) {}
