package vn.tonghop.adapter.excel.recomputing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenSheet;

class WorkbookProofTest {
    private static final String DATA = "Số 'ROUND(' liệu";

    /** One sheet with 0.1, 0.2, a text, 1134.31, 1133.81 in A1 to A5, and one with the formula. */
    private static byte[] bookWith(String formula, CellContent stored) {
        SheetBuilder data = new SheetBuilder(DATA);
        data.put(1, 1, CellContent.number(new BigDecimal("0.1")), Style.PLAIN);
        data.put(2, 1, CellContent.number(new BigDecimal("0.2")), Style.PLAIN);
        data.put(3, 1, CellContent.text("đạt"), Style.PLAIN);
        data.put(4, 1, CellContent.number(new BigDecimal("25431234567.89")), Style.PLAIN);
        data.put(5, 1, CellContent.number(new BigDecimal("25431234567.39")), Style.PLAIN);
        SheetBuilder totals = new SheetBuilder("Cộng");
        totals.put(1, 1, new CellContent.Formula(formula, stored), Style.PLAIN);
        totals.put(2, 1, new CellContent.Link("về", DATA, "A1"), Style.PLAIN);
        return write(data.build(), totals.build());
    }

    private static byte[] write(WrittenSheet... sheets) {
        return new XlsxWorkbookWriter().write(new Workbook("t", "a", List.of(sheets)));
    }

