package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTrialTest {
    private static final String HEAD =
            "code,severity,scope,expression,message,action,origin,valid_from,valid_to,beta\n";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    private Office.Answer tried(String rows, String... more) throws IOException {
        Files.writeString(folder.resolve("moi.csv"), HEAD + rows);
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] {"catalog", "trial", "--rules", "moi.csv"}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return office.run(words);
    }

    @Test
    void aNewRuleTellsWhatItWouldHaveRaisedInEachMonthAndWritesNothing() throws IOException {
        Office.Answer answer =
                tried("M-01,error,unit,XH.HO <= 300,Tổ có {XH.HO} hộ.,Đề nghị kiểm tra.,,2040-01-01,,yes\n");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .contains("M-01, 2023-10: đánh giá 16 lần", "M-01, 2023-11: đánh giá 16 lần")
                .contains("mới: TDP", "_2023-11.xlsx», Chính sách - Giảm nghèo!", "Chưa ghi gì vào danh mục.");
        assertThat(folder.resolve("output")).doesNotExist();
        assertThat(Files.readString(folder.resolve("input-templates/catalog/rules.csv")))
                .doesNotContain("M-01");
    }

    @Test
    void aChangedRuleTellsWhatDisappears() throws IOException {
        Office.Answer answer = tried(
                "DD-01,error,unit,DD.TONG > 0,Tổng diện tích phải lớn hơn 0.,Đề nghị kiểm tra.,,,,no\n",
                "--period",
                "2023-11");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("DD-01, 2023-11: đánh giá 1 lần, chưa khớp 0", "không còn: PB-DC");
        assertThat(answer.out()).doesNotContain("2023-10:");
    }

    @Test
    void aRuleOfTheCatalogueThatStaysAsItIsRaisesNothingNew() {
        Office.Answer answer = office.run("danh-muc", "thu", "DD-01", "--period", "2023-11", "--json");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out().replaceAll("\\s", ""))
                .contains("\"added\":[]", "\"gone\":[]", "\"failed\":1", "\"cell\":\"H6\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TR-01", "TR-03"})
    void eachMonthIsTriedByItsOwnEditionOfTheRule(String rule) throws IOException {
        String before = office.run("danh-muc", "thu", rule, "--json").out();
        assertThat(before.replaceAll("\\s", ""))
                .contains("\"period\":\"2023-11\"")
                .doesNotContain("\"evaluated\":0");
        // The edition of 2024 says nothing of 2023, whatever it says.
        Path rules = folder.resolve("input-templates/catalog/rules.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(rules));
        assertThat(lines.removeIf(line -> line.startsWith(rule + ",") && line.contains(",2024-01-01,,")))
                .isTrue();
        Files.write(rules, lines);
        String alone = office.run("danh-muc", "thu", rule, "--json").out();
        assertThat(before).isEqualTo(alone);
        assertThat(before.replaceAll("\\s", "")).contains("\"gone\":[]").doesNotContain("\"gone\":[{");
    }

    @Test
    void theEditionThatIsOnTrialIsTheOneThatIsTried() throws IOException {
        Office.Answer answer = tried("""
                DD-01,error,unit,DD.TONG > 0,a.,b.,,2023-01-01,2023-12-31,no
                DD-01,error,unit,DD.TONG < 0,a.,b.,,2024-01-01,,yes
                """);
        assertThat(answer.exit()).as(answer.all()).isZero();
        assertThat(answer.out()).contains("DD-01, 2023-11: đánh giá 1 lần, chưa khớp 1");
    }

    @Test
    void aFaultyRuleNamesTheFileAndTheLineOfTheTrial() throws IOException {
        Office.Answer answer =
                tried("M-01,error,unit,XH.HO <= 300,a.,b.,,,,no\nM-02,error,unit,KHONG.CO <= 3,a.,b.,,,,no\n");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("moi.csv, dòng 3").contains("KHONG.CO");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void whatCannotBeTriedIsSaid() throws IOException {
        assertThat(office.run("catalog", "trial").exit()).isEqualTo(2);
        assertThat(office.run("catalog", "trial", "XX-99").err()).contains("XX-99");
        assertThat(office.run("catalog", "trial", "DD-01", "--period", "2031-01")
                        .err())
                .contains("2031-01");
        assertThat(office.run("catalog", "trial", "--rules", "khong-co.csv").exit())
                .isEqualTo(2);
        assertThat(office.run("catalog", "trial", "DD-01", "--lang", "en").out())
                .contains("Nothing was written");
    }
}
