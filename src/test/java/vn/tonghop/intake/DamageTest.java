package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.intake.TestSheet.Loose;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/** A valid form passes; one damage is told with its cell and changes nothing else; no damage at all makes the intake fail. */
class DamageTest {
    private static final List<Loose> UNUSABLE = List.of(
            Loose.text("1O5"),
            Loose.text("12 (nữ 5)"),
            Loose.text("151/158"),
            Loose.text("7-9"),
            Loose.text("mười"),
            Loose.text("250 thùng"),
            Loose.text("12+5"),
            Loose.text("0912345678"),
            Loose.text("1.2.3"),
            Loose.formatted("45019", Cell.Format.DATE),
            new Loose(new CellValue.Error("#REF!"), "H5", Cell.Format.GENERAL),
            new Loose(new CellValue.Uncomputed(), "H5+1", Cell.Format.GENERAL),
            new Loose(new CellValue.Truth(true), "", Cell.Format.GENERAL));

    private static final List<String> JUNK = List.of(
            "",
            " ",
            "\u0000",
            "=1+1",
            "@",
            "…",
            "1.1.1.1.1",
            "Mã số",
            "STT",
            "Thực hiện",
            "Trong kỳ",
            "CN.LON",
            "TR.MH.TEN",
            "TR.MH.SO",
            "Tổng cộng",
            "Cộng",
            "Kiểm tra theo quy tắc",
            "Mã đơn vị",
            "Kỳ báo cáo",
            "TDP02",
            "2023-11",
            "31/6/2023",
            "((((",
            ")(",
            "-",
            "--",
            "(",
            "()",
            "%",
            "1,",
            ",1",
            "9".repeat(400),
            "1,".repeat(9000),
            "a ".repeat(9000),
            "\uD800",
            "\uDC00\uD800",
            "Đàn lợn",
            "0".repeat(40),
            "+",
            "~",
            ">",
            "ước");

    private static List<DataElement> required() {
        return MiniCatalogue.layout("TDP01").elements().stream()
                .filter(DataElement::required)
                .toList();
    }

    private static List<Observation> observations(IntakeResult result) {
        return result.submission().orElseThrow().observations();
    }

    private static List<Observation> without(IntakeResult result, Code code) {
        return observations(result).stream()
                .filter(o -> !o.element().equals(code))
                .toList();
    }

    @Test
    void oneUnusableCellIsToldWithItsPlaceAndChangesNothingElse() {
        IntakeResult valid = TestForm.filled("TDP01").read();
        for (DataElement element : required()) {
            for (Loose damage : UNUSABLE) {
                TestForm form = TestForm.filled("TDP01").put(element.code().value(), FormColumn.PERIOD, damage);
                IntakeResult result = form.read();
                Observation hit = observations(result).stream()
                        .filter(o -> o.element().equals(element.code()))
                        .findFirst()
                        .orElseThrow();

                assertThat(without(result, element.code())).isEqualTo(without(valid, element.code()));
                assertThat(hit.figure()).as(element.code() + " " + damage).isEmpty();
                assertThat(result.findings()).singleElement().satisfies(f -> {
                    assertThat(f.place()).isEqualTo(hit.source());
                    assertThat(f.code()).isEqualTo(element.code());
                    assertThat(f.outcome()).isIn(Outcome.REFUSED, Outcome.HELD);
                });
            }
        }
    }

    @Test
    void aNumberThatNoProgramStoresRefusesTheFile() {
        Loose damage = new Loose(new CellValue.BadNumber("NaN"), "", Cell.Format.GENERAL);
        IntakeResult result = TestForm.filled("TDP01")
                .put("CN.LON", FormColumn.PERIOD, damage)
                .read();

        assertThat(result.submission()).isEmpty();
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("FILE.BAD-NUMBER");
        assertThat(result.findings().get(0).place().cell()).isNotEmpty();
    }

    @Test
    void aBlankRequiredCellIsToldAndChangesNothingElse() {
        IntakeResult valid = TestForm.filled("TDP01").read();
        for (DataElement element : required()) {
            IntakeResult result = TestForm.filled("TDP01")
                    .clear(element.code().value(), FormColumn.PERIOD)
                    .read();

            assertThat(without(result, element.code())).isEqualTo(without(valid, element.code()));
            assertThat(result.findings()).extracting(Finding::rule).containsExactly("VALUE.REQUIRED");
        }
    }

