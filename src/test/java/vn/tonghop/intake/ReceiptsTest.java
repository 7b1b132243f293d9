package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;

class ReceiptsTest {
    private static final LocalDate DUE = LocalDate.of(2023, 11, 17);

    private static Receipts assemble(LocalDate asOf, IntakeResult... results) {
        return Receipts.assemble(MiniCatalogue.CATALOGUE, MiniCatalogue.NOVEMBER, asOf, List.of(results));
    }

    private static UnitReturn of(Receipts receipts, String unit) {
        return receipts.returns().stream()
                .filter(r -> r.unit().equals(new UnitCode(unit)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rules(Receipts receipts, String prefix) {
        return receipts.findings().stream()
                .map(Finding::rule)
                .filter(r -> r.startsWith(prefix))
                .toList();
    }

    private static FileOutcome.Result result(Receipts receipts, String file) {
        return receipts.files().stream()
                .filter(f -> f.file().name().equals(file))
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static IntakeResult sent(String unit, String day) {
        return TestForm.filled(unit).identity(IdentityField.SENT, day).read(unit + ".xlsx");
    }

    @Test
    void everyUnitHasAReturnAndSubmissionsComeInTheOrderOfTheUnits() {
        Receipts receipts = assemble(DUE, sent("YT01", "16/11/2023"), sent("TDP02", "16/11/2023"));

        assertThat(receipts.returns()).extracting(r -> r.unit().value()).containsExactly("TDP01", "TDP02", "YT01");
        assertThat(receipts.submissions()).extracting(s -> s.unit().value()).containsExactly("TDP02", "YT01");
        assertThat(receipts.files()).extracting(f -> f.file().name()).containsExactly("TDP02.xlsx", "YT01.xlsx");
    }

    @Test
    void aReturnOfTheDueDayIsOnTimeAndOneOfTheDayAfterIsLate() {
        Receipts receipts = assemble(DUE, sent("TDP01", "17/11/2023"), sent("TDP02", "18/11/2023"), sent("YT01", ""));

        assertThat(of(receipts, "TDP01").timeliness()).isEqualTo(UnitReturn.Timeliness.ON_TIME);
        assertThat(of(receipts, "TDP02").timeliness()).isEqualTo(UnitReturn.Timeliness.LATE);
        assertThat(of(receipts, "YT01").timeliness()).isEqualTo(UnitReturn.Timeliness.UNKNOWN);
        assertThat(receipts.returns()).allMatch(UnitReturn::isReceived);
    }

    @Test
    void aMissingReturnIsOverdueFromTheDayAfterItWasDue() {
        assertThat(of(assemble(DUE), "TDP01").timeliness()).isEqualTo(UnitReturn.Timeliness.NOT_DUE);
        Receipts late = assemble(DUE.plusDays(1));

        assertThat(of(late, "TDP01").timeliness()).isEqualTo(UnitReturn.Timeliness.OVERDUE);
        assertThat(of(late, "TDP01").state()).isEqualTo(UnitReturn.State.MISSING);
        assertThat(rules(late, "UNIT.")).containsExactly("UNIT.MISSING", "UNIT.MISSING", "UNIT.MISSING");
        assertThat(late.findings().get(0).message().arguments()).contains("TDP01", "17/11/2023");
    }

    @Test
    void theSameBytesTwiceCountOnce() {
        TestForm form = TestForm.filled("TDP01");
        IntakeResult mail = form.read(new SourceFile("TDP01.xlsx", "ab"));
        IntakeResult zalo = form.read(new SourceFile("zalo/TDP01 (1).xlsx", "ab"));
        Receipts receipts = assemble(DUE, zalo, mail);

        assertThat(receipts.submissions()).hasSize(1);
        assertThat(of(receipts, "TDP01").file()).isEqualTo("TDP01.xlsx");
        assertThat(result(receipts, "zalo/TDP01 (1).xlsx")).isEqualTo(FileOutcome.Result.DUPLICATE);
        assertThat(rules(receipts, "FILE.")).containsExactly("FILE.DUPLICATE");
    }

    @ParameterizedTest(name = "of «{0}» and «{1}» the first counts")
    @CsvSource({
        "TDP01_2023-11.xlsx, TDP01_2023-11 (2).xlsx",
        "tổ một gửi lại tháng 11.xlsx, to mot (1).xlsx",
        "TDP01_2023-11.xlsx, TDP01 - Copy.xlsx",
        "TDP01_2023-11.xlsx, Bản sao.xlsx",
        "TDP01_2023-11.xlsx, TDP01_2023-11 gửi lại.xlsx",
        "b.xlsx, a (3).xlsx",
        "a.xlsx, b.xlsx",
    })
    void ofEqualCopiesTheOneWithThePlainNameCounts(String plain, String copy) {
        TestForm form = TestForm.filled("TDP01").figure("CN.LON", "30000");
        Receipts bytes = assemble(DUE, form.read(new SourceFile(copy, "ab")), form.read(new SourceFile(plain, "ab")));
        Receipts figures = assemble(DUE, form.read(new SourceFile(copy, "ab")), form.read(new SourceFile(plain, "cd")));

        assertThat(of(bytes, "TDP01").file()).isEqualTo(plain);
        assertThat(of(figures, "TDP01").file()).isEqualTo(plain);
        assertThat(result(figures, copy)).isEqualTo(FileOutcome.Result.DUPLICATE);
        assertThat(rules(figures, "VALUE.")).containsExactly("VALUE.RANGE");
    }

    @Test
    void twoVersionsThatDifferInAnExplanationNameItsCell() {
        TestForm plain = TestForm.filled("TDP01");
        TestForm explained =
                TestForm.filled("TDP01").put("CN.LON", FormColumn.EXPLANATION, TestSheet.Loose.text("do dịch bệnh"));
        Receipts receipts = assemble(
                DUE,
                plain.read(new SourceFile("TDP01.xlsx", "ab")),
                explained.read(new SourceFile("TDP01 mới.xlsx", "cd")));

        assertThat(rules(receipts, "UNIT.TWO")).containsExactly("UNIT.TWO-FILES");
        assertThat(receipts.findings().stream()
                        .filter(f -> f.rule().equals("UNIT.TWO-FILES"))
                        .map(Finding::found))
                .containsExactly("Chăn nuôi!J5");
    }

    @Test
    void ofEqualCopiesTheOneCountsWhoseNameRaisesNoQuestion() {
        TestForm form = TestForm.filled("TDP02");
        Receipts receipts = assemble(
                DUE, form.read(new SourceFile("TDP01.xlsx", "ab")), form.read(new SourceFile("TDP02.xlsx", "ab")));

        assertThat(of(receipts, "TDP02").file()).isEqualTo("TDP02.xlsx");
        assertThat(rules(receipts, "FILE.")).containsExactlyInAnyOrder("FILE.DUPLICATE", "FILE.COPY-OTHER-UNIT");
        assertThat(of(receipts, "TDP01").state()).isEqualTo(UnitReturn.State.MISSING);
    }

    @Test
    void unreadableFilesAreNobodysCopies() {
        TestForm form = TestForm.filled("TDP01");
        Receipts receipts =
                assemble(DUE, form.read(new SourceFile("a.xlsx", "")), form.read(new SourceFile("b.xlsx", "")));

        assertThat(rules(receipts, "FILE.DUPLICATE")).isEmpty();
    }

    @Test
    void twoVersionsAreAQuestionAndNeitherIsUsed() {
        IntakeResult first = TestForm.filled("TDP01").read("TDP01.xlsx");
        IntakeResult second = TestForm.filled("TDP01")
                .figure("CN.LON", "13")
                .ytd("CN.VX", "121")
                .read("TDP01 sua.xlsx");
        Receipts receipts = assemble(DUE, first, second, sent("TDP02", "16/11/2023"));

        assertThat(of(receipts, "TDP01").state()).isEqualTo(UnitReturn.State.HELD);
        assertThat(result(receipts, "TDP01.xlsx")).isEqualTo(FileOutcome.Result.HELD);
        assertThat(result(receipts, "TDP01 sua.xlsx")).isEqualTo(FileOutcome.Result.HELD);
        assertThat(receipts.submissions()).extracting(Submission::unit).containsExactly(new UnitCode("TDP02"));
        Finding question = receipts.findings().stream()
                .filter(f -> f.rule().equals("UNIT.TWO-FILES"))
                .findFirst()
                .orElseThrow();
        assertThat(question.found()).isEqualTo("Chăn nuôi!H5, Chăn nuôi!I6");
        assertThat(question.message().arguments()).contains("«TDP01 sua.xlsx», «TDP01.xlsx»", "2");
    }

    @Test
    void atMostTenCellsOfAContradictionAreNamed() {
        TestForm other = TestForm.filled("TDP01");
        other.sheet("Chăn nuôi").swapColumns(8, 5);
        TestForm changed = TestForm.filled("TDP01");
        for (String code : List.of(
                "CN.LON", "CN.VX", "CN.CHET", "CN.HO", "TR.DT", "TR.NS", "TR.TL", "TR.TANG", "TR.SL", "TR.TIEN",
                "TR.HU")) {
            changed.text(code, "1O");
        }
        Receipts receipts = assemble(DUE, TestForm.filled("TDP01").read("a.xlsx"), changed.read("b.xlsx"));
        Finding question = receipts.findings().stream()
                .filter(f -> f.rule().equals("UNIT.TWO-FILES"))
                .findFirst()
                .orElseThrow();

        assertThat(question.found()).endsWith("… (+1)");
        assertThat(question.found().split(", ")).hasSize(11);
    }

    @Test
    void aRefusedFileBesideAGoodOneIsNoMatter() {
        IntakeResult wrongMonth = TestForm.filled("TDP01")
                .identity(IdentityField.PERIOD, "2023-10")
                .read("cu.xlsx");
        Receipts receipts = assemble(DUE, wrongMonth, sent("TDP01", "16/11/2023"));

        assertThat(of(receipts, "TDP01").state()).isEqualTo(UnitReturn.State.RECEIVED);
        assertThat(result(receipts, "cu.xlsx")).isEqualTo(FileOutcome.Result.REFUSED);
    }

    @Test
    void aUnitWhoseOnlyFileIsRefusedOrHeldHasNotReported() {
        IntakeResult wrongMonth = TestForm.filled("TDP01")
                .identity(IdentityField.PERIOD, "2023-10")
                .read("a.xlsx");
        IntakeResult unclear = TestForm.filled("TDP02")
                .identity(IdentityField.UNIT_NAME, "Tiên Hưng")
                .read("b.xlsx");
        Receipts receipts = assemble(DUE, wrongMonth, unclear);

        assertThat(of(receipts, "TDP01").state()).isEqualTo(UnitReturn.State.REFUSED);
        assertThat(of(receipts, "TDP02").state()).isEqualTo(UnitReturn.State.HELD);
        assertThat(receipts.submissions()).isEmpty();
        assertThat(rules(receipts, "UNIT.")).as("they sent something").hasSize(1);
    }

    @Test
    void aFileOfNobodyIsListed() {
        TestForm form = TestForm.filled("TDP01");
        form.sheets.remove(0);
        Receipts receipts = assemble(DUE, form.read("Book1.xlsx"));

        assertThat(result(receipts, "Book1.xlsx")).isEqualTo(FileOutcome.Result.HELD);
        assertThat(receipts.returns()).allMatch(r -> r.state() == UnitReturn.State.MISSING);
    }

    @Test
    void theOrderInWhichFilesWereReadIsNoMatter() {
        TestForm copied = TestForm.filled("TDP02");
        List<IntakeResult> results = new ArrayList<>(List.of(
                TestForm.filled("TDP01").read("a.xlsx"),
                TestForm.filled("TDP01").figure("CN.LON", "13").read("b.xlsx"),
                TestForm.filled("TDP01").figure("CN.LON", "14").read("c.xlsx"),
                copied.read(new SourceFile("d.xlsx", "ab")),
                copied.read(new SourceFile("e.xlsx", "ab")),
                TestForm.blank("YT01").read("f.xlsx"),
                TestForm.filled("YT01").identity(IdentityField.EDITION, "?").read("g.xlsx")));
        Receipts expected = assemble(DUE, results.toArray(IntakeResult[]::new));
        Random random = new Random(20231117);

        for (int i = 0; i < 50; i++) {
            Collections.shuffle(results, random);
            assertThat(assemble(DUE, results.toArray(IntakeResult[]::new))).isEqualTo(expected);
        }
    }
}
