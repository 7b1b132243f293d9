package vn.tonghop.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Agency;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.CalendarRule;
import vn.tonghop.catalogue.CalendarRule.Offset;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Direction;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.Frequency;
import vn.tonghop.catalogue.ListTable;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.catalogue.Subject;
import vn.tonghop.catalogue.UnitKind;
import vn.tonghop.catalogue.Validity;
import vn.tonghop.expression.ExpressionParser;
import vn.tonghop.model.Code;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;

/** A catalogue with one form that has one of everything, on sheets A (figures, a list, a text), B and C (a text). */
final class MiniCatalogue {
    static final Period PERIOD = Period.month(2023, 11);

    private MiniCatalogue() {}

    static Catalogue catalogue() {
        UnitKind kind = new UnitKind("group", "Tổ", "Các tổ", "TDP", List.of(), "");
        return new Catalogue(
                new Agency(List.of(
                        new Agency.Entry("issuing_body", "UBND THỊ TRẤN", Validity.ALWAYS),
                        new Agency.Entry("issuing_body_full", "Ủy ban nhân dân thị trấn", Validity.ALWAYS))),
                List.of(kind),
                List.of(unit("U1", "Tổ Một", kind), unit("U2", "Tổ Hai", kind)),
                List.of(new Form("F", "Biểu thử", "2023.1", Validity.ALWAYS, "")),
                List.of(
                        new Subject("A", "Phần A", "Trang A", 1),
                        new Subject("B", "Phần B", "Trang B's", 2),
                        new Subject("C", "Phần C", "Trang C", 3)),
                List.of(),
                List.of(new ListTable("A.L", "Danh sách", "A", List.of("F"), "Tên", 3)),
                elements(),
                List.of(),
                List.of(),
                List.of(),
                rules(),
                List.of(new CalendarRule(
                        "administrative",
                        Period.Kind.MONTH,
                        new Offset(-1, 15),
                        new Offset(0, 14),
                        new Offset(0, 17))));
    }

    static ReportingUnit unit(Catalogue catalogue) {
        return catalogue.units().get(0);
    }

    private static ReportingUnit unit(String code, String name, UnitKind kind) {
        return new ReportingUnit(
                new UnitCode(code), name, kind, Validity.ALWAYS, "F", name, List.of(), "administrative");
    }

    private static List<DataElement> elements() {
        return List.of(
                element("A.FLOW", Nature.FLOW, "", 0, true, "0", "100"),
                element("A.STOCK", Nature.STOCK, "", 2, true, "0.5", "10"),
                element("A.FREE", Nature.RATE, "", 1, false, "-5", "5"),
                element("A.FLAG", Nature.FLAG, "", 0, true, "0", "1"),
                element("A.L.NAME", Nature.NAME, "A.L", 0, false, "", ""),
                element("A.L.X", Nature.STOCK, "A.L", 0, false, "0", "50"),
                element("A.L.Y", Nature.STOCK, "A.L", 0, false, "0", "50"),
                element("A.L.NOTE", Nature.TEXT, "A.L", 0, false, "", ""),
                element("A.TEXT", Nature.TEXT, "", 0, false, "", ""),
                element("B.TOTAL", Nature.STOCK, "", 2, true, "0", ""),
                element("B.ONE", Nature.STOCK, "", 2, true, "0", ""),
                element("B.TWO", Nature.STOCK, "", 2, true, "0", ""),
                element("B.REST", Nature.STOCK, "", 2, false, "0", ""),
                element("C.TEXT", Nature.TEXT, "", 0, true, "", ""));
    }

    private static DataElement element(
            String code, Nature nature, String list, int decimals, boolean required, String min, String max) {
        return new DataElement(
                new Code(code),
                "Chỉ tiêu " + code,
                nature.isFigure() ? "cái" : "",
                nature,
                nature.isFigure() ? new Aggregation.Sum() : new Aggregation.None(),
                code.substring(0, 1),
                List.of("F"),
                list,
                decimals,
                required,
                Frequency.MONTH,
                number(min),
                number(max),
                "",
                Direction.NONE,
                List.of(),
                Validity.ALWAYS,
                List.of(),
                "Cách đếm " + code);
    }

    private static Optional<BigDecimal> number(String text) {
        return Stream.of(text).filter(t -> !t.isEmpty()).map(BigDecimal::new).findFirst();
    }

    private static List<Rule> rules() {
        return List.of(
                rule("R1", Rule.Scope.UNIT, "A.FLOW <= 10 * A.STOCK"),
                rule("R2", Rule.Scope.UNIT, "A.STOCK <= B.TOTAL"),
                rule("R3", Rule.Scope.UNIT, "present(B.REST) or adds_up(B.TOTAL; B.ONE; B.TWO)"),
                rule("R4", Rule.Scope.UNIT, "not present(B.REST) or adds_up(B.TOTAL; B.ONE; B.TWO; B.REST)"),
                rule("R5", Rule.Scope.UNIT, "B.ONE / B.TWO <= 4"),
                rule("R6", Rule.Scope.UNIT, "B.TOTAL <= 2 * B.TOTAL@plan"),
                rule("I1", Rule.Scope.ITEM, "A.L.Y <= A.L.X"),
                rule("T1", Rule.Scope.TOWNSHIP, "A.FLOW >= 0"),
                rule("L1", Rule.Scope.UNIT, "A.L.X <= A.FLOW"),
                rule("G1", Rule.Scope.UNIT, "high(A.STOCK) >= A.STOCK"));
    }

    private static Rule rule(String code, Rule.Scope scope, String expression) {
        ExpressionParser.Parsed parsed = (ExpressionParser.Parsed) ExpressionParser.parse(expression);
        return new Rule(
                code,
                Severity.ERROR,
                scope,
                parsed.expression(),
                expression,
                "Điều sai của " + code + ".",
                "",
                "",
                Validity.ALWAYS,
                false,
                Rule.WhenMissing.NOT_EVALUABLE);
    }
}
