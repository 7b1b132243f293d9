/**
 * The catalogue as a workbook that an officer edits, there and back: {@link
 * vn.tonghop.publish.catalogue.CatalogueWorkbook} makes the sheets from the tables, {@link
 * vn.tonghop.publish.catalogue.CatalogueSheets} takes the tables back from the cells. {@link
 * vn.tonghop.publish.catalogue.SheetPlan} is what the two agree on.
 */
@NullMarked
package vn.tonghop.publish.catalogue;

import org.jspecify.annotations.NullMarked;
