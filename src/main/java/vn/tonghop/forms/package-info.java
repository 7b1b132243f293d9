/**
 * Blank forms as data. In go the catalogue, a reporting unit, a period and the figures known beforehand; out comes the
 * {@link vn.tonghop.model.workbook.Workbook} that the unit fills in. Which table holds what is said by
 * {@link vn.tonghop.catalogue.FormLayout}, the rules come from the catalogue as live formulas, and the sentences from
 * phrases. Start with {@link vn.tonghop.forms.BlankForms}.
 */
@NullMarked
package vn.tonghop.forms;

import org.jspecify.annotations.NullMarked;
