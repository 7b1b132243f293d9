package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Period;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Sheet;

/**
 * What the lines above the tables of one sheet say: whose the sheet is ("Đơn vị báo cáo: Tổ dân phố số 1 (TDP07)") and for
 * when ("Kỳ: tháng 11 năm 2023"). They stay where they are when a sheet goes into another file or the identity block is
 * lost.
 *
 * @param unit the unit, if the line is there and somebody's
 * @param unitCell where the line stands
 */
record SheetHeading(
        Sheet sheet,
        Optional<ReportingUnit> unit,
        Optional<Cell> unitCell,
        Optional<Period> period,
        Optional<Cell> periodCell) {
    private static final Pattern CODE = Pattern.compile("(.*)\\(([\\p{L}\\d-]+)\\)\\s*");

    /** The heads of the line about the period, folded. */
    private static final List<String> PERIOD_HEADS = List.of("kỳ", "kỳ báo cáo");

    /** Lines further down are no headings. */
    private static final int LAST_ROW = 12;

    /**
     * @param byCode the unit of a code, if it is in the catalogue
     * @param byName the unit of a name
     */
    static List<SheetHeading> of(
            List<Grid> grids,
            Function<String, Optional<ReportingUnit>> byCode,
            Function<String, Optional<ReportingUnit>> byName) {
        return grids.stream().map(grid -> of(grid, byCode, byName)).toList();
    }

    private static SheetHeading of(
            Grid grid,
            Function<String, Optional<ReportingUnit>> byCode,
            Function<String, Optional<ReportingUnit>> byName) {
        Optional<ReportingUnit> unit = Optional.empty();
        Optional<Cell> unitCell = Optional.empty();
        Optional<Period> period = Optional.empty();
        Optional<Cell> periodCell = Optional.empty();
        for (Cell cell : lines(grid)) {
            String text = Wording.clean(LegacyText.decoded(cell));
            String head = Wording.foldHead(text.substring(0, text.indexOf(':')));
            String said = text.substring(text.indexOf(':') + 1).strip();
            if (unitCell.isEmpty() && head.equals(Wording.foldHead(IdentityField.UNIT_NAME.label()))) {
                unitCell = Optional.of(cell);
                unit = unit(said, byCode, byName);
            } else if (periodCell.isEmpty() && PERIOD_HEADS.contains(head)) {
                period = PeriodText.read(said);
                periodCell = period.map(p -> cell);
            }
        }
        return new SheetHeading(grid.sheet(), unit, unitCell, period, periodCell);
    }

    private static List<Cell> lines(Grid grid) {
        List<Cell> lines = new ArrayList<>();
        grid.rows()
                .headMap(LAST_ROW, true)
                .values()
                .forEach(row -> row.stream()
                        .filter(cell -> cell.text().indexOf(':') > 0)
                        .forEach(lines::add));
        return lines;
    }

    private static Optional<ReportingUnit> unit(
            String said,
            Function<String, Optional<ReportingUnit>> byCode,
            Function<String, Optional<ReportingUnit>> byName) {
        Matcher m = CODE.matcher(said);
        if (!m.matches()) {
            return byName.apply(said);
        }
        return byCode.apply(m.group(2).toUpperCase(Locale.ROOT)).or(() -> byName.apply(m.group(1)));
    }
}