    @Test
    void anyOrderOfRowsAndColumnsReadsTheSame() {
        Random random = new Random(11);
        List<String> expected = values(TestForm.filled("TDP01").read());
        for (int i = 0; i < 100; i++) {
            TestForm form = TestForm.filled("TDP01");
            TestSheet sheet = form.sheet("Chăn nuôi");
            for (int k = 0; k < 6; k++) {
                sheet.swapRows(5 + random.nextInt(4), 5 + random.nextInt(4));
                sheet.swapColumns(1 + random.nextInt(11), 1 + random.nextInt(11));
            }
            for (int k = random.nextInt(3); k > 0; k--) {
                sheet.insertRow(1 + random.nextInt(9));
            }
            IntakeResult result = form.read();

            assertThat(values(result)).isEqualTo(expected);
            assertThat(result.findings())
                    .extracting(Finding::rule)
                    .isSubsetOf("FORM.ROWS-REORDERED", "FORM.ROWS-INSERTED");
        }
    }

    private static List<String> values(IntakeResult result) {
        return observations(result).stream()
                .map(o -> o.element() + "/" + o.measure() + "/" + o.content() + "/" + o.status())
                .toList();
    }

    @Test
    void noDamageMakesTheIntakeFail() throws IOException {
        Properties phrases = new Properties();
        try (var in = DamageTest.class.getResourceAsStream("/vn/tonghop/phrases/intake_vi.properties")) {
            phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Random random = new Random(2023);
        for (int i = 0; i < 1500; i++) {
            TestForm form = TestForm.filled("TDP01").item("TR.MH.TEN", 1, Loose.text("Nấm"));
            for (int k = random.nextInt(12); k >= 0; k--) {
                damage(form, random);
            }
            IntakeResult result = form.read();

            result.findings().forEach(f -> assertFillsItsSentence(f, phrases));
            result.submission().ifPresent(s -> s.observations().forEach(DamageTest::assertIsHonest));
        }
    }

    private static void damage(TestForm form, Random random) {
        TestSheet sheet = form.sheets.get(random.nextInt(form.sheets.size()));
        int rows = Math.max(1, sheet.lastRow());
        int row = 1 + random.nextInt(rows);
        int column = 1 + random.nextInt(12);
        switch (random.nextInt(10)) {
            case 0 -> sheet.deleteRow(Math.min(row, sheet.lastRow()));
            case 1 -> sheet.insertRow(row);
            case 2 -> sheet.duplicateRow(row);
            case 3 -> sheet.swapColumns(column, 1 + random.nextInt(12));
            case 4 -> sheet.merged.add(CellRange.of(row, column, row + random.nextInt(3), column + random.nextInt(3)));
            case 5 -> sheet.hiddenRows.add(row);
            case 6 -> form.sheets.add(sheet.copy(sheet.name + " (" + form.sheets.size() + ")"));
            case 7 -> sheet.put(row, column, UNUSABLE.get(random.nextInt(UNUSABLE.size())));
            default -> sheet.text(row, column, JUNK.get(random.nextInt(JUNK.size())));
        }
        if (sheet.lastRow() == 0) {
            sheet.text(1, 1, "");
        }
    }

    /** What is not a figure never counts, and what counts stood in its cell. */
    private static void assertIsHonest(Observation observation) {
        boolean counts = observation.figure().isPresent();
        assertThat(counts && observation.raw().isBlank()).as("%s", observation).isFalse();
        if (observation.status() == ValueStatus.BLANK) {
            assertThat(observation.content()).isEqualTo(Content.nothing());
        }
    }

    private static void assertFillsItsSentence(Finding finding, Properties phrases) {
        String phrase = phrases.getProperty(finding.message().key());
        int gaps = Pattern.compile("\\{(\\d+)}")
                .matcher(phrase)
                .results()
                .map(MatchResult::group)
                .mapToInt(g -> Integer.parseInt(g.substring(1, g.length() - 1)) + 1)
                .max()
                .orElse(0);

        assertThat(finding.message().arguments()).as(finding.rule()).hasSizeGreaterThanOrEqualTo(gaps);
    }

    @Test
    void everyKindOfFieldMayBeMissingAtOnce() {
        TestForm form = TestForm.filled("TDP01");
        List<String> rules = new ArrayList<>();
        for (IdentityField field : IdentityField.values()) {
            form.identity(field, "");
        }
        form.read().findings().forEach(f -> rules.add(f.rule()));

        assertThat(rules).containsExactly("FILE.NO-IDENTITY", "FILE.FORM-MISSING", "FILE.SENT-MISSING");
    }
}
