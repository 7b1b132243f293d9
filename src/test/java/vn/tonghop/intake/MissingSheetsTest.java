package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.FormLayout.SheetLayout;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Sheet;
import vn.tonghop.testing.SampleCatalogue;

class MissingSheetsTest {
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final List<SheetLayout> SHEETS = FormLayout.of(
                    CATALOGUE, CATALOGUE.form("TDP", NOVEMBER).orElseThrow(), NOVEMBER)
            .sheets();

    private static List<Finding> said(List<SheetLayout> missing, TestSheet... inTheFile) {
        FindingLog log = new FindingLog("f.xlsx", new UnitCode("TDP03"), NOVEMBER);
        List<Sheet> sheets = List.of(inTheFile).stream().map(TestSheet::build).toList();
        new MissingSheets(new Book(sheets, false, false, false), log).remark(missing);
        return log.findings();
    }

    @Test
    void oneOrTwoSheetsAreSaidOneByOne() {
        assertThat(said(SHEETS.subList(0, 2)))
                .extracting(Finding::rule, Finding::expected)
                .containsExactly(
                        tuple("FORM.SHEET-MISSING", "Công nghiệp - TMDV"), tuple("FORM.SHEET-MISSING", "Trồng trọt"));
    }

    @Test
    void manySheetsAreOneThingToSayWithAllTheirNamesAndElements() {
        assertThat(said(SHEETS.subList(0, 3))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("FORM.SHEETS-MISSING");
            assertThat(finding.message().arguments())
                    .containsExactly(
                            "«f.xlsx»", "3", "«Công nghiệp - TMDV», «Trồng trọt», «Chăn nuôi - Thủy sản»", "16");
        });
    }

    @Test
    void aHiddenSheetIsThereAndHasToBeShown() {
        TestSheet hidden = new TestSheet("trồng trọt");
        hidden.visible = false;

        assertThat(said(SHEETS.subList(0, 2), hidden))
                .extracting(Finding::rule)
                .containsExactly("FORM.SHEET-NOT-SHOWN", "FORM.SHEET-MISSING");
    }
}
