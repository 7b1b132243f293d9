package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be held against the scripts for Windows without one: the rules that keep paths of any letters whole. */
class WindowsScriptsTest {
    /** A path, however it is called: expanded, a & or a bracket in it would be read as a sign. */
    private static final Pattern PATH = Pattern.compile(
            "%(?:CALLER|PROJECT|JAVA|JAVA_HOME|TONGHOP_JAVA_HOME|JAR|CD|ProgramFiles|LocalAppData|~dp0|~1)%?");

    @ParameterizedTest
    @ValueSource(strings = {"run.cmd", "src/packaging/windows/package.cmd"})
    void theyAreAsciiForCmdReadsThemInAnyCodePage(String script) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(script));
        assertThat(new String(bytes, StandardCharsets.US_ASCII)).doesNotContain("\uFFFD");
        assertThat(Files.readString(Path.of(".gitattributes"))).contains("*.cmd    text eol=crlf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.cmd", "src/packaging/windows/package.cmd"})
    void pathsStandInQuotesAndNeverInsideParentheses(String script) throws IOException {
        for (String line : commands(script)) {
            assertThat(line).as("a block of several lines").doesNotEndWith("(");
            Matcher path = PATH.matcher(line);
            while (path.find()) {
                assertThat(quotesBefore(line, path.start()) % 2)
                        .as("in quotes: " + line)
                        .isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.cmd", "src/packaging/windows/package.cmd"})
    void whereTheyGoToIsThere(String script) throws IOException {
        List<String> commands = commands(script);
        for (String line : commands) {
            Matcher jump = Pattern.compile("\\b(?:goto|call :) *:?(\\w+)").matcher(line);
            while (jump.find()) {
                assertThat(commands).contains(":" + jump.group(1));
            }
        }
    }

    private static int quotesBefore(String line, int end) {
        return (int) line.substring(0, end).chars().filter(c -> c == '"').count();
    }

    private static List<String> commands(String script) throws IOException {
        return Files.readAllLines(Path.of(script), StandardCharsets.US_ASCII).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("rem "))
                .toList();
    }
}
