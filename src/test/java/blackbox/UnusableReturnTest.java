package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be used, broken or never filled in: what is said of it, and what its unit is asked to do. */
class UnusableReturnTest {
    @TempDir
    private Path folder;

    @Test
    void itIsNotCalledUnreadableAndTheUnitIsAskedToFillInWhatIsAttached() throws IOException {
        Office office = Office.in(folder);
        Files.writeString(office.returns().resolve("TDP03_2023-11.xlsx"), "không phải Excel");
        office.run("bieu-mau", "--period", "2023-11", "--unit", "TDP04", "--output", "trang");
        Files.move(
                folder.resolve("trang/TDP04_2023-11.xlsx"),
                office.returns().resolve("TDP04_2023-11.xlsx"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Office.Answer run = office.run("tong-hop", "--period", "2023-11");
        assertThat(run.out())
                .containsPattern("Không dùng được +2 +TDP03, TDP04")
                .doesNotContain("0/0 ô");
        assertThat(office.run("tinh-hinh", "--period", "2023-11").out())
                .containsPattern("TDP03 .*không dùng được")
                .containsPattern("TDP04 .*không dùng được")
                .doesNotContain("không đọc được  ");
        assertThat(message(office, "TDP03"))
                .contains("điền vào tệp gửi kèm")
                .doesNotContain("sửa hoặc ghi giải trình ngay trong tệp đó");
        assertThat(message(office, "PB-MC")).contains("ngay trong tệp đó").doesNotContain("điền vào tệp gửi kèm");
        assertThat(Files.readString(office.results().resolve("tong-quan-2023-11.html")))
                .contains("Không dùng được");
    }

    private static String message(Office office, String unit) throws IOException {
        try (Stream<Path> messages = Files.list(office.results().resolve("tin-nhan"))) {
            Path of = messages.filter(file -> String.valueOf(file.getFileName()).startsWith(unit))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(of);
        }
    }
}
