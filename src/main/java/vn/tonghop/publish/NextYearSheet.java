package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.catalogue.Target;
import vn.tonghop.model.Code;
import vn.tonghop.model.Total;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.WrittenSheet;

/** What is planned for the year after that of the period, beside this year's plan and result, which are live copies. */
final class NextYearSheet {
    private static final int PLAN = 5;
    private static final int ACTUAL = 6;
    private static final int NEXT = 7;
    private static final int SOURCE = 8;

    private final Material material;
    private final SheetBuilder sheet;

    private NextYearSheet(Material material) {
        this.material = material;
        this.sheet = new SheetBuilder(material.say("sheet.next-year")).tab(Look.SUBJECT_TAB);
    }

    /** The sheet, unless nothing is planned yet. */
    static Optional<WrittenSheet> of(Material material) {
        List<Target> targets = targets(material);
        return targets.isEmpty() ? Optional.empty() : Optional.of(new NextYearSheet(material).write(targets));
    }

    static boolean isThere(Material material) {
        return !targets(material).isEmpty();
    }

    /** The cell that says what is planned, for each code that has a plan. */
    static Map<Code, Place> places(Material material) {
        List<Target> targets = targets(material);
        Map<Code, Place> places = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            places.put(
                    targets.get(i).code(), Place.cell(material.say("sheet.next-year"), Furniture.FIRST_ROW + i, NEXT));
        }
        return Map.copyOf(places);
    }

    private static List<Target> targets(Material material) {
        int next = material.period().year() + 1;
        return material.plan().subjects().stream()
                .flatMap(plan -> plan.lines().stream())
                .flatMap(line -> material.catalogue().target(next, line.code()).stream())
                .toList();
    }

    private WrittenSheet write(List<Target> targets) {
        int year = material.period().year();
        Furniture.heading(sheet, material, material.say("next-year.title", Integer.toString(year + 1)));
        Furniture.titles(
                sheet,
                List.of(
                        material.say("column.order"),
                        material.say("column.code"),
                        material.say("column.label"),
                        material.say("column.measure-unit"),
                        material.say("column.plan-of", Integer.toString(year)),
                        material.say("cover.actual"),
                        material.say("column.plan-of", Integer.toString(year + 1)),
                        material.say("column.source")));
        Furniture.widths(sheet, 5, 16, 42, 12, 13, 13, 14, 46);
        for (int i = 0; i < targets.size(); i++) {
            target(Furniture.FIRST_ROW + i, i + 1, targets.get(i));
        }
        Furniture.fitNumbers(sheet);
        Furniture.landscape(sheet, material, Furniture.TITLE_ROW, Furniture.TITLE_ROW);
        return sheet.protect().build();
    }

    private void target(int row, int order, Target target) {
        Code code = target.code();
        Labelled labelled = material.catalogue()
                .labelled(code)
                .orElseThrow(() -> new IllegalStateException("a plan of an unknown code: " + code));
        String unit = material.catalogue().element(code).map(material::unitOf).orElse(labelled.unit());
        sheet.number(row, 1, order, Look.CENTER);
        sheet.text(row, 2, code.value(), Look.CODE);
        sheet.text(row, 3, labelled.label(), Look.TEXT);
        sheet.text(row, 4, unit, Look.CENTER.withSize(10).withWrap());
        Optional<Total> total = material.evidence().headline(code);
        Optional<BigDecimal> plan = total.flatMap(t -> t.comparison().target());
        sheet.put(
                row,
                PLAN,
                copy(material.plan().at(code, MainColumn.PLAN), plan),
                Look.number(decimals(labelled, plan)));
        new Marked(material, sheet)
                .put(
                        row,
                        ACTUAL,
                        copy(material.plan().headline(code), total.flatMap(Total::value)),
                        Look.total(labelled.decimals()),
                        total.map(t -> material.errors().ofTotal(t.code(), t.measure()))
                                .orElse(List.of()));
        sheet.put(
                row,
                NEXT,
                Formulas.number(target.value()),
                Look.number(decimals(labelled, Optional.of(target.value()))).withBold());
        sheet.text(row, SOURCE, source(target), Look.AFTER_NUMBER);
    }

    private static int decimals(Labelled labelled, Optional<BigDecimal> plan) {
        return Math.max(
                labelled.decimals(),
                plan.map(p -> p.stripTrailingZeros().scale()).orElse(0));
    }

    private CellContent copy(Optional<Place> place, Optional<BigDecimal> value) {
        return place.filter(p -> value.isPresent())
                .map(p -> Formulas.live(p.from(sheet.name()), value))
                .orElseGet(CellContent::blank);
    }

    /** How the plan is meant when it is a bound, who gave it, and what else is known of it. */
    private String source(Target target) {
        String bound = switch (target.qualifier()) {
            case ">=" -> material.say("next-year.at-least");
            case ">" -> material.say("next-year.more");
            case "<" -> material.say("next-year.less");
            case "<=" -> material.say("next-year.at-most");
            default -> target.qualifier();
        };
        return String.join(
                ". ",
                List.of(bound, target.source(), target.note()).stream()
                        .filter(text -> !text.isEmpty())
                        .map(Material::capitalised)
                        .toList());
    }
}
