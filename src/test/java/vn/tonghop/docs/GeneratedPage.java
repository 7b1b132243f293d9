package vn.tonghop.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page in Markdown that a test writes with {@code -Ddocs=write} and otherwise compares with the file. */
final class GeneratedPage {
    private final StringBuilder text = new StringBuilder();

    GeneratedPage paragraph(String paragraph) {
        separate();
        text.append(paragraph.strip()).append('\n');
        return this;
    }

    /** A table; nothing at all when it has no rows. */
    GeneratedPage table(List<String> heads, Stream<List<String>> rows) {
        String body = rows.map(GeneratedPage::row).collect(Collectors.joining());
        if (!body.isEmpty()) {
            separate();
            text.append(row(heads))
                    .append("|---".repeat(heads.size()))
                    .append("|\n")
                    .append(body);
        }
        return this;
    }

    private void separate() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private static String row(List<String> cells) {
        return cells.stream().map(GeneratedPage::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String cell) {
        return cell.strip().replace("|", "\\|").replace("\r", "").replace("\n", " ");
    }

    /** Code as code: empty stays empty. */
    static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    void isIn(Path file) throws IOException {
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(file, text);
        }
        assertThat(file).content().isEqualTo(text.toString());
    }
}
