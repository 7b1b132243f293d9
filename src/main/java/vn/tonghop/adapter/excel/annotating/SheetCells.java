package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.model.CellAddress;

/**
 * Changes the styles of cells in the text of a sheet (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4). A marked cell that is not
 * there yet is added, with the style of its row or column; a row likewise. Nothing else of a row changes, except the hint
 * which columns it spans.
 */
final class SheetCells {
    private static final int ROW = 2;
    private static final int CELL = 3;

    private final String part;
    private final String text;
    private final String sheet;
    private final Paint paint;
    private final Edits edits;
    private final NavigableMap<CellAddress, String> waiting;
    private final List<Column> columns = new ArrayList<>();

    private int row;
    private int column;
    private int rowStyle;
    private boolean inData;
    private String prefix = "";

    private record Column(int first, int last, int style) {}

    /** @param marked colours by cell */
    SheetCells(
            String part,
            String text,
            String sheet,
            NavigableMap<CellAddress, String> marked,
            Paint paint,
            Edits edits) {
        this.part = part;
        this.text = text;
        this.sheet = sheet;
        this.paint = paint;
        this.edits = edits;
        this.waiting = new TreeMap<>(marked);
    }

    void edit() {
        TagScan.each(part, text, this::tag);
    }

    private void tag(Tag tag) {
        if (tag.is(2, "col") && tag.isOpening()) {
            column(tag);
        } else if (tag.is(1, "sheetData")) {
            data(tag);
        } else if (inData && tag.is(ROW, "row")) {
            row(tag);
        } else if (inData && tag.is(CELL, "c") && tag.isOpening()) {
            cell(tag);
        }
    }

    private String opening(Tag tag) {
        return text.substring(tag.start(), tag.end());
    }

    private void column(Tag tag) {
        String opening = opening(tag);
        columns.add(new Column(
                Attributes.number(opening, "min").orElse(1),
                Attributes.number(opening, "max").orElse(CellAddress.MAX_COLUMN),
                Attributes.number(opening, "style").orElse(0)));
    }

    private void data(Tag tag) {
        prefix = tag.prefix();
        switch (tag.kind()) {
            case OPEN -> inData = true;
            case CLOSE -> {
                edits.insert(tag.start(), rowsBefore(CellAddress.MAX_ROW + 1));
                inData = false;
            }
            case EMPTY -> {
                String rows = rowsBefore(CellAddress.MAX_ROW + 1);
                if (!rows.isEmpty()) {
                    edits.replace(tag.start(), tag.end(), "<" + tag.name() + ">" + rows + "</" + tag.name() + ">");
                }
            }
        }
    }

    private void row(Tag tag) {
        if (tag.kind() == Tag.Kind.CLOSE) {
            edits.insert(tag.start(), cellsBefore(CellAddress.MAX_COLUMN + 1));
            return;
        }
        String opening = opening(tag);
        row = Attributes.number(opening, "r").orElse(row + 1);
        if (row < 1 || row > CellAddress.MAX_ROW) {
            throw NotAnnotatable.structure(part);
        }
        column = 0;
        edits.insert(tag.start(), rowsBefore(row));
        rowStyle = Attributes.isTrue(opening, "customFormat")
                ? Attributes.number(opening, "s").orElse(0)
                : -1;
        boolean isMarked = !waiting.isEmpty() && waiting.firstKey().row() == row;
        String changed = isMarked ? Attributes.without(opening, "spans") : opening;
        if (tag.kind() == Tag.Kind.EMPTY && isMarked) {
            String open = changed.substring(0, changed.length() - 2).stripTrailing() + ">";
            edits.replace(
                    tag.start(), tag.end(), open + cellsBefore(CellAddress.MAX_COLUMN + 1) + "</" + tag.name() + ">");
        } else {
            edits.replace(tag.start(), tag.end(), changed);
        }
    }

    private void cell(Tag tag) {
        String opening = opening(tag);
        column = Attributes.find(opening, "r")
                .map(r -> CellAddress.parse(r).orElseThrow(() -> NotAnnotatable.structure(part)))
                .map(CellAddress::column)
                .orElse(column + 1);
        CellAddress at = new CellAddress(row, column);
        edits.insert(tag.start(), cellsBefore(column));
        int style = Attributes.number(opening, "s").orElse(0);
        int wanted = Optional.ofNullable(waiting.remove(at))
                .map(color -> paint.marked(sheet, at, style, color))
                .orElseGet(() -> paint.plain(sheet, at, style));
        if (wanted != style) {
            edits.replace(tag.start(), tag.end(), Attributes.with(opening, "s", Integer.toString(wanted)));
        }
    }

    /** The marked cells of the present row to the left of a column that are not there yet. */
    private String cellsBefore(int next) {
        StringBuilder cells = new StringBuilder();
        while (!waiting.isEmpty()
                && waiting.firstKey().row() == row
                && waiting.firstKey().column() < next) {
            cells.append(newCell());
        }
        return cells.toString();
    }

    private String newCell() {
        var first = waiting.pollFirstEntry();
        CellAddress at = first.getKey();
        int style = paint.marked(sheet, at, rowStyle >= 0 ? rowStyle : columnStyle(at.column()), first.getValue());
        return "<" + prefix + "c r=\"" + at + "\" s=\"" + style + "\"/>";
    }

    private int columnStyle(int number) {
        return columns.stream()
                .filter(c -> c.first() <= number && number <= c.last())
                .findFirst()
                .map(Column::style)
                .orElse(0);
    }

    /** The rows above a row that have marked cells and are not there yet. */
    private String rowsBefore(int next) {
        StringBuilder rows = new StringBuilder();
        int present = row;
        int presentStyle = rowStyle;
        while (!waiting.isEmpty() && waiting.firstKey().row() < next) {
            row = waiting.firstKey().row();
            rowStyle = -1;
            rows.append('<').append(prefix).append("row r=\"").append(row).append("\">");
            rows.append(cellsBefore(CellAddress.MAX_COLUMN + 1));
            rows.append("</").append(prefix).append("row>");
        }
        row = present;
        rowStyle = presentStyle;
        return rows.toString();
    }
}
