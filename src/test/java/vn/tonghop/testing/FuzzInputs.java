package vn.tonghop.testing;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What a fuzzer started from, and what it found: one folder for each target. */
public final class FuzzInputs {
    private static final Path FOLDER = Path.of("src/test/resources/vn/tonghop/fuzz/ReadersFuzzTestInputs");

    private FuzzInputs() {}

    /** A test for each input of a target. */
    public static Stream<DynamicTest> tests(String target, Consumer<byte[]> run) {
        return files(target).stream()
                .map(file ->
                        dynamicTest(target + "/" + file.getFileName(), () -> run.accept(Files.readAllBytes(file))));
    }

    private static List<Path> files(String target) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(target))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError("no inputs for " + target, e);
        }
    }
}
