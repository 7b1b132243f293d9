package vn.tonghop.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose run was killed while its files were being made is opened, or made anew, whatever of them is on the disk. */
class CutShortTest {
    private static final String OWNER = "owner";

    @TempDir
    private Path folder;

    @Test
    void aLogThatBreaksOffAnywhereIsReadOrMadeAnew() throws Exception {
        Path made = folder.resolve("made");
        Map<String, byte[]> files = new TreeMap<>();
        try (Store store = Store.open(made, OWNER)) {
            assertThat(store.condition()).isEqualTo(Store.Condition.NEW);
            try (Stream<Path> all = Files.list(made)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        byte[] log = files.get("tonghop.log");
        List<String> wrong = new ArrayList<>();
        int trial = 0;
        for (int length = 0; length <= log.length; length += Math.max(1, log.length / 150)) {
            Path cut = folder.resolve("cut" + trial++);
            Files.createDirectories(cut.resolve("tonghop.tmp"));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(cut.resolve(file.getKey()), file.getValue());
            }
            Files.write(cut.resolve("tonghop.log"), java.util.Arrays.copyOf(log, length));
            try (Store store = Store.open(cut, OWNER)) {
                store.close(OWNER);
            } catch (Exception failure) {
                wrong.add(length + " of " + log.length + ": " + failure);
                if (wrong.size() == 1) {
                    failure.printStackTrace(System.out);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
