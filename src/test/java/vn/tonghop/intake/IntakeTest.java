package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.intake.TestSheet.Loose;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.Cell;

class IntakeTest {
    private static final String ANIMALS = "Chăn nuôi";
    private static final String CROPS = "Trồng trọt";

    private static List<String> rules(IntakeResult result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    private static Finding finding(IntakeResult result, IntakeRule rule) {
        return result.findings().stream()
                .filter(f -> f.rule().equals(rule.code()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + rule + " in " + rules(result)));
    }

    private static Submission submission(IntakeResult result) {
        return result.submission().orElseThrow();
    }

    private static Observation observation(IntakeResult result, String code, Measure measure) {
        return submission(result).observations().stream()
                .filter(o -> o.element().equals(new Code(code)) && o.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private static Observation observation(IntakeResult result, String code) {
        return observation(result, code, Measure.PERIOD);
    }

    private static String figure(IntakeResult result, String code, Measure measure) {
        return observation(result, code, measure)
                .figure()
                .map(v -> v.toPlainString())
                .orElse("");
    }

    private static String figure(IntakeResult result, String code) {
        return figure(result, code, Measure.PERIOD);
    }

    /** Everything but the place: what was read must not depend on where it stood. */
    private static List<String> values(IntakeResult result) {
        return submission(result).observations().stream()
                .map(o -> o.element() + " " + o.item() + " " + o.line() + " " + o.measure() + " " + o.content() + " "
                        + o.status())
                .toList();
    }

    private static void assertAccepted(IntakeResult result) {
        assertThat(result.outcome().result()).isEqualTo(FileOutcome.Result.ACCEPTED);
        assertThat(result.outcome().reason()).isEqualTo(Message.none());
    }

    // The form as it should come back.

    @Test
    void aValidFormPassesWithoutAWord() {
        IntakeResult result = TestForm.filled("TDP01").read();

        assertAccepted(result);
        assertThat(result.findings()).isEmpty();
        assertThat(result.outcome().unit()).isEqualTo(new UnitCode("TDP01"));
        assertThat(submission(result).sent()).contains(LocalDate.of(2023, 11, 16));
        assertThat(submission(result).edition()).isEqualTo("2023.1");
    }

    @Test
    void everyFigureAndTextOfTheFormIsObservedInItsOrder() {
        IntakeResult result = TestForm.filled("TDP01").read();

        assertThat(submission(result).observations())
                .extracting(o -> o.element() + " " + o.measure().code())
                .containsExactly(
                        "CN.LON period",
                        "CN.VX period",
                        "CN.VX ytd",
                        "CN.CHET period",
                        "CN.CHET ytd",
                        "CN.HO period",
                        "CN.HO ytd",
                        "TR.DT period",
                        "TR.NS period",
                        "TR.TL period",
                        "TR.TANG period",
                        "TR.SL period",
                        "TR.TIEN period",
                        "TR.TIEN ytd",
                        "TR.GHEP period",
                        "TR.HU period",
                        "DG.UU period",
                        "DG.HAN period");
    }

    @Test
    void anObservationKnowsItsCellAndItsFile() {
        Observation lon = observation(TestForm.filled("TDP01").read(), "CN.LON");

        assertThat(lon.source().file()).isEqualTo("TDP01_2023-11.xlsx");
        assertThat(lon.source().sheet()).isEqualTo(ANIMALS);
        assertThat(lon.source().cell()).isEqualTo("H5");
        assertThat(lon.raw()).isEqualTo("12");
        assertThat(lon.sha256()).isEqualTo("sha-of-TDP01_2023-11.xlsx");
        assertThat(lon.status()).isEqualTo(ValueStatus.REPORTED);
    }

    @Test
    void whatNeedNotBeGivenIsBlankWithItsCellAndWithoutAWord() {
        Observation mixed = observation(TestForm.filled("TDP01").read(), "TR.GHEP");

        assertThat(mixed.status()).isEqualTo(ValueStatus.BLANK);
        assertThat(mixed.source().cell()).isNotEmpty();
    }

    @Test
    void textsAndExplanationsAreKept() {
        TestForm form = TestForm.filled("TDP01")
                .text("DG.UU", "Đã hoàn thành")
                .put("CN.LON", FormColumn.EXPLANATION, Loose.text("Bán bớt"));
        IntakeResult result = form.read();

        assertThat(observation(result, "DG.UU").words()).isEqualTo("Đã hoàn thành");
        assertThat(submission(result).explanations()).singleElement().satisfies(e -> {
            assertThat(e.element()).isEqualTo(new Code("CN.LON"));
            assertThat(e.text()).isEqualTo("Bán bớt");
            assertThat(e.source().cell()).isEqualTo("J5");
        });
    }

    @Test
    void theRowsOfAListAreItems() {
        TestForm form = TestForm.filled("TDP01")
                .item("TR.MH.TEN", 1, Loose.text("Lúa  HG12"))
                .item("TR.MH.SO", 1, Loose.number("7"))
                .item("TR.MH.TEN", 4, Loose.text("Nấm"))
                .item("TR.MH.SO", 4, Loose.text("15 hộ"))
                .item("TR.MH.GC", 4, Loose.text("mới"));
        IntakeResult result = form.read();

        assertThat(submission(result).observations().stream().filter(o -> o.line() > 0))
                .extracting(o -> o.element() + "/" + o.item() + "/" + o.line() + "/" + o.status())
                .containsExactly(
                        "TR.MH.TEN/Lúa HG12/1/REPORTED",
                        "TR.MH.TEN/Nấm/2/REPORTED",
                        "TR.MH.SO/Lúa HG12/1/REPORTED",
                        "TR.MH.SO/Nấm/2/REPORTED",
                        "TR.MH.GC/Lúa HG12/1/BLANK",
                        "TR.MH.GC/Nấm/2/REPORTED");
        assertThat(rules(result)).containsExactly("VALUE.UNIT-TYPED");
    }

    // Whose and when.

    @ParameterizedTest(name = "{0} «{1}» is {2}, {3}")
    @CsvSource({
        "PERIOD, 2023-10, REFUSED, FILE.PERIOD-OTHER",
        "PERIOD, Tháng 10/2023, REFUSED, FILE.PERIOD-OTHER",
        "PERIOD, tháng này, HELD, FILE.PERIOD-UNREADABLE",
        "PERIOD, '', HELD, FILE.PERIOD-UNREADABLE",
        "EDITION, 2019.7, HELD, FILE.EDITION-UNKNOWN",
        "EDITION, 2022.1, ACCEPTED, FILE.EDITION-OTHER",
        "FORM, YTE, REFUSED, FILE.FORM-OTHER",
        "FORM, '', ACCEPTED, FILE.FORM-MISSING",
        "UNIT_CODE, TDP99, HELD, FILE.UNIT-UNKNOWN",
        "UNIT_CODE, '', HELD, FILE.NO-IDENTITY",
        "UNIT_NAME, Tổ dân phố Hoà Bình, HELD, FILE.UNIT-OTHER-NAME",
        "UNIT_NAME, TDP Hòa Bình, HELD, FILE.UNIT-OTHER-NAME",
        "UNIT_NAME, Tổ dân phố Tiền Hưng, ACCEPTED, FILE.UNIT-NAME-UNKNOWN",
        "SENT, 31/6/2023, ACCEPTED, FILE.SENT-IMPOSSIBLE",
        "SENT, '', ACCEPTED, FILE.SENT-MISSING",
    })
    void theIdentityBlockDecidesAboutTheFile(
            IdentityField field, String text, FileOutcome.Result outcome, String rule) {
        IntakeResult result = TestForm.filled("TDP01").identity(field, text).read();

        assertThat(result.outcome().result()).isEqualTo(outcome);
        assertThat(rules(result)).containsExactly(rule);
        if (outcome != FileOutcome.Result.ACCEPTED) {
            assertThat(result.outcome().reason())
                    .isEqualTo(result.findings().get(0).message());
        }
    }

    @ParameterizedTest(name = "{0} «{1}» is as good")
    @CsvSource({
        "UNIT_CODE, ' tdp01 '",
        "UNIT_NAME, TỔ DÂN PHỐ TIÊN HƯNG",
        "UNIT_NAME, Tiên Hưng",
        "PERIOD, Tháng 11 năm 2023",
        "FORM, tdp",
        "SENT, ngày 16 tháng 11 năm 2023",
        "SENT, 2023-11-16",
    })
    void otherWaysOfWritingTheSameAreNoMatter(IdentityField field, String text) {
        IntakeResult result = TestForm.filled("TDP01").identity(field, text).read();

        assertAccepted(result);
        assertThat(result.findings()).isEmpty();
        assertThat(submission(result).sent()).contains(LocalDate.of(2023, 11, 16));
    }

    @Test
    void aDateCellIsReadByTheCalendarOfItsBook() {
        Loose day = Loose.formatted("45246", Cell.Format.DATE);

        assertThat(submission(TestForm.filled("TDP01")
                                .identity(IdentityField.SENT, day)
                                .read())
                        .sent())
                .contains(LocalDate.of(2023, 11, 16));
        Loose from1904 = Loose.formatted("43784", Cell.Format.DATE);
        assertThat(submission(TestForm.filled("TDP01")
                                .with1904()
                                .identity(IdentityField.SENT, from1904)
                                .read())
                        .sent())
                .contains(LocalDate.of(2023, 11, 16));
    }

    @Test
    void aBookSaysForWhichPeriodItIs() {
        TestForm form = TestForm.filled("TDP01").identity(IdentityField.PERIOD, "Quý IV/2022");

        assertThat(Intake.periodLine(form.build()).flatMap(Intake.PeriodLine::period))
                .contains(new Period(Period.Kind.QUARTER, 2022, 4));
        assertThat(Intake.periodLine(form.identity(IdentityField.PERIOD, "?").build())
                        .flatMap(Intake.PeriodLine::period))
                .isEmpty();
    }

    @Test
    void withoutAnIdentityBlockTheFileNameIsAGuessAndTheFileAQuestion() {
        TestForm form = TestForm.filled("TDP01");
        form.sheets.remove(0);

        IntakeResult byCode = form.read("TDP01 lan 2.xlsx");
        assertThat(byCode.outcome().result()).isEqualTo(FileOutcome.Result.HELD);
        assertThat(byCode.outcome().unit()).isEqualTo(new UnitCode("TDP01"));
        assertThat(rules(byCode)).contains("FILE.NO-IDENTITY");
        assertThat(figure(byCode, "CN.LON")).isEqualTo("12");

        IntakeResult byName = form.read("Bao cao TDP Tiên Hưng T11.xlsx");
        assertThat(byName.outcome().unit()).isEqualTo(new UnitCode("TDP01"));

        IntakeResult nobody = form.read("Book1.xlsx");
        assertThat(nobody.outcome().unit()).isEqualTo(UnitCode.NONE);
        assertThat(nobody.outcome().result()).isEqualTo(FileOutcome.Result.HELD);
        assertThat(nobody.submission()).isEmpty();
    }

    @ParameterizedTest(name = "«{0}» of TDP01: warned {1}")
    @CsvSource({
        "TDP02_2023-11.xlsx, true",
        "sub/tdp02.xlsx, true",
        "TDP02/TDP01_2023-11.xlsx, false",
        "TDP01 thay TDP02.xlsx, false",
        "TDP021.xlsx, false",
        "Bao cao.xlsx, false"
    })
    void theCodeOfAnotherUnitInTheFileNameIsAQuestion(String file, boolean asked) {
        IntakeResult result = TestForm.filled("TDP01").read(file);

        assertThat(result.outcome().result()).isEqualTo(asked ? FileOutcome.Result.HELD : FileOutcome.Result.ACCEPTED);
        assertThat(rules(result).contains("FILE.NAME-OTHER-UNIT")).isEqualTo(asked);
    }

    @Test
    void aBookWithoutOurTablesIsRefused() {
        TestForm form = TestForm.filled("TDP01");
        form.sheets.removeIf(s -> !s.name.equals(TestForm.GUIDE));
        IntakeResult result = form.read();

        assertThat(result.outcome().result()).isEqualTo(FileOutcome.Result.REFUSED);
        assertThat(rules(result)).containsExactly("FILE.NO-FORM");
    }

    @Test
    void aBlankFormIsRefusedWithTheNumberOfItsBlanks() {
        IntakeResult result = TestForm.blank("TDP01").read();

        assertThat(result.outcome().result()).isEqualTo(FileOutcome.Result.REFUSED);
        assertThat(result.submission()).isEmpty();
        assertThat(rules(result)).containsExactly("FILE.BLANK-FORM");
        assertThat(finding(result, IntakeRule.FILE_EMPTY).message().arguments()).contains("15");
    }

    @Test
    void namesThatWerePrintedOnTheFormDoNotFillItIn() {
        IntakeResult result = TestForm.blank("TDP01")
                .item("TR.MH.TEN", 1, Loose.text("Lúa HG12"))
                .read();

        assertThat(rules(result)).containsExactly("FILE.BLANK-FORM");
    }

    @Test
    void allZerosAreAWarningAndUsed() {
        TestForm form = TestForm.filled("YT01").figure("YT.KHAM", "0").ytd("YT.KHAM", "0");
        assertThat(rules(form.read("YT01.xlsx"))).as("two figures only").isEmpty();

        TestForm group = TestForm.filled("TDP01");
        for (String code : List.of(
                "CN.LON", "CN.VX", "CN.CHET", "CN.HO", "TR.DT", "TR.NS", "TR.TL", "TR.TANG", "TR.SL", "TR.TIEN",
                "TR.HU")) {
            group.figure(code, "0");
        }
        List.of("CN.VX", "CN.CHET", "CN.HO", "TR.TIEN").forEach(code -> group.ytd(code, "0"));
        IntakeResult result = group.read();
        assertAccepted(result);
        assertThat(rules(result)).contains("FILE.ALL-ZERO");
        assertThat(finding(result, IntakeRule.FILE_ALL_ZERO).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void whatTheFileReaderRefusedIsRefusedWithItsReason() {
        Message reason = Message.of("file.truncated", "TDP02_2023-11.xlsx");
        IntakeResult result = new Intake(MiniCatalogue.CATALOGUE, MiniCatalogue.NOVEMBER)
                .read(new SourceFile("TDP02_2023-11.xlsx", "ab"), new BookReader.Refused("FILE.TRUNCATED", reason));

        assertThat(result.outcome().result()).isEqualTo(FileOutcome.Result.REFUSED);
        assertThat(result.outcome().unit()).isEqualTo(new UnitCode("TDP02"));
        assertThat(result.outcome().reason()).isEqualTo(reason);
        assertThat(rules(result)).containsExactly("FILE.TRUNCATED");
    }

    @Test
    void notesOfTheFileReaderComeFirst() {
        IntakeResult result = new Intake(MiniCatalogue.CATALOGUE, MiniCatalogue.NOVEMBER)
                .read(
                        new SourceFile("a.xlsm", "ab"),
                        new BookReader.Opened(
                                TestForm.filled("TDP01").build(),
                                List.of(new BookReader.Note(
                                        "FILE.MACROS", true, Message.of("file.macros", "a.xlsm")))));

        assertAccepted(result);
        assertThat(rules(result)).containsExactly("FILE.MACROS");
        assertThat(result.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    // What people do to the structure.

    private static void assertReadsTheSame(Consumer<TestForm> change, String... rules) {
        TestForm form = TestForm.filled("TDP01")
                .item("TR.MH.TEN", 1, Loose.text("Lúa"))
                .item("TR.MH.SO", 1, Loose.number("7"))
                .text("DG.UU", "Tốt")
                .figure("CN.LON", "77");
        List<String> before = values(form.read());
        change.accept(form);
        IntakeResult after = form.read();

        assertAccepted(after);
        assertThat(values(after)).isEqualTo(before);
        assertThat(rules(after)).containsExactlyInAnyOrder(rules);
    }

    @Test
    void insertedRowsAreNoMatter() {
        assertReadsTheSame(
                form -> {
                    form.sheet(ANIMALS).insertRow(6);
                    form.sheet(ANIMALS).insertRow(1);
                    form.sheet(CROPS).insertRow(3);
                    form.sheet(CROPS).insertRow(form.sheet(CROPS).rowOf("TR.MH.TEN") + 1);
                },
                "FORM.ROWS-INSERTED");
    }

    @Test
    void sortedRowsAreNoMatter() {
        assertReadsTheSame(
                form -> {
                    form.sheet(ANIMALS).swapRows(5, 8);
                    form.sheet(ANIMALS).swapRows(6, 7);
                },
                "FORM.ROWS-REORDERED");
    }

    @Test
    void movedAndAddedColumnsAreNoMatter() {
        assertReadsTheSame(form -> form.sheet(ANIMALS).swapColumns(8, 3));
        assertReadsTheSame(form -> form.sheet(ANIMALS).swapColumns(2, 9));
        assertReadsTheSame(form -> form.sheet(ANIMALS).insertColumn(1));
        assertReadsTheSame(
                form -> {
                    form.sheet(ANIMALS).insertColumn(4);
                    form.sheet(ANIMALS).text(4, 4, "Ghi chú");
                },
                "FORM.COLUMN-ADDED");
        assertReadsTheSame(form -> form.sheet(CROPS).insertColumn(5));
    }

    @ParameterizedTest(name = "«{1}» for «{0}»")
    @CsvSource({
        "Thực hiện trong kỳ, THỰC HIỆN",
        "Thực hiện trong kỳ, Thực hiện trong tháng",
        "Thực hiện trong kỳ, Thực hiện  trong kỳ (tháng 11):",
        "Luỹ kế từ đầu năm, Lũy kế",
        "Luỹ kế từ đầu năm, LŨY KẾ TỪ ĐẦU NĂM",
        "Mã số, mã  chỉ tiêu",
        "Chỉ tiêu, Nội dung",
    })
    void headsMayBeWrittenInTheWaysThatAreKnown(String head, String other) {
        assertReadsTheSame(form -> {
            TestSheet sheet = form.sheet(ANIMALS);
            sheet.text(4, sheet.columnOf(head, 4), other);
        });
    }

    @Test
    void renamedAndMovedSheetsAreFoundByTheirContent() {
        assertReadsTheSame(
                form -> {
                    form.sheet(ANIMALS).name = "Sheet1";
                    form.sheets.add(0, form.sheets.remove(2));
                },
                "FORM.SHEET-RENAMED");
    }

    @Test
    void codesMayBeInLowerCaseAndWithSpaces() {
        assertReadsTheSame(form -> {
            TestSheet sheet = form.sheet(ANIMALS);
            sheet.text(sheet.rowOf("CN.LON"), 2, " cn. lon\u00A0");
            sheet.text(sheet.rowOf("CN.VX"), 2, "Cn.Vx");
        });
    }

    @Test
    void spacesInACellAreAsGoodAsNothing() {
        assertReadsTheSame(form -> form.text("TR.GHEP", " \u00A0"));
    }

    @Test
    void aListWhoseCodesAreGoneIsFoundByItsLabels() {
        assertReadsTheSame(form -> {
            TestSheet sheet = form.sheet(CROPS);
            sheet.deleteRow(sheet.rowOf("TR.MH.TEN"));
        });
    }

    @Test
    void aRowWhoseCodeIsGoneIsFoundByItsLabelWithAWarning() {
        assertReadsTheSame(
                form -> form.sheet(ANIMALS).clear(form.sheet(ANIMALS).rowOf("CN.LON"), 2), "FORM.CODE-BY-LABEL");
    }

    @Test
    void aDeletedRowIsMissingAndNotZero() {
        TestForm form = TestForm.filled("TDP01");
        form.sheet(ANIMALS).deleteRow(form.sheet(ANIMALS).rowOf("CN.VX"));
        IntakeResult result = form.read();

        assertAccepted(result);
        assertThat(rules(result)).containsExactly("FORM.ROW-MISSING");
        assertThat(finding(result, IntakeRule.FORM_ROW_MISSING).code()).isEqualTo(new Code("CN.VX"));
        assertThat(observation(result, "CN.VX").status()).isEqualTo(ValueStatus.BLANK);
        assertThat(observation(result, "CN.VX", Measure.YTD).status()).isEqualTo(ValueStatus.BLANK);
        assertThat(figure(result, "CN.CHET")).isEqualTo("12");
    }

    @Test
    void aDeletedRowThatNeedNotBeThereIsANote() {
        TestForm form = TestForm.filled("TDP01");
        form.sheet(CROPS).deleteRow(form.sheet(CROPS).rowOf("TR.GHEP"));

        assertThat(rules(form.read())).containsExactly("FORM.ROW-MISSING-OPTIONAL");
    }

    @Test
    void aDeletedSheetIsOneErrorAndTheOthersAreRead() {
        TestForm form = TestForm.filled("TDP01");
        form.sheets.remove(form.sheet(CROPS));
        IntakeResult result = form.read();

        assertAccepted(result);
        assertThat(rules(result)).containsExactly("FORM.SHEET-MISSING");
        assertThat(observation(result, "TR.DT").status()).isEqualTo(ValueStatus.BLANK);
        assertThat(figure(result, "CN.LON")).isEqualTo("12");
    }

    @Test
    void theOneSheetOfATextFileIsNamedForItsFileAndNotRenamed() {
        TestForm form = TestForm.filled("TDP01");
        form.sheets.removeIf(s -> !s.name.equals(ANIMALS));
        form.sheet(ANIMALS).name = "TDP01_2023-11";

        assertThat(rules(form.read("nộp/TDP01_2023-11.csv")))
                .contains("FILE.NO-IDENTITY")
                .doesNotContain("FORM.SHEET-RENAMED");
        assertThat(rules(form.read("nộp/TDP01.csv"))).contains("FORM.SHEET-RENAMED");
    }

    @Test
    void aDeletedListIsTold() {
        TestForm form = TestForm.filled("TDP01");
        TestSheet sheet = form.sheet(CROPS);
        int codes = sheet.rowOf("TR.MH.TEN");
        sheet.deleteRow(codes);
        sheet.deleteRow(codes - 1);

        assertThat(rules(form.read())).contains("FORM.LIST-MISSING");
    }

    @Test
    void anUnknownCodeNamesTheNearestOne() {
        TestForm form = TestForm.filled("TDP01");
        form.sheet(ANIMALS).text(form.sheet(ANIMALS).rowOf("CN.CHET"), 2, "CN.CHETT");
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactlyInAnyOrder("FORM.CODE-UNKNOWN", "FORM.ROW-MISSING");
        assertThat(finding(result, IntakeRule.FORM_CODE_UNKNOWN).expected()).isEqualTo("CN.CHET");
        assertThat(finding(result, IntakeRule.FORM_CODE_UNKNOWN).place().cell()).isEqualTo("B7");
    }

    @Test
    void aCodeOfAnotherFormIsTold() {
        TestForm form = TestForm.filled("TDP01");
        form.sheet(ANIMALS).text(form.sheet(ANIMALS).lastRow() + 1, 1, "");
        form.sheet(ANIMALS).insertRow(9);
        form.sheet(ANIMALS).text(9, 2, "YT.KHAM").put(9, 8, Loose.number("5"));

        assertThat(rules(form.read())).containsExactly("FORM.CODE-OTHER-FORM");
    }

    @Test
    void aCodeTwiceWithTwoValuesIsNotUsed() {
        TestForm form = TestForm.filled("TDP01");
        TestSheet sheet = form.sheet(ANIMALS);
        sheet.duplicateRow(sheet.rowOf("CN.LON"));
        sheet.put(sheet.rowOf("CN.LON") + 1, 8, Loose.number("13"));
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactly("FORM.CODE-TWICE");
        Finding twice = finding(result, IntakeRule.FORM_CODE_TWICE);
        assertThat(twice.message().arguments()).contains(ANIMALS + "!H5, " + ANIMALS + "!H6", "12; 13");
        assertThat(observation(result, "CN.LON").status()).isEqualTo(ValueStatus.HELD);
        assertThat(observation(result, "CN.LON").raw()).isEqualTo("12");
        assertThat(figure(result, "CN.VX")).isEqualTo("12");
    }

    @Test
    void aCodeTwiceWithOneValueCountsOnce() {
        assertReadsTheSame(form -> form.sheet(ANIMALS).duplicateRow(5), "FORM.CODE-REPEATED");
    }

    @Test
    void aSecondRowLeftBlankGivesWay() {
        assertReadsTheSame(
                form -> {
                    form.sheet(ANIMALS).duplicateRow(5);
                    form.sheet(ANIMALS).clear(5, 8);
                },
                "FORM.CODE-REPEATED");
    }

    @Test
    void twoCopiesOfASheetThatDifferAreOneQuestion() {
        TestForm form = TestForm.filled("TDP01");
        TestSheet copy = form.sheet(ANIMALS).copy("Chăn nuôi (2)");
        copy.put(5, 8, Loose.number("99"));
        form.sheets.add(copy);
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactly("FORM.SHEET-COPIED");
        assertThat(finding(result, IntakeRule.FORM_SHEET_COPIED).found()).isEqualTo("H5");
        assertThat(observation(result, "CN.LON").status()).isEqualTo(ValueStatus.HELD);
        assertThat(figure(result, "CN.VX")).isEqualTo("12");
    }

    @Test
    void twoEqualCopiesOfASheetCountOnce() {
        assertReadsTheSame(form -> form.sheets.add(form.sheet(ANIMALS).copy("Chăn nuôi (2)")), "FORM.SHEET-REPEATED");
    }

    @Test
    void aListThatStandsTwiceAndDiffersIsHeld() {
        TestForm form =
                TestForm.filled("TDP01").item("TR.MH.TEN", 1, Loose.text("Lúa")).item("TR.MH.SO", 1, Loose.number("7"));
        TestSheet copy = form.sheet(CROPS).copy("Trồng trọt (2)");
        copy.put(copy.rowOf("TR.MH.SO") + 1, 4, Loose.number("8"));
        form.sheets.add(copy);
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactlyInAnyOrder("FORM.SHEET-REPEATED", "FORM.LIST-TWICE");
        assertThat(observation(result, "TR.MH.SO").status()).isEqualTo(ValueStatus.HELD);
    }

    @Test
    void anotherLabelIsAWarningAndTheCodeCounts() {
        TestForm form = TestForm.filled("TDP01");
        form.sheet(ANIMALS).text(5, 3, "Đàn bò");
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactly("FORM.LABEL-CHANGED");
        assertThat(figure(result, "CN.LON")).isEqualTo("12");
    }

    @ParameterizedTest(name = "«{0}» is «Diện tích lúa gieo cấy»")
    @ValueSource(
            strings = {
                "DIỆN TÍCH LÚA GIEO CẤY:",
                "- Diện tích lúa, gieo cấy",
                "DT lúa gieo cấy",
                "Diện tích lúa gieeo cấy"
            })
    void aLabelMayBeWrittenOtherwise(String label) {
        assertReadsTheSame(form -> form.sheet(CROPS).text(form.sheet(CROPS).rowOf("TR.DT"), 3, label));
    }

    @Test
    void aHeadThatIsOnlySimilarIsAQuestionAndItsColumnIsHeld() {
        TestForm form = TestForm.filled("TDP01");
        form.sheet(ANIMALS).text(4, 8, "Thực hiện T11");
        IntakeResult result = form.read();

        assertAccepted(result);
        assertThat(rules(result)).containsExactly("FORM.COLUMN-UNKNOWN");
        assertThat(finding(result, IntakeRule.FORM_COLUMN_UNKNOWN).place().cell())
                .isEqualTo("H4");
        assertThat(observation(result, "CN.LON").status()).isEqualTo(ValueStatus.HELD);
        assertThat(observation(result, "CN.LON").raw()).isEqualTo("12");
        assertThat(figure(result, "CN.VX", Measure.YTD)).isEqualTo("120");
        assertThat(figure(result, "TR.DT")).isEqualTo("45.5");
    }

    @Test
    void aStrangeHeadWhereTheFiguresBelongIsAskedAbout() {
        TestForm form = TestForm.filled("TDP01");
        form.sheet(ANIMALS).text(4, 8, "Số liệu");
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactly("FORM.COLUMN-UNKNOWN");
        assertThat(observation(result, "CN.LON").status()).isEqualTo(ValueStatus.HELD);
    }

    @Test
    void ofTwoStrangeHeadsNoneIsTakenForTheColumnOfFigures() {
        TestForm form = TestForm.filled("TDP01");
        form.sheet(ANIMALS).text(4, 8, "Số liệu");
        form.sheet(ANIMALS).text(4, 12, "Ghi thêm");
        IntakeResult result = form.read();

        assertThat(rules(result)).contains("FORM.COLUMN-MISSING", "FORM.COLUMN-ADDED");
        assertThat(observation(result, "CN.LON").status()).isEqualTo(ValueStatus.BLANK);
    }

    @Test
    void twoColumnsOfOneHeadAreHeld() {
        TestForm form = TestForm.filled("TDP01");
        form.sheet(ANIMALS).text(4, 12, "Thực hiện trong kỳ");
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactly("FORM.COLUMN-TWICE");
        assertThat(observation(result, "CN.LON").status()).isEqualTo(ValueStatus.HELD);
    }

    @Test
    void ofTwoColumnsOfOneHeadABlankOneDoesNotAskForFigures() {
        TestForm form = TestForm.filled("TDP01");
        // The added column comes first, is empty, and the figures stand in the second.
        form.sheet(ANIMALS).text(4, 7, "Thực hiện trong kỳ");
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactly("FORM.COLUMN-TWICE");
        assertThat(observation(result, "CN.LON").status()).isEqualTo(ValueStatus.HELD);
    }

    @Test
    void swappedColumnsAreNoticedAndHeld() {
        TestForm form = TestForm.filled("TDP01");
        TestSheet sheet = form.sheet(ANIMALS);
        for (int row = 6; row <= 8; row++) {
            sheet.put(row, 8, Loose.number("120")).put(row, 9, Loose.number("12"));
        }
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactly("FORM.COLUMNS-SWAPPED");
        assertThat(observation(result, "CN.VX").status()).isEqualTo(ValueStatus.HELD);
        assertThat(observation(result, "CN.VX", Measure.YTD).status()).isEqualTo(ValueStatus.HELD);
        assertThat(figure(result, "CN.LON")).as("has no cumulative figure").isEqualTo("12");
    }

    @Test
    void oneCumulativeFigureBelowItsPeriodIsAWarningAndUsed() {
        IntakeResult result = TestForm.filled("TDP01").ytd("CN.VX", "11").read();

        assertThat(rules(result)).containsExactly("VALUE.YTD-BELOW-PERIOD");
        assertThat(figure(result, "CN.VX", Measure.YTD)).isEqualTo("11");
    }

    @Test
    void hiddenRowsCountWithAWarning() {
        assertReadsTheSame(form -> form.sheet(ANIMALS).hiddenRows.addAll(List.of(5, 6, 40)), "FORM.ROWS-HIDDEN");
    }

    @Test
    void hiddenSheetsDoNotCount() {
        TestForm form = TestForm.filled("TDP01");
        form.sheet(ANIMALS).visible = false;
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactlyInAnyOrder("FORM.SHEET-NOT-SHOWN", "FORM.SHEET-HIDDEN");
        assertThat(observation(result, "CN.LON").status()).isEqualTo(ValueStatus.BLANK);
    }

    @Test
    void aHiddenSheetWithoutFiguresIsNoMatter() {
        assertReadsTheSame(form -> {
            TestSheet hidden = new TestSheet("danh mục").text(1, 1, "Có");
            hidden.visible = false;
            form.sheets.add(hidden);
        });
    }

    @Test
    void mergedInputCellsAreRefusedAndTheOthersAreRead() {
        TestForm form = TestForm.filled("TDP01");
        form.sheet(ANIMALS).merged.add(CellRange.of(6, 8, 7, 8));
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactly("FORM.MERGED");
        assertThat(finding(result, IntakeRule.FORM_MERGED).place().cell()).isEqualTo("H6:H7");
        assertThat(observation(result, "CN.VX").status()).isEqualTo(ValueStatus.HELD);
        assertThat(observation(result, "CN.CHET").status()).isEqualTo(ValueStatus.HELD);
        assertThat(figure(result, "CN.VX", Measure.YTD)).isEqualTo("120");
        assertThat(figure(result, "CN.LON")).isEqualTo("12");
    }

    @Test
    void mergingThatHidesNoInputDoesNoHarm() {
        assertReadsTheSame(form -> {
            form.sheet(ANIMALS).merged.add(CellRange.of(1, 1, 1, 11));
            form.sheet("Đánh giá chung").merged.add(CellRange.of(5, 8, 5, 11));
        });
    }

    @Test
    void aTotalOfTheUnitsOwnIsNotCounted() {
        assertReadsTheSame(
                form -> {
                    form.sheet(ANIMALS).insertRow(9);
                    form.sheet(ANIMALS).text(9, 3, "Tổng cộng").put(9, 8, Loose.formula("SUM(H5:H8)", "113"));
                },
                "FORM.TOTAL-ROW");
        assertReadsTheSame(
                form -> form.item("TR.MH.TEN", 2, Loose.text("Cộng")).item("TR.MH.SO", 2, Loose.number("7")),
                "FORM.TOTAL-ROW");
    }

    /** Three items and a row below them: counted as an item, or as a total. */
    @ParameterizedTest(name = "«{0}» with {1} below 7, 0 and 5: a total {2}")
    @CsvSource({
        "Tổng cộng các mô hình, 12, true",
        "Tổng cộng các mô hình, 13, true",
        "Cộng toàn tổ, 12, true",
        "Cộng đồng tự quản, 6, false",
        "Tổng công ty giống, 6, false",
        "Nấm, 12, false",
    })
    void aRowThatAddsUpTheRowsAboveItIsNoItem(String name, String figure, boolean total) {
        TestForm form = TestForm.filled("TDP01")
                .item("TR.MH.TEN", 1, Loose.text("Lúa"))
                .item("TR.MH.SO", 1, Loose.number("7"))
                .item("TR.MH.TEN", 2, Loose.text("Ngô"))
                .item("TR.MH.SO", 2, Loose.number("0"))
                .item("TR.MH.TEN", 3, Loose.text("Đậu"))
                .item("TR.MH.SO", 3, Loose.number("5"))
                .item("TR.MH.TEN", 4, Loose.text(name))
                .item("TR.MH.SO", 4, Loose.number(figure));
        IntakeResult result = form.read();

        assertThat(rules(result)).isEqualTo(total ? List.of("FORM.TOTAL-ROW") : List.of());
        assertThat(submission(result).observations().stream()
                        .filter(o -> o.element().equals(new Code("TR.MH.SO"))))
                .hasSize(total ? 3 : 4);
    }

    @Test
    void aSumWithoutANameIsATotalAndAnotherFigureAnItem() {
        TestForm form = TestForm.filled("TDP01")
                .item("TR.MH.TEN", 1, Loose.text("Lúa"))
                .item("TR.MH.SO", 1, Loose.number("7"))
                .item("TR.MH.TEN", 2, Loose.text("Ngô"))
                .item("TR.MH.SO", 2, Loose.number("5"));
        int row = form.sheet(CROPS).rowOf("TR.MH.TEN");
        String sum = "SUM(D" + (row + 1) + ":D" + (row + 2) + ")";

        assertThat(rules(form.item("TR.MH.SO", 3, Loose.formula(sum, "12")).read()))
                .containsExactly("FORM.TOTAL-ROW");
        assertThat(rules(form.item("TR.MH.SO", 3, Loose.number("12")).read())).containsExactly("FORM.ITEM-UNNAMED");
        assertThat(rules(form.item("TR.MH.SO", 3, Loose.number("6")).read())).containsExactly("FORM.ITEM-UNNAMED");
    }

    @Test
    void aListColumnWhoseCodeIsGoneIsFoundByItsHeadWithAWarning() {
        for (String code : List.of("", "TR.MH.S0")) {
            assertReadsTheSame(
                    form -> {
                        TestSheet sheet = form.sheet(CROPS);
                        int row = sheet.rowOf("TR.MH.SO");
                        sheet.text(row, sheet.columnOf("TR.MH.SO", row), code);
                    },
                    "FORM.LIST-CODE-BY-LABEL");
        }
    }

    @Test
    void anotherHeadOfAListColumnIsAWarningAndTheCodeCounts() {
        assertReadsTheSame(
                form -> {
                    TestSheet sheet = form.sheet(CROPS);
                    int row = sheet.rowOf("TR.MH.SO");
                    sheet.text(row - 1, sheet.columnOf("TR.MH.SO", row), "Kinh phí hỗ trợ");
                },
                "FORM.LIST-LABEL-CHANGED");
    }

    @Test
    void listColumnsWithEachOthersHeadsAreHeld() {
        TestForm form =
                TestForm.filled("TDP01").item("TR.MH.TEN", 1, Loose.text("Lúa")).item("TR.MH.SO", 1, Loose.number("7"));
        TestSheet sheet = form.sheet(CROPS);
        int row = sheet.rowOf("TR.MH.SO");
        sheet.text(row - 1, sheet.columnOf("TR.MH.SO", row), "Ghi chú")
                .text(row - 1, sheet.columnOf("TR.MH.GC", row), "Số hộ tham gia (hộ)");
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactly("FORM.LIST-LABEL-OTHER", "FORM.LIST-LABEL-OTHER");
        assertThat(observation(result, "TR.MH.SO").status()).isEqualTo(ValueStatus.HELD);
        assertThat(finding(result, IntakeRule.FORM_LIST_LABEL_OTHER).place().cell())
                .isEqualTo("D" + (row - 1));
    }

    @Test
    void figuresThatNobodyAskedForAreTold() {
        assertReadsTheSame(
                form -> {
                    form.sheet(ANIMALS).insertRow(9);
                    form.sheet(ANIMALS).text(9, 3, "Đàn ngan").put(9, 8, Loose.number("5"));
                },
                "FORM.ROW-WITHOUT-CODE");
        assertReadsTheSame(form -> form.ytd("CN.LON", "900"), "FORM.OUTSIDE");
        assertReadsTheSame(form -> form.ytd("CN.LON", "77"));
        assertReadsTheSame(
                form -> form.sheet(CROPS).put(form.sheet(CROPS).lastRow() + 4, 5, Loose.number("5")), "FORM.OUTSIDE");
    }

    @Test
    void aRowOfColumnNumbersBelowTheHeaderIsLeftAlone() {
        assertReadsTheSame(form -> {
            form.sheet(ANIMALS).insertRow(5);
            for (int column = 1; column <= 9; column++) {
                form.sheet(ANIMALS).put(5, column, Loose.number(Integer.toString(column)));
            }
        });
    }

    @Test
    void anItemWithoutANameIsCalledByItsNumber() {
        IntakeResult result =
                TestForm.filled("TDP01").item("TR.MH.SO", 2, Loose.number("7")).read();

        assertThat(rules(result)).containsExactly("FORM.ITEM-UNNAMED");
        assertThat(observation(result, "TR.MH.SO").item()).isEqualTo("Dòng 1");
        assertThat(figure(result, "TR.MH.SO")).isEqualTo("7");
    }

    @Test
    void twoItemsOfOneNameAreKeptApartAndTold() {
        IntakeResult result = TestForm.filled("TDP01")
                .item("TR.MH.TEN", 1, Loose.text("Nấm"))
                .item("TR.MH.TEN", 2, Loose.text("NẤM"))
                .read();

        assertThat(rules(result)).containsExactly("FORM.ITEM-TWICE");
        assertThat(submission(result).observations().stream()
                        .filter(o -> o.element().equals(new Code("TR.MH.TEN"))))
                .extracting(Observation::line)
                .containsExactly(1, 2);
    }

    @Test
    void twoBlankRowsEndAListThatHasNoNumberedRows() {
        TestForm form = TestForm.filled("TDP01").item("TR.MH.TEN", 1, Loose.text("Nấm"));
        TestSheet sheet = form.sheet(CROPS);
        int last = sheet.lastRow();
        sheet.text(last + 3, 3, "NGƯỜI LẬP BIỂU");
        IntakeResult result = form.read();

        assertThat(result.findings()).isEmpty();
        assertThat(submission(result).observations().stream().filter(o -> o.line() > 1))
                .isEmpty();
    }

    // Cells.

    @Test
    void aDamagedCellIsToldWithItsPlaceAndTakesNoOtherWithIt() {
        TestForm form = TestForm.filled("TDP01");
        List<String> before = values(form.read());
        IntakeResult result = form.text("CN.LON", "1O5").read();

        Finding letters = finding(result, IntakeRule.VALUE_LETTERS);
        assertThat(rules(result)).containsExactly("VALUE.LETTERS");
        assertThat(letters.place().sheet()).isEqualTo(ANIMALS);
        assertThat(letters.place().cell()).isEqualTo("H5");
        assertThat(letters.found()).isEqualTo("1O5");
        assertThat(letters.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(letters.message().arguments()).startsWith("«TDP01_2023-11.xlsx», Chăn nuôi!H5", "1O5", "Đàn lợn");
        Observation lon = observation(result, "CN.LON");
        assertThat(lon.status()).isEqualTo(ValueStatus.HELD);
        assertThat(lon.content()).isEqualTo(Content.nothing());
        assertThat(lon.raw()).isEqualTo("1O5");
        assertThat(values(result).subList(1, before.size())).isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void aRequiredBlankIsAnErrorAndNeverZero() {
        IntakeResult result = TestForm.filled("TDP01")
                .clear("CN.LON", FormColumn.PERIOD)
                .clear("CN.VX", FormColumn.YTD)
                .read();

        assertThat(rules(result)).containsExactly("VALUE.REQUIRED", "VALUE.YTD-MISSING");
        assertThat(observation(result, "CN.LON").status()).isEqualTo(ValueStatus.BLANK);
        assertThat(figure(result, "CN.LON")).isEmpty();
        assertThat(figure(result, "CN.VX")).isEqualTo("12");
    }

    @Test
    void aStaleFormulaIsHeldWithBothFigures() {
        TestForm form = TestForm.filled("TDP01").put("CN.LON", FormColumn.PERIOD, Loose.formula("H6+H7", "99"));
        IntakeResult result = form.read();

        assertThat(rules(result)).containsExactly("VALUE.STALE-FORMULA");
        assertThat(finding(result, IntakeRule.VALUE_STALE_FORMULA).expected()).isEqualTo("24");
        assertThat(finding(result, IntakeRule.VALUE_STALE_FORMULA).found()).isEqualTo("99");
        assertThat(observation(result, "CN.LON").status()).isEqualTo(ValueStatus.HELD);
        assertThat(figure(
                        TestForm.filled("TDP01")
                                .put("CN.LON", FormColumn.PERIOD, Loose.formula("H6+H7", "24"))
                                .read(),
                        "CN.LON"))
                .isEqualTo("24");
    }

    @Test
    void formulasOfNumbersAndOfOtherFilesAreUsedAndTold() {
        IntakeResult result = TestForm.filled("TDP01")
                .put("CN.LON", FormColumn.PERIOD, Loose.formula("12+5", "17"))
                .put("TR.SL", FormColumn.PERIOD, Loose.formula("[1]Sheet1!A1*2", "40"))
                .read();

        assertThat(rules(result)).containsExactly("VALUE.CONSTANT-FORMULA", "VALUE.EXTERNAL-LINK");
        assertThat(figure(result, "CN.LON")).isEqualTo("17");
        assertThat(figure(result, "TR.SL")).isEqualTo("40");
    }

    @Test
    void personalNumbersAreMaskedWhereverTheyGo() {
        IntakeResult result = TestForm.filled("TDP01")
                .text("DG.UU", "Hỏi 0912345678")
                .put("CN.LON", FormColumn.EXPLANATION, Loose.text("CCCD 024123456789"))
                .text("TR.SL", "0987654321")
                .item("TR.MH.TEN", 1, Loose.text("Hộ 0912345678"))
                .read();

        assertThat(result.toString()).doesNotContain("912345678", "24123456789", "987654321");
        assertThat(rules(result)).contains("VALUE.TEXT-PERSONAL-DATA", "VALUE.PERSONAL-NUMBER");
    }

    @Test
    void aPeriodThatIsNotDueAsksForNothingItDoesNotNeed() {
        IntakeResult result = TestForm.filled("TDP01").figure("TR.GHEP", "1.5").read();

        assertThat(result.findings()).isEmpty();
        assertThat(figure(result, "TR.GHEP")).isEqualTo("1.5");
    }
}
