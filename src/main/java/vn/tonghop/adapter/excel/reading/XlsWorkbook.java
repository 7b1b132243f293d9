package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Sheet;

/**
 * A workbook of Excel 97 to 2003 (BIFF8, MS-XLS), read record by record as POI's event reader does it, with POI's own
 * classes for the tokens of formulas. Unlike that reader it parses only the records that say what stands in a cell, so that
 * a drawing nobody asks for cannot take the figures with it, and it counts nothing that lies outside a worksheet: an
 * embedded chart keeps numbers of its own.
 *
 * <p>The format has no checksums. What it has is checked: every substream begins and ends where it should, cells stand in
 * order and each once, texts are as many as announced.
 */
final class XlsWorkbook {
    static final String STREAM = "Workbook";

    private static final int GLOBALS = 0x0005;
    private static final int WORKSHEET = 0x0010;
    private static final int MACRO_SHEET = 0x0040;

    private final LittleEndian stream;
    private final Budget budget;
    private final boolean modules;

    private XlsWorkbook(LittleEndian stream, boolean modules, Budget budget) {
        this.stream = stream;
        this.modules = modules;
        this.budget = budget;
    }

    /** @throws Unreadable if it is cut, damaged, ambiguous or locked by a password */
    static Book read(byte[] file, Budget budget) {
        CompoundFile container = CompoundFile.of(file);
        byte[] stream = container.stream(STREAM).orElseThrow(() -> Unreadable.missing(STREAM));
        return ofStream(stream, container.has("_VBA_PROJECT_CUR"), budget);
    }

    /** @param modules whether the container holds macros beside the stream */
    static Book ofStream(byte[] stream, boolean modules, Budget budget) {
        return new XlsWorkbook(new LittleEndian(stream), modules, budget).book();
    }

    private Book book() {
        BiffReader in = new BiffReader(stream, 0);
        if (in.begin() != GLOBALS) {
            throw Unreadable.damaged(STREAM);
        }
        XlsGlobals globals = XlsGlobals.read(in, budget);
        List<Sheet> sheets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<Long> places = new HashSet<>();
        boolean macros = modules;
        for (XlsGlobals.SheetEntry entry : globals.sheets()) {
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw Unreadable.ambiguousSheet(entry.name());
            }
            if (!places.add(entry.at())) {
                throw Unreadable.damaged(STREAM);
            }
            BiffReader sheet = new BiffReader(stream, entry.at());
            int kind = sheet.begin();
            macros |= kind == MACRO_SHEET;
            if (kind == WORKSHEET) {
                sheets.add(XlsSheet.read(sheet, entry, globals, budget));
            } else {
                sheet.skipSubstream();
            }
            if (!sheet.isAtBoundary()) {
                throw Unreadable.damaged(STREAM);
            }
        }
        if (sheets.isEmpty()) {
            throw Unreadable.noSheet();
        }
        return new Book(sheets, globals.date1904(), macros, globals.links().hasExternal());
    }
}
