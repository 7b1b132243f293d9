package vn.tonghop.catalogue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.model.Wording;

/**
 * The columns of the sheet "Cần xem lại" of an annotated return, with the words of its header row: by them the sheet is
 * found again when the file is sent back, wherever it stands and whatever it is called.
 */
public enum ReviewColumn {
    ORDER(1, "STT"),
    PLACE(2, "Vị trí"),
    ELEMENT(3, "Mã số, chỉ tiêu"),
    MESSAGE(4, "Nội dung cần xem lại"),
    FOUND(5, "Đang ghi"),
    EXPECTED(6, "Đúng ra, hoặc có thể là"),
    ADVICE(7, "Đề nghị đơn vị"),
    EXPLANATION(8, "Giải trình của đơn vị"),
    KEY(9, "Mã nhận dạng");

    /** Asked for every cell of every sheet that is returned. */
    private static final Map<String, ReviewColumn> BY_LABEL = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(column -> Wording.fold(column.label), Function.identity()));

    private final int number;
    private final String label;

    ReviewColumn(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** The words of the header cell. */
    public String label() {
        return label;
    }

    /** Counted from 1. */
    public int number() {
        return number;
    }

    /** The column with these words, whatever their case and spaces. */
    public static Optional<ReviewColumn> find(String head) {
        return Optional.ofNullable(BY_LABEL.get(Wording.fold(head)));
    }
}
