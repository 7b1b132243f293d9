package vn.tonghop.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.testing.LibreOffice;

/** Every mistake of the list, in filled forms of all four kinds of units. */
class OfficerMistakesTest {
    private static final Path LIST = Path.of("src", "test", "resources", "mistakes", "officer-mistakes.csv");

    /** The kinds of units; of each the forms that are tried, one after the other, until one has a place for a mistake. */
    private static final Map<String, List<String>> KINDS = kinds();

    private static final boolean EVERY_FILE = "all".equals(System.getProperty("mistakes.files"));

    private static final SampleOffice OFFICE = new SampleOffice();
    private static final Map<String, String> OUTCOMES = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("group", List.of("TDP02", "TDP05"));
        kinds.put("school", List.of("TH01", "MN01", "THCS01"));
        kinds.put("health", List.of("YT01"));
        kinds.put("desk", List.of("PB-DC", "PB-MC", "PB-NN", "PB-VP", "PB-LD", "PB-TC", "PB-QS"));
        return kinds;
    }

    /** A mistake made in a form. */
    private record Made(Mistake mistake, String kind, Desk desk, Expected expected) {}

    @BeforeAll
    static void readTheList() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(LIST, StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                OUTCOMES.put(row.get("id"), row.get("outcome"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        assertThat(OUTCOMES).hasSize(80);
    }

    private static List<Mistake> mistakes() {
        List<Mistake> all = new ArrayList<>();
        all.addAll(IdentityMistakes.all());
        all.addAll(StructureMistakes.all());
        all.addAll(ValueMistakes.all());
        all.addAll(TextMistakes.all());
        all.addAll(LogicMistakes.all());
        all.addAll(RuledMistakes.all());
        return all;
    }

    private static List<Made> make(Medium.Kind medium) {
        List<Made> made = new ArrayList<>();
        for (Mistake mistake : mistakes()) {
            if (mistake.media().contains(medium)) {
                KINDS.forEach((kind, units) -> units.stream()
                        .flatMap(unit -> make(mistake, kind, unit).stream())
                        .findFirst()
                        .ifPresent(made::add));
            }
        }
        return made;
    }

    private static Optional<Made> make(Mistake mistake, String kind, String unit) {
        Desk desk = new Desk(
                OFFICE, OFFICE.sample(unit), new Random(mistake.toString().hashCode()));
        return mistake.maker().make(desk).map(expected -> new Made(mistake, kind, desk, expected));
    }

    /** The rows about files as a whole are made by {@link FilesOnADeskTest} and {@link DigitSlipsTest}. */
    private static final Set<String> ELSEWHERE = Set.of(
            "M01", "M02", "M03", "M05", "M06", "M07", "M08", "M09", "M10", "M11", "M12", "M13", "M35", "M79", "M80");

    /** Files of Excel 97, and files saved again by another program, are whole media. */
    private static final Set<String> MEDIA = Set.of("M04", "M19");

    @Test
    void no_row_of_the_list_is_left_out() {
        Set<String> made = new TreeSet<>(ELSEWHERE);
        made.addAll(MEDIA);
        mistakes().forEach(mistake -> made.add(mistake.id()));
        assertThat(made).isEqualTo(new TreeSet<>(OUTCOMES.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> in_cells() throws Exception {
        return tests(Medium.Kind.CELLS);
    }

    @TestFactory
    Stream<DynamicTest> in_files_as_excel_keeps_them() throws Exception {
        return tests(Medium.Kind.XLSX);
    }

    @TestFactory
    Stream<DynamicTest> in_files_that_libreoffice_saved() throws Exception {
        return LibreOffice.isInstalled() ? tests(Medium.Kind.LIBREOFFICE) : Stream.empty();
    }

    /** M04: a file of Excel 97 says what its twin says. */
    @TestFactory
    Stream<DynamicTest> in_files_of_excel_97() throws Exception {
        return tests(Medium.Kind.XLS);
    }

    @Test
    void an_old_file_without_mistakes_reads_as_its_twin() {
        OFFICE.samples().forEach(sample -> {
            Desk desk = new Desk(OFFICE, sample, new Random(97));
            String name = sample.name().replace(".xlsx", ".xls");
            SampleOffice.Verdict verdict = OFFICE.judge(name, SampleOffice.reading(name, OldFile.of(desk)));
            Map<Key, Want> got = new LinkedHashMap<>();
            SampleOffice.keyed(verdict.accepted().orElseThrow()).forEach((key, o) -> got.put(key, Want.of(o)));
            Map<Key, Want> twin = new LinkedHashMap<>();
            sample.truth().forEach((key, o) -> twin.put(key, Want.of(o)));
            assertThat(got.keySet()).as(name).isEqualTo(twin.keySet());
            twin.forEach(
                    (key, want) -> assertThat(Optional.ofNullable(got.get(key)).orElseThrow())
                            .as("%s %s", name, key)
                            .matches(want::isMetBy));
        });
    }

    /** A sheet saved as text has no identity block: it is held, and its values are read all the same. */
    @TestFactory
    Stream<DynamicTest> on_sheets_saved_as_text() {
        List<Made> made = new ArrayList<>();
        for (Mistake mistake : ValueMistakes.all()) {
            // In text a number typed as text is a number.
            if (mistake.id().equals("M39") || mistake.id().equals("M66")) {
                continue;
            }
            KINDS.forEach((kind, units) -> units.stream()
                    .flatMap(unit -> make(mistake, kind, unit).stream())
                    .findFirst()
                    .filter(m -> isPlain(m))
                    .ifPresent(made::add));
        }
        return made.stream().map(m -> DynamicTest.dynamicTest(m.mistake() + " at " + m.kind(), () -> checkText(m)));
    }

    /** Whether the cell that was spoilt holds nothing that text cannot carry. */
    private static boolean isPlain(Made made) {
        return made.expected().told.stream().allMatch(told -> {
            LooseSheet sheet = made.desk().book.sheet(told.sheet().get()).orElseThrow();
            CellAddress at = CellAddress.parse(told.cell().get()).orElseThrow();
            Cell cell = sheet.at(at.row(), at.column());
            boolean text = cell.value() instanceof CellValue.Text t
                    // What a field begins or ends with is not kept by every program.
                    && t.text().equals(t.text().strip());
            return !cell.hasFormula()
                    && cell.format() == Cell.Format.GENERAL
                    && (cell.isBlank() || text || cell.value() instanceof CellValue.Number);
        });
    }

    private static void checkText(Made made) {
        Desk desk = made.desk();
        String name = made.expected().told.get(0).sheet().get();
        desk.book.sheets.removeIf(s -> !s.name.equals(name));
        LooseSheet sheet = desk.book.sheets.get(0);
        desk.fileName = sheet.name + ".csv";
        desk.typed().stream()
                .filter(t -> t.sheet() != sheet)
                .forEach(t -> made.expected().with(t.key(), Want.nothing()));
        SampleOffice.Verdict verdict =
                OFFICE.judge(desk.fileName, SampleOffice.reading(desk.fileName, PlainTextFile.of(sheet)));
        assertThat(verdict.result().outcome().result()).isEqualTo(FileOutcome.Result.HELD);
        made.expected()
                .also(
                        "FILE.NO-IDENTITY",
                        "FILE.FORM-MISSING",
                        "FILE.SENT-MISSING",
                        "FILE.CSV",
                        "FORM.SHEET-MISSING",
                        "FORM.SHEETS-MISSING");
        Judgement judgement = new Judgement(desk, made.expected(), verdict.asIfTaken());
        try {
            judgement.assertIs(outcome(made));
        } catch (AssertionError wrong) {
            throw new AssertionError(made.mistake() + " at " + made.kind() + ": " + wrong.getMessage(), wrong);
        }
    }

    /**
     * In cells every mistake is made in forms of all kinds; in files that takes its time, and a share of them is made, each
     * time the same, unless the property {@code mistakes.files} is {@code all}.
     */
    private static boolean isInTheShare(Made made, Medium.Kind medium) {
        int turn = Math.floorMod((made.mistake() + made.kind()).hashCode(), 40);
        return switch (medium) {
            case CELLS, CSV -> true;
            case XLSX, XLS -> EVERY_FILE || turn < 10;
            case LIBREOFFICE -> EVERY_FILE || turn < 1;
        };
    }

    private Stream<DynamicTest> tests(Medium.Kind kind) throws Exception {
        List<Made> made = make(kind).stream().filter(m -> isInTheShare(m, kind)).toList();
        List<BookReader.Reading> readings =
                Medium.of(kind, folder).readAll(made.stream().map(Made::desk).toList());
        return Stream.iterate(0, i -> i < made.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(
                        made.get(i).mistake() + " at " + made.get(i).kind(),
                        () -> check(made.get(i), readings.get(i))));
    }

    private static void check(Made made, BookReader.Reading reading) {
        SampleOffice.Verdict verdict = OFFICE.judge(made.desk().fileName, reading);
        try {
            new Judgement(made.desk(), made.expected(), verdict).assertIs(outcome(made));
        } catch (AssertionError wrong) {
            throw new AssertionError(made.mistake() + " at " + made.kind() + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String outcome(Made made) {
        return made.mistake().outcome().isEmpty()
                ? Optional.ofNullable(OUTCOMES.get(made.mistake().id())).orElseThrow()
                : made.mistake().outcome();
    }
}
