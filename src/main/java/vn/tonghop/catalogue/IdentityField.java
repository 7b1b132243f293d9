package vn.tonghop.catalogue;

/** The lines of a form's identity block: the label in one cell, the value in the next cell to the right. */
public enum IdentityField {
    UNIT_CODE("Mã đơn vị"),
    UNIT_NAME("Đơn vị báo cáo"),
    PERIOD("Kỳ báo cáo"),
    FORM("Mẫu biểu"),
    EDITION("Phiên bản mẫu"),
    SENT("Ngày lập"),
    CHECK("Mã kiểm tra");

    private final String label;

    IdentityField(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
