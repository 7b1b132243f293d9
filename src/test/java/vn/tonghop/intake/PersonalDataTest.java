package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @ParameterizedTest(name = "«{0}» becomes «{1}»")
    @CsvSource({
        "CCCD 024123456789 của hộ, CCCD 0**********9 của hộ",
        "ĐT 0912345678, ĐT 0********8",
        "ĐT: 0912 345 678., ĐT: 0**********8.",
        "số 0912.345.678, số 0**********8",
        "CMND 121234567, CMND 1*******7",
    })
    void identityAndTelephoneNumbersAreMasked(String text, String masked) {
        assertThat(PersonalData.mask(text)).isEqualTo(masked);
        assertThat(PersonalData.isIn(text)).isTrue();
    }

    @ParameterizedTest(name = "«{0}» stays")
    @ValueSource(
            strings = {
                "kinh phí 150000000 đồng",
                "1.234.567.890 đồng",
                "ngày 16/11/2023",
                "12345678",
                "1234567890123",
                "Nghị quyết 05/2023/NQ-HĐND",
                "từ 01/01/2023 đến 30/11/2023"
            })
    void sumsAndDaysAreNobodys(String text) {
        assertThat(PersonalData.mask(text)).isEqualTo(text);
    }
}
