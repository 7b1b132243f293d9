package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.testing.LibreOffice;

/**
 * Real .xls files, none of which POI's user model opens: every cell is the one that LibreOffice makes of it. The files are
 * not part of the project: {@code -Dcorpus=FOLDER}, or the environment variable {@code TONGHOP_CORPUS}, names the folder
 * below which they lie; the test is skipped where there is none.
 */
class CorpusTest {
    @TempDir
    Path temp;

    @Test
    void every_cell_of_a_real_file_is_what_libreoffice_makes_of_it() throws Exception {
        List<Path> files = files();
        assumeTrue(!files.isEmpty(), "no folder of real .xls files: -Dcorpus=FOLDER or TONGHOP_CORPUS");
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        List<Path> converted = LibreOffice.convertAll(files, "xlsx", temp);
        for (int i = 0; i < files.size(); i++) {
            Map<String, String> ours = dump(files.get(i));
            assertThat(ours).as("%s", files.get(i).getFileName()).hasSizeGreaterThan(10);
            assertThat(ours).as("%s", files.get(i).getFileName()).isEqualTo(dump(converted.get(i)));
        }
    }

    private static Map<String, String> dump(Path file) throws IOException {
        BookReader.Reading reading =
                Readings.ofAnyKind().read(file.getFileName().toString(), Files.readAllBytes(file));
        assertThat(reading).as("%s", file).isInstanceOf(BookReader.Opened.class);
        Book book = ((BookReader.Opened) reading).book();
        return Readings.dump(book);
    }

    private static List<Path> files() throws IOException {
        Optional<String> folder = Optional.ofNullable(System.getProperty("corpus"))
                .or(() -> Optional.ofNullable(System.getenv("TONGHOP_CORPUS")));
        if (folder.isEmpty() || !Files.isDirectory(Path.of(folder.get()))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(Path.of(folder.get()))) {
            return all.filter(file -> file.toString().endsWith(".xls")).sorted().toList();
        }
    }
}
