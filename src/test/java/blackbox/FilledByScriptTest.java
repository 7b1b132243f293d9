package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.LibreOffice;

/**
 * The blank forms of 2023-12, one of each of the fifteen, filled by a script that knows nothing but what stands on them:
 * every value comes back as it was typed, from the cells it was typed into, and no other.
 */
class FilledByScriptTest {
    private static final Path BLANK = Path.of("input-templates/blank/2023-12");
    private static final String PERIOD = "2023-12";
    private static final String FINDINGS = "doi-soat-2023-12.csv";
    private static final String TEN_TIMES = "VALUE.SCALE";
    /** The rows were turned, a column was put in, and what moved with it left its input rules behind. */
    private static final List<String> CHANGED = List.of("FORM.ROWS-REORDERED", "FORM.COLUMN-ADDED", "FORM.RULES-LOST");

    private static final int FORMS = 15;

    private static final Map<String, Map<String, String>> ELEMENTS = new HashMap<>();
    private static final Map<String, List<Path>> BLANKS = new TreeMap<>();

    @TempDir
    private Path folder;

    private FormScript script;
    private Path returns;

    @BeforeAll
    static void look() throws IOException {
        for (CSVRecord row : PrintedFigure.csv(Path.of("input-templates/catalog/elements.csv"))) {
            ELEMENTS.put(row.get("code"), row.toMap());
        }
        try (Stream<Path> files = Files.list(BLANK)) {
            for (Path file : files.sorted().toList()) {
                BLANKS.computeIfAbsent(FormScript.read(file, "Mẫu biểu"), form -> new ArrayList<>())
                        .add(file);
            }
        }
        assertThat(BLANKS).hasSize(FORMS);
    }

    @BeforeEach
    void open() throws IOException {
        script = new FormScript(ELEMENTS, 20231216);
        returns = Files.createDirectories(folder.resolve("home/input-templates/2023-12"));
    }

    @Test
    void everyValueComesBackAsItWasTyped() throws IOException {
        for (Path blank : firstOfEachForm()) {
            script.fill(blank, returns.resolve(blank.getFileName()), false);
        }
        assertThat(rulesOfReading(consolidated())).isEmpty();
    }

    @Test
    void rowsInAnotherOrderAndAColumnMoreChangeNothing() throws IOException {
        for (Path blank : firstOfEachForm()) {
            script.fill(blank, returns.resolve(blank.getFileName()), true);
        }
        assertThat(rulesOfReading(consolidated())).containsExactlyInAnyOrderElementsOf(CHANGED);
    }

    /** The second unit of a form, where there is one, sends rows in another order and a column more. */
    @Test
    void everyValueComesBackThroughLibreOffice() throws IOException, InterruptedException {
        assumeTrue(
                LibreOffice.isInstalled(), "LibreOffice (soffice) is not installed: forms saved by it were not read");
        Path typed = Files.createDirectory(folder.resolve("typed"));
        List<Path> files = new ArrayList<>();
        for (List<Path> blanks : BLANKS.values()) {
            for (int i = 0; i < Math.min(2, blanks.size()); i++) {
                Path file = typed.resolve(blanks.get(i).getFileName());
                script.fill(blanks.get(i), file, i == 1);
                files.add(file);
            }
        }
        LibreOffice.convertAll(files, "xlsx", returns);
        assertThat(rulesOfReading(consolidated())).containsExactlyInAnyOrderElementsOf(CHANGED);
    }

    private static List<Path> firstOfEachForm() {
        return BLANKS.values().stream().map(blanks -> blanks.get(0)).toList();
    }

    /** The office after it has consolidated the month and everything was compared. */
    private Office consolidated() {
        Office office = Office.in(folder.resolve("home"));
        Office.Answer answer = office.run("consolidate", "--period", PERIOD, "--quiet");
        assertThat(answer.exit()).as(answer.all()).isEqualTo(1);
        Set<String> asked = office.csv(PERIOD, FINDINGS).stream()
                .filter(row -> row.get("rule").equals(TEN_TIMES))
                .map(FilledByScriptTest::place)
                .collect(Collectors.toSet());
        // Figures by chance: few are a power of ten times those of the month before.
        assertThat(asked).hasSizeLessThan(10);
        compare(office.csv(PERIOD, "so-lieu-2023-12.csv"), asked);
        return office;
    }

    private static String place(Map<String, String> row) {
        return row.get("file") + " " + row.get("sheet") + " " + row.get("cell");
    }

    /** Every value was typed once; those asked about are held, and the others reported. */
    private void compare(List<Map<String, String>> rows, Set<String> asked) {
        Map<FormScript.Key, String> read = new TreeMap<>();
        for (Map<String, String> row : rows) {
            if (row.get("status").equals("blank")) {
                assertThat(row.get("value")).isEmpty();
                continue;
            }
            boolean isHeld = asked.contains(place(row));
            assertThat(row.get("status")).as(row.toString()).isEqualTo(isHeld ? "held" : "reported");
            boolean isFigure = isHeld || !row.get("value").isEmpty();
            String figure = row.get(isHeld ? "raw" : "value");
            FormScript.Key key =
                    new FormScript.Key(row.get("unit"), row.get("element"), row.get("item"), row.get("measure"));
            String earlier = read.put(key, isFigure ? plain(figure) : row.get("raw"));
            assertThat(earlier).as("read twice: " + key).isNull();
        }
        Map<FormScript.Key, String> typed = new TreeMap<>(script.typed());
        typed.replaceAll((key, value) -> isFigure(key) ? plain(value) : value);
        assertThat(typed).hasSizeGreaterThan(400);
        assertThat(differences(typed, read)).isEmpty();
    }

    /** One line each: two whole maps are no message. */
    private static List<String> differences(Map<FormScript.Key, String> typed, Map<FormScript.Key, String> read) {
        Set<FormScript.Key> keys = new TreeSet<>(typed.keySet());
        keys.addAll(read.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(typed.get(key), read.get(key)))
                .map(key -> key + ": typed " + typed.get(key) + ", read " + read.get(key))
                .toList();
    }

    private static boolean isFigure(FormScript.Key key) {
        return !Set.of("text", "name").contains(ELEMENTS.get(key.element()).get("nature"));
    }

    /** Equal numbers are written equally: 12.50 is 12.5. */
    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    /**
     * What reading had to say of files, forms and cells; the rules of the catalogue may say what they like, and what
     * the figures of the month before say of those by chance is looked at with the values.
     */
    private static Set<String> rulesOfReading(Office office) {
        return office.csv(PERIOD, FINDINGS).stream()
                .map(row -> row.get("rule"))
                .filter(rule -> !rule.equals(TEN_TIMES))
                .filter(rule ->
                        List.of("FILE.", "FORM.", "VALUE.", "EARLIER.").stream().anyMatch(rule::startsWith))
                .collect(Collectors.toSet());
    }
}
