package vn.tonghop.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Table;
import vn.tonghop.testing.SampleCatalogue;

class CatalogueFileWriterTest {
    static Set<String> files() {
        return CatalogueReader.COLUMNS.keySet();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileOfTheSampleWrittenAgainIsTheSameByteForByte(String name) throws IOException {
        Path file = SampleCatalogue.FOLDER.resolve(name);
        byte[] before = Files.readAllBytes(file);
        assertThat(CatalogueFileWriter.write(before, CatalogueFolder.table(name, before)))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a,b\n1,2",
                "a,b\r\n1,2\r\n3,4\r\n",
                "\uFEFFa,b\n1,2\n",
                "a,b\n\"1\",\"2\"\n1,2\n\"1\",2\n",
                "a,b\n\"x,y\",\"say \"\"no\"\"\"\n",
                "a,b\n\"two\nlines\",2\n"
            })
    void rowsThatStayKeepTheirBytes(String text) throws IOException {
        assertThat(rewritten(text, table(text))).isEqualTo(text);
    }

    @Test
    void onlyTheRowThatChangedIsWrittenAnew() throws IOException {
        String text = "a,b\n\"1\",\"one\"\n2,two\n\"3\",\"three\"\n";
        Table before = table(text);
        List<Table.Row> rows = new ArrayList<>(before.rows());
        rows.set(1, new Table.Row(3, List.of("2", "two, \"2\"")));
        rows.add(new Table.Row(5, List.of("4", "")));
        assertThat(rewritten(text, new Table("t.csv", before.header(), rows)))
                .isEqualTo("a,b\n\"1\",\"one\"\n2,\"two, \"\"2\"\"\"\n\"3\",\"three\"\n4,\n");
    }

    @Test
    void aRowAddedAfterAnUnfinishedLineStartsOnALineOfItsOwn() throws IOException {
        String text = "a,b\r\n1,2";
        List<Table.Row> rows = List.of(new Table.Row(2, List.of("1", "2")), new Table.Row(3, List.of("3", "4")));
        assertThat(rewritten(text, new Table("t.csv", List.of("a", "b"), rows))).isEqualTo("a,b\r\n1,2\r\n3,4\r\n");
    }

    private static Table table(String text) throws IOException {
        return CatalogueFolder.table("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rewritten(String before, Table after) throws IOException {
        byte[] bytes = CatalogueFileWriter.write(before.getBytes(StandardCharsets.UTF_8), after);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