    private static String named(String formula) {
        return formula.replace("D!", "'" + DATA.replace("'", "''") + "'!");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM(D!A1:A2) | 0.3",
                "D!A4-D!A5 | 0.5",
                "ROUND(100*201/400,1) | 50.3",
                "ROUND(D!A1*50.25*10,1) | 50.3",
                "ROUND(1.005,2) | 1.01",
                "SUMPRODUCT(D!A1:A2,D!A1:A2)/SUM(D!A1:A2) | 0.166666666666667",
                "COUNTIFS(D!A1:A2,\">0\")+COUNTIF(D!A3:A3,\"đạt\") | 3",
                "IFERROR(1/0,7) | 7",
                "SUMIFS(D!A1:A2,D!A1:A2,\">0.1\") | 0.2"
            })
    void aNumberThatIsWhatTheFormulaGivesPasses(String formula, BigDecimal stored) {
        assertThat(WorkbookProof.discrepancies("b.xlsx", bookWith(named(formula), CellContent.number(stored))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM(D!A1:A2) | 0.30000000001",
                "D!A4-D!A5 | 0.51",
                "ROUND(100*201/400,1) | 50.2",
                "IF(D!A1<D!A2,1,0) | 0",
                "1/0 | 0",
                "NOSUCHFUNCTION(1) | 1",
                "NoSheet!A1 | 0"
            })
    void aNumberThatIsNotWhatTheFormulaGivesIsNamedWithItsCell(String formula, BigDecimal stored) {
        List<Discrepancy> found =
                WorkbookProof.discrepancies("b.xlsx", bookWith(named(formula), CellContent.number(stored)));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.sheet()).isEqualTo("Cộng");
            assertThat(one.cell()).isEqualTo("A1");
            assertThat(one.formula()).isEqualTo(named(formula));
            assertThat(one.ours()).isEqualTo(stored.toPlainString());
            assertThat(one.theirs()).isNotEqualTo(one.ours()).isNotEmpty();
        });
    }

    @Test
    void textsMustBeEqual() {
        String formula = named("IF(D!A1>0,D!A3,\"\")");

        assertThat(WorkbookProof.discrepancies("b.xlsx", bookWith(formula, CellContent.text("đạt"))))
                .isEmpty();
        assertThat(WorkbookProof.discrepancies("b.xlsx", bookWith(formula, CellContent.text("Đạt"))))
                .singleElement()
                .satisfies(one -> assertThat(one.theirs()).isEqualTo("\"đạt\""));
        assertThat(WorkbookProof.discrepancies("b.xlsx", bookWith(named("IF(D!A1<0,1,\"\")"), CellContent.blank())))
                .isEmpty();
    }

    @Test
    void aFunctionKnownByItsNameOnlyHidesNoDifference() {
        String formula = "IFERROR(1/3,\"\")";

        assertThat(WorkbookProof.discrepancies(
                        "b.xlsx", bookWith(formula, CellContent.number(new java.math.BigDecimal("0.5")))))
                .singleElement()
                .satisfies(one -> assertThat(one.theirs()).startsWith("0.33333"));
    }

    @Test
    void aQuotientOfASmallDifferenceMayDifferByWhatItsOperandsLeaveOpen() {
        Operands operands = new Operands(2, 3.69412, 3.65891, 100, true);

        assertThat(Rounding.explains(0.962434026699783, 0.962434026699846, operands))
                .isTrue();
        assertThat(Rounding.explains(0.962434026699783, 0.962434027699783, operands))
                .isFalse();
        assertThat(Rounding.explains(0.962434026699783, 0.962434026699846, new Operands(2, 3.69412, 3.65891, 1, false)))
                .isFalse();
    }

    /** Ten thousand tenths in column A, their sum in B1, the sum again in C1. */
    private static byte[] repeatedSum(BigDecimal sum, BigDecimal again) {
        SheetBuilder sheet = new SheetBuilder("Cộng");
        for (int row = 1; row <= 10_000; row++) {
            sheet.put(row, 1, CellContent.number(new BigDecimal("0.1")), Style.PLAIN);
        }
        sheet.put(1, 2, new CellContent.Formula("SUM(A1:A10000)", CellContent.number(sum)), Style.PLAIN);
        sheet.put(1, 3, new CellContent.Formula("B1", CellContent.number(again)), Style.PLAIN);
        return write(sheet.build());
    }

    @Test
    void aFormulaThatRepeatsALongSumIsHeldAgainstTheSumThatIsStored() {
        BigDecimal sum = new BigDecimal("1000");
        double added = 0;
        for (int part = 0; part < 10_000; part++) {
            added += 0.1;
        }
        assertThat(Rounding.isClose(sum.doubleValue(), added)).isFalse();

        assertThat(WorkbookProof.discrepancies("b.xlsx", repeatedSum(sum, sum))).isEmpty();
        assertThat(WorkbookProof.discrepancies("b.xlsx", repeatedSum(sum, new BigDecimal("1000.01"))))
                .singleElement()
                .satisfies(one -> assertThat(one.cell()).isEqualTo("C1"));
        assertThat(WorkbookProof.discrepancies(
                        "b.xlsx", repeatedSum(new BigDecimal("1000.01"), new BigDecimal("1000.01"))))
                .singleElement()
                .satisfies(one -> assertThat(one.cell()).isEqualTo("B1"));
    }

    @Test
    void formulasThatLeadBackToThemselvesAreNamedWhateverIsStored() {
        SheetBuilder sheet = new SheetBuilder("Cộng");
        sheet.put(1, 1, new CellContent.Formula("B1", CellContent.number(5)), Style.PLAIN);
        sheet.put(1, 2, new CellContent.Formula("A1", CellContent.number(5)), Style.PLAIN);

        assertThat(WorkbookProof.discrepancies("b.xlsx", write(sheet.build())))
                .extracting(Discrepancy::cell)
                .containsExactly("A1", "B1");
    }

    @Test
    void aLinkToASheetThatIsNotThereIsNamed() throws IOException {
        byte[] broken = edited(bookWith("1+1", CellContent.number(2)), "sheet2.xml", "ROUND(", "ROUNDS(");

        assertThat(WorkbookProof.discrepancies("b.xlsx", broken))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.cell()).isEqualTo("A2");
                    assertThat(one.theirs()).contains("no sheet");
                });
    }

    @Test
    void aNameIsFollowedAndMayStandInFormulas() throws IOException {
        byte[] book = bookWith("1+1", CellContent.number(2));
        byte[] named = edited(
                edited(
                        book,
                        "xl/workbook.xml",
                        "</sheets>",
                        "</sheets><definedNames><definedName name=\"Hai\">"
                                + "'Cộng'!$A$1</definedName></definedNames>"),
                "sheet2.xml",
                "1+1",
                "Hai_");
        byte[] lost = edited(
                book,
                "xl/workbook.xml",
                "</sheets>",
                "</sheets><definedNames><definedName name=\"Mất\">#REF!$A$1</definedName></definedNames>");

        assertThat(WorkbookProof.discrepancies("b.xlsx", named))
                .singleElement()
                .satisfies(one -> assertThat(one.cell()).isEqualTo("A1"));
        assertThat(WorkbookProof.discrepancies("b.xlsx", lost))
                .singleElement()
                .satisfies(one -> assertThat(one.cell()).isEqualTo("Mất"));
        assertThat(WorkbookProof.discrepancies(
                        "b.xlsx",
                        edited(
                                edited(
                                        book,
                                        "xl/workbook.xml",
                                        "</sheets>",
                                        "</sheets><definedNames><definedName "
                                                + "name=\"Hai\">'" + DATA.replace("'", "''")
                                                + "'!$A$2</definedName></definedNames>"),
                                "sheet2.xml",
                                "1+1",
                                "Hai*10")))
                .isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsNotLetThrough() {
        byte[] cut = java.util.Arrays.copyOf(bookWith("1+1", CellContent.number(2)), 900);

        assertThat(WorkbookProof.discrepancies("b.xlsx", cut))
                .singleElement()
                .satisfies(one -> assertThat(one.theirs()).contains("FILE."));
    }

    private static byte[] edited(byte[] xlsx, String part, String from, String to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean changed = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                if (entry.getName().endsWith(part)) {
                    text = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                    changed |= text.contains(from);
                    text = new String(
                            text.replace(from, to).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(changed).as(part + " holds " + from).isTrue();
        return out.toByteArray();
    }
}
