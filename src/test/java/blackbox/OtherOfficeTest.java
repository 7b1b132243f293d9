package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two townships on one machine: neither writes over what the other has made. */
class OtherOfficeTest {
    @TempDir
    private Path home;

    private Office office;

    @BeforeEach
    void twoTownships() throws IOException {
        office = Office.in(home);
        Office.copy(home.resolve("input-templates"), home.resolve("bac-ly"));
        rename(home.resolve("bac-ly"), "UBND THỊ TRẤN THẮNG", "UBND THỊ TRẤN BẮC LÝ");
        assertThat(office.run("tong-hop", "--period", "2023-11", "--quiet").exit())
                .isOne();
    }

    private static void rename(Path input, String name, String other) throws IOException {
        Path agency = input.resolve("catalog/agency.csv");
        String text = Files.readString(agency);
        assertThat(text).contains(name);
        Files.writeString(agency, text.replace(name, other));
    }

    private Map<String, String> everything() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home.resolve("output"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        home.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private void isRefused(String... arguments) throws IOException {
        Map<String, String> before = everything();
        Office.Answer answer = office.run(arguments);
        assertThat(answer.exit()).as(answer.all()).isEqualTo(2);
        assertThat(answer.err())
                .contains(
                        home.resolve("output").toString(),
                        "UBND THỊ TRẤN THẮNG",
                        "UBND THỊ TRẤN BẮC LÝ",
                        "./run.sh " + String.join(" ", arguments) + " --output bac-ly-ket-qua");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anotherTownshipIsRefusedAndToldWhichFolderToUse() throws IOException {
        isRefused("tong-hop", "--period", "2023-11", "--input", "bac-ly");
        isRefused("tong-hop", "--period", "2023-10", "--input", "bac-ly");
        isRefused("chot", "--period", "2023-11", "--accept-open", "--input", "bac-ly");
        assertThat(office.run(
                                "tong-hop",
                                "--period",
                                "2023-11",
                                "--input",
                                "bac-ly",
                                "--output",
                                "bac-ly-ket-qua",
                                "--quiet")
                        .exit())
                .isOne();
        Office.Answer again = office.run(
                "tong-hop", "--input", "input-templates", "--period", "2023-11", "--output", "bac-ly-ket-qua");
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err())
                .contains("./run.sh tong-hop --input input-templates --period 2023-11"
                        + " --output input-templates-ket-qua");
    }

    @Test
    void whatIsClosedIsNotOpenedAgainByAnotherTownship() throws IOException {
        assertThat(office.run("chot", "--period", "2023-11", "--accept-open").exit())
                .isOne();
        Office.delete(home.resolve("output/2023-11"));
        isRefused("mo-lai", "--period", "2023-11", "--ly-do", "nhầm", "--input", "bac-ly");
        isRefused("tong-hop", "--period", "2023-11", "--input", "bac-ly");
    }

    @Test
    void aLostStoreDoesNotLoseTheProtection() throws IOException {
        Office.delete(home.resolve("output/store"));
        isRefused("tong-hop", "--period", "2023-10", "--input", "bac-ly");
        assertThat(office.run("tong-hop", "--period", "2023-10", "--quiet").exit())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void aTownshipOfTheSameNameInAnotherDistrictIsAnotherTownship() throws IOException {
        rename(home.resolve("bac-ly"), "UBND THỊ TRẤN BẮC LÝ", "UBND THỊ TRẤN THẮNG");
        rename(home.resolve("bac-ly"), "UBND HUYỆN HIỆP HÒA", "UBND HUYỆN YÊN MẪU");
        Office.Answer answer = office.run("tong-hop", "--period", "2023-11", "--input", "bac-ly");
        assertThat(answer.exit()).as(answer.all()).isEqualTo(2);
        assertThat(answer.err()).contains("UBND HUYỆN HIỆP HÒA", "UBND HUYỆN YÊN MẪU");
    }

    @Test
    void theSameTownshipFromAnotherFolderIsNotRefused() throws IOException {
        Path moved = Files.createDirectory(home.resolve("cho-moi"));
        Files.move(home.resolve("output"), moved.resolve("output"));
        Files.move(home.resolve("input-templates"), moved.resolve("input-templates"));
        Office.Answer answer = Office.at(moved).run("tong-hop", "--period", "2023-11", "--quiet");
        assertThat(answer.exit()).as(answer.all()).isOne();
    }

    @Test
    void aTownshipThatHasGotANewNameIsTheSame() throws IOException {
        Path agency = home.resolve("input-templates/catalog/agency.csv");
        Files.writeString(agency, Files.readString(agency) + "issuing_body,UBND XÃ HIỆP HÒA,2025-07-01,\n");
        assertThat(office.run("tong-hop", "--period", "2023-10", "--quiet").exit())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void whatComesNextIsOfferedWithAFolderOfItsOwn() {
        assertThat(office.run("bieu-mau", "--period", "2023-12", "--unit", "TDP01", "--input", "bac-ly")
                        .out())
                .contains("./run.sh tong-hop --input bac-ly --output bac-ly-ket-qua --period 2023-12");
        assertThat(office.run("tinh-hinh", "--period", "2023-10", "--input", "bac-ly")
                        .out())
                .contains("--period 2023-10 --input bac-ly --output bac-ly-ket-qua");
    }

    @Test
    void whatAnotherTownshipHasClosedIsNotTakenForItsOwn() {
        assertThat(office.run("chot", "--period", "2023-11", "--accept-open", "--quiet")
                        .exit())
                .isOne();
        assertThat(office.run("tinh-hinh", "--period", "2023-11", "--input", "bac-ly")
                        .out())
                .doesNotContain("Đã chốt");
        Office.Answer named = office.run("tinh-hinh", "--period", "2023-11", "--input", "bac-ly", "--output", "output");
        assertThat(named.exit()).isEqualTo(2);
        assertThat(named.err()).contains("./run.sh tinh-hinh --period 2023-11 --input bac-ly --output bac-ly-ket-qua");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tinh-hinh", "tong-hop"})
    void whoHasItsOutputsInTheUsualFolderStaysThere(String command) throws IOException {
        Files.move(home.resolve("input-templates"), home.resolve("thang"));
        Office.Answer answer = office.run(command, "--period", "2023-11", "--input", "thang");
        assertThat(answer.all()).contains("--input thang").doesNotContain("thang-ket-qua");
    }
}
