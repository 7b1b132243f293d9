package vn.tonghop.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.Comparability;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Content;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.document.Binding;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Outline;
import vn.tonghop.model.document.Piece;
import vn.tonghop.model.document.Story;
import vn.tonghop.publish.Units;
import vn.tonghop.testing.PhraseFiles;

class SummaryReportTest {
    private static final Phrases PHRASES = new Phrases(Map.of("check.differs", "Đang ghi {0}, đối chiếu {1}."));

    private static final Coverage ONE_OF_TWO = new Coverage(2, 1, 0);
    private static final Coverage NONE_OF_TWO = new Coverage(2, 0, 0);

    private final SmallOffice office = new SmallOffice();

    private static Comparison compared(
            String target, String percent, String same, String change, String changePercent) {
        return new Comparison(
                number(target),
                number(percent),
                number(same),
                number(change),
                number(changePercent),
                false,
                change.isEmpty() ? Comparability.NOTHING : Comparability.COMPARABLE,
                Optional.empty(),
                Optional.empty(),
                Comparability.NOTHING,
                Optional.empty());
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static Block.Paragraph paragraph(int number, Piece... pieces) {
        return new Block.Paragraph(number, number, false, List.of(pieces));
    }

    private static Outline outline(String... lines) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            blocks.add(paragraph(blocks.size() + 1, new Piece.Words(0, line)));
        }
        return new Outline(List.of(new Story(0, blocks)));
    }

    private List<String> filled(String... lines) {
        return texts(filled(outline(lines)));
    }

    private List<Block> filled(Outline outline) {
        SummaryReport.Result result = SummaryReport.of(SmallOffice.CATALOGUE, office.outcome(), outline, PHRASES);
        assertThat(result).isInstanceOf(SummaryReport.Filled.class);
        return ((SummaryReport.Filled) result).document().stories().get(0).blocks();
    }

    /** No-break spaces are shown as spaces; {@link #aNumberStaysWithItsUnit} looks for them. */
    private static List<String> texts(List<Block> blocks) {
        return blocks.stream()
                .map(block -> ((Block.Paragraph) block).text().replace('\u00A0', ' '))
                .toList();
    }

    @Test
    void aNumberStaysWithItsUnit() {
        office.total("A.DAN", Measure.PERIOD, "4426");
        SummaryReport.Result result =
                SummaryReport.of(SmallOffice.CATALOGUE, office.outcome(), outline("Đàn {{A.DAN|unit}}."), PHRASES);
        Block.Paragraph paragraph = (Block.Paragraph) ((SummaryReport.Filled) result)
                .document()
                .stories()
                .get(0)
                .blocks()
                .get(0);
        assertThat(paragraph.text()).isEqualTo("Đàn 4.426\u00A0con.");
    }

    private List<SummaryReport.OutlineFault> faults(Outline outline) {
        SummaryReport.Result result = SummaryReport.of(SmallOffice.CATALOGUE, office.outcome(), outline, PHRASES);
        assertThat(result).isInstanceOf(SummaryReport.Refused.class);
        return ((SummaryReport.Refused) result).faults();
    }

    private List<String> faultKeys(String... lines) {
        return faults(outline(lines)).stream()
                .map(fault -> fault.message().key().replace("report.fault.", ""))
                .toList();
    }

    @Test
    void aStockIsPrintedAsItStandsAndAFlowCumulative() {
        office.total("A.DAN", Measure.PERIOD, "4426")
                .total("A.THU", Measure.PERIOD, "2.4")
                .total("A.THU", Measure.YTD, "26.50");
        assertThat(filled("{{A.DAN}}; {{A.DAN|unit}}; {{A.THU}}; {{A.THU@period}}; {{A.THU@ytd|unit}}"))
                .containsExactly("4.426; 4.426 con; 26,5; 2,4; 26,5 tỷ đồng");
    }

    @Test
    void anIndicatorWithACumulativeFigurePrintsThatOne() {
        office.total("A.GAP", Measure.PERIOD, "1.25").total("A.GAP", Measure.YTD, "3.04");
        assertThat(filled("{{A.GAP}} và {{A.GAP@period}}")).containsExactly("3 và 1,3");
    }

    @Test
    void whatIsMissingIsSaid() {
        office.total("A.DAN", Measure.PERIOD, "", NONE_OF_TWO, Comparison.NONE);
        assertThat(filled(
                        "Đàn lợn: {{A.DAN|unit}}.",
                        "Kế hoạch: {{A.DAN|target}}; {{A.DAN|target_percent}}; cùng kỳ: {{A.DAN|same_period}}.",
                        "Thu: {{A.THU}}."))
                .containsExactly(
                        "Đàn lợn: chưa có số liệu.",
                        "Kế hoạch: chưa có kế hoạch; chưa có kế hoạch; cùng kỳ: chưa có số liệu cùng kỳ.",
                        "Thu: chưa có số liệu.");
    }

    @Test
    void zeroIsAFigure() {
        office.total("A.DAN", Measure.PERIOD, "0");
        assertThat(filled("{{?A.DAN}}Có {{A.DAN|unit}}.{{/}}")).containsExactly("Có 0 con.");
    }

    @Test
    void aPartialFigureHasAStarThatTheEndOfItsParagraphExplains() {
        office.total("A.DAN", Measure.PERIOD, "5", ONE_OF_TWO, Comparison.NONE);
        assertThat(filled(
                        "Đàn lợn {{A.DAN|unit}}, tức {{A.DAN}}.",
                        "Có {{A.DAN}}/9 con lợn (mới), còn lại chưa rõ.",
                        "Có {{A.DAN}} con",
                        "Đã báo cáo: {{A.DAN|coverage}}."))
                .containsExactly(
                        "Đàn lợn 5 con*, tức 5*. (* mới có 1/2 tổ dân phố báo cáo)",
                        "Có 5*/9 con lợn (mới), còn lại chưa rõ. (* mới có 1/2 tổ dân phố báo cáo)",
                        "Có 5* con (* mới có 1/2 tổ dân phố báo cáo)",
                        "Đã báo cáo: 1/2.");
    }

    @Test
    void whoIsNotInAFigureIsNamedAndTheStarOfAFractionStandsBehindIt() {
        office.total("A.VH", Measure.PERIOD, "1", ONE_OF_TWO, Comparison.NONE)
                .total("A.DAN", Measure.PERIOD, "2")
                .reported("G1", "A.VH", Measure.PERIOD, "1", "");
        assertThat(filled("Có {{A.VH}}/{{A.DAN}} tổ, đạt.", "Có {{A.VH}} tổ."))
                .containsExactly(
                        "Có 1/2* tổ, đạt. (* chưa có số liệu của Tổ Hai)", "Có 01* tổ. (* chưa có số liệu của Tổ Hai)");
    }

    @Test
    void whatIsMadeOfEstimatesIsAnEstimate() {
        office.total("A.CAY", Measure.PERIOD, "7")
                .estimated("G1", "A.CAY", Measure.PERIOD, "3")
                .reported("G2", "A.CAY", Measure.PERIOD, "4", "")
                .total("A.GAP", Measure.PERIOD, "1.4")
                .total("A.DAN", Measure.PERIOD, "5")
                .reported("G1", "A.DAN", Measure.PERIOD, "2", "")
                .reported("G2", "A.DAN", Measure.PERIOD, "3", "");
        assertThat(filled("{{A.CAY@period}} cây, {{A.DAN}} con, {{A.GAP@period}} cây/con."))
                .containsExactly("ước 7 cây, 5 con, ước 1,4 cây/con.");
    }

    @Test
    void squareMetresAreWrittenAsPeopleWriteThem() {
        assertThat(Units.printed("m2")).isEqualTo("m²");
        assertThat(Units.printed("triệu đồng/m3")).isEqualTo("triệu đồng/m³");
        assertThat(Units.printed("km2")).isEqualTo("km2");
    }

    @Test
    void aFigureUnderAnErrorThatNobodyHasAnsweredIsNotSettledAndNeitherIsWhatIsComputedFromIt() {
        office.total("A.DAN", Measure.PERIOD, "5")
                .total("A.GAP", Measure.PERIOD, "2")
                .total("A.THU", Measure.YTD, "3");
        String[] lines = {
            "Đàn 5{{?A.GAP|settled}}, tỷ lệ {{A.GAP}}{{/}}.",
            "{{?A.DAN|settled}}{{A.DAN}} con{{/}}{{!A.DAN|settled}}đang đối chiếu{{/}}.",
            "{{?A.THU|settled}}Thu {{A.THU}}.{{/}}",
            "{{?A.VH|settled}}Văn hóa.{{/}}Hết."
        };
        assertThat(filled(lines)).containsExactly("Đàn 5, tỷ lệ 2.", "5 con.", "Thu 3.", "Hết.");
        office.error("A.DAN", Outcome.USED);
        assertThat(filled(lines)).containsExactly("Đàn 5.", "đang đối chiếu.", "Thu 3.", "Hết.");
    }

    @Test
    void anAnsweredErrorLeavesTheFigureSettled() {
        office.total("A.DAN", Measure.PERIOD, "5").error("A.DAN", Outcome.DECIDED);
        assertThat(filled("{{?A.DAN|settled}}{{A.DAN}} con.{{/}}")).containsExactly("5 con.");
    }

    @Test
    void theNamesOfTheRowsOfAListStandInOneLine() {
        office.project("Dự án A", 1, "A.DA.TEN", new Content.Words("Dự án A"))
                .project("Dự án B", 2, "A.DA.TEN", new Content.Words("Dự án B"))
                .project("Dự án B", 2, "A.DA.HO", new Content.Figure(BigDecimal.TEN, ""));
        assertThat(filled("Gồm: {{names A.DA}}.", "Có hộ: {{names A.DA A.DA.HO}}."))
                .containsExactly("Gồm: Dự án A, Dự án B.", "Có hộ: Dự án B.");
        office.project("Dự án C, đợt 2", 3, "A.DA.TEN", new Content.Words("Dự án C, đợt 2"));
        assertThat(filled("Gồm: {{names A.DA}}.")).containsExactly("Gồm: Dự án A; Dự án B; Dự án C, đợt 2.");
    }

    @Test
    void textsCanBeAskedOfKindsAndUnitsAndOfAllTheOthers() {
        office.wrote("G1", "A.UU", "Một.").wrote("G2", "A.UU", "Hai.").wrote("D1", "A.UU", "Ba.");
        assertThat(filled(
                        "{{?texts A.UU desk}}Bộ phận:",
                        "- {{texts A.UU desk}}.",
                        "- {{texts A.UU G2}}.",
                        "- {{texts A.UU except desk G2}}.",
                        "{{!texts A.UU except group desk}}Không còn ai.{{/}}"))
                .containsExactly("Bộ phận:", "- Địa chính: Ba.", "- Tổ Hai: Hai.", "- Tổ Một: Một.", "Không còn ai.");
    }

    @Test
    void aCountOfUnitsIsPrintedAmongAllThatWereAsked() {
        office.total("A.VH", Measure.PERIOD, "1", new Coverage(2, 2, 0), Comparison.NONE);
        assertThat(filled("{{A.VH|of_units}} đạt; {{A.VH|unit}}; {{A.VH}}"))
                .containsExactly("1/2 tổ dân phố đạt; 01 tổ dân phố; 01");
    }

    @ParameterizedTest(name = "{0} con, {1}% is \"{2}\" and \"{3}\"")
    @CsvSource({
        "5, 0.5, tăng 5 con so với cùng kỳ, 'tăng 0,5% so với cùng kỳ'",
        "-703, -13.706, giảm 703 con so với cùng kỳ, 'giảm 13,7% so với cùng kỳ'",
        "0, 0, bằng cùng kỳ, bằng cùng kỳ",
        "1, 0.04, tăng 1 con so với cùng kỳ, bằng cùng kỳ"
    })
    void aChangeIsPutIntoWords(String change, String percent, String words, String percentWords) {
        office.total("A.DAN", Measure.PERIOD, "10", new Coverage(2, 2, 0), compared("", "", "9", change, percent));
        assertThat(filled("{{A.DAN|change}}|{{A.DAN|change_percent}}")).containsExactly(words + "|" + percentWords);
    }

    @Test
    void aShareChangesByPercentagePoints() {
        office.total(
                "A.NGHEO", Measure.PERIOD, "1.59", new Coverage(1, 1, 0), compared("", "", "2.03", "-0.44", "-21.7"));
        assertThat(filled("{{A.NGHEO|unit}}, {{A.NGHEO|change}}"))
                .containsExactly("1,59%, giảm 0,44 điểm phần trăm so với cùng kỳ");
    }

    @Test
    void aPartialFigureIsNotComparedWithLastYear() {
        office.total("A.DAN", Measure.PERIOD, "5", ONE_OF_TWO, compared("", "", "9", "-4", "-44.4"));
        assertThat(filled("Đàn {{A.DAN|unit}} ({{A.DAN|change}}), hết."))
                .containsExactly("Đàn 5 con*, hết. (* mới có 1/2 tổ dân phố báo cáo)");
    }

    @ParameterizedTest(name = "{0} of {1} {2} against {3}: {4}")
    @CsvSource({
        "A.DAN, PERIOD, 5, 4, vượt kế hoạch",
        "A.DAN, PERIOD, 4, 4, đạt kế hoạch",
        "A.DAN, PERIOD, 3, 4, chưa đạt kế hoạch",
        "A.NGHEO, PERIOD, 1.59, 2.03, đạt kế hoạch (thấp hơn mức giao)",
        "A.NGHEO, PERIOD, 2.034, 2.03, đạt kế hoạch",
        "A.NGHEO, PERIOD, 2.04, 2.03, chưa đạt kế hoạch"
    })
    void aPlanIsMetInTheDirectionOfTheElement(String code, Measure measure, String value, String target, String words) {
        office.total(code, measure, value, new Coverage(1, 1, 0), compared(target, "100", "", "", ""));
        assertThat(filled("{{" + code + "|plan}}")).containsExactly(words);
    }

    @Test
    void whetherAPlanIsMetIsNotSaidWhileUnitsAreMissing() {
        office.total("A.DAN", Measure.PERIOD, "3", ONE_OF_TWO, compared("4", "75", "", "", ""));
        assertThat(filled("{{A.DAN|plan}}", "Đàn{{?A.DAN|plan}}: {{A.DAN|plan}}{{/}}.", "{{A.DAN|target_percent}}"))
                .containsExactly(
                        "chưa đủ số liệu* (* mới có 1/2 tổ dân phố báo cáo)",
                        "Đàn.",
                        "75%* (* mới có 1/2 tổ dân phố báo cáo)");
    }

    @ParameterizedTest(name = "\"{0}\" is printed as \"{1}\"")
    @CsvSource({
        "'', '26,5'",
        ">=, 'trên 26,5'",
        "trên, 'trên 26,5'",
        "~, 'khoảng 26,5'",
        ">=;estimate, 'ước trên 26,5'",
        "estimate;>=, 'ước trên 26,5'"
    })
    void theWordBeforeTheOnlyFigureIsKept(String qualifier, String printed) {
        office.reported("D1", "A.THU", Measure.YTD, "26.5", qualifier).total("A.THU", Measure.YTD, "26.5");
        assertThat(filled("{{A.THU}}")).containsExactly(printed);
    }

    @Test
    void aSumOfSeveralFiguresHasNoQualifier() {
        office.reported("G1", "A.DAN", Measure.PERIOD, "2", ">=")
                .reported("G2", "A.DAN", Measure.PERIOD, "3", "")
                .total("A.DAN", Measure.PERIOD, "5");
        assertThat(filled("{{A.DAN}}")).containsExactly("5");
    }

    @Test
    void aParagraphThatBeginsWithAnOpenConditionIsDroppedWithoutTheFigure() {
        office.total("A.DAN", Measure.PERIOD, "5");
        assertThat(filled(
                        "{{?A.DAN}}Có {{A.DAN}} con.",
                        " {{?A.DAN}} {{!A.THU}}Có{{?A.DAN}} đàn{{/}}.",
                        "{{?A.THU}}Thu {{A.THU}}.",
                        "{{?A.DAN}}{{?A.THU}}Thu {{A.THU}}.",
                        "{{!A.THU}}Chưa rõ.",
                        "Hết."))
                .containsExactly("Có 5 con.", "  Có đàn.", "Chưa rõ.", "Hết.");
    }

    @Test
    void aClosedConditionDropsOnlyItsPart() {
        office.total("A.DAN", Measure.PERIOD, "5");
        assertThat(filled("Đàn{{?A.DAN}} {{A.DAN}} con{{?A.THU}}, thu {{A.THU}}{{/}}{{/}}{{?A.THU}}; x{{/}}."))
                .containsExactly("Đàn 5 con.");
    }

    @ParameterizedTest(name = "{0} with 5 and nothing: {1}")
    @CsvSource({
        "?A.DAN A.DAN, yes",
        "?A.DAN A.THU, no",
        "!A.DAN A.THU, yes",
        "?A.DAN>0, yes",
        "?A.DAN>=5, yes",
        "?A.DAN>5, no",
        "?A.DAN<5, no",
        "?A.DAN=5, yes",
        "?A.THU>0, no",
        "?A.DAN|target, no",
        "?A.DAN|change, no",
        "?agency.issuing_body, yes",
        "?agency.sign_name, no",
        "?agency.superior, no",
        "?A.UU, no"
    })
    void aConditionHoldsWhenAllItsSubjectsAreThere(String condition, String shown) {
        office.total("A.DAN", Measure.PERIOD, "5");
        assertThat(filled("a{{" + condition + "}}b{{/}}")).containsExactly(shown.equals("yes") ? "ab" : "a");
    }

    @Test
    void signsAroundAHoleArePutRight() {
        assertThat(filled(
                        "Giá ({{A.DAN|change}}) đó, hết{{?A.DAN}}; x{{/}}; {{A.DAN|change}}.",
                        "Gồm:{{?A.DAN}} a;{{/}}."))
                .containsExactly("Giá đó, hết.", "Gồm.");
    }

    @Test
    void aParagraphThatIsBlankWhenFilledIsLeftOutAndABlankOneOfTheOutlineStays() {
        assertThat(filled("{{agency.sign_name}}", "", "{{A.DAN|change}} ", "Hết"))
                .containsExactly("", "Hết");
    }

    @Test
    void theRunAndTheAgencyAreKnown() {
        assertThat(filled(
                        "{{period}}, từ {{period.from}} đến {{period.to}}, năm {{period.year}}, ngày {{as_of}}",
                        "{{units.received}}/{{units.expected}}",
                        "{{agency.issuing_body}} thuộc {{agency.superior}}"))
                .containsExactly(
                        "tháng 11 năm 2023, từ 15/10/2023 đến 14/11/2023, năm 2023, ngày 05/11/2023",
                        "2/3",
                        "UBND XÃ MẪU thuộc …………");
    }

    @Test
    void aLineIsRepeatedForEachLineOfTheAgency() {
        assertThat(filled("- {{each agency.recipient ; .}}"))
                .containsExactly("- Như trên;", "- Văn phòng <huyện> & tỉnh;", "- Các tổ.");
    }

    @Test
    void equalTextsOfUnitsAreOneLineWithTheirNames() {
        office.wrote("G2", "A.UU", "Thu đúng hạn.")
                .wrote("G1", "A.UU", "Làm  tốt\nvệ sinh")
                .wrote("D1", "A.UU", "làm tốt vệ sinh.")
                .wrote("D1", "A.RIENG", "Ổn định.");
        assertThat(filled("- {{texts A.UU}}.", "{{texts A.RIENG}}.", "{{!A.UU}}Không có."))
                .containsExactly("- Tổ Một, Địa chính: Làm tốt vệ sinh.", "- Tổ Hai: Thu đúng hạn.", "Ổn định.");
    }

    @Test
    void aLoopPrintsWhatEachUnitReported() {
        office.reported("G1", "A.DAN", Measure.PERIOD, "7", "")
                .reported("G1", "A.HANG", Measure.PERIOD, "2", "")
                .reported("G1", "A.VH", Measure.PERIOD, "1", "")
                .wrote("G1", "A.UU", "Tốt.")
                .total("A.DAN", Measure.PERIOD, "7");
        assertThat(filled(
                        "{{#units group}}- {{unit.name}} ({{unit.brief}}): {{A.DAN|unit}}{{?A.HANG}}, hạng"
                                + " {{A.HANG}}{{/}}.{{/units}}",
                        "{{#units group}}",
                        "Tên: {{unit.name}}",
                        "{{?A.VH}}Văn hóa: {{A.VH}}. {{A.UU}}.",
                        "{{/units}}",
                        "Cộng {{A.DAN}}"))
                .containsExactly(
                        "- Tổ dân phố Một (Tổ Một): 7 con, hạng 2.",
                        "- Tổ dân phố Hai (Tổ Hai): chưa có số liệu.",
                        "Tên: Tổ dân phố Một",
                        "Văn hóa: có. Tốt.",
                        "Tên: Tổ dân phố Hai",
                        "Cộng 7");
    }

    @Test
    void aLoopPrintsEachRowOfAList() {
        office.project("Dự án B", 2, "A.DA.HO", new Content.Figure(new BigDecimal("42")))
                .project("Dự án A", 1, "A.DA.HO", new Content.Figure(new BigDecimal("158")))
                .project("Dự án A", 1, "A.DA.GC", new Content.Words("Chưa xong."))
                .total("A.DA.HO", Measure.PERIOD, "200", new Coverage(1, 1, 0), Comparison.NONE);
        assertThat(filled(
                        "Cộng {{A.DA.HO|unit}}",
                        "{{#items A.DA}}- {{item.name}}: {{A.DA.HO}} hộ{{?A.DA.GC}}; {{A.DA.GC}}{{/}}.{{/items}}"))
                .containsExactly("Cộng 200 hộ", "- Dự án A: 158 hộ; Chưa xong.", "- Dự án B: 42 hộ.");
    }

    @Test
    void whatUnitsTypedStaysTextAndIsNeverAPlaceholder() {
        office.wrote("D1", "A.RIENG", "<w:p>]]> & \u0007\u0000{{A.DAN}} \"x\"\t\ny");
        assertThat(filled("{{texts A.RIENG}}")).containsExactly("<w:p>]]> & {{A.DAN}} \"x\" y");
    }

    @Test
    void aNameOfThreeHundredLettersIsPrintedWhole() {
        String name = "Dự án ".repeat(50).strip();
        office.project(name, 1, "A.DA.HO", new Content.Figure(BigDecimal.ONE));
        assertThat(filled("{{#items A.DA}}{{item.name}}{{/items}}")).containsExactly(name);
    }

    @Test
    void aPlaceholderMayBeCutIntoPiecesAndTakesTheLookOfItsFirstBrace() {
        office.total("A.DAN", Measure.PERIOD, "5");
        Block.Paragraph cut = paragraph(
                1,
                new Piece.Words(0, "Có {"),
                new Piece.Words(1, "{A.D"),
                new Piece.Mark(9),
                new Piece.Words(2, "AN}"),
                new Piece.Words(1, "} con"));
        assertThat(filled(new Outline(List.of(new Story(0, List.of(cut))))))
                .containsExactly(paragraph(
                        1,
                        new Piece.Words(0, "Có "),
                        new Piece.Bound(0, "5", new Binding("A.DAN@period|value 2023-11", "A.DAN: Đàn lợn")),
                        new Piece.Mark(9),
                        new Piece.Words(1, " con")));
    }

    @Test
    void aParagraphWithoutPlaceholdersIsTheSameObjectAgain() {
        Block.Paragraph plain =
                paragraph(1, new Piece.Words(0, "a"), new Piece.Words(0, "b"), new Piece.Thing(3, "", ""));
        assertThat(filled(new Outline(List.of(new Story(0, List.of(plain)))))).containsExactly(plain);
    }

    @Test
    void tablesAreFilledCellByCell() {
        office.total("A.DAN", Measure.PERIOD, "5");
        Block.Cell cell = new Block.Cell(7, List.of(paragraph(1, new Piece.Words(0, "{{A.DAN}}"))));
        Block.Table table = new Block.Table(5, List.of(new Block.Row(6, List.of(cell, cell))));
        Block.Table filled = (Block.Table)
                filled(new Outline(List.of(new Story(0, List.of(table))))).get(0);
        assertThat(filled.rows().get(0).cells())
                .extracting(c -> texts(c.blocks()))
                .containsExactly(List.of("5"), List.of("5"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{{A.DAN} con|unclosed",
                "{{A.DAN {{A.THU}}|unclosed",
                "A.DAN}} con|unopened",
                "{{đàn lợn}}|unknown",
                "{{A.KHONG}}|unknown-code",
                "{{?A.KHONG}}x{{/}}|unknown-code",
                "{{texts A.KHONG}}|unknown-code",
                "{{agency.khong}}|unknown-agency",
                "{{each agency.khong}}|unknown-agency",
                "{{A.HANG}}|no-total",
                "{{?A.HANG}}x{{/}}|no-total",
                "{{A.UU}}|text-code",
                "{{A.DA.TEN}}|text-code",
                "{{texts A.DAN}}|not-text",
                "{{texts A.GAP}}|not-text",
                "{{unit.name}}|outside-loop",
                "{{item.name}}|outside-loop",
                "{{#units group}}{{item.name}}{{/units}}|outside-loop",
                "{{#units nhom}}x{{/units}}|unknown-kind",
                "{{#items A.KHONG}}x{{/items}}|unknown-list",
                "{{#units group}}{{A.THU}}{{/units}}|not-asked",
                "{{#units group}}{{A.GAP}}{{/units}}|not-asked",
                "{{#units desk}}{{A.DA.HO}}{{/units}}|not-asked",
                "{{#items A.DA}}{{A.DAN}}{{/items}}|other-list",
                "{{A.DAN¦of_units}}|of-units",
                "x {{?A.DAN}} y|condition-open",
                "x {{/}}|condition-close",
                "{{#units group}}|loop-open",
                "{{/units}}|loop-close",
                "x {{#units group}}y{{/units}}|loop-place",
                "{{#units group}}y{{/items}}|loop-place",
                "{{texts A.UU}} {{each agency.recipient}}|repeated-twice"
            })
    void aFaultyOutlineIsRefused(String line, String fault) {
        assertThat(faultKeys("Trước", line.replace('¦', '|'))).containsExactly(fault);
    }

    @Test
    void inALoopOnlyValueAndUnitCanBePrinted() {
        assertThat(faultKeys("{{#units group}}{{A.DAN|target}}{{/units}}")).containsExactly("view-of-one");
    }

    @Test
    void loopsDoNotNest() {
        assertThat(faultKeys("{{#units group}}", "{{texts A.UU}}", "{{#units desk}}x{{/units}}", "{{/units}}"))
                .containsExactly("loop-nested", "loop-nested");
    }

    @Test
    void whatStandsOnceIsNotRepeated() {
        Piece words = new Piece.Words(0, "{{texts A.UU}}");
        Block.Paragraph thing = paragraph(1, words, new Piece.Thing(4, "1", ""));
        Block.Paragraph section = new Block.Paragraph(2, 2, true, List.of(words));
        assertThat(faults(new Outline(List.of(new Story(0, List.of(thing, section))))))
                .extracting(fault -> fault.message().key())
                .containsExactly("report.fault.thing-repeated", "report.fault.section-repeated");
    }

    @Test
    void aPlaceholderThatCannotBeReachedIsAFault() {
        Block.Paragraph hidden = paragraph(1, new Piece.Thing(4, "{{A.DAN}}", ""));
        Block.Paragraph interrupted =
                paragraph(2, new Piece.Words(0, "{{A."), new Piece.Thing(5, "x", ""), new Piece.Words(0, "DAN}}"));
        assertThat(faults(new Outline(
                        List.of(new Story(0, List.of(hidden, interrupted, new Block.Kept(6, "mục {{A.DAN}}")))))))
                .extracting(fault -> fault.message().key())
                .containsExactly("report.fault.hidden-block", "report.fault.hidden", "report.fault.interrupted");
    }

    @Test
    void allFaultsAreToldInTheOrderOfTheParagraphsWithPlaceAndBeginning() {
        List<SummaryReport.OutlineFault> faults =
                faults(outline("{{A.DAN}}", "Một đoạn rất dài " + "x".repeat(80) + " {{A.SAI}}", "{{A.DAN|sai}}"));
        Phrases vietnamese = PhraseFiles.read("report", "vi");
        assertThat(faults).extracting(SummaryReport.OutlineFault::paragraph).containsExactly(2, 3);
        assertThat(vietnamese.say(faults.get(0).message()))
                .isEqualTo("Đoạn 2 (\"Một đoạn rất dài " + "x".repeat(43) + "…\"): chỗ điền \"A.SAI\" dùng mã số A.SAI"
                        + " không có trong danh mục. Đề nghị kiểm tra lại mã số trong elements.csv, indicators.csv.");
    }

    @Test
    void everyFaultHasAPhraseInBothLanguages() {
        for (String language : List.of("vi", "en")) {
            assertThat(PhraseFiles.read("report", language).templates())
                    .as(language)
                    .containsKeys(
                            List.of(Fault.values()).stream().map(Fault::key).toArray(String[]::new));
        }
    }

    @Test
    void theSameInputsGiveTheSameDocument() {
        office.total("A.DAN", Measure.PERIOD, "5").wrote("G1", "A.UU", "Tốt").wrote("G2", "A.UU", "Khá");
        String[] lines = {"{{A.DAN|unit}}", "- {{texts A.UU}}", "- {{each agency.recipient}}"};
        assertThat(filled(lines)).hasSize(6).isEqualTo(filled(lines));
    }

    /** A table of one paragraph per cell. */
    private static Outline table(String[]... rows) {
        int number = 1;
        List<Block.Row> made = new ArrayList<>();
        for (String[] row : rows) {
            List<Block.Cell> cells = new ArrayList<>();
            for (String text : row) {
                cells.add(new Block.Cell(number, List.of(paragraph(number, new Piece.Words(0, text)))));
                number++;
            }
            made.add(new Block.Row(number++, cells));
        }
        return new Outline(List.of(new Story(0, List.of(new Block.Table(number, made)))));
    }

    private static String[] cells(String... texts) {
        return texts;
    }

    private List<String> rows(Outline outline) {
        return filled(outline).stream()
                .flatMap(block -> ((Block.Table) block).rows().stream())
                .map(row -> String.join(
                        "|",
                        row.cells().stream()
                                .map(cell -> String.join("", texts(cell.blocks())))
                                .toList()))
                .toList();
    }

    @Test
    void aRowOfATableIsPrintedForEachUnit() {
        office.reported("G1", "A.DAN", Measure.PERIOD, "5", "");
        assertThat(rows(table(
                        cells("Tổ", "Lợn"),
                        cells("{{#units group}}{{unit.name}}", "{{?A.DAN}}{{A.DAN|unit}}{{/}}{{/units}}"))))
                .containsExactly("Tổ|Lợn", "Tổ dân phố Một|5 con", "Tổ dân phố Hai|");
    }

    @Test
    void aRowOfATableIsPrintedForEachItemAndItsSignsMayStandAlone() {
        office.project("Dự án A", 1, "A.DA.HO", new Content.Figure(new BigDecimal("151"), ""))
                .project("Dự án B", 2, "A.DA.HO", new Content.Figure(new BigDecimal("9"), ""));
        assertThat(rows(table(cells("{{#items A.DA}}", "{{item.name}}", "{{A.DA.HO}}", "hộ{{/items}}"))))
                .containsExactly("|Dự án A|151|hộ", "|Dự án B|9|hộ");
    }

    @Test
    void aTableWhoseRowsAreAllGoneIsLeftOutWithItsHead() {
        assertThat(filled(table(cells("Dự án", "Hộ"), cells("{{#items A.DA}}{{item.name}}", "{{A.DA.HO}}{{/items}}"))))
                .isEmpty();
        assertThat(filled(table(cells("Chỉ tiêu", "{{period}}"), cells("{{?A.DAN}}Lợn", "{{?A.DAN}}{{A.DAN}}"))))
                .as("a head that names the period is no row of figures")
                .isEmpty();
        assertThat(filled(table(cells("Chỉ tiêu", "Số"), cells("{{?A.DAN}}Lợn", "{{?A.DAN}}{{A.DAN}}"))))
                .isEmpty();
    }

    @Test
    void aRowThatIsBlankWhenFilledIsLeftOutAndTheOthersStay() {
        office.total("A.DAN", Measure.PERIOD, "5");
        assertThat(rows(table(
                        cells("Chỉ tiêu", "Số"),
                        cells("{{?A.THU}}Thu", "{{?A.THU}}{{A.THU}}"),
                        cells("{{?A.DAN}}Lợn", "{{?A.DAN}}{{A.DAN}}"))))
                .containsExactly("Chỉ tiêu|Số", "Lợn|5");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{{#units nhóm}}{{unit.name}}; x{{/units}}; unknown-kind",
                "{{#items A.DB}}{{item.name}}; x{{/items}}; unknown-list",
                "{{#units group}}{{unit.name}}; {{A.THU}}{{/units}}; not-asked",
                "{{#units group}}{{unit.name}}; {{A.DAN|target}}{{/units}}; view-of-one",
                "{{#units group}}{{unit.name}}; {{A.DA|rows}}{{/units}}; view-of-one"
            })
    void aFaultInARowThatLoopsIsRefusedWithItsPlace(String first, String last, String key) {
        assertThat(faults(table(cells("Tổ", "Số"), cells(first, last))))
                .extracting(fault -> fault.message().key())
                .containsExactly("report.fault." + key);
    }

    @Test
    void howManyRowsAListHasIsPrintedAndNoRowIsNotNone() {
        assertThat(filled("{{?A.DA|rows}}Có {{A.DA|rows}} dự án.", "Dự án: {{A.DA|rows}}."))
                .containsExactly("Dự án: chưa có số liệu.");
        office.project("Dự án A", 1, "A.DA.HO", new Content.Figure(new BigDecimal("151"), ""))
                .project("Dự án B", 2, "A.DA.HO", new Content.Figure(new BigDecimal("9"), ""));
        assertThat(filled("{{?A.DA|rows}}Có {{A.DA|rows}} dự án.")).containsExactly("Có 02 dự án.");
        assertThat(faultKeys("{{A.DB|rows}}")).containsExactly("unknown-list");
    }

    @ParameterizedTest(name = "{0}: {1} in a sentence is \"{2}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "A.DA.HO|1|Có 01 hộ, 01.",
                "A.DA.HO|9|Có 09 hộ, 09.",
                "A.DA.HO|0|Có 0 hộ, 0.",
                "A.DA.HO|10|Có 10 hộ, 10.",
                "A.DA.HO|1203|Có 1.203 hộ, 1.203.",
                "A.THU|5|Có 5 tỷ đồng, 5.",
                "A.NGHEO|2|Có 2%, 2."
            })
    void aSmallCountOfThingsHasAZeroBeforeItAndAMeasureHasNone(String code, String value, String sentence) {
        Measure measure = code.equals("A.THU") ? Measure.YTD : Measure.PERIOD;
        office.total(code, measure, value);
        assertThat(filled("Có {{" + code + "|unit}}, {{" + code + "}}.")).containsExactly(sentence);
    }

    @Test
    void aSmallCountInAFractionOrATableHasNoZeroBeforeIt() {
        office.total("A.DA.HO", Measure.PERIOD, "3");
        assertThat(filled("Đạt {{A.DA.HO}}/{{A.DA.HO}} hộ, {{A.DA.HO}} / {{A.DA.HO}}."))
                .containsExactly("Đạt 3/3 hộ, 3 / 3.");
        assertThat(rows(table(cells("Hộ", "Số"), cells("Có {{A.DA.HO}}", "{{A.DA.HO|unit}}"))))
                .endsWith("Có 3|3 hộ");
    }

    @Test
    void aSmallChangeOfACountHasAZeroBeforeIt() {
        office.total("A.DA.HO", Measure.PERIOD, "12", new Coverage(1, 1, 0), compared("", "", "14", "-2", "-14.3"));
        assertThat(filled("Có {{A.DA.HO|unit}} ({{A.DA.HO|change}}), {{A.DA.HO|change_percent}}."))
                .containsExactly("Có 12 hộ (giảm 02 hộ so với cùng kỳ), giảm 14,3% so với cùng kỳ.");
    }

    @Test
    void aPlanOfNextYearThatIsNotKnownIsSaidAndCanBeAskedFor() {
        assertThat(filled("Năm {{period.next_year}}: {{A.DAN|target_next}}.", "{{?A.DAN|target_next}}Có kế hoạch."))
                .containsExactly("Năm 2024: chưa có kế hoạch.");
    }

    @ParameterizedTest(name = "{0} against {1} before")
    @CsvSource({"3, 7, tăng 4 bậc", "9, 4, giảm 5 bậc", "2, 2, giữ hạng"})
    void aRankMovesUpWhenItsNumberGetsSmaller(String now, String before, String words) {
        office.reported("G1", "A.HANG", Measure.PERIOD, now, "").rank("Tổ dân phố Một", "A.HANG", now, before);
        assertThat(filled("{{#units group}}{{?A.HANG}}hạng {{A.HANG}} ({{A.HANG|change}}){{/}}{{/units}}"))
                .containsExactly("hạng " + now + " (" + words + ")");
    }
}
