package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.intake.TestSheet.Loose;
import vn.tonghop.model.grid.Cell;

class AreaTablesTest {
    private static final FormLayout ASKED = MiniCatalogue.layout("TDP01");

    private static AreaTables tables(TestSheet sheet) {
        return AreaTables.of(sheet.build(), AreaWorkbook.LAST_COLUMN, ASKED);
    }

    /** What is kept, by address. */
    private static Map<String, String> kept(TestSheet sheet) {
        Map<String, String> kept = new TreeMap<>();
        tables(sheet).cells().forEach((at, cell) -> kept.put(at.toString(), cell.text()));
        return kept;
    }

    @Test
    void aRowThatIsAskedForKeepsWhatAFormHasAndNothingOfItsUnits() {
        Map<String, String> kept = kept(AreaWorkbook.figures());
        assertThat(kept)
                .containsEntry("A4", "1")
                .containsEntry("B4", "CN.LON")
                .containsEntry("C4", "Đàn lợn")
                .containsEntry("F4", "300")
                .containsEntry("F6", "70")
                .containsEntry("G6", "900");
        assertThat(kept.keySet()).as("plan, coverage, units").doesNotContain("E6", "M4", "O4", "P4", "O3");
    }

    @Test
    void aRowThatIsNotAskedForIsLeftOutWithoutMovingTheOthers() {
        assertThat(kept(AreaWorkbook.figures()).keySet()).noneMatch(at -> at.endsWith("5"));
    }

    @Test
    void theHeadsThatAFormHasAreKept() {
        Map<String, String> kept = kept(AreaWorkbook.figures());
        assertThat(kept)
                .containsEntry("B3", "Mã số")
                .containsEntry("F3", "Thực hiện trong kỳ")
                .containsEntry("G3", "Luỹ kế từ đầu năm");
        assertThat(kept).doesNotContainKeys("E3", "I3", "L3", "M3", "N3");
    }

    @Test
    void aKeptCellIsTheCellThatWasReadWithItsFormula() {
        Cell total = tables(AreaWorkbook.figures()).cells().entrySet().stream()
                .filter(e -> e.getKey().toString().equals("F4"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(total.formula()).isEqualTo("SUM(O4:P4)");
    }

    @Test
    void codesAreReadAsPeopleLeaveThem() {
        assertThat(kept(AreaWorkbook.figures().text(4, 2, " cn. lon "))).containsEntry("F4", "300");
    }

    @Test
    void aTableWithoutAHeadOfItsOwnIsNoTable() {
        TestSheet sheet = AreaWorkbook.figures();
        sheet.clear(3, 7);
        assertThat(kept(sheet)).isEmpty();
    }

    @Test
    void theFiguresSayOfHowManyUnitsTheyAre() {
        assertThat(tables(AreaWorkbook.figures()).figures())
                .extracting(figure -> figure.element().code() + " " + figure.coverage() + " " + figure.isPartial())
                .containsExactly("CN.LON 2/3 true", "CN.VX 3/3 false");
    }

    @Test
    void aFlowHasTheTotalsOfThePeriodAndOfTheYearAndAStockOnlyTheFirst() {
        assertThat(tables(AreaWorkbook.figures()).figures())
                .extracting(figure -> figure.total().stream().map(Cell::text).toList())
                .containsExactly(List.of("300"), List.of("70", "900"));
    }

    @Test
    void aCoverageThatStandsAmongTheUnitsIsNotTheAreas() {
        TestSheet sheet = AreaWorkbook.figures().text(4, 15, "1/9");
        assertThat(tables(sheet).figures().get(0).coverage()).isEqualTo("2/3");
    }

    @Test
    void aListIsTakenItemByItemWithItsNamesAndWithoutItsSum() {
        Map<String, String> kept = kept(AreaWorkbook.list());
        assertThat(kept)
                .containsEntry("C2", "Tên mô hình")
                .containsEntry("C3", "TR.MH.TEN")
                .containsEntry("C4", "Lúa lai")
                .containsEntry("D4", "12")
                .containsEntry("E4", "vụ chiêm")
                .containsEntry("C5", "Nấm")
                .containsEntry("D5", "3");
        assertThat(kept.keySet()).as("order, units, sum").doesNotContain("A4", "B4", "A6", "D6");
    }

    @Test
    void aCodeThatIsBrokenIntoTwoLinesIsTheCode() {
        assertThat(kept(AreaWorkbook.list())).containsKeys("D3", "D4");
    }

    @Test
    void codesBesideOtherWordsAreNoHeadOfAList() {
        assertThat(kept(AreaWorkbook.list().text(3, 1, "1"))).isEmpty();
    }

    @Test
    void whatSeveralUnitsWroteIsOneTextInTheCellOfTheFirst() {
        Map<String, String> kept = kept(AreaWorkbook.texts());
        assertThat(kept)
                .containsEntry("E2", "T1: Thu hoạch xong.\nT2: Không dịch bệnh.")
                .containsEntry("E4", "Giá thấp.")
                .containsEntry("E1", "Thực hiện trong kỳ");
        assertThat(kept).doesNotContainKeys("E3", "D2");
    }

    @Test
    void aTableOfTextsWithMoreColumnsIsAnotherTable() {
        assertThat(kept(AreaWorkbook.texts().put(1, 6, Loose.text("Kết quả")))).isEmpty();
    }
}
