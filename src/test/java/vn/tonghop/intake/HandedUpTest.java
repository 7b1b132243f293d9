package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.HandoverBlock;
import vn.tonghop.intake.TestSheet.Loose;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Sheet;

class HandedUpTest {
    private static HandedUp handedUp(Book book) {
        return HandedUp.find(book).orElseThrow();
    }

    @Test
    void aWorkbookIsKnownByTheFirstLineOfItsBlock() {
        HandedUp found = handedUp(AreaWorkbook.whole());
        assertThat(found.identity().name()).isEqualTo("Quy ước");
        assertThat(found.firstRow()).isEqualTo(5);
        assertThat(found.lastColumn()).isEqualTo(AreaWorkbook.LAST_COLUMN);
    }

    @Test
    void aFormIsNoWorkbookOfTheLevelBelow() {
        assertThat(HandedUp.find(AreaWorkbook.of(AreaWorkbook.figures(), AreaWorkbook.texts())))
                .isEmpty();
    }

    @ParameterizedTest(name = "columns «{0}»")
    @ValueSource(strings = {"", "14", "A:", "B:N", "A:N12", "A:ZZZZ", "từ A đến N"})
    void aLineThatNamesNoColumnsIsNoBlock(String columns) {
        TestSheet conventions = AreaWorkbook.conventions().text(5, 3, columns);
        assertThat(HandedUp.find(AreaWorkbook.of(AreaWorkbook.figures(), conventions)))
                .isEmpty();
    }

    @ParameterizedTest(name = "columns «{0}»")
    @ValueSource(strings = {"A:N", "a:n", " A - N "})
    void columnsMayBeWrittenAsPeopleWriteThem(String columns) {
        TestSheet conventions = AreaWorkbook.conventions().text(5, 3, columns);
        assertThat(handedUp(AreaWorkbook.of(conventions)).lastColumn()).isEqualTo(14);
    }

    @Test
    void aBlockOnAHiddenSheetIsNotLookedAt() {
        TestSheet conventions = AreaWorkbook.conventions();
        conventions.visible = false;
        assertThat(HandedUp.find(AreaWorkbook.of(AreaWorkbook.figures(), conventions)))
                .isEmpty();
    }

    @Test
    void aMarkInTheLastColumnThatExcelHasHasNothingBesideIt() {
        TestSheet sheet = new TestSheet("X").text(1, 16_384, HandoverBlock.COLUMNS);
        assertThat(HandedUp.find(AreaWorkbook.of(sheet))).isEmpty();
    }

    @Test
    void whatStandsAboveTheBlockIsNotOfIt() {
        Grid block = handedUp(AreaWorkbook.whole()).block();
        assertThat(block.rows().keySet()).containsExactly(5, 6);
        assertThat(block.sheet().name()).isEqualTo("Quy ước");
    }

    @Test
    void theFormHasTheSheetsThatHoldWhatIsAskedForAndNoOther() {
        TestSheet cover = new TestSheet("Bìa").text(1, 1, "BẢNG TỔNG HỢP SỐ LIỆU");
        TestSheet hidden = AreaWorkbook.texts().copy("Ẩn");
        hidden.visible = false;
        Book book = AreaWorkbook.of(
                cover,
                AreaWorkbook.figures(),
                AreaWorkbook.list(),
                AreaWorkbook.texts(),
                hidden,
                AreaWorkbook.conventions());
        HandedUp.Form form = handedUp(book).form(MiniCatalogue.layout("TDP01"));
        assertThat(form.book().sheets())
                .extracting(Sheet::name)
                .containsExactly("Chăn nuôi", "Trồng trọt", "Đánh giá chung");
        assertThat(form.figures())
                .extracting(figure -> figure.element().code().value())
                .containsExactly("CN.LON", "CN.VX");
    }

    @Test
    void aFormOfWhichTheWorkbookHasNothingIsHeadsWithoutRows() {
        HandedUp.Form form = handedUp(AreaWorkbook.whole()).form(MiniCatalogue.layout("YT01"));
        assertThat(form.figures()).isEmpty();
        assertThat(form.book().sheets())
                .as("the heads say where a row would have been looked for")
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.cells().keySet()).allMatch(at -> at.row() == 3));
    }

    @Test
    void whatTheWorkbookCarriesIsNotForgotten() {
        Book macros = new Book(AreaWorkbook.whole().sheets(), true, true, true);
        Book form = handedUp(macros).form(MiniCatalogue.layout("TDP01")).book();
        assertThat(form.macros()).isTrue();
        assertThat(form.externalLinks()).isTrue();
        assertThat(form.date1904()).isTrue();
    }

    @Test
    void aTotalIsComputedOverTheUnitsThatTheFormDoesNotShow() {
        TestSheet figures = AreaWorkbook.figures().put(4, 6, Loose.formula("SUM(O4:P4)", "250"));
        HandedUp handedUp = handedUp(AreaWorkbook.of(figures, AreaWorkbook.conventions()));
        Sheet shown =
                handedUp.form(MiniCatalogue.layout("TDP01")).book().sheets().get(0);
        assertThat(shown.at(4, 15).isBlank()).as("the unit's own cell").isTrue();
        assertThat(handedUp.formulas(shown).check(shown.at(4, 6)))
                .isEqualTo(new FormulaCheck.Stale(new BigDecimal("300")));
        assertThat(handedUp.formulas(shown).check(shown.at(6, 6)))
                .as("the other total, 70, has no units' cells and is no longer 70")
                .isEqualTo(new FormulaCheck.Stale(BigDecimal.ZERO));
    }
}
