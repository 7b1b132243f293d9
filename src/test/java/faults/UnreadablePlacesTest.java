package faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder that may not be read is told in a sentence: it is no fault of the program, and is never taken for an empty folder. What
 * was there before stays.
 */
class UnreadablePlacesTest {
    private static final String OPEN = "2023-10";
    private static final String CLOSED = "2023-11";
    private static final int OPEN_QUESTIONS = 1;
    private static final int UNUSABLE = 2;
    private static final int CANNOT_WRITE = 4;

    @TempDir
    private static Path folder;

    private static SmallOffice office;
    private static Program program;
    private static Path before;

    private Path shut;

    @BeforeAll
    static void open() throws Exception {
        office = SmallOffice.open(folder.resolve("office"), 2).returned(OPEN).returned(CLOSED);
        Program ours = Program.in(office.home());
        assertThat(ours.run("consolidate", "--period", OPEN, "--quiet").exit()).isLessThan(UNUSABLE);
        assertThat(ours.run("close", "--period", CLOSED, "--accept-open", "--quiet")
                        .exit())
                .isZero();
        before = folder.resolve("before");
        Trial.copy(office.output(), before);
        program = withoutPrivilege(ours);
    }

    /** Root reads what it likes, unless that is taken from it. */
    private static Program withoutPrivilege(Program ours) throws Exception {
        Path trial = Files.createDirectory(folder.resolve("trial"));
        Files.setPosixFilePermissions(trial, PosixFilePermissions.fromString("---------"));
        if (!Files.isReadable(trial)) {
            return ours;
        }
        List<String> without = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
        boolean there = Trial.isThere("setpriv", "--bounding-set=-dac_override,-dac_read_search", "true");
        if (!there) {
            Trial.tell("SKIPPED: nothing is unreadable for this user; no unreadable folder is tried");
        }
        assumeTrue(there, "needs setpriv");
        return ours.under(without);
    }

    @BeforeEach
    void asBefore() {
        Trial.restore(before, office.output());
    }

    @AfterEach
    void readableAgain() throws Exception {
        if (shut != null) {
            Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void shut(Path place) throws Exception {
        shut = place;
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("---------"));
    }

    private void told(int exit, String... command) throws Exception {
        Program.Ended ended = program.run(command);
        assertThat(ended.exit())
                .as(String.join(" ", command) + ": " + ended.tail())
                .isEqualTo(exit);
        assertThat(ended.said())
                .as(String.join(" ", command))
                .contains(shut.toString())
                .doesNotContain("Exception")
                .contains(exit == CANNOT_WRITE ? "Không ghi được" : "Không đọc được thư mục");
    }

    @Test
    void theMonthThatIsConsolidated() throws Exception {
        Map<String, String> outputs = Outputs.of(office.output(), OPEN);
        shut(office.returns(OPEN));
        told(UNUSABLE, "consolidate", "--period", OPEN);
        told(UNUSABLE, "close", "--period", OPEN, "--accept-open");
        told(UNUSABLE, "status", "--period", OPEN);
        Program.Ended verified = program.run("verify", "--period", OPEN);
        assertThat(verified.exit()).as(verified.tail()).isEqualTo(1);
        assertThat(verified.said()).contains(shut.toString()).contains("không đọc được thư mục này");
        assertThat(Outputs.of(office.output(), OPEN)).isEqualTo(outputs);
    }

    @Test
    void theClosedMonthsReturns() throws Exception {
        Map<String, String> handedOver = Outputs.of(office.output(), CLOSED);
        Files.delete(office.output().resolve(CLOSED).resolve("tong-hop-" + CLOSED + ".csv"));
        shut(office.returns(CLOSED));
        Program.Ended kept = program.run("consolidate", "--period", CLOSED);
        assertThat(kept.exit()).as(kept.tail()).isEqualTo(OPEN_QUESTIONS);
        assertThat(kept.said()).contains(shut.toString()).contains("nên chưa biết có tệp nào gửi đến sau khi chốt");
        assertThat(Outputs.of(office.output(), CLOSED)).isEqualTo(handedOver);
        told(UNUSABLE, "status", "--period", CLOSED);
        assertThat(program.run("history", "--period", CLOSED, "--prove").exit()).isZero();
    }

    @Test
    void aFileOfTheCatalogueIsNotTakenForAMissingOne() throws Exception {
        for (String place : new String[] {"catalog/rules.csv", "catalog/lists.csv", "catalog"}) {
            shut(office.home().resolve("input-templates").resolve(place));
            if (place.equals("catalog")) {
                // Its names can be listed, and nothing in it can be opened.
                Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("r--r--r--"));
            }
            for (String command : new String[] {"consolidate", "status"}) {
                Program.Ended ended = program.run(command, "--period", OPEN);
                assertThat(ended.exit())
                        .as(command + " " + place + ": " + ended.tail())
                        .isEqualTo(UNUSABLE);
                assertThat(ended.said()).contains("không đọc được «").doesNotContain("thiếu tệp");
            }
            readableAgain();
        }
    }

    @Test
    void theFolderOfOutputs() throws Exception {
        shut(office.output());
        for (String[] command : new String[][] {
            {"consolidate", "--period", OPEN},
            {"close", "--period", OPEN},
            {"reopen", "--period", CLOSED, "--reason", "x"},
            {"status", "--period", CLOSED},
            {"history"},
            {"verify"}
        }) {
            told(UNUSABLE, command);
        }
    }

    @Test
    void theClosedVersions() throws Exception {
        shut(office.output().resolve("ban-chot"));
        for (String[] command : new String[][] {
            {"consolidate", "--period", OPEN},
            {"close", "--period", OPEN},
            {"reopen", "--period", CLOSED, "--reason", "x"},
            {"status", "--period", OPEN},
            {"history", "--period", CLOSED, "--prove"},
            {"verify"},
            {"forms", "--period", "2023-12"}
        }) {
            told(UNUSABLE, command);
        }
    }

    @Test
    void aFolderInsideAClosedVersion() throws Exception {
        shut(office.output().resolve("ban-chot").resolve(CLOSED).resolve("1/ket-qua"));
        Program.Ended proof = program.run("history", "--period", CLOSED, "--prove");
        assertThat(proof.exit()).as(proof.tail()).isEqualTo(UNUSABLE);
        assertThat(proof.said()).contains("không còn nguyên vẹn").contains(shut.toString());
        Program.Ended verified = program.run("verify", "--period", CLOSED);
        assertThat(verified.exit()).as(verified.tail()).isEqualTo(1);
        assertThat(verified.said()).contains("tệp của bản chốt không còn").doesNotContain("tệp lạ");
    }

    @Test
    void theOutputsOfTheMonth() throws Exception {
        shut(office.output().resolve(OPEN));
        told(CANNOT_WRITE, "close", "--period", OPEN, "--accept-open");
        assertThat(office.output().resolve("ban-chot").resolve(OPEN).resolve("1"))
                .doesNotExist();
        told(CANNOT_WRITE, "consolidate", "--period", OPEN);
        Program.Ended verified = program.run("verify");
        assertThat(verified.exit()).as(verified.tail()).isEqualTo(1);
        assertThat(verified.said()).contains(shut.toString()).contains("không đọc được thư mục này");
    }

    @Test
    void theCatalogue() throws Exception {
        shut(office.home().resolve("input-templates/report"));
        told(UNUSABLE, "consolidate", "--period", OPEN);
        told(UNUSABLE, "close", "--period", OPEN);
    }
}
