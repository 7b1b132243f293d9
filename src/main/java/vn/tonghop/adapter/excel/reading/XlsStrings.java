package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The shared texts of an .xls workbook (record SST, MS-XLS 2.4.265), which go on over as many CONTINUE records as they
 * need; the letters of a text may break there, and then the next record says anew how wide they are.
 *
 * <p>Strict: as many texts as announced, and nothing behind them. One damaged length would otherwise give every later cell
 * another cell's text.
 */
final class XlsStrings {
    private static final int WIDE = 1;
    private static final int PHONETIC = 4;
    private static final int RUNS = 8;

    private final BiffReader in;
    private final Budget budget;
    private final IntFunction<String> fonts;
    private final List<StyledText> texts = new ArrayList<>();
    private int at = 8;

    private XlsStrings(BiffReader in, Budget budget, IntFunction<String> fonts) {
        this.in = in;
        this.budget = budget;
        this.fonts = fonts;
    }

    /**
     * Reads the table that begins with the current record.
     *
     * @param fonts gives the name of a font from its number
     */
    static XlsStrings read(BiffReader in, Budget budget, IntFunction<String> fonts) {
        XlsStrings strings = new XlsStrings(in, budget, fonts);
        strings.read();
        return strings;
    }

    static XlsStrings none(BiffReader in, Budget budget) {
        return new XlsStrings(in, budget, number -> "");
    }

    /** @param index 0-based */
    Optional<StyledText> find(long index) {
        return index < texts.size() ? Optional.of(texts.get((int) index)) : Optional.empty();
    }

    private void read() {
        long count = in.u32(4);
        for (long i = 0; i < count; i++) {
            budget.takeCell();
            texts.add(text());
        }
        if (at != in.length() || in.isContinued()) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
    }

    private StyledText text() {
        goOn();
        int letters = in.u16(at);
        int flags = in.u8(at + 2);
        at += 3;
        int runs = 0;
        long phonetic = 0;
        if ((flags & RUNS) != 0) {
            runs = in.u16(at);
            at += 2;
        }
        if ((flags & PHONETIC) != 0) {
            phonetic = in.u32(at);
            at += 4;
        }
        budget.takeCharacters(letters);
        String text = letters(letters, (flags & WIDE) != 0);
        String font = font(runs);
        pass(phonetic);
        return new StyledText(text, font);
    }

    private String letters(int count, boolean wideAtFirst) {
        StringBuilder text = new StringBuilder(count);
        boolean wide = wideAtFirst;
        while (text.length() < count) {
            if (at == in.length()) {
                goOn();
                wide = (in.u8(at++) & WIDE) != 0;
            }
            int size = wide ? 2 : 1;
            int letters = Math.min(count - text.length(), (in.length() - at) / size);
            if (letters == 0) {
                throw Unreadable.damaged(XlsWorkbook.STREAM);
            }
            text.append(BiffText.decode(in.bytes(at, letters * size), wide));
            at += letters * size;
        }
        return text.toString();
    }

    /** The one font that all runs name; empty if the text begins in the font of its cell, or the runs differ. */
    private String font(int runs) {
        String font = "";
        for (int i = 0; i < runs; i++) {
            goOn();
            int from = in.u16(at);
            String name = fonts.apply(in.u16(at + 2));
            at += 4;
            if (i == 0) {
                font = from == 0 ? name : "";
            } else if (!name.equals(font)) {
                font = "";
            }
        }
        return font;
    }

    private void pass(long count) {
        long left = count;
        while (left > 0) {
            goOn();
            int step = (int) Math.min(left, in.length() - at);
            at += step;
            left -= step;
        }
    }

    /** To the next record when this one is used up. */
    private void goOn() {
        if (at < in.length()) {
            return;
        }
        if (at > in.length() || !in.isContinued()) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        in.next();
        at = 0;
    }
}
