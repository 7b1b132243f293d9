package vn.tonghop.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What machines and people do to a run, how it is tried here, and what came of it, as a page to read. */
class FaultsPageTest {
    private static final Path PAGE = Path.of("docs/faults.md");
    private static final Path LIST = Path.of("src/test/resources/faults/faults.csv");
    private static final int FAULTS = 45;

    private static final String HEAD = """
            # Faults, and how they are tried

            Made by a test from `src/test/resources/faults/faults.csv`, which also proves that every test that is named exists; after a change make it anew:
            `mvn test -Dtest=FaultsPageTest -Ddocs=write`. Each run of the tests has a short version of all of them. The long versions of those in the package
            `faults` (processes that are killed, disks that are mounted; an hour and more): `mvn -Pfaults test`, one of them
            `mvn -Pfaults test -Dtest='faults/KillTest'`, with another number of trials `-Dtrials=20`. They take Linux, strace and, for disks, root; what cannot be tried
            says so and is skipped. Why it is done this way: [decision 028](decisions/028-how-faults-are-tried.md).
            """;

    private static List<CSVRecord> faults() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(LIST), format)) {
            return parser.getRecords();
        }
    }

    /** Run with {@code -Ddocs=write} to write the page anew. */
    @Test
    void thePageInTheDocumentationIsWhatTheListSays() throws IOException {
        new GeneratedPage()
                .paragraph(HEAD)
                .table(
                        List.of("", "fault", "how it is made here", "tests", "what came of it"),
                        faults().stream()
                                .map(row -> List.of(
                                        row.get("id"),
                                        row.get("fault"),
                                        row.get("injected").isEmpty() ? "cannot be" : row.get("injected"),
                                        tests(row).stream()
                                                .map(test -> "`" + test.replaceFirst(".*\\.", "") + "`")
                                                .collect(Collectors.joining(" ")),
                                        row.get("result"))))
                .isIn(PAGE);
    }

    @Test
    void noFaultIsLeftOutAndEachSaysWhatCameOfIt() throws IOException {
        assertThat(faults())
                .extracting(row -> row.get("id"))
                .isEqualTo(IntStream.rangeClosed(1, FAULTS)
                        .mapToObj(number -> number < 10 ? "F0" + number : "F" + number)
                        .toList());
        for (CSVRecord row : faults()) {
            assertThat(row.get("fault")).as(row.get("id")).isNotBlank();
            assertThat(row.get("result")).as(row.get("id")).isNotBlank();
            assertThat(tests(row).isEmpty())
                    .as("%s has tests, or says that it cannot be tried", row.get("id"))
                    .isEqualTo(row.get("result").startsWith("Not tried here: "));
        }
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        for (CSVRecord row : faults()) {
            for (String test : tests(row)) {
                assertThat(isTest(test)).as("%s: %s", row.get("id"), test).isTrue();
            }
        }
        assertThat(isTest("faults.KillTest#noSuchTest")).isFalse();
        assertThat(isTest("faults.Month#open")).as("no test, but a helper").isFalse();
    }

    private static List<String> tests(CSVRecord row) {
        return Arrays.stream(row.get("tests").split(" "))
                .filter(test -> !test.isEmpty())
                .toList();
    }

    /** A method of tests, or a class that has any. */
    private static boolean isTest(String name) {
        String[] parts = name.split("#");
        try {
            Class<?> tests = Class.forName(parts[0], false, FaultsPageTest.class.getClassLoader());
            return Stream.concat(Stream.of(tests), Arrays.stream(tests.getDeclaredClasses()))
                    .flatMap(nested -> Arrays.stream(nested.getDeclaredMethods()))
                    .filter(method -> parts.length == 1 || method.getName().equals(parts[1]))
                    .anyMatch(FaultsPageTest::isMarked);
        } catch (ClassNotFoundException unknown) {
            return false;
        }
    }

    private static boolean isMarked(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getSimpleName())
                .anyMatch(List.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory")::contains);
    }
}
