package vn.tonghop.catalogue;

import java.util.List;

/** The columns of a form's tables, in their order, with the words of the header row. */
public enum FormColumn {
    ORDER("STT", List.of("TT", "Số TT", "Số thứ tự")),
    CODE("Mã số", List.of("Mã", "Mã chỉ tiêu")),
    LABEL("Chỉ tiêu", List.of("Tên chỉ tiêu", "Nội dung")),
    UNIT("Đơn vị tính", List.of("ĐVT", "Đơn vị")),
    PLAN("Kế hoạch năm", List.of("Kế hoạch", "KH năm", "Kế hoạch giao")),
    SAME("Cùng kỳ năm trước", List.of("Cùng kỳ")),
    PREVIOUS("Kỳ trước", List.of("Tháng trước", "Lũy kế kỳ trước")),
    PERIOD("Thực hiện trong kỳ", List.of("Trong kỳ", "Thực hiện", "Thực hiện trong tháng", "Trong tháng")),
    YTD("Luỹ kế từ đầu năm", List.of("Lũy kế", "Luỹ kế", "Lũy kế từ đầu năm", "Cộng dồn")),
    EXPLANATION("Giải trình", List.of("Giải trình (nếu có)", "Thuyết minh")),
    CHECK("Kiểm tra", List.of("Tự kiểm tra"));

    private final String label;
    private final List<String> synonyms;

    FormColumn(String label, List<String> synonyms) {
        this.label = label;
        this.synonyms = synonyms;
    }

    /** The words of the header cell. */
    public String label() {
        return label;
    }

    /** Other words people put there. */
    public List<String> synonyms() {
        return synonyms;
    }
}
