package vn.tonghop.publish.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparability;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Content;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.ValueStatus;

/** An office of two groups and a desk, whose figures a test sets one by one. */
final class SmallOffice {
    static final Period NOVEMBER = Period.month(2023, 11);
    static final Catalogue CATALOGUE = catalogue();

    private final List<Observation> observations = new ArrayList<>();
    private final List<Total> totals = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private static Catalogue catalogue() {
        Map<String, Table> tables = new HashMap<>();
        CatalogueReader.COLUMNS.forEach((file, columns) -> tables.put(file, new Table(file, columns, List.of())));
        put(tables, "agency.csv", """
                issuing_body|UBND XÃ MẪU||
                issuing_body_full|Ủy ban nhân dân xã Mẫu||
                superior|UBND HUYỆN THỬ||2023-06-30
                sign_name|||
                recipient|Như trên||
                recipient|Văn phòng <huyện> & tỉnh||
                recipient|Các tổ||""");
        put(tables, "unit_kinds.csv", """
                group|Tổ dân phố|các tổ dân phố|tổ|
                desk|Bộ phận|các bộ phận|bộ phận|""");
        put(tables, "units.csv", """
                G1|Tổ dân phố Một|group|||TDP|Tổ Một||main
                G2|Tổ dân phố Hai|group|||TDP|Tổ Hai||main
                D1|Bộ phận Địa chính|desk|||PB|Địa chính||main""");
        put(tables, "forms.csv", """
                TDP|Biểu của tổ|2023.1|||
                PB|Biểu của bộ phận|2023.1|||""");
        put(tables, "units_of_measure.csv", """
                hộ|0||count:hộ|1
                tỷ đồng|2||money|1000000000""");
        put(tables, "subjects.csv", "A|Phần A|Phần A");
        put(tables, "lists.csv", "A.DA|Dự án|A|PB|Tên dự án|5");
        put(tables, "elements.csv", """
                A.DAN|Đàn lợn|con|stock|sum|A|TDP||0|yes|month||||up||||
                A.CAY|Cây đã trồng|cây|flow|sum|A|TDP||0|yes|month||||up||||
                A.THU|Thu ngân sách|tỷ đồng|flow|sum|A|PB||2|yes|month||||up||||
                A.VH|Tổ văn hóa|có/không|flag|count(>=1)|A|TDP||0|yes|month||||up||||
                A.HANG|Xếp hạng|hạng|rank|rank|A|TDP||0|no|month||||down||||
                A.NGHEO|Tỷ lệ hộ nghèo|%|rate|single|A|PB||2|no|month||||down||||
                A.UU|Ưu điểm||text|text|A|TDP;PB||0|no|month||||none||||
                A.RIENG|Nội dung riêng||text|text|A|PB||0|no|month||||none||||
                A.DA.TEN|Tên dự án||name|none|A|PB|A.DA|0|no|month||||none||||
                A.DA.HO|Số hộ|hộ|stock|sum|A|PB|A.DA|0|no|month||||none||||
                A.DA.GC|Vướng mắc||text|text|A|PB|A.DA|0|no|month||||none||||""");
        put(tables, "indicators.csv", """
                A.GAP|Cây trên đầu lợn|cây/con|A.CAY / A.DAN|A|1|ratio|none|""");
        put(tables, "calendar.csv", """
                main|month|-1|15|0|14|0|17
                main|quarter|-3|15|0|14|0|18
                main|half|-6|15|0|14|0|18
                main|nine_months|-9|15|0|14|0|18
                main|year|-12|15|0|14|0|20""");
        CatalogueReader.Result result = CatalogueReader.read(tables);
        if (result instanceof CatalogueReader.Proven proven) {
            return proven.catalogue();
        }
        throw new AssertionError(((CatalogueReader.Faulty) result).faults());
    }

    private static void put(Map<String, Table> tables, String file, String text) {
        List<Table.Row> rows = new ArrayList<>();
        long line = 2;
        for (String row : text.split("\n", -1)) {
            rows.add(new Table.Row(line++, List.of(row.split("\\|", -1))));
        }
        tables.put(file, new Table(file, CatalogueReader.COLUMNS.get(file), rows));
    }

