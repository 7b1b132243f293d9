package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.expression.ExpressionParser;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

class ExpressionWordsTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final ExpressionWords WORDS = new ExpressionWords(CATALOGUE, PhraseFiles.ofWorkbook("vi"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "VH.NVH / units(residential_group) * 100|Tổ có nhà văn hóa [VH.NVH] : số tổ dân phố × 100",
                "low(TR.LUA.NS)|số thấp nhất của Năng suất lúa [TR.LUA.NS] trong các đơn vị",
                "YT.BHXH / YT.BHXH@plan * 100|Số người tham gia bảo hiểm xã hội tự nguyện [YT.BHXH]"
                        + " : kế hoạch năm của Số người tham gia bảo hiểm xã hội tự nguyện [YT.BHXH] × 100",
                "A.B - (C.D - E.F)|A.B – (C.D – E.F)",
                "(A.B + C.D) * 2.5|(A.B + C.D) × 2,5",
                "-(A.B + C.D)|-(A.B + C.D)",
                "if(A.B = 0; 0; A.B * 2)|nếu A.B = 0 thì bằng 0, nếu không thì bằng A.B × 2",
                "A.B <> 1 and not A.B@previous >= 2|A.B ≠ 1 và không phải (A.B của kỳ trước ≥ 2)",
                "share_ok(A.B; C.D; E.F)|số đầu là tỷ lệ phần trăm của số thứ hai trên số thứ ba (A.B; C.D; E.F)",
                "rows(GP.DA) > 1|số dòng của bảng “Dự án giải phóng mặt bằng thực hiện trong năm” > 1",
                "unit(\"TH01\"; GD.HANG)|Xếp hạng của trường trong huyện theo cấp học [GD.HANG]"
                        + " của Trường Tiểu học số 1 Đức Thắng",
                "kind(school; GD.CB)|Số cán bộ, giáo viên, nhân viên [GD.CB] của tất cả trường học"
            })
    void anExpressionIsReadOutInWords(String written, String words) {
        assertThat(WORDS.of(((ExpressionParser.Parsed) ExpressionParser.parse(written)).expression()))
                .isEqualTo(words);
    }

    @Test
    void noIndicatorOfTheCatalogueShowsTheLanguageOfRules() {
        assertThat(CATALOGUE.indicators())
                .extracting(i -> WORDS.of(i.expression()))
                .noneMatch(said -> said.contains("@") || said.contains("_") || said.matches(".*[a-z]+\\(.*"))
                .allMatch(said -> said.equals(said.toLowerCase(Locale.ROOT)) || said.matches(".*[A-Z]{2}\\.[A-Z].*"));
    }

    @Test
    void aRuleForAFamilyOfFiguresIsReadOutWithoutItsPlaceholder() {
        assertThat(WORDS.of(((ExpressionParser.Parsed) ExpressionParser.parse("EACH.FLOW@ytd >= EACH.FLOW@before"))
                        .expression()))
                .isEqualTo("từng chỉ tiêu phát sinh luỹ kế từ đầu năm ≥ từng chỉ tiêu phát sinh luỹ kế đến kỳ trước");
    }
}
