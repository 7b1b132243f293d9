package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Finding;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

class AreaFigureTest {
    private static final Sheet SHEET = new TestSheet("Chăn nuôi").build();

    private static Cell typed(int row, String number) {
        return new Cell(
                new CellAddress(row, 6), new CellValue.Number(new BigDecimal(number)), "", Cell.Format.GENERAL, "");
    }

    private static Cell formula(int row, String number) {
        Cell cell = typed(row, number);
        return new Cell(cell.address(), cell.value(), "SUM(O4:P4)", cell.format(), "");
    }

    private static AreaFigure figure(String code, int reported, int expected, Cell... total) {
        return new AreaFigure(SHEET, MiniCatalogue.element(code), Arrays.asList(total), reported, expected);
    }

    private static List<Finding> remarks(AreaFigure... figures) {
        FindingLog log = new FindingLog("xa.xlsx", new UnitCode("TDP01"), MiniCatalogue.NOVEMBER);
        AreaFigure.remark(List.of(figures), log);
        return log.findings();
    }

    @ParameterizedTest(name = "{0} of {1} units: partial is {2}")
    @CsvSource({"2, 3, true", "3, 3, false", "0, 3, true", "0, 0, false", "4, 3, false"})
    void aTotalIsPartialWhileUnitsAreMissing(int reported, int expected, boolean partial) {
        assertThat(figure("CN.LON", reported, expected, formula(4, "300")).isPartial())
                .isEqualTo(partial);
    }

    @Test
    void aTotalThatIsNotThereIsMissingAndNotPartial() {
        AreaFigure none = figure("CN.LON", 0, 3, Cell.blank(new CellAddress(4, 6)));
        assertThat(none.isPartial()).isFalse();
        assertThat(remarks(none)).isEmpty();
    }

    @Test
    void aPartialTotalIsSaidAtItsFirstCellThatShowsSomethingAndOnceForTheFile() {
        List<Finding> said = remarks(figure("CN.VX", 2, 3, Cell.blank(new CellAddress(6, 6)), formula(7, "900")));
        assertThat(said).extracting(Finding::rule).containsExactly("FILE.PARTIAL", "VALUE.PARTIAL");
        Finding value = said.get(1);
        assertThat(value.place().toString()).contains("xa.xlsx", "Chăn nuôi", "F7");
        assertThat(value.found()).isEqualTo("2/3");
        assertThat(value.expected()).isEqualTo("3/3");
        assertThat(value.code().value()).isEqualTo("CN.VX");
    }

    @Test
    void theFileIsJudgedByTheTotalThatLacksTheLargestPart() {
        List<Finding> said = remarks(
                figure("CN.LON", 15, 16, formula(4, "300")),
                figure("TR.DT", 2, 4, formula(5, "10")),
                figure("CN.HO", 3, 3, formula(6, "7")));
        assertThat(said.get(0).rule()).isEqualTo("FILE.PARTIAL");
        assertThat(said.get(0).found()).isEqualTo("2/4");
        assertThat(said).filteredOn(f -> f.rule().equals("VALUE.PARTIAL")).hasSize(2);
    }

    @Test
    void aSumThatIsAPlainNumberWasTypedOver() {
        List<Finding> said = remarks(figure("CN.VX", 3, 3, typed(6, "70"), formula(7, "900")));
        assertThat(said).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("VALUE.TOTAL-TYPED");
            assertThat(finding.place().cell()).isEqualTo("F6");
            assertThat(finding.found()).isEqualTo("70");
        });
    }

    @Test
    void eachTypedTotalIsNamed() {
        assertThat(remarks(figure("CN.VX", 3, 3, typed(6, "70"), typed(7, "900"))))
                .extracting(finding -> finding.place().cell())
                .containsExactly("F6", "F7");
    }

    @Test
    void aTotalOfAllUnitsThatIsAFormulaNeedsNoRemark() {
        assertThat(remarks(figure("CN.LON", 3, 3, formula(4, "300")))).isEmpty();
    }
}
