package vn.tonghop.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
    private static final String ONE = "01".repeat(32);
    private static final String TWO = "ab".repeat(32);
    private static final int HEAD = 72;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("read").resolve("2023-11.bin");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void keep(String key, String text) {
        try (Memory memory = Memory.open(file()).orElseThrow()) {
            memory.keep(key, bytes(text));
        }
    }

    private Optional<String> find(String key) {
        try (Memory memory = Memory.open(file()).orElseThrow()) {
            return memory.find(key).map(found -> new String(found, StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatWasKeptIsFoundByTheNextRun() {
        keep(ONE, "một");
        keep(TWO, "");
        assertThat(find(ONE)).contains("một");
        assertThat(find(TWO)).contains("");
        assertThat(find("cd".repeat(32))).isEmpty();
    }

    @Test
    void theNewerBytesOfAKeyCount() {
        keep(ONE, "một");
        keep(ONE, "hai");
        assertThat(find(ONE)).contains("hai");
    }

    @Test
    void ofAFileThatWasCutOffAnywhereTheWholeEntriesAreLeftAndItGoesOnAfterThem() throws IOException {
        keep(ONE, "một");
        keep(TWO, "hai");
        byte[] whole = Files.readAllBytes(file());
        int first = HEAD + bytes("một").length;
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(find(ONE))
                    .as("cut to " + length)
                    .isEqualTo(length < first ? Optional.empty() : Optional.of("một"));
            assertThat(find(TWO)).as("cut to " + length).isEmpty();
            keep(TWO, "ba");
            assertThat(find(TWO)).as("cut to " + length).contains("ba");
        }
    }

    @Test
    void ofAFileWithADamagedByteNothingWrongIsEverFound() throws IOException {
        keep(ONE, "một");
        keep(TWO, "hai");
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) (1 << bit);
                Files.write(file(), damaged);
                assertThat(find(ONE)).as("byte " + at).isIn(Optional.empty(), Optional.of("một"));
                assertThat(find(TWO)).as("byte " + at).isIn(Optional.empty(), Optional.of("hai"));
            }
        }
    }

    @Test
    void whatNobodyAsksForAnyMoreIsLeftOutOnceItIsMost() throws IOException {
        String large = "x".repeat(400_000);
        keep(ONE, large);
        keep(ONE, "một");
        assertThat(Files.size(file())).isLessThan(1_000);
        assertThat(find(ONE)).contains("một");
        try (var left = Files.list(file().getParent())) {
            assertThat(left).containsExactly(file());
        }
    }

    @Test
    void linksAndFoldersAreLeftAlone() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept");
        Files.createDirectories(file().getParent());
        Files.createSymbolicLink(file(), elsewhere);
        assertThat(Memory.open(file())).isEmpty();
        assertThat(elsewhere).hasContent("kept");
        Files.delete(file());
        Files.createDirectory(file());
        assertThat(Memory.open(file())).isEmpty();
        assertThat(Memory.open(elsewhere.resolve("2023-11.bin"))).isEmpty();
    }

    @Test
    void aClosedOneFindsNothingAndKeepsNothing() throws IOException {
        keep(ONE, "một");
        List<Byte> before = Arrays.asList(box(Files.readAllBytes(file())));
        Memory memory = Memory.open(file()).orElseThrow();
        memory.close();
        memory.keep(TWO, bytes("hai"));
        assertThat(memory.find(ONE)).isEmpty();
        assertThat(Arrays.asList(box(Files.readAllBytes(file())))).isEqualTo(before);
    }

    private static Byte[] box(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return boxed;
    }
}
