package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.RuleTally;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.Recalculation;

class ChecksSheetTest {
    private static final String NAME = "Kiểm tra";

    private static Workbook workbook(PeriodOutcome outcome) {
        return ConsolidatedWorkbook.of(ThreeGroups.catalogue(), outcome, PhraseFiles.ofWorkbook("vi"));
    }

    /** What stands in the column of results, by what stands in the second column. */
    private static Map<String, String> results(Workbook workbook) {
        Map<String, String> results = new LinkedHashMap<>();
        NavigableMap<CellAddress, WrittenCell> cells =
                new Sheets(workbook).sheet(NAME).cells();
        cells.forEach((at, cell) -> {
            WrittenCell name = cells.get(new CellAddress(at.row(), 2));
            if (at.column() == ChecksSheet.RESULT && name != null) {
                results.putIfAbsent(Sheets.text(name.content()), Sheets.text(cell.content()));
            }
        });
        return results;
    }

    @Test
    void everyRuleOverTheTownshipHasItsVerdict() {
        assertThat(results(workbook(ThreeGroups.full().outcome())))
                .containsEntry("XH-01", "Đạt")
                .containsEntry("S-01", "Đạt")
                .containsEntry("S-02", "Đạt")
                .containsEntry("S-03", "Đạt")
                .containsEntry("S-04", "Chưa đủ số")
                .containsEntry("S-05", "Đạt")
                .containsEntry("S-06", "Đạt")
                .containsEntry("S-07", "Đạt")
                .containsEntry("S-09", "Đạt");
    }

    @Test
    void aUnitThatIsNotInLeavesRulesOverSumsWithoutAnAnswer() {
        Workbook workbook = workbook(
                ThreeGroups.full().state("G2", UnitReturn.State.MISSING).outcome());
        assertThat(results(workbook))
                .containsEntry("XH-01", "Chưa đủ số")
                .containsEntry("S-02", "Chưa đủ số")
                .containsEntry("S-06", "Chưa đủ số")
                .containsEntry("S-01", "Đạt");
    }

    /** S-12 of the small office compares twice. */
    @Test
    void everyRowOfARuleOfSeveralComparisonsSaysWhoseItIs() {
        WrittenSheet sheet = new Sheets(workbook(ThreeGroups.full().outcome())).sheet(NAME);
        long withFigures = sheet.cells().entrySet().stream()
                .filter(cell -> cell.getKey().column() == 8
                        && Sheets.text(cell.getValue().content()).matches("[=≥≤<>≠]"))
                .peek(cell -> assertThat(Sheets.text(sheet.cells()
                                .get(new CellAddress(cell.getKey().row(), 2))
                                .content()))
                        .as("rule of row %d", cell.getKey().row())
                        .matches("[A-Z]+-[0-9]+"))
                .count();
        long rules = sheet.cells().values().stream()
                .filter(cell -> Sheets.text(cell.content()).matches("[A-Z]+-[0-9]+"))
                .count();
        assertThat(withFigures).isPositive().isLessThanOrEqualTo(rules);
        assertThat(sheet.cells().values())
                .extracting(cell -> Sheets.text(cell.content()))
                .anyMatch(text -> text.endsWith(", phép so thứ 2 trong 2"));
    }

    @Test
    void anEditAnywhereShowsAtOnce() {
        Workbook workbook = workbook(ThreeGroups.full().outcome());
        // The first column of units is that of G1.
        int row =
                new Sheets(workbook).rows("Chính sách", "XH.NGHEO").findFirst().orElseThrow();
        CellAddress poor = new CellAddress(row, MainColumn.values().length + 1);
        Workbook edited = Recalculation.of(with(workbook, "Chính sách", poor, CellContent.number(999)));
        assertThat(results(edited)).containsEntry("XH-01", "Chưa khớp").containsEntry("S-02", "Đạt");
        Workbook emptied = Recalculation.of(with(workbook, "Chính sách", poor, CellContent.blank()));
        assertThat(results(emptied)).containsEntry("XH-01", "Chưa đủ số");
    }

    @Test
    void thePlanOfTheYearAfterIsReadWhereItStands() {
        Workbook workbook = workbook(ThreeGroups.full().outcome());
        assertThat(results(workbook)).containsEntry("S-12", "Đạt");
        String next = "Kế hoạch năm sau";
        int row = new Sheets(workbook)
                .sheet(next).cells().entrySet().stream()
                        .filter(cell -> Sheets.text(cell.getValue().content()).equals("TR.CAY"))
                        .mapToInt(cell -> cell.getKey().row())
                        .findFirst()
                        .orElseThrow();
        Workbook edited = Recalculation.of(with(workbook, next, new CellAddress(row, 7), CellContent.number(1001)));
        assertThat(results(edited)).containsEntry("S-12", "Chưa khớp");
    }

    private static Workbook with(Workbook workbook, String name, CellAddress at, CellContent content) {
        List<WrittenSheet> sheets = new ArrayList<>();
        for (WrittenSheet sheet : workbook.sheets()) {
            NavigableMap<CellAddress, WrittenCell> cells = new TreeMap<>(sheet.cells());
            if (sheet.name().equals(name)) {
                cells.computeIfPresent(at, (a, cell) -> new WrittenCell(content, cell.style(), cell.comment()));
            }
            sheets.add(Sheets.withCells(sheet, cells));
        }
        return new Workbook(workbook.title(), workbook.author(), sheets);
    }

    @Test
    void noCellIsLostAndNoneIsCountedTwice() {
        assertThat(results(workbook(ThreeGroups.full().outcome())))
                .containsEntry("Trồng trọt", "Đạt")
                .containsEntry("Mặt bằng, dự án", "Đạt")
                .containsEntry("Chính sách xã hội", "Đạt");
    }

    @Test
    void aCellThatNoTotalKnowsOfIsFoundOut() {
        PeriodOutcome outcome = ThreeGroups.full().outcome();
        Consolidation whole = outcome.consolidation();
        // As if a total had been made before a unit's figure was in.
        List<vn.tonghop.model.Total> totals = whole.totals().stream()
                .filter(t -> !t.code().value().equals("XH.HO"))
                .toList();
        PeriodOutcome lossy = new PeriodOutcome(
                outcome.period(),
                outcome.asOf(),
                outcome.returns(),
                outcome.files(),
                outcome.findings(),
                new Consolidation(whole.period(), whole.observations(), totals));
        assertThat(results(workbook(lossy)))
                .containsEntry("Chính sách xã hội", "Chưa khớp")
                .containsEntry("Trồng trọt", "Đạt");
    }

    @Test
    void everyRuleIsListedAndOneThatDidNotRunSaysWhy() {
        PeriodOutcome outcome = ThreeGroups.full().outcome();
        assertThat(outcome.tallies())
                .extracting(RuleTally::rule)
                .containsExactlyInAnyOrderElementsOf(ThreeGroups.catalogue().rules().stream()
                        .map(r -> r.code())
                        .toList());
        assertThat(outcome.tallies())
                .anySatisfy(t -> {
                    assertThat(t.rule()).isEqualTo("S-10");
                    assertThat(t.run()).isEqualTo(RuleTally.Run.NOT_IN_FORCE);
                })
                .anySatisfy(t -> {
                    assertThat(t.rule()).isEqualTo("S-11");
                    assertThat(List.of(t.evaluated(), t.passed(), t.failed(), t.explained()))
                            .containsExactly(3, 2, 1, 0);
                });
        assertThat(Sheets.formulas(workbook(outcome)).keySet()).anyMatch(place -> place.startsWith(NAME));
    }
}
