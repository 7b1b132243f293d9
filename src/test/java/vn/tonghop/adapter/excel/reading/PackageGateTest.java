package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.grid.BookReader;

/** What a hostile or damaged container must not get away with. */
class PackageGateTest {
    private static final String ROWS = "<row r=\"1\"><c r=\"A1\"><v>1000</v></c></row>";
    private static final Duration SOON = Duration.ofSeconds(20);

    private static RawXlsx good() {
        return RawXlsx.withRows(ROWS);
    }

    private static String phrase(byte[] bytes) {
        return Readings.refused(bytes).reason().key();
    }

    private static String phrase(byte[] bytes, ReadingLimits limits) {
        return ((BookReader.Refused) new XlsxBookReader(limits).read("f.xlsx", bytes))
                .reason()
                .key();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_crafted_zip_itself_is_sound() {
        assertThat(Readings.cell(CraftedZip.of(good()).bytes(), "A1").value()).isEqualTo(Readings.number("1000"));
    }

    // --- the directory -----------------------------------------------------------------------------------------

    @Test
    void a_file_cut_anywhere_is_cut() {
        byte[] whole = good().bytes();
        for (int length = 2; length < whole.length; length++) {
            assertThat(Readings.rule(Arrays.copyOf(whole, length)))
                    .as("cut after %d bytes", length)
                    .isEqualTo("FILE.TRUNCATED");
        }
    }

    @Test
    void a_file_whose_beginning_or_middle_is_lost_is_refused() {
        byte[] whole = good().bytes();
        for (int from = 4; from < whole.length - 30; from += 7) {
            byte[] holed = new byte[whole.length - 5];
            System.arraycopy(whole, 0, holed, 0, from);
            System.arraycopy(whole, from + 5, holed, from, holed.length - from);
            assertThat(Readings.read(holed)).as("hole at %d", from).isInstanceOf(BookReader.Refused.class);
        }
    }

    @Test
    void bytes_behind_the_end_are_refused() {
        byte[] whole = good().bytes();
        assertThat(Readings.read(Arrays.copyOf(whole, whole.length + 1))).isInstanceOf(BookReader.Refused.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_header_that_contradicts_the_directory_refuses_the_file(String what, UnaryOperator<CraftedZip.Entry> lie) {
        byte[] file =
                CraftedZip.of(good()).add("docProps/x.xml", bytes("<x/>"), lie).bytes();
        assertThat(Readings.refused(file).rule()).isEqualTo("FILE.DAMAGED");
        byte[] other = CraftedZip.of(good())
                .add("docProps/x.xml", bytes("<x/>"))
                .relist("docProps/x.xml", lie)
                .bytes();
        assertThat(Readings.refused(other).rule()).isEqualTo("FILE.DAMAGED");
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("another name", entry -> entry.withName("docProps/y.xml")),
                lie("a longer name", entry -> entry.withName("docProps/xx.xml")),
                lie("another method", entry -> entry.withMethod(0)),
                lie("another checksum", entry -> entry.withCrc(entry.crc() ^ 1)),
                lie("another size", entry -> entry.withSize(entry.size() + 1)),
                lie("another packed size", entry -> entry.withPacked(entry.packed() - 1)),
                lie("encryption", entry -> entry.withFlags(1)));
    }

    private static Arguments lie(String what, UnaryOperator<CraftedZip.Entry> lie) {
        return Arguments.of(what, lie);
    }

    @Test
    void a_header_that_is_not_there_refuses_the_file() {
        CraftedZip zip = CraftedZip.of(good());
        assertThat(Readings.rule(zip.relist(RawXlsx.SHEET, entry -> entry.at(5)).bytes()))
                .isEqualTo("FILE.DAMAGED");
        assertThat(Readings.rule(
                        zip.relist(RawXlsx.SHEET, entry -> entry.at(0x7fffffff)).bytes()))
                .isEqualTo("FILE.DAMAGED");
    }

    @Test
    void an_unknown_compression_refuses_the_file() {
        byte[] file = CraftedZip.of(good())
                .add("a.xml", bytes("<x/>"), entry -> entry.withMethod(93))
                .relist("a.xml", entry -> entry.withMethod(93))
                .bytes();
        assertThat(Readings.rule(file)).isEqualTo("FILE.DAMAGED");
    }

    @Test
    void an_encrypted_entry_is_a_password() {
        byte[] file = CraftedZip.of(good())
                .add("a.xml", bytes("<x/>"), entry -> entry.withFlags(1))
                .relist("a.xml", entry -> entry.withFlags(1))
                .bytes();
        assertThat(Readings.rule(file)).isEqualTo("FILE.PASSWORD");
    }

    // --- names -------------------------------------------------------------------------------------------------

    @Test
    void two_entries_of_one_name_refuse_the_file_whatever_their_case() {
        byte[] other = RawXlsx.withRows(ROWS.replace("1000", "999")).parts().get(RawXlsx.SHEET);
        assertThat(phrase(CraftedZip.of(good()).add(RawXlsx.SHEET, other).bytes()))
                .isEqualTo("file.ambiguous.part");
        assertThat(phrase(CraftedZip.of(good())
                        .add("XL/worksheets/SHEET1.xml", other)
                        .bytes()))
                .isEqualTo("file.ambiguous.part");
    }

    @Test
    void one_entry_listed_twice_refuses_the_file() {
        CraftedZip zip = CraftedZip.of(good());
        assertThat(phrase(zip.list(zip.listed(RawXlsx.SHEET)).bytes())).isEqualTo("file.ambiguous.part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x.xml", "xl/../../x.xml", "/etc/passwd", "xl\\x.xml", "C:/x.xml", "..", "xl/\u0007.xml"})
    void an_unsafe_name_refuses_the_file(String name) {
        BookReader.Refused refused =
                Readings.refused(CraftedZip.of(good()).add(name, bytes("<x/>")).bytes());
        assertThat(refused.reason().key()).isEqualTo("file.unsafe.name");
        assertThat(refused.reason().arguments().get(1)).doesNotContain("\u0007");
    }

    // --- sizes -------------------------------------------------------------------------------------------------

    @Test
    void an_entry_inside_another_refuses_the_file() {
        // How bombs of overlapping entries are made: a stored entry whose data are a whole entry of its own.
        CraftedZip inner = new CraftedZip().add("b.xml", bytes("<x/>"));
        CraftedZip.Entry hidden = inner.listed("b.xml");
        byte[] innerFile = inner.bytes();
        byte[] header = Arrays.copyOf(innerFile, (int) (30 + "b.xml".length() + hidden.packed()));
        CraftedZip zip = CraftedZip.of(good()).store("a.bin", header);
        CraftedZip.Entry outer = zip.listed("a.bin");
        byte[] file =
                zip.list(hidden.at(outer.headerAt() + 30 + "a.bin".length())).bytes();
        assertThat(phrase(file)).isEqualTo("file.ambiguous.overlap");
    }

    @Test
    void too_many_entries_refuse_the_file() {
        CraftedZip zip = CraftedZip.of(good());
        for (int i = 0; i < 2_000; i++) {
            zip.add("m/" + i, new byte[0]);
        }
        assertThat(phrase(zip.bytes())).isEqualTo("file.too-large.entries");
    }

    @Test
    void a_file_beyond_the_limit_is_not_even_looked_at() {
        assertThat(phrase(new byte[20 * (1 << 20) + 1])).isEqualTo("file.too-large");
        assertThat(phrase(new byte[20 * (1 << 20)])).isEqualTo("file.unknown");
    }

    @Test
    void a_part_that_is_packed_too_tightly_refuses_the_file_at_once() {
        byte[] bomb = good().put("xl/media/image1.bmp", new byte[30 << 20]).bytes();
        assertThat(bomb).hasSizeLessThan(100_000);
        Assertions.assertTimeout(SOON, () -> assertThat(phrase(bomb)).isEqualTo("file.too-large.part"));
    }

    @Test
    void the_unpacked_size_of_all_parts_together_is_limited() {
        ReadingLimits limits = new ReadingLimits(1 << 20, 100, 5_000, 250, 100, 1_000);
        assertThat(new XlsxBookReader(limits).read("f.xlsx", good().bytes())).isInstanceOf(BookReader.Opened.class);
        byte[] larger = good().put("a.bin", new byte[3_000]).bytes();
        assertThat(phrase(larger, limits)).isEqualTo("file.too-large.unpacked");
    }

    @Test
    void a_size_that_lies_about_what_is_unpacked_refuses_the_file() {
        UnaryOperator<CraftedZip.Entry> smaller = entry -> entry.withSize(10);
        byte[] file = CraftedZip.of(good())
                .add("a.bin", new byte[100_000], smaller)
                .relist("a.bin", smaller)
                .bytes();
        assertThat(Readings.rule(file)).isEqualTo("FILE.DAMAGED");
    }

    @ParameterizedTest(name = "limits of {0} cells and {1} letters: {2}")
    @CsvSource({"3, 8, true", "2, 8, false", "3, 7, false"})
    void cells_and_letters_are_limited_over_the_file(int cells, int letters, boolean read) {
        RawXlsx raw = RawXlsx.withRows("<row><c t=\"inlineStr\"><is><t>12345</t></is></c></row>");
        // The workbook's own two shared texts and six styles come on top.
        ReadingLimits limits = new ReadingLimits(1 << 20, 100, 10_000, 250, cells + 8, letters + 10);
        BookReader.Reading reading = new XlsxBookReader(limits)
                .read(
                        "f.xlsx",
                        raw.replace(RawXlsx.SHEET, "</row>", "<c><v>1</v></c><c><v>12</v></c></row>")
                                .bytes());
        assertThat(reading instanceof BookReader.Opened).isEqualTo(read);
    }

    @Test
    void merged_ranges_count_as_cells() {
        String merges = "<mergeCell ref=\"A1:B1\"/>".repeat(50);
        RawXlsx raw = RawXlsx.withSheet("<sheetData/><mergeCells>" + merges + "</mergeCells>");
        assertThat(phrase(raw.bytes(), new ReadingLimits(1 << 20, 100, 10_000, 250, 40, 1_000)))
                .isEqualTo("file.too-large.content");
    }

    @Test
    void formatted_rows_without_content_cost_nothing() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 200_000; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" s=\"1\"/><c r=\"B");
            rows.append(row).append("\" s=\"2\"/></row>");
        }
        byte[] file = RawXlsx.withRows(rows.toString()).bytes();
        ReadingLimits limits = new ReadingLimits(20 << 20, 100, 200 << 20, 250, 10, 1_000);
        BookReader.Opened opened = (BookReader.Opened)
                Assertions.assertTimeout(SOON, () -> new XlsxBookReader(limits).read("f.xlsx", file));
        assertThat(opened.book().sheets().get(0).cells()).isEmpty();
    }

    @Test
    void elements_nested_without_end_refuse_the_file() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThat(phrase(RawXlsx.withSheet("<sheetData/>" + deep).bytes())).isEqualTo("file.too-large.content");
    }

    // --- checksums ---------------------------------------------------------------------------------------------

    @Test
    void a_wrong_checksum_refuses_the_file_even_where_nobody_reads() {
        byte[] file = CraftedZip.of(good())
                .add("xl/media/anh.png", bytes("anh"), entry -> entry.withCrc(1))
                .relist("xl/media/anh.png", entry -> entry.withCrc(1))
                .bytes();
        BookReader.Refused refused = Readings.refused(file);
        assertThat(refused.reason().key()).isEqualTo("file.damaged.crc");
        assertThat(refused.reason().arguments()).containsExactly("bao-cao.xlsx", "xl/media/anh.png");
    }

    @Test
    void a_changed_digit_is_told_by_the_checksum() {
        byte[] file = good().storedBytes();
        String latin1 = new String(file, StandardCharsets.ISO_8859_1);
        byte[] changed = latin1.replace("<v>1000<", "<v>1001<").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Readings.refused(changed).reason().key()).isEqualTo("file.damaged.crc");
        assertThat(Readings.refused(changed).reason().arguments()).contains(RawXlsx.SHEET);
    }

    @Test
    void broken_markup_is_told_as_a_wrong_checksum_when_that_is_the_cause() {
        byte[] file = good().storedBytes();
        String latin1 = new String(file, StandardCharsets.ISO_8859_1);
        byte[] changed = latin1.replace("<v>1000<", "<v>1000>").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Readings.refused(changed).reason().key()).isEqualTo("file.damaged.crc");
    }

    // --- the package -------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "without {0}")
    @CsvSource({
        "[Content_Types].xml, file.damaged.missing",
        "_rels/.rels, file.damaged.missing",
        "xl/workbook.xml, file.damaged.missing",
        "xl/_rels/workbook.xml.rels, file.damaged.missing",
        "xl/worksheets/sheet1.xml, file.damaged.missing",
        "xl/styles.xml, file.damaged.missing",
    })
    void a_part_that_is_needed_must_be_there(String part, String phrase) {
        RawXlsx raw = good().without(part).put("xl/workbook0.xml", "<x/>");
        assertThat(phrase(raw.bytes())).isEqualTo(phrase);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/workbook.xml | r:id=\"rId1\" | r:id=\"rId77\" | FILE.DAMAGED",
                "xl/workbook.xml | r:id=\"rId1\" | x=\"rId1\" | FILE.DAMAGED",
                "xl/workbook.xml | <sheet name=\"S\" | <sheet nam=\"S\" | FILE.DAMAGED",
                "xl/workbook.xml | <sheet name | <shet name | FILE.DAMAGED",
                "xl/workbook.xml | <sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/> |  | FILE.NO-SHEET",
                "xl/workbook.xml | sheetId | state=\"gone\" sheetId | FILE.DAMAGED",
                "xl/workbook.xml | <workbook | <workbok | FILE.DAMAGED",
                "_rels/.rels | officeDocument\" | other\" | FILE.UNKNOWN",
                "_rels/.rels | Target= | TargetMode=\"External\" Target= | FILE.UNKNOWN",
                "_rels/.rels | xl/workbook.xml | ../xl/workbook.xml | FILE.UNSAFE",
                "xl/_rels/workbook.xml.rels | Id=\"rId2\" | Id=\"rId1\" | FILE.DAMAGED",
                "xl/_rels/workbook.xml.rels | /worksheet\" | /slide\" | FILE.DAMAGED",
                "xl/_rels/workbook.xml.rels | Target=\"worksheets | TargetMode=\"External\" Target=\"worksheets | FILE.DAMAGED",
                "[Content_Types].xml | worksheet+xml | chart+xml | FILE.DAMAGED",
                "[Content_Types].xml | sheet.main+xml | document.main2 | FILE.UNKNOWN",
                "xl/worksheets/sheet1.xml | <worksheet | <worksheed | FILE.DAMAGED",
                "xl/worksheets/sheet1.xml | spreadsheetml/2006 | spreadsheetml/2007 | FILE.DAMAGED",
                "xl/worksheets/sheet1.xml | </row> | </rov> | FILE.DAMAGED",
                "xl/sharedStrings.xml | <t>một</t> | <z>một</z> | FILE.DAMAGED",
                "xl/sharedStrings.xml | <si><t>hai</t></si> | <sj><t>hai</t></sj> | FILE.DAMAGED",
                "xl/sharedStrings.xml | </si> | x</si> | FILE.DAMAGED",
                "xl/sharedStrings.xml | <sst | <ssu | FILE.DAMAGED",
                "xl/styles.xml | numFmtId=\"164\" fontId | numFmtId=\"x\" fontId | FILE.DAMAGED",
            })
    void a_relation_or_part_that_does_not_fit_refuses_the_file(
            String part, String old, String replacement, String rule) {
        byte[] file = good().replace(part, old, replacement == null ? "" : replacement)
                .bytes();
        assertThat(Readings.rule(file)).isEqualTo(rule);
    }

    @Test
    void a_chart_alone_is_no_sheet() {
        byte[] file = good().replace("xl/_rels/workbook.xml.rels", "/worksheet\"", "/chartsheet\"")
                .bytes();
        assertThat(Readings.rule(file)).isEqualTo("FILE.NO-SHEET");
    }

    // --- markup ------------------------------------------------------------------------------------------------

    private static final String LAUGHS = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "docProps/core.xml"
            })
    void a_document_type_refuses_the_file_in_any_part(String part) {
        RawXlsx raw = good();
        if (!raw.parts().containsKey(part)) {
            raw.put(part, "<x/>");
        }
        raw.change(part, xml -> xml.replaceFirst("\\?>", "?>" + LAUGHS));
        Assertions.assertTimeout(SOON, () -> assertThat(phrase(raw.bytes())).isEqualTo("file.unsafe.doctype"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void a_document_type_is_seen_in_utf_16_too(String charset) {
        byte[] file = good().change(RawXlsx.SHEET, xml -> "\ufeff" + xml.replaceFirst("\\?>", "?><!DOCTYPE x>"))
                .encode(RawXlsx.SHEET, Charset.forName(charset))
                .bytes();
        assertThat(phrase(file)).isEqualTo("file.unsafe.doctype");
    }

    @Test
    void a_document_type_in_an_encoding_that_hides_it_refuses_the_file() {
        byte[] file = good().change(RawXlsx.SHEET, xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE x>"))
                .encode(RawXlsx.SHEET, Charset.forName("IBM037"))
                .bytes();
        assertThat(Readings.rule(file)).isEqualTo("FILE.DAMAGED");
    }

    @Test
    void nothing_outside_is_ever_asked_for(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "mat");
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(200);
            String url = "http://127.0.0.1:" + listening.getLocalPort() + "/x";
            String doctype = "<!DOCTYPE x SYSTEM \"" + url + "\" [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>";
            byte[] xxe = RawXlsx.withRows("<row><c t=\"inlineStr\"><is><t>&s;</t></is></c></row>")
                    .change(RawXlsx.SHEET, xml -> xml.replaceFirst("\\?>", "?>" + doctype))
                    .bytes();
            byte[] linked = good().replace(
                            "xl/_rels/workbook.xml.rels",
                            "</Relationships>",
                            "<Relationship Id=\"e\" " + "Type=\"x/externalLinkPath\" TargetMode=\"External\" Target=\""
                                    + url + "\"/></Relationships>")
                    .change(
                            RawXlsx.SHEET,
                            xml -> xml.replace("<sheetData>", "<?xml-stylesheet href=\"" + url + "\"?><sheetData>"))
                    .bytes();
            assertThat(Readings.rule(xxe)).isEqualTo("FILE.UNSAFE");
            assertThat(Readings.book(linked).sheets()).hasSize(1);
            assertThat(catchThrowable(listening::accept)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void an_entity_that_nobody_declared_refuses_the_file() {
        byte[] file = RawXlsx.withRows("<row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>")
                .bytes();
        assertThat(Readings.rule(file)).isEqualTo("FILE.DAMAGED");
    }

    @Test
    void a_sheet_full_of_ampersands_is_read_by_every_java() {
        // JDK 24 lowered a limit that counts "&amp;" to 100,000.
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 120_000; i++) {
            rows.append("<row><c t=\"inlineStr\"><is><t>")
                    .append(i)
                    .append(" &amp; ")
                    .append(i * 7)
                    .append("</t></is></c></row>");
        }
        assertThat(Readings.sheet(RawXlsx.withRows(rows.toString()).bytes()).cells())
                .hasSize(120_000);
    }

    // --- the boundary ------------------------------------------------------------------------------------------

    @Test
    void whatever_goes_wrong_becomes_a_refusal() {
        assertThat(rule(() -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .isEqualTo("FILE.TOO-LARGE");
        assertThat(rule(() -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo("FILE.TOO-LARGE");
        assertThat(rule(() -> {
                    throw new IllegalStateException("org.example.Internal");
                }))
                .isEqualTo("FILE.DAMAGED");
    }

    /** What the machine lacked is not remembered of the file. */
    @Test
    void a_file_for_which_no_memory_was_left_may_be_read_another_time() {
        FileGate gate = new FileGate(ReadingLimits.standard(), Map.of(FileKind.EMPTY, bytes -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        assertThat(((BookReader.Refused) gate.read("f.xlsx", new byte[0])).isOfTheMoment())
                .isTrue();
        assertThat(((BookReader.Refused) gate.read("f.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)))
                        .isOfTheMoment())
                .isFalse();
    }

    private static String rule(Supplier<BookReader.Reading> reading) {
        BookReader.Refused refused = (BookReader.Refused)
                new FileGate(ReadingLimits.standard(), Map.of(FileKind.EMPTY, bytes -> reading.get()))
                        .read("f.xlsx", new byte[0]);
        assertThat(refused.reason().arguments()).containsExactly("f.xlsx");
        return refused.rule();
    }
}
