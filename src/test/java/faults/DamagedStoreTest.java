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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.cli.Main;

/**
 * The store is truncated, altered, emptied, taken away, of another month or of another place: it is found out, made anew, and the
 * outputs are those of a store that nobody touched.
 */
class DamagedStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-11-20T08:00:00Z"), ZoneOffset.UTC);

    private static final String READINGS = ".bin";

    @TempDir
    private static Path folder;

    private static SmallOffice office;
    private static Path withoutOne;
    private static Path ofOctober;
    private static Path ofElsewhere;
    private static Map<String, String> undisturbed;

    @BeforeAll
    static void undisturbedRuns() throws IOException {
        office = SmallOffice.open(folder.resolve("office"), 2)
                .returned("2023-10")
                .returned(Month.PERIOD);
        SmallOffice elsewhere = SmallOffice.open(folder.resolve("elsewhere"), 2).returned(Month.PERIOD);
        run(elsewhere, Month.PERIOD);
        ofElsewhere = elsewhere.output().resolve("store");
        run(office, "2023-10");
        ofOctober = folder.resolve("october");
        Trial.copy(office.output().resolve("store"), ofOctober);
        Trial.delete(office.output());
        run(office, Month.PERIOD);
        undisturbed = Outputs.of(office.output(), Month.PERIOD);
        Trial.delete(office.output());
        away(true);
        run(office, Month.PERIOD);
        away(false);
        withoutOne = folder.resolve("without-one");
        Trial.copy(office.output(), withoutOne);
        assertThat(Outputs.of(withoutOne, Month.PERIOD)).isNotEqualTo(undisturbed);
    }

    /** One of the two returns is not there yet, or has come. */
    private static void away(boolean missing) throws IOException {
        Path there = office.returns(Month.PERIOD).resolve("N02_2023-11.xlsx");
        Path aside = folder.resolve("N02_2023-11.xlsx");
        Files.move(missing ? there : aside, missing ? aside : there);
    }

    private static int run(SmallOffice office, String period) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Main.run(
                nowhere,
                nowhere,
                office.home(),
                office.home(),
                CLOCK,
                List.of("consolidate", "--period", period, "--quiet"));
    }

    /** What can happen to a file. */
    private enum Damage {
        TRUNCATED,
        FLIPPED,
        EMPTIED,
        APPENDED,
        DELETED;

        byte[] of(byte[] bytes, Random random) {
            byte[] damaged = bytes.clone();
            switch (this) {
                case TRUNCATED -> damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                case FLIPPED -> damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                case EMPTIED, DELETED -> damaged = new byte[0];
                case APPENDED -> damaged = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(1000));
            }
            return damaged;
        }
    }

    @Test
    void aStoreThatWasDamagedIsFoundOutAndMadeAnew() throws IOException {
        int trials = Trial.count(12, 200);
        Random random = new Random(88);
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> found = new TreeMap<>();
        for (int trial = 0; trial < trials; trial++) {
            Trial.restore(withoutOne, office.output());
            String what = damage(office.output().resolve("store"), trial, random);
            int exit = run(office, Month.PERIOD);
            String condition = condition();
            Trial.progress("damaged stores", trial + 1);
            found.merge(condition, 1, Integer::sum);
            List<String> differences = Outputs.differences(undisturbed, Outputs.of(office.output(), Month.PERIOD));
            List<String> strays = Outputs.strays(office.output());
            // Damaged readings are not used, one by one; the database beside them is what it was.
            boolean isWhole = what.contains(READINGS);
            if (exit != 0 || !differences.isEmpty() || !strays.isEmpty() || condition.equals("WHOLE") != isWhole) {
                Month.note(
                        wrong,
                        what + ": exit " + exit + ", found " + condition + ", differs in " + differences + ", left "
                                + strays + Outputs.faults(office.output()));
            }
        }
        Trial.tell(trials + " damaged stores: " + wrong.size() + " wrong; found " + found);
        assertThat(wrong).isEmpty();
    }

    /** Every fifth one is another one's store as a whole. */
    private static String damage(Path store, int trial, Random random) throws IOException {
        if (trial % 5 == 4) {
            Path other = trial % 10 == 4 ? ofOctober : ofElsewhere;
            Trial.restore(other, store);
            return "store of " + other.getFileName();
        }
        List<Path> files = files(store);
        Path file = files.get(random.nextInt(files.size()));
        Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
        byte[] bytes = Files.readAllBytes(file);
        if (damage == Damage.DELETED) {
            Files.delete(file);
        } else {
            Files.write(file, damage.of(bytes, random));
        }
        return file.getFileName() + " " + damage;
    }

    /** The files of the database and its seal, and what was read of returned files. */
    private static List<Path> files(Path store) throws IOException {
        try (Stream<Path> all = Files.walk(store)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith("tonghop.")
                            || file.getFileName().toString().endsWith(READINGS))
                    .sorted()
                    .toList();
        }
    }

    /** In what state the last run found the store: its log tells. */
    private static String condition() throws IOException {
        try (Stream<Path> logs = Files.list(office.output().resolve("store/log"))) {
            // Two runs of one process at one time have one log, the later one below.
            return logs.flatMap(DamagedStoreTest::lines)
                    .filter(line -> line.startsWith("store\t"))
                    .reduce((first, last) -> last)
                    .map(line -> line.substring("store\t".length()))
                    .orElse("");
        }
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.readAllLines(log).stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
