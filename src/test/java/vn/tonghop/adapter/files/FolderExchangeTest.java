package vn.tonghop.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderExchangeTest {
    private static final Map<String, byte[]> NEW = Map.of("a.csv", bytes("new a"), "b.csv", bytes("new b"));

    @TempDir
    private Path home;

    private Path target;

    @BeforeEach
    void fill() throws IOException {
        target = Files.createDirectories(home.resolve("catalog"));
        Files.writeString(target.resolve("a.csv"), "old a");
        Files.writeString(target.resolve("b.csv"), "old b");
        Files.createDirectories(target.resolve("notes"));
        Files.writeString(target.resolve("notes/read.me"), "by hand");
    }

    @Test
    void theFilesAreExchangedTheOthersStayAndTheOldFolderIsKept() throws IOException {
        new FolderExchange(target, ".before").replace(NEW);
        assertThat(contents(target)).isEqualTo(Map.of("a.csv", "new a", "b.csv", "new b", "notes/read.me", "by hand"));
        assertThat(contents(home.resolve("catalog.before"))).isEqualTo(old());
        assertThat(home.resolve(".catalog.new")).doesNotExist();
    }

    @Test
    void theOldFolderIsKeptUntilTheNextExchange() throws IOException {
        FolderExchange exchange = new FolderExchange(target, ".before");
        exchange.replace(NEW);
        exchange.replace(Map.of("a.csv", bytes("newest")));
        assertThat(contents(exchange.kept())).containsEntry("a.csv", "new a").containsEntry("b.csv", "new b");
        assertThat(contents(target)).containsEntry("a.csv", "newest").containsEntry("b.csv", "new b");
    }

    @ParameterizedTest(name = "rename number {0} fails")
    @ValueSource(ints = {1, 2})
    void whenARenameFailsTheFolderIsAsItWas(int failing) throws IOException {
        int[] count = {0};
        FolderExchange exchange = new FolderExchange(target, ".before", (from, to) -> {
            if (++count[0] == failing) {
                throw new IOException("refused");
            }
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        });
        assertThatThrownBy(() -> exchange.replace(NEW)).hasMessage("refused");
        assertThat(contents(target)).isEqualTo(old());
        assertThat(home.resolve(".catalog.new")).doesNotExist();
    }

    @Test
    void whenWritingFailsTheFolderIsAsItWas() throws IOException {
        FolderExchange exchange = new FolderExchange(target, ".before");
        assertThatThrownBy(() -> exchange.replace(Map.of("a.csv", bytes("new a"), "notes", bytes("x"))))
                .isInstanceOf(IOException.class);
        assertThat(contents(target)).isEqualTo(old());
    }

    @Test
    void whatAKilledExchangeLeftIsClearedAway() throws IOException {
        FolderExchange dying = new FolderExchange(target, ".before", (from, to) -> {
            throw new PowerFailure();
        });
        assertThatThrownBy(() -> dying.replace(NEW)).isInstanceOf(PowerFailure.class);
        assertThat(home.resolve(".catalog.new")).exists();
        new FolderExchange(target, ".before").removeDraft();
        assertThat(home.resolve(".catalog.new")).doesNotExist();
        assertThat(contents(target)).isEqualTo(old());
    }

    @ParameterizedTest(name = "killed before rename number {0}")
    @ValueSource(ints = {1, 2})
    void whenTheMachineStopsTheNextCommandFindsTheOldFolder(int at) throws IOException {
        int[] count = {0};
        FolderExchange dying = new FolderExchange(target, ".before", (from, to) -> {
            if (++count[0] == at) {
                throw new PowerFailure();
            }
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        });
        assertThatThrownBy(() -> dying.replace(NEW)).isInstanceOf(PowerFailure.class);
        assertThat(Files.exists(target)).isEqualTo(at == 1);
        FolderExchange next = new FolderExchange(target, ".before");
        next.recover();
        assertThat(contents(target)).isEqualTo(old());
        next.replace(NEW);
        assertThat(contents(target)).containsEntry("a.csv", "new a").containsEntry("notes/read.me", "by hand");
    }

    @Test
    void aFolderThatSomebodyTookAwayIsNotReplacedWithAnOldOne() throws IOException {
        FolderExchange exchange = new FolderExchange(target, ".before");
        exchange.replace(NEW);
        Files.move(target, home.resolve("elsewhere"));
        exchange.recover();
        assertThat(target).doesNotExist();
    }

    private static Map<String, String> old() {
        return Map.of("a.csv", "old a", "b.csv", "old b", "notes/read.me", "by hand");
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing can be done about it: no handler runs. */
    private static final class PowerFailure extends Error {
        private static final long serialVersionUID = 1L;
    }
}
