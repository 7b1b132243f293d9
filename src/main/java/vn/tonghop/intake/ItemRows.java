package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.catalogue.ListTable;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Sheet;

/**
 * Reads list tables: each row that holds anything in a column of the list is an item. Rows are numbered from 1 without the
 * blank ones. A row without a name is called by its number.
 */
final class ItemRows {
    private static final String UNNAMED = "Dòng ";

    private final Period period;
    private final CellReader cells;
    private final ListHeads heads;
    private final FindingLog log;

    ItemRows(Period period, FormEdition edition, CellReader cells) {
        this.period = period;
        this.heads = new ListHeads(edition);
        this.cells = cells;
        this.log = cells.log();
    }

    /**
     * The observations of a list: element by element, in each row by row.
     *
     * @param blocks where the list stands in the file
     */
    List<Observation> read(ItemTable table, List<ItemBlock> blocks) {
        List<ItemBlock> filled =
                blocks.stream().filter(b -> !b.rows().isEmpty()).toList();
        if (filled.isEmpty()) {
            blocks.stream().findFirst().ifPresent(this::missingColumns);
            return List.of();
        }
        ItemBlock block = filled.get(0);
        missingColumns(block);
        heads.remark(block, log);
        boolean disputed = filled.stream().map(this::shown).distinct().count() > 1;
        if (blocks.size() > 1) {
            repeated(disputed ? filled : blocks, disputed);
        }
        return observations(table, block, disputed);
    }

    private void missingColumns(ItemBlock block) {
        List<String> missing = block.table().elements().stream()
                .filter(e -> !block.columns().containsKey(e.code()))
                .map(e -> e.code().value() + " «" + e.label() + "»")
                .toList();
        if (!missing.isEmpty()) {
            CellRef place = log.at(block.sheet(), new CellAddress(block.headerRow(), 1));
            String codes = String.join(", ", missing);
            log.place(place, IntakeRule.FORM_LIST_COLUMN_MISSING, codes, "", label(block), codes);
        }
    }

    private void repeated(List<ItemBlock> blocks, boolean disputed) {
        String places = String.join(
                ", ",
                blocks.stream()
                        .map(b -> b.sheet().name() + "!" + new CellAddress(b.headerRow(), 1))
                        .toList());
        ItemBlock last = blocks.get(blocks.size() - 1);
        CellRef place = log.at(last.sheet(), new CellAddress(last.headerRow(), 1));
        IntakeRule rule = disputed ? IntakeRule.FORM_LIST_TWICE : IntakeRule.FORM_CODE_REPEATED;
        String code = last.table().list().code();
        log.place(place, rule, "", places, code, label(last), places, "");
    }

    private static String label(ItemBlock block) {
        ListTable list = block.table().list();
        return list.label();
    }

    private List<List<String>> shown(ItemBlock block) {
        return block.rows().stream()
                .map(row -> block.columns().values().stream()
                        .map(column ->
                                Wording.fold(block.sheet().at(row, column).text()))
                        .toList())
                .toList();
    }

    private List<Observation> observations(ItemTable table, ItemBlock block, boolean disputed) {
        List<CellReader.Item> items = items(block);
        List<Observation> observations = new ArrayList<>();
        for (DataElement element : table.elements()) {
            Integer column = block.columns().get(element.code());
            for (int i = 0; column != null && i < items.size(); i++) {
                observations.add(observation(block, element, column, i, items.get(i), disputed));
            }
        }
        return observations;
    }

    private Observation observation(
            ItemBlock block, DataElement element, int column, int index, CellReader.Item item, boolean disputed) {
        Sheet sheet = block.sheet();
        Cell cell = sheet.at(block.rows().get(index), column);
        // A missing name has its own finding.
        boolean due = element.required() && element.frequency().isDue(period) && element.nature() != Nature.NAME;
        Asked asked = new Asked(element, Measure.PERIOD, due);
        boolean held = disputed || block.disputed().contains(element.code());
        return held && !Grid.isEmpty(cell)
                ? cells.held(sheet, cell, asked, item)
                : cells.read(sheet, cell, asked, item);
    }

    private List<CellReader.Item> items(ItemBlock block) {
        List<CellReader.Item> items = new ArrayList<>();
        Map<String, Integer> rowByName = new LinkedHashMap<>();
        for (int row : block.rows()) {
            int line = items.size() + 1;
            String name = name(block, row);
            if (name.isEmpty()) {
                unnamed(block, row, line);
            } else {
                Optional.ofNullable(rowByName.putIfAbsent(Wording.foldWords(name), row))
                        .ifPresent(earlier -> twice(block, row, earlier, name));
            }
            items.add(new CellReader.Item(name.isEmpty() ? UNNAMED + line : name, line));
        }
        return items;
    }

    /** The name on one line; what is to be said of the words is said when the cell itself is read. */
    private static String name(ItemBlock block, int row) {
        return ItemNames.column(block)
                .map(column -> PersonalData.mask(Wording.clean(
                        TextReader.plain(LegacyText.decoded(block.sheet().at(row, column))))))
                .orElse("");
    }

    private void unnamed(ItemBlock block, int row, int line) {
        if (ItemNames.element(block.table()).isPresent()) {
            String name = UNNAMED + line;
            CellRef place = place(block, row);
            log.element(place, nameCode(block), IntakeRule.FORM_ITEM_UNNAMED, "", "", label(block), name);
        }
    }

    private void twice(ItemBlock block, int row, int earlier, String name) {
        log.element(
                place(block, row),
                nameCode(block),
                IntakeRule.FORM_ITEM_TWICE,
                "",
                Excerpt.of(name),
                Excerpt.of(name),
                label(block),
                Integer.toString(earlier));
    }

    private CellRef place(ItemBlock block, int row) {
        return log.at(
                block.sheet(), new CellAddress(row, ItemNames.column(block).orElse(1)));
    }

    private static Code nameCode(ItemBlock block) {
        return ItemNames.element(block.table()).map(DataElement::code).orElse(Code.NONE);
    }
}