    /** A total that all units are in. */
    SmallOffice total(String code, Measure measure, String value) {
        return total(code, measure, value, new Coverage(2, 2, 0), Comparison.NONE);
    }

    /** @param value empty for a total that nothing stands behind */
    SmallOffice total(String code, Measure measure, String value, Coverage coverage, Comparison comparison) {
        Optional<BigDecimal> figure = value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
        Total.Status status = figure.isEmpty()
                ? Total.Status.MISSING
                : coverage.isComplete() ? Total.Status.COMPLETE : Total.Status.PARTIAL;
        totals.add(new Total(new Code(code), Total.Kind.ELEMENT, "", measure, figure, coverage, status, comparison));
        return this;
    }

    /** The rank of one unit against the year before, which the consolidation keeps unit by unit. */
    SmallOffice rank(String unitName, String code, String now, String before) {
        BigDecimal rank = new BigDecimal(now);
        BigDecimal earlier = new BigDecimal(before);
        Comparison comparison = new Comparison(
                Optional.empty(),
                Optional.empty(),
                Optional.of(earlier),
                Optional.of(rank.subtract(earlier)),
                Optional.empty(),
                false,
                Comparability.COMPARABLE,
                Optional.empty(),
                Optional.empty(),
                Comparability.NOTHING,
                Optional.empty());
        totals.add(new Total(
                new Code(code),
                Total.Kind.ELEMENT,
                unitName,
                Measure.PERIOD,
                Optional.of(rank),
                new Coverage(1, 1, 0),
                Total.Status.COMPLETE,
                comparison));
        return this;
    }

    SmallOffice reported(String unit, String code, Measure measure, String value, String qualifier) {
        return observation(unit, code, "", 0, measure, new Content.Figure(new BigDecimal(value), qualifier));
    }

    /** What a unit reported of some of the months of a period alone. */
    SmallOffice estimated(String unit, String code, Measure measure, String value) {
        reported(unit, code, measure, value, "");
        Observation last = observations.remove(observations.size() - 1);
        observations.add(new Observation(
                last.period(),
                last.unit(),
                last.element(),
                last.item(),
                last.line(),
                last.measure(),
                last.content(),
                ValueStatus.ESTIMATED,
                last.raw(),
                last.source(),
                last.sha256()));
        return this;
    }

    SmallOffice wrote(String unit, String code, String text) {
        return observation(unit, code, "", 0, Measure.PERIOD, new Content.Words(text));
    }

    /** One cell of the list of projects; a figure or a text. */
    SmallOffice project(String name, int line, String code, Content content) {
        return observation("D1", code, name, line, Measure.PERIOD, content);
    }

    private SmallOffice observation(String unit, String code, String item, int line, Measure measure, Content content) {
        observations.add(new Observation(
                NOVEMBER,
                new UnitCode(unit),
                new Code(code),
                item,
                line,
                measure,
                content,
                ValueStatus.REPORTED,
                "",
                CellRef.NONE,
                ""));
        return this;
    }

    /** An error about what the desk reported. */
    SmallOffice error(String code, Outcome outcome) {
        findings.add(new Finding(
                "X-1",
                Severity.ERROR,
                outcome,
                new UnitCode("D1"),
                NOVEMBER,
                new CellRef("D1.xlsx", "Trang", "H7"),
                new Code(code),
                Message.of("check.differs", "5", "7"),
                "7",
                "5",
                "-2",
                outcome == Outcome.DECIDED ? "giữ nguyên" : ""));
        return this;
    }

    /** Two of the three units are in. */
    PeriodOutcome outcome() {
        return new PeriodOutcome(
                NOVEMBER,
                LocalDate.of(2023, 11, 5),
                List.of(
                        unitReturn("G1", UnitReturn.State.RECEIVED),
                        unitReturn("G2", UnitReturn.State.MISSING),
                        unitReturn("D1", UnitReturn.State.RECEIVED)),
                List.of(),
                findings,
                new Consolidation(NOVEMBER, observations, totals));
    }

    private static UnitReturn unitReturn(String unit, UnitReturn.State state) {
        return new UnitReturn(new UnitCode(unit), state, UnitReturn.Timeliness.UNKNOWN, "", "", Optional.empty());
    }
}
