package vn.tonghop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.sample.ReportOutlines.Kind;

/**
 * The layout of every kind of report is that of Decree 30/2020, read from the XML: page, margins, letters, alignment, spacing, header, notes.
 * Distances are twentieths of a point, sizes half points.
 */
class ReportLayoutTest {
    private static final Pattern SECTION = Pattern.compile("<w:sectPr>.*?</w:sectPr>");
    private static final double MILLIMETRE = 1440 / 25.4;

    private static Map<String, String> parts(Kind kind) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(ReportOutlines.of(kind)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<String> sections(Kind kind) throws IOException {
        List<String> sections = new ArrayList<>();
        Matcher section = SECTION.matcher(parts(kind).get("word/document.xml"));
        while (section.find()) {
            sections.add(section.group());
        }
        return sections;
    }

    private static int number(String xml, String attribute) {
        Matcher value = Pattern.compile(attribute + "=\"(-?\\d+)\"").matcher(xml);
        assertThat(value.find()).as(attribute).isTrue();
        return Integer.parseInt(value.group(1));
    }

    private static String style(Map<String, String> parts, String id) {
        String styles = parts.get("word/styles.xml");
        int from = styles.indexOf("w:styleId=\"" + id + "\"");
        assertThat(from).as(id).isPositive();
        return styles.substring(from, styles.indexOf("</w:style>", from));
    }

    /** Half points; those of the document where the style says nothing. */
    private static int size(Map<String, String> parts, String id) {
        return Optional.of(style(parts, id))
                .filter(style -> style.contains("<w:sz "))
                .map(style -> number(style.substring(style.indexOf("<w:sz ")), "w:val"))
                .orElse(28);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void thePagesAreA4UprightWithTheAppendixOfWideTablesOnItsSide(Kind kind) throws IOException {
        List<String> sections = sections(kind);
        assertThat(sections).hasSize(3);
        assertThat(sections.subList(0, 2)).allMatch(s -> s.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
        assertThat(sections.get(2)).contains("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theFiguresOfTablesStandUnderEachOtherInLettersOfElevenToThirteenPoints(Kind kind) throws IOException {
        Map<String, String> parts = parts(kind);
        assertThat(style(parts, "NHOSO")).contains("<w:jc w:val=\"right\"/>");
        for (String style : List.of("NHOSO", "NHOCHU", "NHOGIUA", "NHODAU", "BANGSO")) {
            assertThat(size(parts, style)).as(style).isBetween(22, 26);
        }
        assertThat(parts.get("word/document.xml"))
                .containsPattern("<w:pStyle w:val=\"NHOSO\"/>.{0,400}XH\\.NGHEO\\}\\}")
                .doesNotContainPattern("<w:pStyle w:val=\"NHOGIUA\"/>.{0,200}\\{\\{XH\\.HO\\}\\}");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theMarginsAreThoseOfTheDecree(Kind kind) throws IOException {
        for (String section : sections(kind)) {
            assertThat(number(section, "w:top") / MILLIMETRE).isBetween(19.9, 25.1);
            assertThat(number(section, "w:bottom") / MILLIMETRE).isBetween(19.9, 25.1);
            assertThat(number(section, "w:left") / MILLIMETRE).isBetween(29.9, 35.1);
            assertThat(number(section, "w:right") / MILLIMETRE).isBetween(14.9, 20.1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyAppendixCountsItsPagesFromOneAndNoFirstPageShowsItsNumber(Kind kind) throws IOException {
        assertThat(sections(kind))
                .allMatch(s -> s.contains("<w:pgNumType w:start=\"1\"/>") && s.contains("<w:titlePg/>"))
                .allMatch(s -> s.contains("<w:headerReference w:type=\"default\""));
        Map<String, String> parts = parts(kind);
        assertThat(parts.get("word/header1.xml")).contains(" PAGE ");
        assertThat(style(parts, "SOTRANG")).contains("<w:jc w:val=\"center\"/>");
        assertThat(size(parts, "SOTRANG")).isBetween(26, 28);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theLettersAreTimesNewRomanInBlack(Kind kind) throws IOException {
        String styles = parts(kind).get("word/styles.xml");
        assertThat(styles.split("<w:rFonts", -1)).as("one font").hasSize(2);
        assertThat(styles)
                .contains("w:ascii=\"Times New Roman\"", "w:hAnsi=\"Times New Roman\"", "w:cs=\"Times New Roman\"");
        assertThat(styles.split("<w:color ", -1)).as("one colour").hasSize(2);
        assertThat(styles).contains("<w:color w:val=\"000000\"/>");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theHeadIsThatOfTheDecree(Kind kind) throws IOException {
        Map<String, String> parts = parts(kind);
        assertThat(size(parts, "QUOCHIEU")).isBetween(24, 26);
        assertThat(style(parts, "QUOCHIEU")).contains("<w:b/>").contains("center");
        assertThat(size(parts, "TIEUNGU")).isBetween(26, 28);
        assertThat(style(parts, "TIEUNGU")).contains("<w:b/>").contains("center");
        assertThat(size(parts, "COQUANCHUQUAN")).isBetween(24, 26);
        assertThat(style(parts, "COQUANCHUQUAN")).doesNotContain("<w:b/>");
        assertThat(style(parts, "COQUAN")).contains("<w:b/>");
        assertThat(size(parts, "SOKYHIEU")).isEqualTo(26);
        assertThat(style(parts, "NGAYTHANG")).contains("<w:i/>");
        assertThat(size(parts, "TENLOAI")).isBetween(26, 28);
        assertThat(style(parts, "TRICHYEU")).contains("<w:b/>").contains("center");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theTextIsJustifiedIndentedAndSpaced(Kind kind) throws IOException {
        Map<String, String> parts = parts(kind);
        String text = style(parts, "NOIDUNG");
        assertThat(text).contains("<w:jc w:val=\"both\"/>");
        assertThat(size(parts, "NOIDUNG")).isBetween(26, 28);
        assertThat(number(text, "w:firstLine") / MILLIMETRE)
                .as("1 cm or 1,27 cm")
                .isBetween(9.9, 12.8);
        assertThat(number(text, "w:after")).as("6 pt at least").isGreaterThanOrEqualTo(120);
        assertThat(number(text, "w:line")).as("from one line to one and a half").isBetween(240, 360);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void headingsAreBoldAndStayWithWhatFollows(Kind kind) throws IOException {
        Map<String, String> parts = parts(kind);
        for (String heading : List.of("PHAN", "TENPHAN", "MUC", "KHOAN", "PHULUC", "TENPHULUC", "TENBANG")) {
            assertThat(style(parts, heading)).as(heading).contains("<w:b/>").contains("<w:keepNext/>");
        }
        assertThat(style(parts, "KEMTHEO")).contains("<w:i/>").contains("center");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theEndIsThatOfTheDecree(Kind kind) throws IOException {
        Map<String, String> parts = parts(kind);
        assertThat(style(parts, "NOINHANDAU")).contains("<w:b/><w:i/>");
        assertThat(size(parts, "NOINHANDAU")).isEqualTo(24);
        assertThat(size(parts, "NOINHAN")).isEqualTo(22);
        assertThat(style(parts, "CHUKY")).contains("<w:b/>").contains("center");
        assertThat(parts.get("word/document.xml")).contains("./.");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void footnotesAreWordsOwnAndEveryOneIsReferredToOnce(Kind kind) throws IOException {
        Map<String, String> parts = parts(kind);
        Matcher note = Pattern.compile("<w:footnote w:id=\"(\\d+)\">").matcher(parts.get("word/footnotes.xml"));
        int notes = 0;
        while (note.find()) {
            notes++;
            assertThat(parts.get("word/document.xml")
                            .split(Pattern.quote("<w:footnoteReference w:id=\"" + note.group(1) + "\"/>"), -1))
                    .hasSize(2);
        }
        assertThat(notes).isEqualTo(9);
        assertThat(size(parts, "CHUTHICH")).isBetween(20, 22);
        assertThat(parts.get("word/settings.xml")).contains("<w:footnotePr>");
        assertThat(parts.get("word/_rels/document.xml.rels")).contains("footnotes.xml");
        assertThat(parts.get("[Content_Types].xml")).contains("/word/footnotes.xml");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyTableRepeatsItsHeadAndFitsBetweenTheMargins(Kind kind) throws IOException {
        Matcher table =
                Pattern.compile("<w:tbl>.*?</w:tbl>").matcher(parts(kind).get("word/document.xml"));
        while (table.find()) {
            boolean lines = table.group().contains("<w:tblBorders>");
            assertThat(table.group().contains("<w:tblHeader/>")).isEqualTo(lines);
            int width = number(table.group().substring(table.group().indexOf("<w:tblW")), "w:w");
            assertThat(width).isIn(WordDraft.TEXT_WIDTH, WordDraft.WIDE);
            int columns = Pattern.compile("<w:gridCol w:w=\"(\\d+)\"/>")
                    .matcher(table.group())
                    .results()
                    .mapToInt(column -> Integer.parseInt(column.group(1)))
                    .sum();
            assertThat(columns).isEqualTo(width);
        }
    }
}
