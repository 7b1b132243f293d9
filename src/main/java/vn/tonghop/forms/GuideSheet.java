package vn.tonghop.forms;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import vn.tonghop.catalogue.ChangeWording;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormChange;
import vn.tonghop.catalogue.FormChanges;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Validation.Constraint;
import vn.tonghop.model.workbook.WrittenSheet;

/** Writes the first sheet: whose form it is and for when, how to fill it in, and what is still missing on which sheet. */
final class GuideSheet {
    private static final int LABELS = 2;
    private static final int VALUES = 3;
    private static final int MISSING = 4;
    private static final int DOUBTFUL = 5;
    /** Characters of the guide's merged columns that fit on one line. */
    private static final int LINE_LENGTH = 128;

    /** The same for the columns in which changes are told. */
    private static final int CHANGE_LENGTH = 84;

    private static final double LINE_HEIGHT = 16.5;

    private final Commission commission;
    private final FormPlan form;
    private final FormChanges changes;
    private final SheetBuilder sheet;
    private int row = 1;

    private GuideSheet(Commission commission, FormPlan form, FormChanges changes) {
        this.commission = commission;
        this.form = form;
        this.changes = changes;
        this.sheet = new SheetBuilder(commission.say("form.guide.sheet"));
    }

    static WrittenSheet write(Commission commission, FormPlan form, FormChanges changes) {
        return new GuideSheet(commission, form, changes).write();
    }

    private WrittenSheet write() {
        head();
        identity();
        instructions();
        changes();
        sheets();
        return sheet.column(1, 4)
                .column(LABELS, 30)
                .column(VALUES, 62)
                .column(MISSING, 16)
                .column(DOUBTFUL, 16)
                .page(PageSetup.PORTRAIT.withFooter(commission.footer()))
                .tab(Looks.GUIDE_TAB)
                .protect()
                .build();
    }

    private void head() {
        for (String key : List.of("superior", "issuing_body")) {
            String name = commission.agency(key);
            if (!name.isEmpty()) {
                sheet.text(row++, LABELS, name, key.equals("superior") ? Looks.PLAIN : Looks.PLAIN.withBold());
            }
        }
        row++;
        String title = commission.form().title().toUpperCase(Locale.ROOT);
        sheet.wide(
                row,
                LABELS,
                DOUBTFUL,
                title,
                Looks.TITLE.withAlign(Style.Align.CENTER).withWrap());
        sheet.height(row++, 24);
        String span = commission.say(
                "form.guide.span",
                VietnameseDates.period(commission.period()),
                VietnameseDates.numeric(commission.calendar().firstDay(commission.period())),
                VietnameseDates.numeric(commission.calendar().lastDay(commission.period())));
        sheet.wide(row++, LABELS, DOUBTFUL, span, Looks.PLAIN.withAlign(Style.Align.CENTER));
        row++;
    }

    private void identity() {
        sheet.text(row++, LABELS, commission.say("form.guide.identity"), Looks.CAPTION);
        for (IdentityField field : IdentityField.values()) {
            sheet.text(row, LABELS, field.label(), Looks.LABEL.withBold());
            if (field == IdentityField.SENT) {
                sheet.blank(row, VALUES, Looks.INPUT_DATE);
                sheet.validate(InputRanges.strict(
                        List.of(CellRange.of(row, VALUES, row, VALUES)),
                        new Constraint.AnyDate(),
                        "date",
                        "",
                        commission.phrases()));
            } else {
                sheet.text(row, VALUES, identity(field), Looks.LABEL);
            }
            row++;
        }
        row++;
    }

    private String identity(IdentityField field) {
        return switch (field) {
            case UNIT_CODE -> commission.unit().code().value();
            case UNIT_NAME -> commission.unit().name();
            case PERIOD -> commission.period().toString();
            case FORM -> commission.form().code();
            case EDITION -> commission.form().edition();
            case SENT -> "";
            case CHECK -> checksum(commission);
        };
    }

    /** Eight hexadecimal digits over everything that makes this form this form. */
    static String checksum(Commission commission) {
        String codes = commission.layout().elements().stream()
                .map(DataElement::code)
                .map(Object::toString)
                .collect(Collectors.joining(","));
        String whole = String.join(
                "|",
                commission.unit().code().value(),
                commission.period().toString(),
                commission.form().code(),
                commission.form().edition(),
                codes);
        CRC32 crc = new CRC32();
        crc.update(whole.getBytes(StandardCharsets.UTF_8));
        String digits = Long.toHexString(crc.getValue()).toUpperCase(Locale.ROOT);
        return "0".repeat(8 - digits.length()) + digits;
    }

