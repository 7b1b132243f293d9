package vn.tonghop.publish;

import java.util.Comparator;
import vn.tonghop.catalogue.HandoverBlock;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.workbook.SheetBuilder;

/**
 * Says whose submission this workbook is at the next level, as {@link HandoverBlock} lays it down. Where the catalogue does
 * not say what the issuing body is called there, nothing is written, and the workbook is no submission.
 */
final class HandoverLines {
    private static final int LABEL = 2;
    private static final int VALUE = 3;
    private static final int LAST = 6;

    private final Material material;
    private final SheetBuilder sheet;
    private int row;

    HandoverLines(Material material, SheetBuilder sheet, int firstRow) {
        this.material = material;
        this.sheet = sheet;
        this.row = firstRow;
    }

    void write() {
        String unit = material.agency(HandoverBlock.UNIT);
        if (unit.isEmpty()) {
            return;
        }
        sheet.text(row++, 1, material.say("handover.caption"), Look.CAPTION);
        sheet.wide(row++, 1, LAST, material.say("handover.keep"), Look.NOTE);
        line(HandoverBlock.COLUMNS, HandoverBlock.span(MainColumn.values().length));
        line(IdentityField.UNIT_CODE, unit);
        line(IdentityField.UNIT_NAME, material.agency("issuing_body_full"));
        line(IdentityField.PERIOD, material.period().toString());
        line(IdentityField.FORM, material.agency(HandoverBlock.FORM));
        line(IdentityField.EDITION, material.agency(HandoverBlock.EDITION));
        line(IdentityField.SENT, latest());
    }

    /** The workbook is as new as the latest return in it; the day on which the program ran says nothing of its figures. */
    private String latest() {
        return material.outcome().returns().stream()
                .flatMap(r -> r.sent().stream())
                .max(Comparator.naturalOrder())
                .map(VietnameseDates::numeric)
                .orElse("");
    }

    private void line(IdentityField field, String value) {
        line(field.label(), value);
    }

    private void line(String label, String value) {
        sheet.text(row, LABEL, label, Look.TEXT);
        sheet.wide(row++, VALUE, LAST, value, Look.TEXT.withBold());
    }
}
