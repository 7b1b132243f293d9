package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.testing.PhraseFiles;

/** November of {@link ThreeGroups} after an October. */
class ChangesSheetTest {
    private static final int WIDTH = 11;

    private static MonthOfReturns october() {
        return new MonthOfReturns(ThreeGroups.catalogue(), Period.month(2023, 10))
                .period("G1", "TR.CAY", "10")
                .period("G2", "TR.CAY", "10")
                .period("G3", "TR.CAY", "0")
                .ytd("G1", "TR.CAY", "100")
                .ytd("G2", "TR.CAY", "230")
                .ytd("G3", "TR.CAY", "40")
                .period("G1", "XH.HO", "100")
                .period("G2", "XH.HO", "120")
                .period("G3", "XH.HO", "95")
                .period("G1", "XH.NGHEO", "2")
                .period("G2", "XH.NGHEO", "2")
                .period("G3", "XH.NGHEO", "0")
                .period("G1", "TR.MOI", "10");
    }

    private static List<List<String>> rows(MonthOfReturns month) {
        WrittenSheet sheet = new Sheets(
                        ConsolidatedWorkbook.of(ThreeGroups.catalogue(), month.outcome(), PhraseFiles.ofWorkbook("vi")))
                .sheet("Thay đổi");
        int last = sheet.cells().lastKey().row();
        return java.util.stream.IntStream.rangeClosed(Furniture.FIRST_ROW, last)
                .mapToObj(row -> Sheets.texts(sheet, vn.tonghop.model.CellRange.of(row, 1, row, WIDTH)))
                .toList();
    }

    private static List<String> row(List<List<String>> rows, String code) {
        return rows.stream().filter(r -> r.get(1).equals(code)).findFirst().orElse(List.of());
    }

    @Test
    void aFlowIsHeldAgainstThePeriodBeforeAndTheLargestRelativeChangeStandsFirst() {
        List<List<String>> rows = rows(ThreeGroups.full().after(october()));
        assertThat(rows.get(1).subList(1, 10))
                .startsWith("XH.NGHEO", "Số hộ nghèo", "hộ", "5", "4", "1", "25")
                .endsWith("3/3", "3/3");
        assertThat(row(rows, "TR.CAY").subList(4, 10)).containsExactly("17", "20", "-3", "-15", "3/3", "3/3");
    }

    @Test
    void whatStayedTheSameIsCountedAndNotListed() {
        List<List<String>> rows = rows(ThreeGroups.full().after(october()));
        assertThat(row(rows, "XH.HO")).isEmpty();
        assertThat(rows.get(0).get(0)).contains("1 chỉ tiêu không đổi");
    }

    @Test
    void whatCannotBeComparedIsListedWithTheReasonAndWithoutADifference() {
        List<List<String>> rows = rows(ThreeGroups.full().after(october()));
        assertThat(row(rows, "TR.MOI").subList(4, 11))
                .containsExactly("29", "", "", "", "3/3", "1/3", "Kỳ trước chưa đủ đơn vị");
        assertThat(row(rows, "TR.DT").get(10)).isEqualTo("Kỳ trước không có số");
    }

    @Test
    void aMissingUnitIsNoDecrease() {
        List<List<String>> rows =
                rows(ThreeGroups.full().state("G2", UnitReturn.State.MISSING).after(october()));
        assertThat(row(rows, "TR.CAY").subList(4, 11))
                .containsExactly("17", "20", "", "", "2/3", "3/3", "Kỳ này chưa đủ đơn vị");
    }

    @Test
    void withoutAPeriodBeforeTheSheetSaysSo() {
        assertThat(rows(ThreeGroups.full()))
                .extracting(r -> r.get(0))
                .containsExactly(
                        "Chưa có số liệu của tháng 10 năm 2023 để so.", "Kỳ này chưa có bản chốt nào trước đây để so.");
    }
}
