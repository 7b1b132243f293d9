package vn.tonghop.adapter.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal workbooks give equal bytes. */
class XlsxSameBytesTest {
    /** What the test below starts in another Java machine. */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), sample());
    }

    private static byte[] sample() {
        return new XlsxWorkbookWriter().write(SampleWorkbook.make());
    }

    @Test
    void the_second_time() {
        assertThat(sample()).isEqualTo(sample());
    }

    @ParameterizedTest
    @CsvSource({"tr-TR,Pacific/Apia", "ar-EG-u-nu-arab,America/St_Johns", "vi-VN,Asia/Ho_Chi_Minh"})
    void in_another_locale_and_time_zone(String locale, String zone) {
        byte[] here = sample();
        Locale oldLocale = Locale.getDefault();
        TimeZone oldZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(sample()).isEqualTo(here);
        } finally {
            Locale.setDefault(oldLocale);
            TimeZone.setDefault(oldZone);
        }
    }

    @Test
    void on_another_machine_with_another_charset_and_other_line_ends(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("other.xlsx");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Dline.separator=\r\n",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Duser.language=tr",
                        "-Duser.timezone=Pacific/Apia",
                        "-cp",
                        System.getProperty("java.class.path"),
                        XlsxSameBytesTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log.txt")))
                .isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(sample());
    }

    @Test
    void parts_stand_in_one_order_with_one_date_and_plain_line_ends() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sample()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 12, 0));
                assertThat(entry.getExtra()).isNull();
                assertThat(in.readAllBytes()).as(entry.getName()).doesNotContain('\r');
            }
        }
        assertThat(names).startsWith("[Content_Types].xml", "_rels/.rels", "docProps/app.xml");
        assertThat(names.subList(2, names.size())).isSorted();
    }
}
