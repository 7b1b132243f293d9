package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody reads who typed the wrong thing, and what comes next after the right one. */
class CommandLineTest {
    @TempDir
    private static Path folder;

    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.in(folder);
    }

    private static Arguments typed(String line, String... said) {
        return Arguments.of(List.of(line.split(" ")), List.of(said));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                typed(
                        "tinh-hinh --peroid 2023-11",
                        "Không có tùy chọn --peroid ở lệnh này.",
                        "Có phải ý là: --period?",
                        "Còn thiếu: --period",
                        "Ví dụ: ./run.sh tinh-hinh --period 2023-11 --as-of 2023-11-20",
                        "Xem hướng dẫn: ./run.sh tinh-hinh --help"),
                typed(
                        "tinh-hihn --period 2023-11",
                        "Không hiểu: tinh-hihn",
                        "Có phải ý là: tinh-hinh?",
                        "Xem hướng dẫn: ./run.sh --help"),
                typed("tinhhinh", "Không hiểu: tinhhinh", "Có phải ý là: tinh-hinh?", "Xem hướng dẫn: ./run.sh --help"),
                typed(
                        "abc",
                        "Không hiểu: abc",
                        "Các lệnh: bat-dau, tong-hop, bieu-mau, kiem-tra, tinh-hinh, chot, mo-lai, lich-su, doi-chieu,"
                                + " phim-tab, danh-muc",
                        "Xem hướng dẫn: ./run.sh --help"),
                typed(
                        "tong-hop 11/2023",
                        "Chưa rõ «11/2023» là gì. Kỳ báo cáo ghi sau --period: ./run.sh tong-hop --period 2023-11",
                        "Xem hướng dẫn: ./run.sh tong-hop --help"),
                typed(
                        "2023-11",
                        "Chưa rõ «2023-11» là gì. Kỳ báo cáo ghi sau --period: ./run.sh tong-hop --period 2023-11",
                        "Xem hướng dẫn: ./run.sh --help"),
                typed(
                        "--period 2023-11",
                        "Tùy chọn --period đi với một lệnh; đề nghị ghi lệnh ở trước, ví dụ: ./run.sh tong-hop --period"
                                + " 2023-11",
                        "Xem hướng dẫn: ./run.sh --help"),
                typed(
                        "chot --period T11/2023",
                        "«T11/2023» không phải kỳ báo cáo. Đề nghị ghi ví dụ 2023-11, 2023-Q4, 2023-H1, 2023-9M hoặc"
                                + " 2023.",
                        "Có phải ý là: 2023-11?",
                        "Xem hướng dẫn: ./run.sh chot --help"),
                typed(
                        "--as-of 25/11/2023",
                        "«25/11/2023» không phải ngày. Đề nghị ghi dạng năm-tháng-ngày, ví dụ 2023-11-20.",
                        "Có phải ý là: 2023-11-25?",
                        "Xem hướng dẫn: ./run.sh --help"),
                typed(
                        "tong-hop --period 2023-02",
                        "Không có thư mục của kỳ 2023-02: FOLDER/input-templates/2023-02. Đề nghị tạo thư mục này và"
                                + " chép các tệp gửi về vào, hoặc chọn kỳ khác.",
                        "Các kỳ đã có thư mục: 2023-10, 2023-11"),
                typed(
                        "bieu-mau --period 2023-12 --unit TDP1",
                        "Không có đơn vị mã «TDP1» trong kỳ 2023-12. Đề nghị xem mã đơn vị trong tệp units.csv.",
                        "Có phải ý là: TDP01?"),
                typed(
                        "kiem-tra",
                        "Còn thiếu: TỆP",
                        "Ví dụ: ./run.sh kiem-tra input-templates/2023-11/TDP02_2023-11.xlsx",
                        "Xem hướng dẫn: ./run.sh kiem-tra --help"),
                typed(
                        "kiem-tra TDP02_2023-11.xlsx",
                        "Không có tệp «TDP02_2023-11.xlsx» ở thư mục đang đứng, nhưng trong thư mục của kỳ có tệp tên"
                                + " này. Đề nghị gõ cả đường dẫn:",
                        "  ./run.sh kiem-tra input-templates/2023-11/TDP02_2023-11.xlsx"),
                typed(
                        "kiem-tra MN02_2023-11.xlsx",
                        "Không có tệp «MN02_2023-11.xlsx» ở thư mục đang đứng, nhưng trong thư mục của kỳ có tệp tên"
                                + " này. Đề nghị gõ cả đường dẫn:",
                        "  ./run.sh kiem-tra input-templates/2023-11/truong-hoc/MN02_2023-11.xlsx"),
                typed(
                        "kiem-tra TDP01_2023-12.xlsx",
                        "Không có tệp «TDP01_2023-12.xlsx». Đề nghị gõ cả đường dẫn của tệp; các tệp gửi về của kỳ"
                                + " 2023-11 nằm trong input-templates/2023-11."),
                typed(
                        "tong-hop --period 2023-Q3",
                        "Chưa có tháng nào của kỳ 2023-Q3 trong FOLDER/input-templates. Kỳ này được cộng từ các tháng: đề"
                                + " nghị tạo thư mục của từng tháng (2023-07, 2023-08, 2023-09), chép các tệp gửi về của"
                                + " tháng vào đó, hoặc chọn kỳ khác.",
                        "Các kỳ đã có thư mục: 2023-10, 2023-11"),
                typed(
                        "chot --period 2023-Q3",
                        "Chưa có tháng nào của kỳ 2023-Q3 trong FOLDER/input-templates. Kỳ này được cộng từ các tháng: đề"
                                + " nghị tạo thư mục của từng tháng (2023-07, 2023-08, 2023-09), chép các tệp gửi về của"
                                + " tháng vào đó, hoặc chọn kỳ khác.",
                        "Các kỳ đã có thư mục: 2023-10, 2023-11"),
                typed(
                        "tinh-hinh --period 2023-Q4",
                        "Tình hình nộp xem theo từng tháng; quý IV năm 2023 được cộng từ các tháng:",
                        "  ./run.sh tinh-hinh --period 2023-10",
                        "  ./run.sh tinh-hinh --period 2023-11",
                        "  ./run.sh tinh-hinh --period 2023-12"),
                typed(
                        "tong-hop --period 2023-11 --input",
                        "Sau --input còn thiếu THƯ_MỤC: --input THƯ_MỤC",
                        "Ví dụ: ./run.sh tong-hop --period 2023-11",
                        "Xem hướng dẫn: ./run.sh tong-hop --help"),
                typed(
                        "danh-muc xuatt",
                        "Không hiểu: xuatt",
                        "Có phải ý là: xuat?",
                        "Ví dụ: ./run.sh danh-muc xuat danh-muc.xlsx",
                        "Xem hướng dẫn: ./run.sh danh-muc --help"),
                typed(
                        "bieu-mau --period 2023-12 --unit tdp01,TDP99;XYZ9",
                        "Không có đơn vị mã «TDP99» trong kỳ 2023-12. Đề nghị xem mã đơn vị trong tệp units.csv.",
                        "Có phải ý là: TDP09?",
                        "Không có đơn vị mã «XYZ9» trong kỳ 2023-12. Đề nghị xem mã đơn vị trong tệp units.csv."),
                typed(
                        "bieu-mau --period 2023-Q4 --unit TDP01",
                        "Biểu mẫu lập theo tháng: quý IV năm 2023 được cộng từ số liệu các tháng nên không có biểu riêng."
                                + " Đề nghị lập biểu của từng tháng:",
                        "  ./run.sh bieu-mau --period 2023-10 --unit TDP01",
                        "  ./run.sh bieu-mau --period 2023-11 --unit TDP01",
                        "  ./run.sh bieu-mau --period 2023-12 --unit TDP01"),
                typed(
                        "mo-lai --period 2023-11",
                        "Còn thiếu: --ly-do",
                        "Ví dụ: ./run.sh mo-lai --period 2023-11 --ly-do \"TDP05 gửi bản đính chính\"",
                        "Xem hướng dẫn: ./run.sh mo-lai --help"),
                typed(
                        "danh-muc",
                        "Đề nghị ghi rõ việc cần làm với danh mục: kiem-tra, xuat TỆP.xlsx, nhap TỆP.xlsx, thay-doi"
                                + " --from KỲ --to KỲ hoặc thu MÃ. Ví dụ: ./run.sh danh-muc kiem-tra"),
                typed(
                        "danh-muc thu",
                        "Đề nghị ghi mã quy tắc hoặc --rules TỆP.csv (một trong hai). Ví dụ: ./run.sh danh-muc thu TR-03"
                                + " --period 2023-11, hoặc ./run.sh danh-muc thu --rules quy-tac-moi.csv"),
                typed(
                        "danh-muc thu --rules ko.csv",
                        "Không có tệp quy tắc «ko.csv» ghi ở --rules. Đề nghị kiểm tra lại đường dẫn; cách viết tệp này:"
                                + " docs/new-rule.md"),
                typed(
                        "lich-su --period 2023-02",
                        "Kỳ 2023-02 chưa có lượt chạy hay bản chốt nào trong FOLDER/output. Đề nghị chọn kỳ khác, hoặc"
                                + " tổng hợp kỳ này trước: ./run.sh tong-hop --period 2023-02"),
                typed(
                        "--lang en reopen --period 2023-11",
                        "Missing: --reason",
                        "Example: ./run.sh reopen --period 2023-11 --reason \"TDP05 sent a correction\"",
                        "Help: ./run.sh reopen --help"),
                typed(
                        "--lang en status --perid 2023-11",
                        "This command has no option --perid.",
                        "Did you mean: --period?",
                        "Missing: --period",
                        "Example: ./run.sh status --period 2023-11 --as-of 2023-11-20",
                        "Help: ./run.sh status --help"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedAndWhatWasMeantIsOffered(List<String> typed, List<String> said) {
        Office.Answer answer = office.run(typed.toArray(String[]::new));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines().map(line -> line.replace(folder.toString(), "FOLDER")))
                .containsExactlyElementsOf(said);
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void aReasonThatSaysNothingIsRefusedWithAnExample() {
        Office.Answer answer = office.run("mo-lai", "--period", "2023-11", "--ly-do", "");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("./run.sh mo-lai --period 2023-11 --ly-do \"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-Q4", "2023-H1", "2023-9M", "2023"})
    void aLongerPeriodHasNoFormsOfItsOwn(String period) {
        Office.Answer answer = office.run("bieu-mau", "--period", period);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("  ./run.sh bieu-mau --period 2023-");
        assertThat(folder.resolve("input-templates/blank")).doesNotExist();
    }

    @Test
    void unitsMayStandInOneListAndInSmallLetters(@TempDir Path forms) throws IOException {
        assertThat(office.run(
                                "bieu-mau",
                                "--period",
                                "2023-12",
                                "--unit",
                                "tdp01, TDP02,",
                                "--output",
                                forms.toString())
                        .exit())
                .isZero();
        try (Stream<Path> files = Files.list(forms)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("TDP01_2023-12.xlsx", "TDP02_2023-12.xlsx");
        }
    }

    /** Whoever reads Vietnamese meets no English word in a command that is to be typed, where there is a Vietnamese one. */
    @ParameterizedTest
    @ValueSource(strings = {"", "tong-hop", "bieu-mau", "kiem-tra", "mo-lai", "lich-su", "danh-muc", "danh-muc thu"})
    void helpIsInTheWordsOfItsLanguage(String command) {
        String usage = usage(command + " --help");
        assertThat(usage)
                .contains("./run.sh " + command)
                .contains("THƯ_MỤC")
                .doesNotContainPattern("DIR|FILE|COMMAND|CODE|=P(?!\\p{L})|=N(?!\\p{L})|yyyy");
        assertThat(usage("--lang en " + command + " --help")).contains("DIR").doesNotContain("THƯ_MỤC");
    }

    private static String usage(String line) {
        String help = office.run(line.strip().split(" ")).out();
        return help.substring(help.indexOf("./run.sh"), help.indexOf("\n\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "start",
                "consolidate",
                "forms",
                "check",
                "status",
                "close",
                "reopen",
                "history",
                "verify",
                "completion",
                "catalog",
                "catalog check",
                "catalog export",
                "catalog import",
                "catalog changes",
                "catalog trial",
            })
    void everyHelpHasAnExampleThatIsSetIn(String command) {
        for (String language : List.of("vi", "en")) {
            String line = ("--lang " + language + " " + command).strip() + " --help";
            Office.Answer help = office.run(line.split(" "));
            assertThat(help.exit()).isZero();
            assertThat(help.out()).containsPattern("(?m)^  (source <\\()?\\./run\\.sh");
            assertThat(help.out().lines())
                    .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(100));
        }
    }

    @Test
    void theCompletionScriptKnowsCommandsAndOptions(@TempDir Path scratch) throws Exception {
        Office.Answer answer = office.run("completion");
        assertThat(answer.exit()).isZero();
        Path script = Files.writeString(scratch.resolve("tab.sh"), answer.out());
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "compopt() { :; }; source " + script
                                + "; COMP_WORDS=(./run.sh tinh); COMP_CWORD=1; _complete_run;"
                                + " echo \"${COMPREPLY[@]}\"; COMP_WORDS=(./run.sh tong-hop --per); COMP_CWORD=2;"
                                + " _complete_run; echo \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start(); // bash lets a completion be asked for only at its prompt: hence an own compopt
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        assertThat(said.lines().map(String::strip)).containsExactly("tinh-hinh", "--period");
    }

    @Test
    void everyCommandSaysWhatComesNext(@TempDir Path other) throws IOException {
        Office second = Office.in(other);
        assertThat(second.run("tinh-hinh", "--period", "2023-11").out())
                .endsWith("Các đơn vị đã nộp đủ. Việc tiếp theo: ./run.sh tong-hop --period 2023-11\n");
        Files.delete(second.returns().resolve("TDP05_2023-11.xlsx"));
        assertThat(second.run("tinh-hinh", "--period", "2023-11").out())
                .contains("Việc tiếp theo: nhắc 1 đơn vị chưa có bản nộp dùng được.");
        assertThat(second.run("kiem-tra", "input-templates/2023-11/TDP03_2023-11.xlsx")
                        .out())
                .contains("Việc tiếp theo: ");
        assertThat(second.run().out())
                .contains("Việc tiếp theo: mở output/2023-11/tong-quan-2023-11.html")
                .contains("lưu thành input-templates/2023-11/quyet-dinh.xlsx, rồi chạy lại.")
                .contains("rồi chạy lại: ./run.sh tong-hop --period 2023-11\n");
        assertThat(second.run().out())
                .contains("không có gì thay đổi")
                .contains("Việc tiếp theo: mở output/2023-11/tong-quan-2023-11.html");
        assertThat(second.run("lich-su", "--period", "2023-11", "--handover", "7")
                        .exit())
                .isEqualTo(2);
        assertThat(second.run("lich-su").out())
                .contains("còn nội dung chưa xử lý")
                .contains("chốt để giao: ./run.sh chot --period 2023-11\n")
                .doesNotContain("trạng thái");
    }

    /** The example that is printed works as it stands in the folder as it is delivered. */
    @Test
    void theFileOfTheExampleIsThere() {
        assertThat(office.run("kiem-tra", "input-templates/2023-11/TDP02_2023-11.xlsx")
                        .exit())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void aMonthOfWhichNothingCameHasNothingToSendBack(@TempDir Path other) throws IOException {
        Office second = Office.in(other);
        Files.createDirectory(second.returns().resolveSibling("2023-12"));
        String said = second.run("tong-hop", "--period", "2023-12").out();
        assertThat(said)
                .contains("0/36", "gửi tin nhắn, thư nhắc cho từng đơn vị")
                .doesNotContain("tệp trả lại");
    }

    @Test
    void theFoldersThatWereChosenAreNamedAgain(@TempDir Path outputs) {
        assertThat(office.run("tong-hop", "--period", "2023-11", "--output", outputs.toString())
                        .out())
                .contains("./run.sh tong-hop --period 2023-11 --output " + outputs + "\n");
    }

    @Test
    void everyOfferedCommandNamesTheFoldersThatWereChosen(@TempDir Path other) throws IOException {
        Office second = Office.in(other);
        String[] folders = {"--input", "input-templates", "--output", "ket qua"};
        String same = " --input input-templates --output \"ket qua\"";
        assertThat(second.run(with(folders, "chot", "--period", "2023-11")).err())
                .contains("./run.sh chot --period 2023-11" + same + " --chap-nhan-con-mo");
        second.run(with(folders, "chot", "--period", "2023-11", "--chap-nhan-con-mo"));
        assertThat(second.run(with(folders, "mo-lai", "--period", "2023-11", "--ly-do", "thử"))
                        .out())
                .contains("./run.sh tong-hop --period 2023-11" + same + ",");
        assertThat(second.run("bieu-mau", "--period", "2023-12", "--unit", "TDP01", "--output", "bieu")
                        .out())
                .contains("./run.sh tong-hop --period 2023-12\n")
                .doesNotContain("--output");
    }

    private static String[] with(String[] folders, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(folders)).toArray(String[]::new);
    }
}
