package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forms", "bieu-mau"})
    void formsAreWrittenForEveryUnitIntoTheirFolder(String command) throws IOException {
        Office.Answer answer = office.run(command, "--period", "2023-12");
        assertThat(answer.exit()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("input-templates/blank/2023-12"))) {
            assertThat(files)
                    .hasSize(36)
                    .allMatch(f -> f.getFileName().toString().endsWith("_2023-12.xlsx"));
        }
    }

    @Test
    void theBlankFormsInTheRepositoryAreThoseTheCommandWrites() throws IOException {
        office.run("forms", "--period", "2023-12");
        try (Stream<Path> files = Files.list(Path.of("input-templates/blank/2023-12"))) {
            for (Path file : files.toList()) {
                Path made = folder.resolve("input-templates/blank/2023-12")
                        .resolve(file.getFileName().toString());
                assertThat(made).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void aFormForOneUnitGoesWhereItIsWanted() {
        Office.Answer answer = office.run("forms", "--period", "2023-12", "--unit", "TDP01", "--output", "moi");
        assertThat(answer.exit()).isZero();
        assertThat(folder.resolve("moi")).isDirectoryContaining("glob:**/TDP01_2023-12.xlsx");
        assertThat(office.run("forms", "--period", "2023-12", "--unit", "TDP99").exit())
                .isEqualTo(2);
    }

    @Test
    void aBlankFormReturnedAsItIsIsNoReturn() {
        office.run("forms", "--period", "2023-12", "--unit", "TDP01", "--output", "moi");
        Office.Answer answer = office.run("check", "moi/TDP01_2023-12.xlsx");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("FILE.BLANK-FORM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "kiem-tra"})
    void checkingAFileTellsWhatTheUnitMustMendAndWritesNothing(String command) {
        Office.Answer answer = office.run(command, "input-templates/2023-11/PB-MC_2023-11.xlsx");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("HC-02").contains("81,1").contains("PB-MC");
        assertThat(folder.resolve("output")).doesNotExist();
        assertThat(office.run(command, "input-templates/2023-11/TDP03_2023-11.xlsx")
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "tinh-hinh"})
    void statusTellsWhoHasReturnedWhat(String command) throws IOException {
        Files.delete(office.returns().resolve("TDP03_2023-11.xlsx"));
        Office.Answer answer = office.run(command, "--period", "2023-11", "--as-of", "2023-11-20");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out())
                .contains("35/36")
                .contains("chưa nộp")
                .contains("quá hạn")
                .contains("muộn");
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void jsonIsAloneOnStandardOutput() {
        Office.Answer answer = office.run("--json");
        assertThat(answer.out()).startsWith("{").endsWith("}\n").contains("\"units_received\": 36");
        assertThat(answer.err()).isEmpty();
        assertThat(office.run("status", "--period", "2023-11", "--json").out()).startsWith("{");
        assertThat(office.run("check", "--json", "input-templates/2023-11/TDP03_2023-11.xlsx")
                        .out())
                .startsWith("[");
    }

    @Test
    void quietIsQuiet() {
        Office.Answer answer = office.run("consolidate", "--period", "2023-11", "--quiet");
        assertThat(answer.all()).isEmpty();
        assertThat(answer.exit()).isEqualTo(1);
    }

    @Test
    void englishIsSpokenWhenAskedFor() {
        assertThat(office.run("--lang", "en").out()).containsPattern("Units received +36/36");
        assertThat(office.run("--lang", "en", "--help").out()).contains("Commands:");
        assertThat(office.run("--lang", "fr").exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"consolidat, consolidate", "stauts, status", "tonghop, tong-hop"})
    void aMistypedCommandGetsASuggestion(String typed, String meant) {
        Office.Answer answer = office.run(typed);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains(typed).contains(meant);
    }

    @Test
    void helpAndVersionAreThere() {
        Office.Answer help = office.run("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains("tong-hop")
                .contains("bieu-mau")
                .contains("kiem-tra")
                .contains("tinh-hinh");
        assertThat(office.run("--version").out()).startsWith("tonghop ");
        for (String command : new String[] {"consolidate", "forms", "check", "status"}) {
            assertThat(office.run(command, "--help").exit()).as(command).isZero();
        }
    }

    @Test
    void wrongUsageIsToldInOneOrTwoSentences() {
        assertThat(office.run("consolidate").exit()).isEqualTo(2);
        assertThat(office.run("consolidate").err()).contains("--period");
        assertThat(office.run("--as-of", "hôm nay").exit()).isEqualTo(2);
        assertThat(office.run("--nope").exit()).isEqualTo(2);
    }
}
