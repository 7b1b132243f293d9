package vn.tonghop.catalogue;

/** The workbook that units fill in, in one edition. */
public record Form(String code, String title, String edition, Validity validity, String guide) {}
