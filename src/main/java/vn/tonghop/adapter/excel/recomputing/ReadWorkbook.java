package vn.tonghop.adapter.excel.recomputing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Sheet;

/**
 * A workbook as our own reader has read it, in the shape that POI's parser and evaluator of formulas ask for. POI's workbook
 * model would take five times as long to open, and would be the model that has written the file.
 */
final class ReadWorkbook implements EvaluationWorkbook, FormulaParsingWorkbook {
    private final List<ReadSheet> sheets;
    private final Map<String, Integer> indices = new HashMap<>();
    private final Map<String, ReadName> names;

    ReadWorkbook(Book book) {
        this(book.sheets(), false, new HashMap<>());
    }

    private ReadWorkbook(List<Sheet> read, boolean stored, Map<String, ReadName> names) {
        this.sheets = read.stream().map(sheet -> new ReadSheet(sheet, stored)).toList();
        this.names = names;
        for (int i = 0; i < sheets.size(); i++) {
            indices.put(key(sheets.get(i).sheet().name()), i);
        }
    }

    /** The same workbook with every formula's stored result in its place. */
    ReadWorkbook stored() {
        return new ReadWorkbook(sheets.stream().map(ReadSheet::sheet).toList(), true, names);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    List<ReadSheet> sheets() {
        return sheets;
    }

    /**
     * Makes a name known that formulas may use.
     *
     * @param sheet index of the only sheet that knows it, -1 for all
     * @throws FormulaParseException if it leads nowhere
     */
    void define(String name, int sheet, String target) {
        Ptg[] definition = FormulaParser.parse(target, this, FormulaType.NAMEDRANGE, sheet, -1);
        names.put(sheet + "!" + key(name), new ReadName(name, names.size(), List.of(definition)));
    }

    /** @throws FormulaParseException if a formula is no formula or names a sheet that is not there */
    Ptg[] parse(String formula, FormulaType type, int sheet, int row) {
        return FormulaParser.parse(SpreadsheetRounding.substituted(formula), this, type, sheet, row);
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        ReadCell read = (ReadCell) cell;
        return parse(read.cell().formula(), FormulaType.CELL, getSheetIndex(read.getSheet()), read.getRowIndex());
    }

    @Override
    public String getSheetName(int index) {
        return sheets.get(index).sheet().name();
    }

    @Override
    public int getSheetIndex(EvaluationSheet sheet) {
        Sheet read = ((ReadSheet) sheet).sheet();
        return getSheetIndex(read.name());
    }

    @Override
    public int getSheetIndex(String name) {
        return indices.getOrDefault(key(name), -1);
    }

    @Override
    public EvaluationSheet getSheet(int index) {
        return sheets.get(index);
    }

    @Override
    public ExternalSheet getExternalSheet(int index) {
        throw new IllegalStateException("sheets are named, not numbered, in this format: " + index);
    }

    @Override
    public ExternalSheet getExternalSheet(String first, @Nullable String last, int workbook) {
        if (workbook > 0) {
            throw new FormulaParseException("a formula reaches into another workbook: " + first);
        }
        return last == null || last.equals(first)
                ? new ExternalSheet(null, first)
                : new ExternalSheetRange(null, first, last);
    }

    @Override
    public int convertFromExternSheetIndex(int index) {
        return index;
    }

    @Override
    public @Nullable ExternalName getExternalName(int sheet, int name) {
        throw new IllegalStateException("names are written, not numbered, in this format: " + name);
    }

    @Override
    public @Nullable ExternalName getExternalName(String name, @Nullable String sheet, int workbook) {
        return workbook > 0 ? null : new ExternalName(name, -1, 0);
    }

    @Override
    public EvaluationName getName(NamePtg token) {
        return names.values().stream()
                .filter(name -> name.index() == token.getIndex())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a name that was never given: " + token.getIndex()));
    }

    @Override
    public @Nullable EvaluationName getName(String name, int sheet) {
        ReadName own = names.get(sheet + "!" + key(name));
        return own == null ? names.get("-1!" + key(name)) : own;
    }

    @Override
    public String resolveNameXText(NameXPtg token) {
        throw new IllegalStateException("names are written, not numbered, in this format");
    }

    @Override
    public UDFFinder getUDFFinder() {
        return SpreadsheetRounding.FUNCTIONS;
    }

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return SpreadsheetVersion.EXCEL2007;
    }

    @Override
    public void clearAllCachedResultValues() {
        // What was read does not change.
    }

    @Override
    public Name createName() {
        throw new IllegalStateException("nothing is written here");
    }

    @Override
    public @Nullable Table getTable(@Nullable String name) {
        return null;
    }

    @Override
    public @Nullable Ptg getNameXPtg(String name, @Nullable SheetIdentifier sheet) {
        return sheet == null && SpreadsheetRounding.FUNCTIONS.findFunction(name) != null
                ? new NameXPxg(null, name)
                : null;
    }

    @Override
    public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
        return new Ref3DPxg(known(sheet), cell);
    }

    @Override
    public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
        return new Area3DPxg(known(sheet), area);
    }

    private SheetIdentifier known(SheetIdentifier sheet) {
        String name = sheet.getSheetIdentifier().getName();
        if (sheet.getBookName() != null || getSheetIndex(name) < 0) {
            throw new FormulaParseException("there is no sheet " + name);
        }
        return sheet;
    }

    @Override
    public int getExternalSheetIndex(String sheet) {
        int index = getSheetIndex(sheet);
        if (index < 0) {
            throw new FormulaParseException("there is no sheet " + sheet);
        }
        return index;
    }

    @Override
    public int getExternalSheetIndex(String workbook, String sheet) {
        throw new FormulaParseException("a formula reaches into another workbook: " + workbook);
    }

    /** A name with what it stands for. */
    private record ReadName(String name, int index, List<Ptg> definition) implements EvaluationName {
        @Override
        public String getNameText() {
            return name;
        }

        @Override
        public boolean isFunctionName() {
            return false;
        }

        @Override
        public boolean hasFormula() {
            return !definition.isEmpty();
        }

        @Override
        public Ptg[] getNameDefinition() {
            return definition.toArray(Ptg[]::new);
        }

        @Override
        public boolean isRange() {
            return hasFormula();
        }

        @Override
        public NamePtg createPtg() {
            return new NamePtg(index);
        }
    }
}
