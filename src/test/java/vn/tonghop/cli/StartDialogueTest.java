package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.batch.PhraseBook;

/** The five questions: what is wrong in one answer costs none of the others. */
class StartDialogueTest {
    private static final String BEGINNING = "UBND xã Tân Mẫu\nUBND tỉnh Sông Mẫu\n\n";

    @TempDir
    private Path home;

    private String asked = "";

    private int start(boolean terminal, String typed, String... more) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                Ink.PLAIN);
        Surroundings surroundings = new Surroundings(
                home,
                home,
                Clock.fixed(Instant.parse("2025-11-20T08:00:00Z"), ZoneOffset.UTC),
                1,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                PhraseBook.COMMAND,
                Optional.empty());
        List<String> arguments = new java.util.ArrayList<>(List.of("bat-dau"));
        arguments.addAll(List.of(more));
        int exit = new Application(console, surroundings).run(arguments);
        asked = err.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private String units() throws IOException {
        return Files.readString(home.resolve("xa-tan-mau/catalog/units.csv"));
    }

    @Test
    void aUnitOfNoKnownKindIsMendedAlone() throws IOException {
        int exit = start(
                true,
                BEGINNING + "Thôn Đông\nHội Nông dân\nThôn Đông\nHọa Mi\n\n2025-12\n"
                        + "\n" // Enter does not do as long as something is wrong
                        + "2 KT\n3 -\n4 Trường Mầm non Họa Mi\n\n");
        assertThat(exit).as(asked).isZero();
        assertThat(units()).contains("Thôn Đông", "Hội Nông dân", "Trường Mầm non Họa Mi");
        assertThat(asked)
                .contains("Dòng 2: chưa biết «Hội Nông dân»", "các câu đã trả lời được giữ nguyên", "Chưa hiểu");
        assertThat(asked.split("1/5", -1)).hasSize(2);
    }

    @Test
    void aListThatIsNotThereIsAskedForAgain() throws IOException {
        int exit = start(true, BEGINNING + "khong-co.xlsx\n\n\nThôn Đông\n\n2025-12\n\n");
        assertThat(exit).as(asked).isZero();
        assertThat(asked).contains("khong-co.xlsx");
        assertThat(units()).contains("Thôn Đông");
    }

    @Test
    void ofAnswersThatArePipedInTheLineIsNamed() {
        assertThat(start(false, BEGINNING + "Thôn Đông\nHội Nông dân\n\n2025-12\n"))
                .isEqualTo(ExitStatus.UNUSABLE);
        assertThat(asked)
                .contains("Dòng 2: chưa biết «Hội Nông dân»")
                .contains("Danh sách đơn vị bắt đầu ở dòng 4 của các câu trả lời");
        assertThat(start(false, BEGINNING + "Thôn Đông\n\ntháng 12\n")).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(asked).contains("Dòng 6 của các câu trả lời chưa dùng được:", "«tháng 12»");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsTakenIsToldBeforeAnythingIsAsked() throws IOException {
        Files.writeString(Files.createDirectory(home.resolve("xa")).resolve("ghi-chu.txt"), "của tôi");
        assertThat(start(true, BEGINNING, "--input", "xa")).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(asked).contains("xa", "không ghi đè", "Chưa ghi gì").doesNotContain("1/5");
        Files.writeString(Files.createDirectory(home.resolve("xa-tan-mau")).resolve("ghi-chu.txt"), "của tôi");
        assertThat(start(true, BEGINNING)).isEqualTo(ExitStatus.UNUSABLE);
        assertThat(asked).contains("xa-tan-mau", "không ghi đè", "1/5").doesNotContain("2/5");
    }

    @Test
    void unitsThatCannotShareAFormAreToldBeforeTheListIsAccepted() throws IOException {
        int exit = start(
                true,
                BEGINNING
                        + "Thôn Đông\nTrạm Y tế Đông\nTrạm Y tế Tây\nPhòng Kinh tế\nQuỹ tín dụng Hoa Sen; KT\n\n2025-12\n"
                        + "\n" // Enter does not do as long as two units share a form of one
                        + "3 -\n5 -\n\n");
        assertThat(exit).as(asked).isZero();
        assertThat(units()).contains("Trạm Y tế Đông").doesNotContain("Trạm Y tế Tây", "Hoa Sen");
        assertThat(asked)
                .contains("Biểu YTE chỉ một đơn vị nộp được", "dòng 2 («Trạm Y tế Đông»), 3 («Trạm Y tế Tây»)")
                .contains("Biểu KT chỉ một đơn vị nộp được", "dòng 4 («Phòng Kinh tế»), 5 («Quỹ tín dụng Hoa Sen»)")
                .doesNotContain("elements.csv", "single");
        assertThat(asked.split("4/5", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"THON", "TRUONG-MN", "TRUONG-PT", "YTE", "VP", "KT", "VX", "HCC", "QS", "CA"})
    void twoUnitsOnAnyFormAreTakenOrToldByTheirLines(String form) {
        int exit = start(false, BEGINNING + "Đơn vị Một; " + form + "\nĐơn vị Hai; " + form + "\n\n2025-12\n");
        if (exit != ExitStatus.DONE) {
            assertThat(exit).isEqualTo(ExitStatus.UNUSABLE);
            assertThat(asked)
                    .contains("Biểu " + form + " chỉ một đơn vị nộp được", "dòng 1 («Đơn vị Một»), 2 («Đơn vị Hai»)")
                    .contains("Danh sách đơn vị bắt đầu ở dòng 4 của các câu trả lời")
                    .doesNotContain(".csv");
            assertThat(home).isEmptyDirectory();
        }
    }

    @Test
    void theRemedyForAnUnknownUnitSaysWhichFormsOnlyOneUnitCanReturn() {
        assertThat(start(false, BEGINNING + "Quỹ tín dụng Hoa Sen\n\n2025-12\n"))
                .isEqualTo(ExitStatus.UNUSABLE);
        assertThat(asked)
                .contains("mã biểu mà đơn vị phải nộp: THON, TRUONG-MN, TRUONG-PT, CA;")
                .contains("chỉ một đơn vị nộp được, nếu danh sách chưa có đơn vị nào nộp biểu đó: YTE, VP, KT");
    }

    @Test
    void aPeriodWrittenInAnotherWayIsOffered() {
        assertThat(start(true, BEGINNING + "Thôn Đông\n\n12/2025\n2025-12\n\n"))
                .as(asked)
                .isZero();
        assertThat(asked)
                .contains("«12/2025»", "ví dụ 2025-12", "Có phải ý là: 2025-12?")
                .doesNotContain("2023");
    }

    @ParameterizedTest(name = "{0} returns form {1}")
    @CsvSource({
        "Trường PTDTBT TH&THCS Tà Mung, TRUONG-PT, PTDTBT-",
        "Trường PTDTBT Tiểu học Khoen On, TRUONG-PT, PTDTBT-",
        "Nhà trẻ Hoa Hồng, TRUONG-MN, NT-HOAHONG",
        "TT Phục vụ HCC, HCC, HCC",
        "Trung tâm Phục vụ HCC xã, HCC, HCC",
        "Trường MN Ánh Dương, TRUONG-MN, MN-ANHDUONG",
        "TYT xã Tân Mẫu, YTE, TYT",
        "Ban CHQS xã, QS, QS",
    })
    void abbreviatedNamesAreRecognised(String name, String form, String code) throws IOException {
        assertThat(start(false, BEGINNING + "Thôn Đông\n" + name + "\n\n2025-12\n"))
                .as(asked)
                .isZero();
        String row =
                units().lines().filter(line -> line.contains(name)).findFirst().orElseThrow();
        assertThat(row).startsWith(code).contains("," + form + ",");
    }
}
