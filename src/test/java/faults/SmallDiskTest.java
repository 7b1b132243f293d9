package faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is too small: everything is there and right, or nothing has changed and the space is named that is needed. */
class SmallDiskTest {
    @TempDir
    private static Path folder;

    private static Month month;

    @BeforeAll
    static void undisturbedRun() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        boolean there = Trial.isThere("mount", "-t", "tmpfs", "-o", "size=1m", "none", disk.toString());
        if (!there) {
            Trial.tell("SKIPPED: no disk can be mounted here, it takes root; no small disk is tried");
        }
        assumeTrue(there, "needs the right to mount");
        unmount(disk);
        month = Month.shared();
    }

    private static void unmount(Path disk) throws InterruptedException {
        assertThat(Trial.isThere("umount", disk.toString())).as("unmounted").isTrue();
    }

    /** Sizes in kilobytes. */
    private static List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>(List.of(400, 40 * 1024));
        if (Trial.isLong()) {
            for (int size = 64; size < 3 * 1024; size += 64) {
                sizes.add(size);
            }
            for (int size = 3; size < 40; size++) {
                sizes.add(size * 1024);
            }
        }
        return sizes;
    }

    /** Outputs, store, temporary files and logs on one disk. */
    @Test
    void underEverythingThatIsWritten() throws Exception {
        on("output");
    }

    /** The store, with temporary files and logs, on a disk of its own. */
    @Test
    void underTheStore() throws Exception {
        on("output/store");
    }

    private static void on(String place) throws Exception {
        Path disk = month.office().home().resolve(place);
        List<String> wrong = new ArrayList<>();
        int whole = 0;
        int told = 0;
        for (int size : sizes()) {
            month.empty();
            Files.createDirectories(disk);
            assertThat(Trial.isThere("mount", "-t", "tmpfs", "-o", "size=" + size + "k", "none", disk.toString()))
                    .isTrue();
            try {
                Program.Ended ended = month.program().run(Month.command());
                Map<String, String> outputs = month.outputs();
                if (month.isUndisturbed(ended)) {
                    whole++;
                } else if (ended.exit() == 4
                        && outputs.isEmpty()
                        && ended.said().contains(" MB")
                        && !ended.said().contains("Exception")) {
                    told++;
                } else {
                    wrong.add(size + " kB: exit " + ended.exit() + " " + outputs.keySet() + " " + ended.tail()
                            + Outputs.faults(month.office().output()));
                }
            } finally {
                unmount(disk);
            }
        }
        Trial.tell("disks of 0.06 to 40 MB under " + place + ": " + whole + " complete, " + told
                + " told with exit 4 and the space, " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(whole).as("sizes that are enough").isPositive();
        assertThat(told).as("sizes that are not").isPositive();
    }

    @Test
    void aDiskThatMayOnlyBeRead() throws Exception {
        month.empty();
        Path disk = Files.createDirectories(month.office().output());
        assertThat(Trial.isThere("mount", "-t", "tmpfs", "-o", "ro", "none", disk.toString()))
                .isTrue();
        try {
            Program.Ended ended = month.program().run(Month.command());
            assertThat(ended.exit()).as(ended.said()).isEqualTo(4);
            assertThat(ended.said()).contains(disk.toString()).doesNotContain("Exception");
            assertThat(ended.said().strip().lines()).hasSize(1);
        } finally {
            unmount(disk);
        }
    }
}
