package vn.tonghop.publish.catalogue;

import vn.tonghop.model.Message;

/**
 * Something in an edited catalogue workbook that must be mended before it can be taken.
 *
 * @param sheet name of the sheet, empty when the workbook as a whole is meant
 * @param cell address such as {@code B7}, a range or a row such as {@code 7:7}; empty when the whole sheet is meant
 */
public record SheetFault(String sheet, String cell, Message message) {}
