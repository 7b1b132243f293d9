package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever begins is told at each step where things are and what comes next. */
class FirstHourTest {
    @TempDir
    private Path home;

    private Commune commune;

    @BeforeEach
    void open() {
        commune = Commune.sample(home);
    }

    @Test
    void aFirstRunSaysWhichPeriodItTookAndWhereTheGuideIsAndASecondOneIsShorter() {
        Office.Answer first = commune.run("--input", "xa");
        assertThat(first.exit()).as(first.all()).isZero();
        assertThat(first.out())
                .contains("xa: kỳ 2025-11", "./run.sh tong-hop --period", "docs/huong-dan/huong-dan.html", "bat-dau");
        Office.Answer second = commune.run("--input", "xa");
        assertThat(second.out()).contains("xa: kỳ 2025-11").doesNotContain("docs/huong-dan/huong-dan.html");
        assertThat(Path.of("docs", "huong-dan", "huong-dan.html")).isRegularFile();
    }

    @Test
    void nothingIsSaidToWhoeverAskedForSilence() {
        Office.Answer quiet = commune.run("--input", "xa", "--quiet");
        assertThat(quiet.exit()).isZero();
        assertThat(quiet.out()).isEmpty();
        assertThat(commune.run("--input", "xa", "--json").out()).startsWith("{").doesNotContain("run.sh");
    }

    @Test
    void withoutACatalogueTheStartIsSuggested() {
        Office.Answer answer = commune.run();
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("input-templates", "./run.sh bat-dau");
    }

    @Test
    void withoutMonthsTheFormsAreSuggestedAndOnceTheyAreOutTheFolderToWaitAt() throws IOException {
        Office.delete(home.resolve("xa/2025-11"));
        Office.Answer before = commune.run("--input", "xa");
        assertThat(before.exit()).isEqualTo(2);
        assertThat(before.err()).contains("./run.sh bieu-mau --input xa --period 2025-11");
        Office.Answer forms = commune.run("bieu-mau", "--input", "xa", "--period", "2025-12");
        assertThat(forms.out())
                .contains(
                        "Đã lập 27", "xa/2025-12", "./run.sh tong-hop --input xa --output xa-ket-qua --period 2025-12");
        Office.Answer after = commune.run("--input", "xa");
        assertThat(after.exit()).isEqualTo(2);
        assertThat(after.err())
                .contains("kỳ 2025-12", "xa/blank/2025-12", "xa/2025-12")
                .doesNotContain("bieu-mau");
        assertThat(Files.exists(home.resolve("xa/2025-12"))).isFalse();
    }
}
