package vn.tonghop.adapter.excel.reading;

import java.util.Map;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.grid.CellValue;

/**
 * A formula cell of an .xls workbook on its way to a cell: a text that it gave stands in a record of its own.
 *
 * @param tokens the formula as stored
 * @param tokenBytes how many of them are the tokens themselves; what follows belongs to constants in braces
 * @param awaitsText whether the text has not come yet
 */
@SuppressWarnings("ArrayRecordComponent") // goes straight into a parser, is never compared
record XlsFormula(
        CellAddress address, Formatting style, CellValue value, byte[] tokens, int tokenBytes, boolean awaitsText) {
    private static final int VALUE = 6;
    private static final int NO_NUMBER = 0xffff;
    private static final int CALCULATE_ON_LOAD = 2;

    private static final Map<Integer, String> ERRORS = Map.of(
            0x00, "#NULL!",
            0x07, "#DIV/0!",
            0x0f, "#VALUE!",
            0x17, "#REF!",
            0x1d, "#NAME?",
            0x24, "#NUM!",
            0x2a, "#N/A");

    /** The formula in the current record. */
    static XlsFormula of(BiffReader in, CellAddress address, Formatting style) {
        int size = in.u16(20);
        byte[] tokens = in.bytes(22, in.length() - 22);
        if (size > tokens.length) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        boolean special = in.u16(VALUE + 6) == NO_NUMBER;
        boolean text = special && in.u8(VALUE) == 0;
        return new XlsFormula(address, style, special ? special(in) : number(in), tokens, size, text);
    }

    /** Programs that do not calculate store a zero and ask for calculation: that zero is no result. */
    private static CellValue number(BiffReader in) {
        long bits = in.bits64(VALUE);
        boolean promised = bits == 0 && (in.u16(14) & CALCULATE_ON_LOAD) != 0;
        return promised ? new CellValue.Uncomputed() : XlsSheet.number(bits);
    }

    private static CellValue special(BiffReader in) {
        return switch (in.u8(VALUE)) {
            case 0, 3 -> new CellValue.Text(""); // a text still to come; an empty one
            case 1 -> XlsSheet.truth(in.u8(VALUE + 2));
            case 2 -> error(in.u8(VALUE + 2));
            default -> throw Unreadable.damaged(XlsWorkbook.STREAM);
        };
    }

    static CellValue error(int code) {
        String text = ERRORS.get(code);
        return text == null ? new CellValue.BadNumber("#" + code) : new CellValue.Error(text);
    }

    XlsFormula withText(String text) {
        return new XlsFormula(address, style, new CellValue.Text(text), tokens, tokenBytes, false);
    }

    /** The text in the current record, which may go on in the following ones. */
    static String text(BiffReader in, Budget budget) {
        int letters = in.u16(0);
        budget.takeCharacters(letters);
        StringBuilder text = new StringBuilder(letters);
        int at = 2;
        while (text.length() < letters) {
            int size = (in.u8(at) & 1) + 1;
            int count = Math.min(letters - text.length(), (in.length() - at - 1) / size);
            text.append(in.text(at, count));
            if (text.length() < letters) {
                if (count == 0 || !in.isContinued()) {
                    throw Unreadable.damaged(XlsWorkbook.STREAM);
                }
                in.next();
                at = 0;
            }
        }
        return text.toString();
    }
}
