package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.cli.Main;
import vn.tonghop.testing.ParsedJson;

/** A machine that asks for JSON gets one object also when nothing was done, and people get their sentences all the same. */
class JsonRefusalsTest {
    @TempDir
    private static Path folder;

    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.in(folder);
    }

    private static Map<?, ?> refused(int exit, Office.Answer answer) {
        assertThat(answer.exit()).as(answer.all()).isEqualTo(exit);
        Map<?, ?> json = (Map<?, ?>) ParsedJson.of(answer.out());
        assertThat(String.valueOf(json.get("exit"))).isEqualTo(Integer.toString(exit));
        assertThat((List<?>) json.get("messages"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(answer.err()).contains(String.valueOf(message)));
        return json;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--jsn --json",
                "abc --json",
                "--json tong-hop",
                "--json --lang fr",
                "tong-hop --period T11/2023 --json",
                "tong-hop --period 2023-02 --json",
                "tinh-hinh --period 2023-02 --json",
                "bieu-mau --period 2023-Q4 --json",
                "bieu-mau --period 2023-12 --unit XYZ --json",
                "kiem-tra khong-co.xlsx --json",
                "lich-su --json",
                "doi-chieu --period 2023-11 --json",
                "mo-lai --period 2023-11 --ly-do x --json",
                "danh-muc --json",
                "danh-muc thu --json",
                "danh-muc nhap khong-co.xlsx --json",
                "--input khong-co --json",
                "bat-dau --json",
            })
    void whatCannotBeUsedIsTold(String line) {
        refused(2, office.run(line.split(" ")));
    }

    @Test
    void faultsOfTheCatalogueHaveTheirPlaces(@TempDir Path other) throws IOException {
        Office second = Office.in(other);
        Path units = other.resolve("input-templates/catalog/units.csv");
        Files.writeString(units, Files.readString(units).replace("TDP16,", "tdp 16,"));
        Map<?, ?> json = refused(2, second.run("--json"));
        Map<?, ?> fault = (Map<?, ?>) ((List<?>) json.get("faults")).get(0);
        assertThat(fault.get("file")).isEqualTo("units.csv");
        assertThat(fault.get("column")).isEqualTo("code");
        assertThat(String.valueOf(fault.get("line"))).isEqualTo("17");
        assertThat(String.valueOf(fault.get("message"))).contains("tdp 16");
    }

    @Test
    void anotherRunIsNamed(@TempDir Path outputs) throws IOException {
        RunLock.Taken other =
                (RunLock.Taken) RunLock.take(outputs.resolve("store"), new RunLock.Holder(1, "2023-11-20T08:00:00"));
        RunLock held = other.lock();
        try {
            Map<?, ?> json =
                    refused(3, office.run("tong-hop", "--period", "2023-11", "--output", outputs.toString(), "--json"));
            assertThat(String.valueOf(json.get("start"))).isEqualTo("2023-11-20T08:00:00");
            assertThat(json.containsKey("pid")).isTrue();
        } finally {
            held.close();
        }
    }

    @Test
    void whatCannotBeWrittenIsTold(@TempDir Path outputs) throws IOException {
        Path file = Files.writeString(outputs.resolve("ket-qua"), "của văn phòng");
        refused(4, office.run("danh-muc", "xuat", file.resolve("danh-muc.xlsx").toString(), "--json"));
        assertThat(file).hasContent("của văn phòng");
    }

    @Test
    void aFaultOfTheProgramNamesItsLog(@TempDir Path outputs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                folder,
                new StoppedOnce(),
                List.of("tinh-hinh", "--period", "2023-11", "--output", outputs.toString(), "--json"));
        Map<?, ?> json = refused(
                70,
                new Office.Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8)));
        assertThat(Path.of(String.valueOf(json.get("log")))).isRegularFile();
    }

    /** A clock that fails when it is first looked at. */
    private static final class StoppedOnce extends Clock {
        private boolean looked;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            if (!looked) {
                looked = true;
                throw new IllegalStateException("the clock has stopped");
            }
            return Instant.parse("2023-11-20T08:00:00Z");
        }
    }

    @Test
    void whatIsOpenAndKeepsAPeriodFromBeingClosedIsTold(@TempDir Path outputs) {
        Map<?, ?> json =
                refused(1, office.run("chot", "--period", "2023-11", "--output", outputs.toString(), "--json"));
        assertThat(Stream.of(json.get("messages")).map(String::valueOf)).anyMatch(m -> m.contains("2023-11"));
    }
}
