package vn.tonghop.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;
import vn.tonghop.testing.OneSheetInAllFormats;
import vn.tonghop.testing.PhraseFiles;

class CsvBookReaderTest {
    private static final BookReader READER = new CsvBookReader();
    private static final String FIVE_ROWS = "a;b;c\r\n1;2;3\r\n4;5;6\r\n7;8;9\r\n10;11;12\r\n";

    private static BookReader.Reading read(String text) {
        return READER.read("thu muc/bieu.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sheet sheet(String text) {
        BookReader.Reading reading = read(text);
        assertThat(reading).isInstanceOf(BookReader.Opened.class);
        return ((BookReader.Opened) reading).book().sheets().get(0);
    }

    private static Map<String, String> cells(String text) {
        return sheet(text).cells().values().stream()
                .collect(Collectors.toMap(cell -> cell.address().toString(), cell -> cell.text()));
    }

    private static String refusal(String text) {
        BookReader.Reading reading = read(text);
        assertThat(reading).isInstanceOf(BookReader.Refused.class);
        BookReader.Refused refused = (BookReader.Refused) reading;
        return refused.rule() + " "
                + refused.reason().arguments().stream().skip(1).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "215", "-5", "1134.31", "0.125", "-0.5", "1234.567", "12.3456", "123456789012345"})
    void a_field_that_every_country_reads_alike_is_a_number(String field) {
        assertThat(CsvField.value(field))
                .isInstanceOfSatisfying(
                        CellValue.Number.class,
                        number -> assertThat(number.value()).isEqualByComparingTo(new BigDecimal(field)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1.234",
                "12.345",
                "123.456",
                "1,5",
                "1.234,5",
                "01",
                "00",
                "1.",
                ".5",
                "+5",
                "1e5",
                "1E+05",
                "NaN",
                "Infinity",
                "1d",
                "0x1p3",
                "1234567890123456",
                "12 ",
                " 12",
                "12%",
                "15/11/2023",
                "١٢",
                "１２",
                "=1+1",
                "--5",
                "1.2.3"
            })
    void any_other_field_stays_the_text_that_it_is(String field) {
        assertThat(CsvField.value(field)).isEqualTo(new CellValue.Text(field));
    }

    @Test
    void the_sheet_is_named_after_the_file_and_rows_keep_their_numbers() {
        Sheet sheet = sheet("a;b\r\n;\r\n\r\n\"x\r\ny\";1\r\n");
        assertThat(sheet.name()).isEqualTo("bieu");
        assertThat(sheet.cells().values())
                .extracting(cell -> cell.address().toString())
                .containsExactly("A1", "B1", "A4", "B4");
    }

    @Test
    void what_was_decided_of_the_file_is_confessed() {
        BookReader.Opened opened =
                (BookReader.Opened) READER.read("f.csv", OneSheetInAllFormats.windows1258("số\tđiểm\r\nẫ\tề\r\n"));
        assertThat(opened.notes()).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo("FILE.CSV");
            assertThat(note.message().arguments()).containsExactly("f.csv", "windows-1258", "tab");
        });
        assertThat(opened.book().sheets().get(0).at(2, 1).text()).isEqualTo("ẫ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "commas in words do not outweigh semicolons|a, b, c;d\\nx, y;z\\np;q\\nr;s\\n|a, b, c",
                "decimal commas do not, either|a;b;c\\n1,5;2,5;3,5\\n4,5;5,5;6,5\\n|a",
                "Excel's own line says it, and is no row|sep=,\\na;b,c\\nd;e,f\\n|a;b",
                "quotes inside|\"nói \"\"có\"\"\";b\\nx;y\\n|nói \"có\""
            })
    void the_separator_is_the_one_that_makes_a_table(String why, String text, String first) {
        assertThat(cells(text.replace("\\n", "\n"))).containsEntry("A1", first);
    }

    @Test
    void a_row_with_a_separator_too_many_or_too_few_refuses_the_file() {
        assertThat(refusal(FIVE_ROWS.replace("5;6", "5;6;7"))).isEqualTo("FILE.AMBIGUOUS 3");
        assertThat(refusal(FIVE_ROWS.replace("5;6", "56"))).isEqualTo("FILE.AMBIGUOUS 3");
    }

    @Test
    void columns_that_excel_leaves_out_of_whole_blocks_are_no_fault() {
        String block = "a;b;c\r\n".repeat(16) + "a;b\r\n".repeat(16) + "a;b;c\r\n";
        assertThat(sheet(block).cells()).hasSize(16 * 3 + 16 * 2 + 3);
    }

    @Test
    void a_file_that_breaks_off_is_refused_wherever_it_does() {
        for (int end = FIVE_ROWS.length() - 2; end > 10; end--) {
            String cut = FIVE_ROWS.substring(0, end);
            if (cut.endsWith("\n") || cut.endsWith("\r")) {
                assertThat(read(cut)).as(cut).isInstanceOf(BookReader.Opened.class);
            } else {
                assertThat(refusal(cut)).as(cut).startsWith("FILE.TRUNCATED");
            }
        }
        assertThat(sheet("a,b\r\n1,2").cells())
                .as("as Google's program ends its files")
                .hasSize(4);
    }

    @Test
    void quotes_that_do_not_match_are_refused_with_their_line() {
        assertThat(refusal("a;b\r\n\"x;y\r\n1;2\r\n")).isEqualTo("FILE.DAMAGED 2");
        assertThat(refusal("a;b\r\n\"x\"z;y\r\n1;2\r\n")).isEqualTo("FILE.DAMAGED 2");
    }

    @Test
    void prose_is_no_table() {
        assertThat(refusal("Kính gửi: Ủy ban,\nđơn vị xin báo cáo.\nTrân trọng\n"))
                .startsWith("FILE.TEXT");
        assertThat(refusal("một\nhai\n")).startsWith("FILE.TEXT");
    }

    @Test
    void damaged_letters_are_not_taken_for_another_encoding() {
        byte[] bytes = "mã số;chỉ tiêu\r\nđiểm;số\r\n".getBytes(StandardCharsets.UTF_8);
        bytes[1] = (byte) 0xff;
        assertThat(READER.read("f.csv", bytes))
                .isInstanceOfSatisfying(
                        BookReader.Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("file.csv.encoding"));
    }

    @Test
    void more_cells_than_there_is_room_for_are_refused() {
        BookReader.Reading reading = new CsvBookReader(9).read("f.csv", FIVE_ROWS.getBytes(StandardCharsets.UTF_8));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        BookReader.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("FILE.TOO-LARGE"));
    }

    @Test
    void every_sentence_can_be_said_in_both_languages() {
        for (String language : List.of("vi", "en")) {
            Phrases phrases = PhraseFiles.read("file", language);
            Stream.of("a;b\r\nc", "a;\"b\r\n", "một\n", FIVE_ROWS.replace("5;6", "5;6;7"), "\u0000")
                    .map(CsvBookReaderTest::read)
                    .map(reading -> ((BookReader.Refused) reading).reason())
                    .forEach(reason -> assertThat(phrases.say(reason))
                            .contains("thu muc/bieu.csv")
                            .doesNotContain("{"));
            assertThat(phrases.say(
                            ((BookReader.Opened) read(FIVE_ROWS)).notes().get(0).message()))
                    .contains("UTF-8", ";")
                    .doesNotContain("{");
        }
    }
}
