package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Severity;
import vn.tonghop.model.VietnameseNumbers;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.WrittenSheet;

/** The findings that are only on record: repairs, notes, and what has been answered. */
final class FindingsSheet {
    private static final int SEVERITY = 2;
    private static final int CODE = 8;
    private static final int LAST = 12;

    /** A number, a bound or a range, as they are written into messages and machine files. */
    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("(?:[<>]=? ?)?-?[0-9]+(?:\\.[0-9]+)?(?: - -?[0-9]+(?:\\.[0-9]+)?)?");

    private FindingsSheet() {}

    static WrittenSheet recorded(Material material) {
        List<Finding> findings =
                material.outcome().findings().stream().filter(f -> !f.isOpen()).toList();
        SheetBuilder sheet = new SheetBuilder(material.say("sheet.notes")).tab(Look.RECORD_TAB);
        Furniture.heading(sheet, material, material.say("notes.title"));
        write(sheet, material, findings);
        return sheet.build();
    }

    private static void write(SheetBuilder sheet, Material material, List<Finding> findings) {
        Furniture.titles(
                sheet,
                List.of(
                        material.say("column.order"),
                        material.say("column.severity"),
                        material.say("column.outcome"),
                        material.say("column.unit"),
                        material.say("column.file"),
                        material.say("column.sheet"),
                        material.say("column.cell"),
                        material.say("column.code"),
                        material.say("column.message"),
                        material.say("column.found"),
                        material.say("column.expected"),
                        material.say("column.explanation")));
        Furniture.widths(sheet, 5, 9, 11, 9, 19, 14, 6, 16, 45, 12, 12, 29);
        if (findings.isEmpty()) {
            sheet.wide(Furniture.FIRST_ROW, 1, LAST, material.say("notes.none"), Look.NOTE);
        }
        for (int i = 0; i < findings.size(); i++) {
            row(sheet, material, Furniture.FIRST_ROW + i, findings.get(i));
        }
        int lastRow = Furniture.FIRST_ROW + Math.max(1, findings.size()) - 1;
        sheet.filter(CellRange.of(Furniture.TITLE_ROW, 1, lastRow, LAST));
        Furniture.landscape(sheet, material, Furniture.TITLE_ROW, Furniture.TITLE_ROW);
    }

    private static void row(SheetBuilder sheet, Material material, int row, Finding f) {
        sheet.number(row, 1, row - Furniture.FIRST_ROW + 1L, Look.CENTER);
        List<String> texts = new ArrayList<>(List.of(
                severity(material, f.severity()),
                outcome(material, f.outcome()),
                f.unit().value(),
                file(material, f, f.place()),
                f.place().sheet(),
                f.place().cell(),
                f.code().value(),
                sentence(material, f.message()),
                found(f),
                shown(f, f.expected()),
                f.explanation()));
        for (int i = 0; i < texts.size(); i++) {
            sheet.text(row, SEVERITY + i, texts.get(i), Look.SMALL);
        }
        sheet.text(row, SEVERITY, texts.get(0), look(f.severity()));
        if (!f.code().isNone()) {
            material.plan()
                    .find(f.code(), f.unit())
                    .ifPresent(place -> sheet.put(row, CODE, link(f, place), Look.CELL_LINK));
        }
    }

    /** What to do stands in a column of its own. */
    static String sentence(Material material, Message message) {
        if (!message.key().startsWith("check.rule")) {
            return material.phrases().say(message);
        }
        List<String> arguments = new ArrayList<>(message.arguments());
        arguments.set(arguments.size() - 1, "");
        return material.phrases().say(new Message(message.key(), arguments));
    }

    /** The file that a finding is about; what is about the figures of the whole area is about no file, and says so. */
    static String file(Material material, Finding finding, CellRef place) {
        boolean ofArea = place.file().isEmpty()
                && finding.unit().isNone()
                && finding.message().key().startsWith("check.");
        return ofArea ? material.say("findings.of-area") : place.file();
    }

    /** Numbers of rules, and those that a text was read as, are plain; what was typed into a cell is shown as it was typed. */
    static String shown(Finding finding, String text) {
        boolean isRead = finding.rule().startsWith("VALUE.")
                && PLAIN_NUMBER.matcher(text).matches();
        return isRead || finding.message().key().startsWith("check.")
                ? VietnameseNumbers.ofPlain(text.replace(">=", "≥").replace("<=", "≤"))
                : text;
    }

    /** What was found: a number where the rule has made one, else what stood there. */
    static String found(Finding finding) {
        return finding.message().key().startsWith("check.") ? shown(finding, finding.found()) : finding.found();
    }

    static CellContent link(Finding finding, Place place) {
        return new CellContent.Link(
                finding.code().value(), place.sheet(), place.cells().toString());
    }

    static Style look(Severity severity) {
        return switch (severity) {
            case ERROR -> Look.SMALL.withBold().withColor(Look.BAD_INK);
            case WARNING -> Look.SMALL.withColor(Look.WARNING_INK);
            case NOTE -> Look.SMALL;
        };
    }

    static String severity(Material material, Severity severity) {
        return material.say("severity." + severity.code());
    }

    static String outcome(Material material, Outcome outcome) {
        return material.say("outcome." + outcome.code());
    }
}
