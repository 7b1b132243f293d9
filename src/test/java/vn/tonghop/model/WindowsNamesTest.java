package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsNamesTest {
    @ParameterizedTest(name = "«{0}» is a device")
    @ValueSource(strings = {"CON", "con", "Aux.docx", "NUL.tar.gz", "COM1", "lpt9.xlsx", "PRN "})
    void namesOfDevicesAreToldWhateverTheirCaseAndEnding(String name) {
        assertThat(WindowsNames.isDevice(name)).isTrue();
    }

    @ParameterizedTest(name = "«{0}» is none")
    @ValueSource(
            strings = {
                "CON_2025-11.xlsx",
                "CONG",
                "COM10",
                "Tổ 1 (bản sửa) & ^%!.xlsx",
                ".an",
                "a.b.c",
                "AUXILIARY.docx"
            })
    void otherNamesAreNone(String name) {
        assertThat(WindowsNames.isDevice(name)).isFalse();
    }
}
