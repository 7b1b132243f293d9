package vn.tonghop.catalogue;

/**
 * A subject: one sheet of the forms and of the consolidated workbook.
 *
 * @param code first part of the codes that belong to it
 * @param sheet sheet name
 * @param order 1-based position
 */
public record Subject(String code, String label, String sheet, int order) {}
