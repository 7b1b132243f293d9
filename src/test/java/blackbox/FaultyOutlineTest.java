package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outline with more faults than fit on a screen, such as one of another catalogue. */
class FaultyOutlineTest {
    private static final int FAULTS = 45;

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = Office.in(folder);
        Path outline = folder.resolve("input-templates/report/bao-cao-thang.docx");
        try (FileSystem zip = FileSystems.newFileSystem(outline)) {
            Path document = zip.getPath("word/document.xml");
            String text = Files.readString(document);
            int end = text.lastIndexOf("<w:sectPr");
            String wrong = IntStream.rangeClosed(1, FAULTS)
                    .mapToObj(i -> "<w:p><w:r><w:t>{{SAI.MA" + i + "}}</w:t></w:r></w:p>")
                    .collect(Collectors.joining());
            Files.writeString(document, text.substring(0, end) + wrong + text.substring(end));
        }
    }

    @Test
    void theConsoleTellsAScreenOfThemAndHowManyThereAreMore() {
        Office.Answer answer = office.run("consolidate", "--period", "2023-11");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("SAI.MA20").doesNotContain("SAI.MA21").contains("… và 25 chỗ nữa");
    }

    @Test
    void whoAsksForJsonGetsAll() {
        Office.Answer answer = office.run("consolidate", "--period", "2023-11", "--json");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).contains("SAI.MA20", "SAI.MA45").doesNotContain("chỗ nữa");
    }
}
