package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Message;
import vn.tonghop.model.grid.BookReader.Refused;

/**
 * The reason why a file is not read, on its way from deep inside a parser to the one boundary, {@link FileGate}.
 * Unchecked because the callbacks of SAX and of streams allow nothing else; without stack trace because it tells of the
 * file, not of the program.
 */
final class Unreadable extends RuntimeException {
    private static final int LONGEST_DETAIL = 120;
    private static final String DAMAGED = "FILE.DAMAGED";
    private static final String TOO_LARGE = "FILE.TOO-LARGE";
    private static final String AMBIGUOUS = "FILE.AMBIGUOUS";
    private static final String UNSAFE = "FILE.UNSAFE";

    private final String rule;
    private final String phrase;
    private final List<String> details;

    private Unreadable(String rule, String phrase, String... details) {
        super(rule, null, false, false);
        this.rule = rule;
        this.phrase = phrase;
        this.details = List.of(details).stream().map(Unreadable::shown).toList();
    }

    Refused refusal(String file) {
        List<String> arguments = new ArrayList<>();
        arguments.add(file);
        arguments.addAll(details);
        return new Refused(rule, new Message(phrase, arguments));
    }

    static Unreadable truncated() {
        return new Unreadable("FILE.TRUNCATED", "file.truncated");
    }

    /** Something is wrong that cannot be pinned to a part. */
    static Unreadable damaged() {
        return new Unreadable(DAMAGED, "file.damaged");
    }

    /** A part does not say what its format demands. */
    static Unreadable damaged(String part) {
        return new Unreadable(DAMAGED, "file.damaged.part", part);
    }

    static Unreadable wrongChecksum(String part) {
        return new Unreadable(DAMAGED, "file.damaged.crc", part);
    }

    static Unreadable missing(String part) {
        return new Unreadable(DAMAGED, "file.damaged.missing", part);
    }

    /** @param place a cell address or a row, as it stands in the file */
    static Unreadable damagedAt(String sheet, String place) {
        return new Unreadable(DAMAGED, "file.damaged.place", sheet, place);
    }

    static Unreadable fileTooLarge(long limit) {
        return new Unreadable(TOO_LARGE, "file.too-large", megabytes(limit));
    }

    static Unreadable tooManyEntries(int limit) {
        return new Unreadable(TOO_LARGE, "file.too-large.entries", Integer.toString(limit));
    }

    static Unreadable unpackedTooLarge(long limit) {
        return new Unreadable(TOO_LARGE, "file.too-large.unpacked", megabytes(limit));
    }

    static Unreadable packedTooTightly(String part) {
        return new Unreadable(TOO_LARGE, "file.too-large.part", part);
    }

    /** More cells, more text or more nesting than there is room for. */
    static Unreadable tooMuchContent() {
        return new Unreadable(TOO_LARGE, "file.too-large.content");
    }

    /** No room was left in memory, be it for this file or for what was there beside it. */
    static Unreadable noMemory() {
        return new Unreadable(TOO_LARGE, Refused.NO_MEMORY);
    }

    static Unreadable ambiguousPart(String part) {
        return new Unreadable(AMBIGUOUS, "file.ambiguous.part", part);
    }

    static Unreadable overlapping(String part) {
        return new Unreadable(AMBIGUOUS, "file.ambiguous.overlap", part);
    }

    static Unreadable ambiguousSheet(String sheet) {
        return new Unreadable(AMBIGUOUS, "file.ambiguous.sheet", sheet);
    }

    static Unreadable ambiguousRow(String sheet, int row) {
        return new Unreadable(AMBIGUOUS, "file.ambiguous.row", sheet, Integer.toString(row));
    }

    static Unreadable ambiguousCell(String sheet, CellAddress cell) {
        return new Unreadable(AMBIGUOUS, "file.ambiguous.cell", sheet, cell.toString());
    }

    static Unreadable unsafeName(String part) {
        return new Unreadable(UNSAFE, "file.unsafe.name", part);
    }

    static Unreadable doctype(String part) {
        return new Unreadable(UNSAFE, "file.unsafe.doctype", part);
    }

    static Unreadable password() {
        return new Unreadable(FileKind.PASSWORD.rule(), FileKind.PASSWORD.phrase());
    }

    static Unreadable tooOld() {
        return new Unreadable(FileKind.OLD_XLS.rule(), FileKind.OLD_XLS.phrase());
    }

    static Unreadable noWorkbook() {
        return new Unreadable(FileKind.UNKNOWN.rule(), FileKind.UNKNOWN.phrase());
    }

    static Unreadable noSheet() {
        return new Unreadable("FILE.NO-SHEET", "file.no-sheet");
    }

    private static String megabytes(long bytes) {
        return Long.toString(bytes / ReadingLimits.MEGABYTE);
    }

    /** Names in a hostile file may be endless or hold control characters: neither belongs in a message or a log. */
    static String shown(String detail) {
        String cut = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
        return cut.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", "?");
    }
}
