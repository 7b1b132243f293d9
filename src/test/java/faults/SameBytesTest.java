package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tonghop.cli.Main;

/** Another Java, language, zone or charset of the machine gives the same bytes. */
class SameBytesTest {
    private static Month month;

    @BeforeAll
    static void undisturbedRun() {
        month = Month.shared();
    }

    /** What a machine may be like. */
    private record Machine(String what, Program program) {}

    /** One Java of each version from 17 on that is on this machine. */
    private static List<Path> javas() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        List<Path> javas = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        if (Files.isDirectory(all)) {
            try (Stream<Path> folders = Files.list(all)) {
                folders.filter(home -> !Files.isSymbolicLink(home))
                        .filter(home -> home.getFileName().toString().matches(".*\\b(17|25)\\b.*"))
                        .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                        .sorted()
                        .forEach(javas::add);
            }
        }
        return javas;
    }

    private static List<Machine> machines() throws IOException {
        Path home = month.office().home();
        List<Machine> machines = new ArrayList<>();
        for (Path java : javas()) {
            Program program = Program.in(home, java);
            machines.add(new Machine(
                    java + " under LC_ALL=C with windows-1258 in Kiritimati and Turkish",
                    language(program.with("-Dfile.encoding=windows-1258", "-Duser.timezone=Pacific/Kiritimati"), "tr")
                            .environment("LC_ALL", "C")));
            if (Trial.isLong()) {
                for (String language : List.of("vi", "en", "tr", "ar", "th", "hi")) {
                    machines.add(new Machine(java + " " + language, language(program, language)));
                }
                for (String zone : List.of("Pacific/Kiritimati", "Etc/GMT+12", "Asia/Ho_Chi_Minh")) {
                    machines.add(new Machine(java + " " + zone, program.with("-Duser.timezone=" + zone)));
                }
                machines.add(new Machine(java + " LC_ALL=C", program.environment("LC_ALL", "C")));
                machines.add(new Machine(
                        java + " windows-1258",
                        program.with("-Dfile.encoding=windows-1258", "-Dsun.jnu.encoding=UTF-8")));
            }
        }
        return machines;
    }

    /** Thai and Arabic have calendars and digits of their own. */
    private static Program language(Program program, String language) {
        Program spoken = program.with("-Duser.language=" + language);
        return switch (language) {
            case "th" ->
                spoken.with("-Duser.country=TH", "-Duser.variant=TH", "-Duser.extensions=u-ca-buddhist-nu-thai");
            case "ar" -> spoken.with("-Duser.country=EG", "-Duser.extensions=u-nu-arab");
            case "vi" -> spoken.with("-Duser.country=VN");
            default -> spoken;
        };
    }

    @Test
    void whateverTheMachineIsLike() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<Machine> machines = machines();
        for (Machine machine : machines) {
            month.empty();
            Program.Ended ended = machine.program().run(Month.command());
            Map<String, String> outputs = month.outputs();
            if (!month.isUndisturbed(ended)) {
                wrong.add(machine.what() + ": exit " + ended.exit() + ", differs in "
                        + Outputs.differences(month.undisturbed(), outputs) + ", said " + ended.tail());
            }
        }
        Trial.tell(machines.size() + " kinds of machine, " + javas().size() + " Javas: " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
    }

    /** Years before the period, and years after it. */
    @Test
    void whateverTheClockSays() {
        for (String day : List.of("2019-01-01T00:00:00Z", "2031-12-31T23:59:59Z")) {
            month.empty();
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
            int exit = Main.run(
                    both,
                    both,
                    month.office().home(),
                    month.office().home(),
                    Clock.fixed(Instant.parse(day), ZoneOffset.UTC),
                    List.of(Month.command()));
            assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(month.exit());
            assertThat(Outputs.differences(month.undisturbed(), month.outputs()))
                    .as(day)
                    .isEmpty();
        }
    }
}
