package vn.tonghop.intake;

import java.util.regex.Pattern;
import vn.tonghop.model.Wording;

/** The words with which people begin a total of their own. */
final class TotalRows {
    private static final Pattern TOTAL =
            Pattern.compile("(?:tổng cộng|cộng chung|cộng|tổng số|tổng|toàn(?: \\p{L}+){1,4})");

    private TotalRows() {}

    static boolean isTotal(String text) {
        return TOTAL.matcher(Wording.foldWords(text)).matches();
    }
}
