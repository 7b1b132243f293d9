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
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.grid.BookReader;
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

    /**
     * In cells every mistake is made in forms of all kinds; in files that takes its time, and a share of them is made, each
     * time the same, unless the property {@code mistakes.files} is {@code all}.
     */
    private static boolean isInTheShare(Made made, Medium.Kind medium) {
        int turn = Math.floorMod((made.mistake() + made.kind()).hashCode(), 40);
        return switch (medium) {
            case CELLS -> true;
            case XLSX -> EVERY_FILE || turn < 10;
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
        String outcome = made.mistake().outcome().isEmpty()
                ? OUTCOMES.get(made.mistake().id())
                : made.mistake().outcome();
        SampleOffice.Verdict verdict = OFFICE.judge(made.desk().fileName, reading);
        try {
            new Judgement(made.desk(), made.expected(), verdict)
                    .assertIs(Optional.ofNullable(outcome).orElseThrow());
        } catch (AssertionError wrong) {
            throw new AssertionError(made.mistake() + " at " + made.kind() + ": " + wrong.getMessage(), wrong);
        }
    }
}
