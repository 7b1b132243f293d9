package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Content;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

class ValueReaderTest {
    private static final ValueReader READER = new ValueReader(MiniCatalogue.CATALOGUE.unitsOfMeasure());
    private static final CellAddress PLACE = new CellAddress(12, 8);

    private static ReadValue read(CellValue value, Cell.Format format, String element) {
        return READER.read(new Cell(PLACE, value, "", format, ""), asked(element), FormulaCheck.FINE, false);
    }

    private static ReadValue text(String text, String element) {
        return read(new CellValue.Text(text), Cell.Format.GENERAL, element);
    }

    private static ReadValue number(String value, Cell.Format format, String element) {
        return read(new CellValue.Number(new BigDecimal(value)), format, element);
    }

    private static Asked asked(String element) {
        return new Asked(MiniCatalogue.element(element), Measure.PERIOD, true);
    }

    private static String rules(ReadValue value) {
        return value.remarks().stream().map(r -> r.rule().code()).collect(Collectors.joining(" "));
    }

    private static String shown(ReadValue value) {
        if (value.content() instanceof Content.Figure f) {
            return (f.qualifier().isEmpty() ? "" : f.qualifier() + " ")
                    + f.value().toPlainString();
        }
        return "";
    }

    /** As numbers are written here, unless that is just what was typed: then the digits alone tell how it was read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"10000 | 10.000", "12,500 | 12.500", "28.000 | 28000", "1234 | 1.234", "02 | 2"})
    void whatWasReadIsToldInTheUsualWay(String typed, String told) {
        assertThat(text(typed, "CN.VX").remarks().get(0).arguments()).element(2).isEqualTo(told);
    }

    @ParameterizedTest(name = "«{0}» in {1} is {2}, {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // Plain digits.
                "1234 | CN.LON | 1234 | VALUE.TEXT-NUMBER",
                "02 | CN.LON | 2 | VALUE.TEXT-NUMBER",
                "08 | CN.LON | 8 | VALUE.TEXT-NUMBER",
                "0 | CN.LON | 0 | VALUE.TEXT-NUMBER",
                "+5 | CN.LON | 5 | VALUE.TEXT-NUMBER",
                "215 | TR.SL | 215 | VALUE.TEXT-NUMBER",
                // One separator and three digits: thousands of what is counted.
                "4.426 | CN.LON | 4426 | VALUE.SEPARATOR",
                "1.234 | CN.LON | 1234 | VALUE.SEPARATOR",
                "12,500 | CN.VX | 12500 | VALUE.SEPARATOR",
                "28.000 | CN.VX | 28000 | VALUE.SEPARATOR",
                "51.002 | CN.VX | 51002 | VALUE.SEPARATOR",
                "3.461 | TR.SL | 3461 | VALUE.SEPARATOR",
                "999.999 | CN.VX | 999999 | VALUE.SEPARATOR VALUE.RANGE-FAR",
                // One separator and one or two digits: decimals.
                "12,5 | TR.DT | 12.5 | VALUE.SEPARATOR",
                "26.3 | TR.DT | 26.3 | VALUE.SEPARATOR",
                "135,0 | TR.DT | 135.0 | VALUE.SEPARATOR",
                "215,0 | CN.LON | 215.0 | VALUE.SEPARATOR",
                "0,06 | TR.DT | 0.06 | VALUE.SEPARATOR",
                "158,83 | TR.DT | 158.83 | VALUE.SEPARATOR",
                "1134.31 | TR.TIEN | 1134.31 | VALUE.SEPARATOR",
                "639.93 | TR.TIEN | 639.93 | VALUE.SEPARATOR",
                "1.59 | TR.TL | 1.59 | VALUE.SEPARATOR",
                ",5 | TR.DT | 0.5 | VALUE.SEPARATOR",
                // More than three digits after it, or a first group that is none.
                "12,3456 | TR.DT | 12.3456 | VALUE.SEPARATOR",
                "0,125 | TR.DT | 0.125 | VALUE.SEPARATOR",
                "1134.310 | TR.TIEN | 1134.310 | VALUE.SEPARATOR",
                // Two separators.
                "1.234,5 | TR.TIEN | 1234.5 | VALUE.SEPARATOR",
                "1,234.5 | TR.TIEN | 1234.5 | VALUE.SEPARATOR",
                "1.234,500 | TR.TIEN | 1234.500 | VALUE.SEPARATOR",
                "9.234,56 | TR.TIEN | 9234.56 | VALUE.SEPARATOR",
                "80.234,0 | TR.SL | 80234.0 | VALUE.SEPARATOR",
                "1.000.000 | CN.VX | 1000000 | VALUE.SEPARATOR VALUE.RANGE-FAR",
                "1.234.567 | TR.TIEN | 1234567 | VALUE.SEPARATOR VALUE.RANGE-FAR",
                // Spaces that are none to Java, and signs of the keyboard.
                "\u00A01234\u200B | CN.LON | 1234 | VALUE.TEXT-NUMBER",
                "\uFEFF12\t | CN.LON | 12 | VALUE.TEXT-NUMBER",
                "12\u00A0500 | CN.VX | 12500 | VALUE.TEXT-NUMBER",
                "12. | CN.LON | 12 | VALUE.TEXT-NUMBER",
                // The element's own unit.
                "15 hộ | CN.HO | 15 | VALUE.UNIT-TYPED",
                "15 Hộ gia đình. | CN.HO | 15 | VALUE.UNIT-TYPED",
                "12,500 liều | CN.VX | 12500 | VALUE.UNIT-TYPED",
                "158,8 ha | TR.DT | 158.8 | VALUE.UNIT-TYPED",
                "158,8héc ta | TR.DT | 158.8 | VALUE.UNIT-TYPED",
                "56,5 tạ/ha | TR.NS | 56.5 | VALUE.UNIT-TYPED",
                "95% | TR.TL | 95 | VALUE.UNIT-TYPED",
                "100 % | TR.TL | 100 | VALUE.UNIT-TYPED",
                "94,2 phần trăm | TR.TL | 94.2 | VALUE.UNIT-TYPED",
                "12,9 triệu | TR.TIEN | 12.9 | VALUE.UNIT-TYPED",
                // Qualifiers stay beside the value.
                "trên 1356 | CN.LON | trên 1356 | VALUE.QUALIFIER",
                "Hơn 4.000 | CN.LON | hơn 4000 | VALUE.QUALIFIER",
                "khoảng 12 con | CN.LON | khoảng 12 | VALUE.QUALIFIER",
                "gần 45,5 | TR.DT | gần 45.5 | VALUE.QUALIFIER",
                "~ 20 | CN.LON | ~ 20 | VALUE.QUALIFIER",
                "> 20 | CN.LON | > 20 | VALUE.QUALIFIER",
                ">=20 | CN.LON | >= 20 | VALUE.QUALIFIER",
                // Thousands in words.
                "10 ngàn | CN.LON | 10000 | VALUE.THOUSANDS-WORD",
                "10 nghìn con | CN.LON | 10000 | VALUE.THOUSANDS-WORD",
                "1,5 nghìn | CN.LON | 1500 | VALUE.THOUSANDS-WORD",
                // Below zero where that can be.
                "-5 | TR.TANG | -5 | VALUE.TEXT-NUMBER",
                "−13,7% | TR.TANG | -13.7 | VALUE.UNIT-TYPED",
                "(5) | TR.TANG | -5 | VALUE.TEXT-NUMBER",
                // Yes.
                "Có | TR.HU | 1 | VALUE.YES",
            })
    void aTextWithOneMeaningIsRead(String text, String element, String value, String rules) {
        ReadValue read = text(text, element);

        assertThat(shown(read)).isEqualTo(value);
        assertThat(read.status()).isEqualTo(ValueStatus.REPORTED);
        assertThat(rules(read)).isEqualTo(rules);
    }

    @ParameterizedTest(name = "«{0}» in {1} is not used: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // Two readings are a question.
                "1,234 | TR.DT | VALUE.AMBIGUOUS",
                "1.134 | TR.TIEN | VALUE.AMBIGUOUS",
                "392,460 ha | TR.DT | VALUE.AMBIGUOUS",
                "khoảng 1.234 | TR.DT | VALUE.AMBIGUOUS",
                "1,500 nghìn | CN.LON | VALUE.AMBIGUOUS",
                "x | TR.HU | VALUE.TICK-AMBIGUOUS",
                "V | TR.HU | VALUE.TICK-AMBIGUOUS",
                // What cannot be.
                "12,5 | CN.LON | VALUE.NOT-WHOLE",
                "1134.310 | CN.LON | VALUE.NOT-WHOLE",
                "80.234,9 | TR.SL | VALUE.NOT-WHOLE",
                "-5 | CN.LON | VALUE.NEGATIVE",
                "(5) | CN.LON | VALUE.NEGATIVE",
                "– 5 con | CN.LON | VALUE.NEGATIVE",
                "2 | TR.HU | VALUE.FLAG",
                // Another unit.
                "250 kg | TR.SL | VALUE.UNIT-OTHER",
                "12 m2 | TR.DT | VALUE.UNIT-OTHER",
                "5 hộ | CN.LON | VALUE.UNIT-OTHER",
                "95% | CN.LON | VALUE.UNIT-OTHER",
                "1,5 tỷ | TR.TIEN | VALUE.UNIT-OTHER",
                // Words.
                "1 tỷ 250 triệu | TR.TIEN | VALUE.WORDS",
                "1 tỷ 250 triệu đồng | TR.TIEN | VALUE.WORDS",
                "1,2 triệu | CN.LON | VALUE.WORDS",
                "2 trăm | CN.LON | VALUE.WORDS",
                "mười hai | CN.LON | VALUE.NOT-NUMBER",
                "đang tổng hợp | CN.LON | VALUE.NOT-NUMBER",
                "15 (ước) | CN.LON | VALUE.NOT-NUMBER",
                "dưới 10 | CN.LON | VALUE.NOT-NUMBER",
                // Letters among digits.
                "1O5 | CN.LON | VALUE.LETTERS",
                "l2 | CN.LON | VALUE.LETTERS",
                "I2O | CN.LON | VALUE.LETTERS",
                // More than one number.
                "151/158 | CN.HO | VALUE.FRACTION",
                "15 / 16 | CN.HO | VALUE.FRACTION",
                "140/140 hộ | CN.HO | VALUE.FRACTION",
                "3/4/2023 | CN.HO | VALUE.DATE",
                "12 (nữ 5) | CN.HO | VALUE.TWO-NUMBERS",
                "12 5 | CN.HO | VALUE.TWO-NUMBERS",
                "nam 12 nữ 5 | CN.HO | VALUE.TWO-NUMBERS",
                "12, trong đó nữ 5 | CN.HO | VALUE.TWO-NUMBERS",
                "12+5 | CN.HO | VALUE.SUM-TEXT",
                "=12+5 | CN.HO | VALUE.SUM-TEXT",
                "56-60 | TR.NS | VALUE.SPAN",
                "56 - 60 | TR.NS | VALUE.SPAN",
                "56 – 60 tạ/ha | TR.NS | VALUE.SPAN",
                "từ 56 đến 60 | TR.NS | VALUE.SPAN",
                "7-9 triệu | TR.TIEN | VALUE.SPAN",
                // What Double.parseDouble would take.
                "NaN | TR.DT | VALUE.NOT-NUMBER",
                "Infinity | TR.DT | VALUE.NOT-NUMBER",
                "1e400 | TR.DT | VALUE.TWO-NUMBERS",
                "1d | TR.DT | VALUE.NOT-NUMBER",
                "0x1p3 | TR.DT | VALUE.TWO-NUMBERS",
                "1.2.3 | TR.DT | VALUE.NOT-NUMBER",
                "1.23.456 | TR.DT | VALUE.NOT-NUMBER",
                "1,23.456,7 | TR.DT | VALUE.NOT-NUMBER",
                "1..2 | TR.DT | VALUE.TWO-NUMBERS",
                "… | CN.LON | VALUE.NOT-NUMBER",
                ". | CN.LON | VALUE.NOT-NUMBER",
                // Telephone and identity numbers.
                "0912345678 | CN.LON | VALUE.PERSONAL-NUMBER",
                "024123456789 | CN.LON | VALUE.PERSONAL-NUMBER",
            })
    void aTextWithAnotherNumberOfMeaningsIsNotUsed(String text, String element, String rule) {
        ReadValue read = text(text, element);

        assertThat(read.content()).isEqualTo(Content.nothing());
        assertThat(read.status()).isEqualTo(ValueStatus.HELD);
        assertThat(rules(read)).isEqualTo(rule);
    }

    @ParameterizedTest(name = "«{0}» is nil")
    @ValueSource(
            strings = {
                "-",
                "–",
                "—",
                " - ",
                "không",
                "Không",
                "KHÔNG CÓ",
                "k",
                "ko",
                "x",
                "/",
                "0 ",
                " 0",
                "không phát sinh"
            })
    void aNilSignIsAZeroThatSomebodyVouchedFor(String sign) {
        ReadValue read = text(sign, "CN.LON");

        assertThat(read.status()).isEqualTo(ValueStatus.ZERO);
        assertThat(shown(read)).isEqualTo("0");
        assertThat(rules(read)).isEqualTo("VALUE.NIL");
    }

    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvSource({
        "không áp dụng, NOT_APPLICABLE",
        "K/A, NOT_APPLICABLE",
        "chưa có, NOT_AVAILABLE",
        "Chưa có số liệu, NOT_AVAILABLE"
    })
    void wordsForAKindOfNothingAreNoZero(String words, ValueStatus status) {
        ReadValue read = text(words, "CN.LON");

        assertThat(read.status()).isEqualTo(status);
        assertThat(read.content()).isEqualTo(Content.nothing());
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(strings = {"", "  ", "\u00A0\u200B\t"})
    void whatDrawsNothingIsBlankAndNeverZero(String text) {
        ReadValue read = text(text, "CN.LON");

        assertThat(read.status()).isEqualTo(ValueStatus.BLANK);
        assertThat(rules(read)).isEqualTo("VALUE.REQUIRED");
    }

    @Test
    void anEstimateIsReportedAsOne() {
        ReadValue read = text("ước đạt 26,5", "TR.DT");

        assertThat(read.status()).isEqualTo(ValueStatus.ESTIMATED);
        assertThat(shown(read)).isEqualTo("ước đạt 26.5");
    }

    @ParameterizedTest(name = "a numeric cell {0} in {1} is {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | CN.LON | 12 | ''",
                "12.0 | CN.LON | 12.0 | ''",
                "0 | CN.LON | 0 | ''",
                "1134.31 | TR.TIEN | 1134.31 | ''",
                "-13.7 | TR.TANG | -13.7 | ''",
                // The boundaries of the plausible range, and of what is far beyond it.
                "20000 | CN.LON | 20000 | ''",
                "20001 | CN.LON | 20001 | VALUE.RANGE",
                "100000 | CN.LON | 100000 | VALUE.RANGE",
                "100001 | CN.LON | 100001 | VALUE.RANGE-FAR",
                "29.9 | TR.NS | 29.9 | VALUE.RANGE",
                "100 | TR.TL | 100 | ''",
                "100.1 | TR.TL | 100.1 | VALUE.RANGE-FAR",
                "55 | TR.TANG | 55 | VALUE.RANGE",
            })
    void aNumericCellIsUsedEvenOutOfRange(String number, String element, String value, String rules) {
        ReadValue read = number(number, Cell.Format.GENERAL, element);

        assertThat(shown(read)).isEqualTo(value);
        assertThat(read.status()).isEqualTo(ValueStatus.REPORTED);
        assertThat(rules(read)).isEqualTo(rules);
    }

    @ParameterizedTest(name = "a share of {0} may be {0} % or its hundredfold")
    @ValueSource(strings = {"0.95", "0.01", "1"})
    void aShareUpToOneIsAskedAbout(String number) {
        ReadValue read = number(number, Cell.Format.GENERAL, "TR.TL");

        assertThat(read.status()).isEqualTo(ValueStatus.HELD);
        assertThat(rules(read)).isEqualTo("VALUE.SHARE-AMBIGUOUS");
    }

    @ParameterizedTest(name = "a numeric cell {0} in {1} is refused: {2}")
    @CsvSource({"12.5, CN.LON, VALUE.NOT-WHOLE", "-1, CN.LON, VALUE.NEGATIVE", "3, TR.HU, VALUE.FLAG"})
    void aNumericCellThatCannotBeIsRefused(String number, String element, String rule) {
        ReadValue read = number(number, Cell.Format.GENERAL, element);

        assertThat(read.status()).isEqualTo(ValueStatus.HELD);
        assertThat(rules(read)).isEqualTo(rule);
    }

    @ParameterizedTest(name = "{0} under a percent format in {1} is «{2}», {3}")
    @CsvSource({
        "0.954, TR.TL, 95.4, VALUE.PERCENT",
        "0.95, TR.TL, 95, VALUE.PERCENT",
        "1, TR.TL, 100, VALUE.PERCENT",
        "95, TR.TL, '', VALUE.PERCENT-AMBIGUOUS",
        "2.01, TR.TL, '', VALUE.PERCENT-AMBIGUOUS",
        "0.5, CN.LON, '', VALUE.UNIT-OTHER",
    })
    void aPercentFormatMultipliesByOneHundred(String number, String element, String value, String rule) {
        ReadValue read = number(number, Cell.Format.PERCENT, element);

        assertThat(shown(read)).isEqualTo(value);
        assertThat(rules(read)).isEqualTo(rule);
    }

    @ParameterizedTest(name = "{0} in a cell for dates is shown as {1}")
    @CsvSource(
            delimiter = '|',
            value = {"45019 | 03/04/2023", "0.503472222222222 | 12:05", "0 | 00:00", "2.5 | 2,5"})
    void aCellForDatesIsShownAsPeopleSeeIt(String stored, String shown) {
        ReadValue read = number(stored, Cell.Format.DATE, "CN.LON");

        assertThat(read.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.found()).isEqualTo(shown));
    }

    @Test
    void aDateIsNoFigure() {
        ReadValue read = number("45019", Cell.Format.DATE, "CN.LON");

        assertThat(read.status()).isEqualTo(ValueStatus.HELD);
        assertThat(rules(read)).isEqualTo("VALUE.DATE");
        assertThat(read.remarks().get(0).found()).isEqualTo("03/04/2023");
    }

    @Test
    void whatTheReaderOfTheFileCouldNotMakeANumberOfIsRefused() {
        assertThat(rules(read(new CellValue.Error("#REF!"), Cell.Format.GENERAL, "CN.LON")))
                .isEqualTo("VALUE.FORMULA-ERROR");
        assertThat(rules(read(new CellValue.Uncomputed(), Cell.Format.GENERAL, "CN.LON")))
                .isEqualTo("VALUE.UNCOMPUTED");
        assertThat(rules(read(new CellValue.BadNumber("NaN"), Cell.Format.GENERAL, "CN.LON")))
                .isEqualTo("VALUE.BAD-NUMBER");
        assertThat(rules(read(new CellValue.Truth(true), Cell.Format.GENERAL, "CN.LON")))
                .isEqualTo("VALUE.TRUTH");
    }

    @Test
    @DisplayName("the amount in words is suggested in the element's unit")
    void theAmountInWordsIsSuggested() {
        Remark remark = text("1 tỷ 250 triệu", "TR.TIEN").remarks().get(0);

        assertThat(remark.expected()).isEqualTo("1.250");
    }

    @Test
    void aNumberWithMoreDigitsThanExcelKeepsIsHeld() {
        ReadValue read = number("12345678901234567", Cell.Format.GENERAL, "CN.LON");

        assertThat(read.status()).isEqualTo(ValueStatus.HELD);
        assertThat(rules(read)).isEqualTo("VALUE.LONG-NUMBER");
    }

    @Test
    void bothReadingsOfAQuestionAreTold() {
        Remark remark = text("1,234", "TR.DT").remarks().get(0);

        assertThat(remark.arguments()).contains("1,234", "1234");
    }

    @Test
    void aTelephoneNumberIsMaskedInWhatIsTold() {
        Remark remark = text("0912345678", "CN.LON").remarks().get(0);

        assertThat(remark.found()).isEqualTo("0********8");
        assertThat(remark.arguments()).noneMatch(a -> a.contains("912345678"));
    }

    @Test
    void aBlankThatIsNotDueSaysNothing() {
        DataElement element = MiniCatalogue.element("CN.VX");
        Cell blank = Cell.blank(PLACE);

        assertThat(READER.read(blank, new Asked(element, Measure.PERIOD, false), FormulaCheck.FINE, false)
                        .remarks())
                .isEmpty();
        assertThat(rules(READER.read(blank, new Asked(element, Measure.YTD, true), FormulaCheck.FINE, false)))
                .isEqualTo("VALUE.YTD-MISSING");
    }

    /** Every separated figure of the township's report of 2023, in an element like the one it belongs to. */
    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "4.000|4000|0",
                "215,0|215.0|1",
                "135,0|135.0|1",
                "26.3|26.3|1",
                "7,5|7.5|1",
                "56,5|56.5|1",
                "4.426|4426|0",
                "13.7|13.7|1",
                "51.002|51002|0",
                "22,7|22.7|1",
                "3.286|3286|0",
                "12,500|12500|0",
                "42,5|42.5|1",
                "28.000|28000|0",
                "12.920|12920|0",
                "15.080|15080|0",
                "12,9|12.9|1",
                "15,08|15.08|1",
                "1134.31|1134.31|1",
                "639.93|639.93|1",
                "392,46|392.46|1",
                "27,26|27.26|1",
                "158,83|158.83|1",
                "61,39|61.39|1",
                "493.88|493.88|1",
                "213,55|213.55|1",
                "263,76|263.76|1",
                "0,86|0.86|1",
                "1,33|1.33|1",
                "10,87|10.87|1",
                "0,06|0.06|1",
                "27,85|27.85|1",
                "14,14|14.14|1",
                "8.1|8.1|1",
                "80.234,9|80234.9|1",
                "583.6|583.6|1",
                "83.585,6|83585.6|1",
                "90,4|90.4|1",
                "95,7|95.7|1",
                "20,5|20.5|1",
                "2.551|2551|0",
                "10,5|10.5|1",
                "26,5|26.5|1",
                "17,1|17.1|1",
                "1.59|1.59|1",
                "2,4|2.4|1",
                "3.458|3458|0",
                "62,4|62.4|1",
                "1.698|1698|0",
                "4.976|4976|0",
                "94,2|94.2|1",
                "101.2|101.2|1",
                "99,9|99.9|1",
                "1,2|1.2|1",
                "96.7|96.7|1",
                "1.711|1711|0",
                "81,1|81.1|1",
                "18.9|18.9|1",
                "99,1|99.1|1",
                "99.5|99.5|1",
                "2,03|2.03|1",
                "1,59|1.59|1",
                "5.189|5189|0",
                "5.316|5316|0",
                "55.000|55000|0",
                "3.461|3461|0",
                "0,9|0.9|1"
            })
    void theFiguresOfTheReportAreReadAsTheyWereMeant(String printed, String value, int decimals) {
        ReadValue read = text(printed, decimals == 0 ? "CN.VX" : "TR.TIEN");

        assertThat(read.content()).isInstanceOf(Content.Figure.class);
        assertThat(((Content.Figure) read.content()).value()).isEqualTo(new BigDecimal(value));
    }

    @Test
    void everyRemarkFillsTheGapsOfItsSentence() {
        List<ReadValue> values = List.of(
                text("12 con", "CN.LON"), text("1,234", "TR.DT"), text("250 kg", "TR.SL"), text("2 trăm", "CN.LON"));

        assertThat(values)
                .allSatisfy(v -> assertThat(v.remarks())
                        .allSatisfy(r -> assertThat(r.arguments()).hasSizeGreaterThanOrEqualTo(2)));
    }
}