    private void instructions() {
        sheet.text(row++, LABELS, commission.say("form.guide.how"), Looks.CAPTION);
        legend();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            sheet.number(row, 1, i + 1L, Looks.PLAIN.withAlign(Style.Align.CENTER));
            sheet.wide(row, LABELS, DOUBTFUL, line, Looks.PLAIN.withWrap());
            // Merged cells do not find their height by themselves.
            sheet.height(row, LINE_HEIGHT * (1 + (line.length() - 1) / LINE_LENGTH));
            row++;
        }
        row++;
    }

    /** What the colours of cells mean, shown in those colours. */
    private void legend() {
        Map<String, Style> colours = new LinkedHashMap<>();
        colours.put("input", Looks.GREY.withFill(Looks.INPUT_FILL));
        colours.put("given", Looks.GREY);
        colours.put("closed", Looks.CLOSED);
        colours.forEach((key, style) -> {
            sheet.text(row, LABELS, commission.say("form.guide.colour." + key), style.withAlign(Style.Align.CENTER));
            sheet.text(row++, VALUES, commission.say("form.guide.colour." + key + ".means"), Looks.PLAIN.withIndent(1));
        });
    }

    /** What somebody who filled the form in last year must know; nothing when nothing changed. */
    private void changes() {
        if (changes.changes().isEmpty()) {
            return;
        }
        String before = VietnameseDates.period(commission.period().sameLastYear());
        sheet.text(row++, LABELS, commission.say("form.guide.changes", before), Looks.CAPTION);
        ChangeWording wording = new ChangeWording(commission.phrases());
        for (FormChange change : changes.changes()) {
            String text = wording.text(change);
            sheet.text(row, LABELS, wording.kind(change), Looks.PLAIN.withBold());
            sheet.wide(row, VALUES, DOUBTFUL, text, Looks.PLAIN.withWrap());
            sheet.height(row, LINE_HEIGHT * (1 + (text.length() - 1) / CHANGE_LENGTH));
            row++;
        }
        row++;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!commission.form().guide().isEmpty()) {
            lines.add(commission.form().guide());
        }
        for (String key : List.of("where", "zero", "number", "ytd", "check", "explain", "list", "keep")) {
            if (isNeeded(key)) {
                lines.add(commission.say("form.guide.line." + key));
            }
        }
        lines.add(commission.say(
                "form.guide.line.send",
                commission.agency("issuing_body_full"),
                VietnameseDates.numeric(commission.calendar().dueDay(commission.period()))));
        return lines;
    }

    private boolean isNeeded(String key) {
        return switch (key) {
            case "ytd" ->
                commission.layout().elements().stream().anyMatch(e -> e.nature().hasCumulative());
            case "list" -> commission.layout().elements().stream().anyMatch(DataElement::isListColumn);
            default -> true;
        };
    }

    private void sheets() {
        sheet.text(row++, LABELS, commission.say("form.guide.sheets"), Looks.CAPTION);
        List<String> heads = List.of("name", "subject", "missing", "doubtful");
        for (int i = 0; i < heads.size(); i++) {
            sheet.text(row, LABELS + i, commission.say("form.guide.sheets." + heads.get(i)), Looks.HEAD);
        }
        int first = ++row;
        long missing = 0;
        for (SheetPlan plan : form.sheets()) {
            missing += sheetRow(plan);
            row++;
        }
        total(first, missing);
        sheet.highlight(Highlights.positive(CellRange.of(first, MISSING, row, DOUBTFUL)));
    }

    /** One line of the list of sheets; gives the number of cells that a blank form lacks there. */
    private long sheetRow(SheetPlan plan) {
        String name = plan.subject().sheet();
        sheet.put(
                row,
                LABELS,
                new CellContent.Link(name, name, "A" + SheetPlan.FIRST_TABLE_ROW),
                Looks.LABEL.withUnderline().withColor("0563C1"));
        sheet.text(row, VALUES, plan.subject().label(), Looks.LABEL);
        if (plan.countedChecks().isEmpty()) {
            sheet.text(row, MISSING, commission.say("form.guide.sheets.optional"), Looks.COUNT.withItalic());
            sheet.blank(row, DOUBTFUL, Looks.COUNT);
            return 0;
        }
        long missing = plan.tables().stream()
                .flatMap(t -> rowsOf(t).stream())
                .filter(commission::isDue)
                .count();
        count(row, MISSING, tally(plan, "form.verdict.missing"), missing);
        count(row, DOUBTFUL, tally(plan, "form.verdict.doubtful"), doubtful(plan));
        return missing;
    }

    /** The elements that have a row, and so a verdict, of their own. */
    private static List<DataElement> rowsOf(TablePlan table) {
        if (table instanceof TablePlan.FigureRows figures) {
            return figures.elements();
        }
        return table instanceof TablePlan.TextRows texts ? texts.elements() : List.of();
    }

    /** Figures that are not due and stand in a rule that figures known beforehand break. */
    private long doubtful(SheetPlan plan) {
        String fail = commission.say("form.verdict.doubtful");
        KnownVerdict known = new KnownVerdict(commission);
        return plan.tables().stream()
                .filter(TablePlan.FigureRows.class::isInstance)
                .flatMap(t -> rowsOf(t).stream())
                .filter(element -> !commission.isDue(element))
                .filter(element -> form.rulesOn(element.code()).stream()
                        .anyMatch(place -> known.of(place.rule()).equals(fail)))
                .count();
    }

    private String tally(SheetPlan plan, String verdict) {
        return plan.countedChecks().stream()
                .map(range -> "COUNTIF(" + plan.quotedName() + "!" + range + ",\"" + commission.say(verdict) + "*\")")
                .collect(Collectors.joining("+"));
    }

    private void total(int first, long missing) {
        long doubtful = form.sheets().stream().mapToLong(this::doubtful).sum();
        sheet.blank(row, LABELS, Looks.LABEL);
        sheet.text(row, VALUES, commission.say("form.guide.sheets.total"), Looks.LABEL.withBold());
        count(row, MISSING, "SUM(" + column(first, MISSING) + ")", missing);
        count(row, DOUBTFUL, "SUM(" + column(first, DOUBTFUL) + ")", doubtful);
    }

    private String column(int first, int column) {
        return new CellAddress(first, column) + ":" + new CellAddress(row - 1, column);
    }

    private void count(int atRow, int column, String formula, long shown) {
        CellContent result = CellContent.number(BigDecimal.valueOf(shown));
        sheet.put(atRow, column, new CellContent.Formula(formula, result), Looks.COUNT);
    }
}
