package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamingTest {
    @ParameterizedTest(name = "{0} is the folder {1}")
    @CsvSource({
        "xã Tân Mẫu, xa-tan-mau",
        "đặc khu Côn Mẫu, dac-khu-con-mau",
        "'phường 7 (mới) \"A&B\" ^%!', phuong-7-moi-a-b",
        "'xã ../../etc', xa-etc",
        "con, xa-con",
        "COM1, xa-com1",
        "'...', xa",
    })
    void aFolderIsNamedSoThatEverySystemTakesIt(String words, String folder) {
        assertThat(FileNaming.folderName(words)).isEqualTo(folder);
    }

    @Test
    void aLongNameIsCut() {
        assertThat(FileNaming.folderName("xã " + "Mẫu ".repeat(50)))
                .hasSizeLessThanOrEqualTo(60)
                .endsWith("mau");
    }

    @ParameterizedTest(name = "«{0}» is a file: {1}")
    @CsvSource({"ds.xlsx, true", "C:\\ds đơn vị.CSV, true", "danh sach.txt, true", "Thôn Đông, false", "Thôn x.y, false"
    })
    void aListIsToldFromAName(String answer, boolean file) {
        assertThat(FileNaming.looksLikeAFile(answer)).isEqualTo(file);
    }
}
