package vn.tonghop.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Standing;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitMessage;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.publish.overview.OverviewPage;
import vn.tonghop.testing.PhraseFiles;

/** Pages of months that are made for tests. */
final class OverviewMonth {
    static final String LONG_NAME = "Ấp".repeat(150);

    /** What people and their machines could put where a name or a note belongs. */
    static final List<String> HOSTILE = List.of(
            "<script>document.title='hỏng'</script>",
            "\"><img src=x onerror=document.title='hỏng'>",
            "</script></style><b id=lot>",
            "'-alert(1)-' \" style=\"color:red",
            "\u202Egnàh gnổT\u202C ابجد",
            LONG_NAME);

    private OverviewMonth() {}

    static Phrases phrases() {
        Map<String, String> templates =
                new HashMap<>(PhraseFiles.ofWorkbook("vi").templates());
        templates.putAll(PhraseFiles.read("overview", "vi").templates());
        templates.put("check.said", "{0}");
        return new Phrases(templates);
    }

    private static String resource(String name) {
        try {
            return Files.readString(Path.of("src/main/resources/vn/tonghop/overview", name), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String page(Catalogue catalogue, PeriodOutcome outcome, List<UnitMessage> messages) {
        OverviewPage.Content content = new OverviewPage.Content(
                catalogue,
                outcome,
                Standing.provisional(),
                messages,
                List.of(new RunReceipt.Output("tong-hop-2023-11.xlsx", "ab".repeat(32))));
        return OverviewPage.of(
                content, new OverviewPage.Furniture(resource("page.css"), resource("page.js")), phrases());
    }

    /** Three groups and a desk: an error, a warning and a note, one of them about the whole area, and one unit that is missing. */
    static String plain() {
        Catalogue catalogue = ThreeGroups.charted();
        MonthOfReturns month = new MonthOfReturns(catalogue, ThreeGroups.NOVEMBER)
                .state("G3", UnitReturn.State.MISSING)
                .finding(finding("G1", Severity.ERROR, Outcome.USED, "TR.CAY", "Diện tích đất lúa không khớp."))
                .finding(finding("S-02", "G2", Severity.WARNING, Outcome.USED, "XH.HO", "Số hộ tăng nhiều."))
                .finding(finding("D1", Severity.NOTE, Outcome.NORMALISED, "TR.CAY", "Đã bỏ dấu cách."));
        return page(
                catalogue,
                month.outcome(),
                List.of(new UnitMessage(new UnitCode("G3"), "Kính gửi Tổ 3.\nĐề nghị gửi báo cáo.", List.of())));
    }

    /** A file of nobody knows whom. */
    static String stray() {
        Catalogue catalogue = ThreeGroups.charted();
        Finding finding = Finding.ofFile(
                "FILE.IMAGE",
                Severity.ERROR,
                Outcome.REFUSED,
                UnitCode.NONE,
                ThreeGroups.NOVEMBER,
                "anh.xlsx",
                Message.text("Tệp ảnh."));
        return page(
                catalogue,
                new MonthOfReturns(catalogue, ThreeGroups.NOVEMBER)
                        .finding(finding)
                        .outcome(),
                List.of());
    }

    /** The same office, whose names, files, sheets, notes and messages are all hostile. */
    static String hostile() {
        Catalogue catalogue = renamed(ThreeGroups.charted());
        MonthOfReturns month = new MonthOfReturns(catalogue, ThreeGroups.NOVEMBER);
        for (String text : HOSTILE) {
            month.finding(new Finding(
                    "check.x",
                    Severity.ERROR,
                    Outcome.USED,
                    new UnitCode("G1"),
                    ThreeGroups.NOVEMBER,
                    new CellRef(text + ".xlsx", text, text),
                    new Code("TR.CAY"),
                    Message.text(text),
                    text,
                    text,
                    "",
                    text));
        }
        return page(
                catalogue,
                month.outcome(),
                List.of(new UnitMessage(new UnitCode("G1"), String.join("\n", HOSTILE), HOSTILE)));
    }

    private static Catalogue renamed(Catalogue c) {
        List<ReportingUnit> units = c.units().stream()
                .map(u -> new ReportingUnit(
                        u.code(),
                        HOSTILE.get(c.units().indexOf(u) % HOSTILE.size()),
                        u.kind(),
                        u.validity(),
                        u.form(),
                        u.brief(),
                        u.aliases(),
                        u.calendar()))
                .toList();
        return new Catalogue(
                c.agency(),
                c.kinds(),
                units,
                c.forms(),
                c.subjects(),
                c.unitsOfMeasure(),
                c.lists(),
                c.elements(),
                c.indicators(),
                c.targets(),
                c.baselines(),
                c.rules(),
                c.calendar(),
                c.thresholds());
    }

    static Finding finding(String unit, Severity severity, Outcome outcome, String code, String sentence) {
        return finding("S-01", unit, severity, outcome, code, sentence);
    }

    static Finding finding(String rule, String unit, Severity severity, Outcome outcome, String code, String sentence) {
        return new Finding(
                rule,
                severity,
                outcome,
                new UnitCode(unit),
                ThreeGroups.NOVEMBER,
                new CellRef(unit + "_2023-11.xlsx", "Trồng trọt", "H7"),
                new Code(code),
                Message.of("check.said", sentence),
                "",
                "",
                "",
                "");
    }
}
