/**
 * What is expected: units, forms, data elements, indicators, rules, targets and the calendar, read from tables and proven
 * before anything else happens. {@link vn.tonghop.catalogue.CatalogueReader} takes the rows of the catalogue's files and
 * gives either a {@link vn.tonghop.catalogue.Catalogue} without a fault or the list of its faults, each with file, line
 * and column. {@link vn.tonghop.catalogue.FormLayout} says which table of which sheet of a form holds what: the one place
 * that writing and reading a form agree on.
 */
@NullMarked
package vn.tonghop.catalogue;

import org.jspecify.annotations.NullMarked;
