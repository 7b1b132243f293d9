package vn.tonghop.intake;

import java.util.Collection;
import java.util.List;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.grid.Cell;

/** What is to be said of header rows: heads that are needed and not there, not sure, or not ours. */
final class HeaderRemarks {
    private final Collection<RowChoice.Chosen> chosen;
    private final FindingLog log;

    HeaderRemarks(Collection<RowChoice.Chosen> chosen, FindingLog log) {
        this.chosen = chosen;
        this.log = log;
    }

    void remark(FigureBlock block) {
        List<DataElement> elements = chosen.stream()
                .filter(row -> isIn(row.place(), block))
                .map(RowChoice.Chosen::element)
                .toList();
        HeaderRow header = block.header();
        if (elements.isEmpty()) {
            return;
        }
        column(block, FormColumn.PERIOD, elements.size());
        long flows = elements.stream().filter(e -> e.nature().hasCumulative()).count();
        if (flows > 0) {
            column(block, FormColumn.YTD, (int) flows);
        }
        header.unknown()
                .forEach(cell -> log.place(
                        log.at(block.sheet(), cell.address()),
                        IntakeRule.FORM_COLUMN_ADDED,
                        "",
                        Excerpt.of(cell.text()),
                        Excerpt.of(cell.text()),
                        CellAddress.letters(cell.address().column())));
    }

    private static boolean isIn(RowPlace place, FigureBlock block) {
        return place.block().headerRow() == block.headerRow()
                && place.sheet().name().equals(block.sheet().name());
    }

    private void column(FigureBlock block, FormColumn column, int elements) {
        HeaderRow header = block.header();
        String count = Integer.toString(elements);
        CellRef place = header.head(column)
                .map(cell -> log.at(block.sheet(), cell.address()))
                .orElseGet(() -> log.at(block.sheet(), new CellAddress(block.headerRow(), 1)));
        String found = header.head(column).map(HeaderRemarks::text).orElse("");
        if (header.twice().contains(column)) {
            log.place(place, IntakeRule.FORM_COLUMN_TWICE, column.label(), found, column.label(), count);
        } else if (header.guesses().containsKey(column)) {
            log.place(place, IntakeRule.FORM_COLUMN_UNKNOWN, column.label(), found, found, column.label(), count);
        } else if (!header.columns().containsKey(column)) {
            log.place(place, IntakeRule.FORM_COLUMN_MISSING, column.label(), "", column.label(), count);
        }
    }

    private static String text(Cell cell) {
        return Excerpt.of(cell.text());
    }
}
