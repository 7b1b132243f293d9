package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "plain, plain",
        "_x0041_, A",
        "a_x0041_b, aAb",
        "_x005F_x0041_, _x0041_",
        "_x0041, _x0041",
        "_x004G_, _x004G_",
        "_x41_, _x41_",
        "_X0041_, _X0041_",
        "__x0041_, _A",
        "_x_x0041_, _xA",
        "_x0041_x0042_, Ax0042_",
        "T_x1ed5_ng, Tổng",
        "_xD83D__xDE00_, 😀",
        "_x, _x",
    })
    void escapes_are_resolved_once(String stored, String expected) {
        assertThat(EscapedText.decode(stored)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_x000D_\nb", "_x005F_x005F_x0041_", "_x0041__x0042_", "x_x000a_", "_x005F_", "_x0009__"})
    void poi_resolves_them_the_same_way(String stored) {
        XSSFRichTextString oracle = new XSSFRichTextString();
        oracle.getCTRst().setT(stored);
        assertThat(EscapedText.decode(stored)).isEqualTo(oracle.getString());
    }
}
