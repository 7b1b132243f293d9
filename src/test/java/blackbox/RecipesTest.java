package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows the recipes for maintainers to the letter: what they say to add is added, what they say to type is typed, and what
 * they say is seen has to be seen.
 */
class RecipesTest {
    /** One thing to do, in the order of the page. */
    private static final Pattern STEP = Pattern.compile(
            "(?m)^Add to (?:`(?<file>[^`]+)`|the outline, before \"(?<before>[^\"]+)\"):\n\n"
                    + "```\\w+\n(?<added>.*?)^```$"
                    + "|^```console\n(?<typed>.*?)^```$"
                    + "|^```text in (?<output>\\S+)\n(?<seen>.*?)^```$",
            Pattern.DOTALL);

    private static final Path OUTLINE = Path.of("input-templates", "report", "bao-cao-thang.docx");

    @TempDir
    private Path folder;

    private Office office;
    private int steps;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    @ParameterizedTest(name = "docs/{0}")
    @ValueSource(strings = {"new-rule.md", "new-form.md", "new-report-section.md"})
    void theRecipeDoesWhatItSays(String page) throws IOException {
        Matcher step = STEP.matcher(Files.readString(Path.of("docs", page)));
        while (step.find()) {
            steps++;
            if (step.group("file") != null) {
                add(folder.resolve(step.group("file")), step.group("added"));
            } else if (step.group("before") != null) {
                insert(step.group("before"), step.group("added").lines().toList());
            } else if (step.group("typed") != null) {
                type(step.group("typed").lines().toList());
            } else {
                String text = text(folder.resolve(step.group("output")));
                step.group("seen").lines().forEach(line -> assertThat(text).contains(line));
            }
        }
        assertThat(steps).as("steps found on the page").isGreaterThanOrEqualTo(3);
    }

    private static void add(Path file, String lines) throws IOException {
        if (Files.exists(file)) {
            assertThat(Files.readString(file)).as("rows can be added below").endsWith("\n");
        }
        Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Commands after a dollar, each followed by what is seen. */
    private void type(List<String> lines) {
        String said = "";
        for (String line : lines) {
            if (line.startsWith("$ ./run.sh ")) {
                Office.Answer answer =
                        office.run(line.substring("$ ./run.sh ".length()).split(" "));
                assertThat(answer.exit()).as(line + "\n" + answer.all()).isLessThanOrEqualTo(1);
                said = answer.all();
            } else {
                assertThat(said).contains(line);
            }
        }
    }

    /** What somebody types in Word: paragraphs before one that is there, in the style of the text. */
    private void insert(String before, List<String> lines) throws IOException {
        Path file = folder.resolve(OUTLINE.toString());
        XWPFDocument document;
        try (InputStream in = Files.newInputStream(file)) {
            document = new XWPFDocument(in);
        }
        try (document) {
            XWPFParagraph place = document.getParagraphs().stream()
                    .filter(p -> p.getText().equals(before))
                    .findFirst()
                    .orElseThrow();
            for (String line : lines) {
                try (XmlCursor cursor = place.getCTP().newCursor()) {
                    document.insertNewParagraph(cursor).createRun().setText(line);
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                document.write(out);
            }
        }
    }

    private static String text(Path file) throws IOException {
        if (!file.toString().endsWith(".docx")) {
            return Files.readString(file);
        }
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            return document.getParagraphs().stream()
                    .map(p -> p.getText().replace('\u00A0', ' '))
                    .collect(Collectors.joining("\n"));
        }
    }
}
