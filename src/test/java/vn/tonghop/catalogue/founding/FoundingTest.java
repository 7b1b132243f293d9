package vn.tonghop.catalogue.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.Message;

class FoundingTest {
    private static Table table(String name, String header, String... rows) {
        List<Table.Row> lines = new java.util.ArrayList<>();
        for (String row : rows) {
            lines.add(new Table.Row(lines.size() + 2L, List.of(row.split(",", -1))));
        }
        return new Table(name, List.of(header.split(",", -1)), lines);
    }

    /** A template of three forms, one standing office and a few texts with gaps. */
    private static Founding founding() {
        Map<String, Table> template = new TreeMap<>();
        for (Table table : List.of(
                table(
                        "words.csv",
                        "key,when,value",
                        "body,,Ủy ban nhân dân;UBND",
                        "commune,,xã;phường",
                        "province,,tỉnh;thành phố",
                        "village_head,tổ dân phố,tổ trưởng [[village]]",
                        "village_head,,trưởng [[village]]",
                        "economy,phường,Phòng Kinh tế và Đô thị",
                        "economy,,Phòng Kinh tế",
                        "heading,,tên đơn vị;stt"),
                table(
                        "names.csv",
                        "starts,kind,form,code,single,calendar,word,brief",
                        "thôn,village,T,THON,,administrative,thôn,Thôn",
                        "tổ dân phố,village,T,TDP,,administrative,tổ dân phố,TDP",
                        "trường,school,S,TR,,school,,Trường",
                        "trường tiểu học,school,S,TH,,school,,TH",
                        "trường tiểu học và THCS,school,S,THTHCS,,school,,TH&THCS",
                        "phòng kinh tế,office,K,KT,yes,administrative,,P. Kinh tế"),
                table("agency.csv", "key,value", "a,[[AGENCY]]", "b,[[superior]]", "c,[[place]]", "d,[[Village_head]]"),
                table(
                        "units.csv",
                        "code,name,kind,valid_from,valid_to,form,short_name,aliases,calendar",
                        "KT,[[economy]],office,2025-07-01,,K,P. Kinh tế,P.KT,administrative"))) {
            template.put(table.name(), table);
        }
        return new Founding(template);
    }

    private static Founding.Result made(String agency, String... names) {
        List<ListedUnit> units = ListedUnit.ofLines(List.of(names), founding().headings());
        return founding().of(new FoundingAnswers(agency, "tỉnh Sông Mẫu", "", units));
    }

    private static Founding.Founded founded(String agency, String... names) {
        Founding.Result result = made(agency, names);
        if (result instanceof Founding.Founded founded) {
            return founded;
        }
        throw new AssertionError(result);
    }

    private static List<Message> refused(String agency, String... names) {
        Founding.Result result = made(agency, names);
        if (result instanceof Founding.Refused refused) {
            return refused.reasons();
        }
        throw new AssertionError(result);
    }

    private static List<String> values(Founding.Founded founded, String file) {
        return founded.tables().get(file).rows().stream()
                .map(row -> row.cells().get(1))
                .toList();
    }

    @Test
    void textsOfTheTemplateAreFilledWithTheWordsOfTheCommune() {
        Founding.Founded founded = founded("UBND xã Tân Mẫu", "Thôn Đông");
        assertThat(values(founded, "agency.csv"))
                .containsExactly("UBND XÃ TÂN MẪU", "Ủy ban nhân dân tỉnh Sông Mẫu", "Tân Mẫu", "Trưởng thôn");
        assertThat(founded.area()).isEqualTo("xã Tân Mẫu");
    }

    @Test
    void aWardHasOtherOfficesAndItsVillagesOtherHeads() {
        Founding.Founded founded =
                founded("Uỷ ban nhân dân Phường Mẫu", "Tổ dân phố số 1", "Tổ dân phố 2", "Thôn Đông");
        assertThat(values(founded, "agency.csv")).contains("UBND PHƯỜNG MẪU", "Tổ trưởng tổ dân phố");
        assertThat(founded.units()).extracting(FoundedUnit::name).contains("Phòng Kinh tế và Đô thị");
    }

    @ParameterizedTest(name = "{0} is of kind {1}, has code {2} and is called {3} for short")
    @CsvSource({
        "Thôn Đồng Cao, village, THON-DONGCAO, Thôn Đồng Cao",
        "thon dong cao, village, THON-DONGCAO, Thôn dong cao",
        "Tổ dân phố số 1, village, TDP-SO1, TDP số 1",
        "Trường Tiểu học Đức Ninh, school, TH-DUCNINH, TH Đức Ninh",
        "Trường Tiểu học và THCS Hòa Ninh, school, THTHCS-HOANINH, TH&THCS Hòa Ninh",
        "Trường Tiểu học Tân Mẫu, school, TH-TANMAU, TH Tân Mẫu",
        "Trường Thực hành, school, TR-THUCHANH, Trường Thực hành",
        "Phòng Kinh tế, office, KT, P. Kinh tế",
        "Thôn Nguyễn Thị Minh Khai Anh Hùng, village, THON-NGUYENTHIMINHK, Thôn Nguyễn Thị Minh Khai Anh Hùng",
    })
    void aNameSaysWhatItIs(String name, String kind, String code, String brief) {
        FoundedUnit unit = founded("UBND xã Tân Mẫu", name).units().get(0);
        assertThat(unit.kind()).isEqualTo(kind);
        assertThat(unit.code().value()).isEqualTo(code);
        assertThat(unit.brief()).isEqualTo(brief);
    }

    @Test
    void codesAreUniqueAndNoneIsTheBeginningOfAnotherOneUpToAHyphen() {
        List<FoundedUnit> units = founded("UBND xã Tân Mẫu", "Thôn Hạ", "Thôn Há", "Thôn Hạ Lý", "Thôn", "Thôn Hạ ly")
                .units();
        List<String> codes = units.stream().map(unit -> unit.code().value()).toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .startsWith("THON-HA", "THON-HAX2", "THON-HALY", "THON", "THON-HALYX2");
    }

    @Test
    void namesThatDoNotTellUnitsApartAreNoAliases() {
        List<FoundedUnit> units = founded(
                        "UBND xã Tân Mẫu", "Thôn Đồng Cao", "Trường Tiểu học Đồng Cao", "Trường Tiểu học Tân Mẫu")
                .units();
        // "Đồng Cao" is a village and a school; "Tân Mẫu" is the commune.
        assertThat(units)
                .extracting(unit -> unit.code().value(), FoundedUnit::aliases)
                .startsWith(
                        tuple("THON-DONGCAO", List.of()),
                        tuple("TH-DONGCAO", List.of("TH Đồng Cao")),
                        tuple("TH-TANMAU", List.of("TH Tân Mẫu")));
    }

    @Test
    void whatEveryCommuneHasIsAddedOnceAndKeepsItsOtherNames() {
        assertThat(founded("UBND xã Tân Mẫu", "Thôn Đông").units())
                .extracting(unit -> unit.code().value(), FoundedUnit::place)
                .containsExactly(tuple("THON-DONG", 1), tuple("KT", 0));
        assertThat(founded("UBND xã Tân Mẫu", "Phòng Kinh tế").units())
                .extracting(unit -> unit.code().value(), FoundedUnit::place, FoundedUnit::aliases)
                .containsExactly(tuple("KT", 1, List.of("P. Kinh tế", "P.KT")));
    }

    @Test
    void theFormOfALineIsTakenBeforeTheGuess() {
        FoundedUnit unit = founded("UBND xã Tân Mẫu", "Trường Mẫu; k").units().get(0);
        assertThat(unit.form()).isEqualTo("K");
        assertThat(unit.name()).isEqualTo("Trường Mẫu");
    }

    @ParameterizedTest(name = "«{0}» is no commune")
    @ValueSource(
            strings = {"", "Tân Mẫu", "UBND Tân Mẫu", "UBND xã", "xã", "UBND huyện Mẫu", "xãTân Mẫu", "[[commune]] x"})
    void aNameWithoutACommuneIsRefused(String agency) {
        assertThat(refused(agency, "Thôn Đông")).extracting(Message::key).containsExactly("start.bad-agency");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsLine() {
        assertThat(refused("UBND xã Tân Mẫu", "Thôn Đông", "", "Hội Nông dân", "thôn  ĐÔNG", "Thôn Hạ; XYZ"))
                .extracting(Message::key, message -> message.arguments().get(0))
                .containsExactly(
                        tuple("start.unit-unknown", "3"),
                        tuple("start.unit-twice", "4"),
                        tuple("start.unit-form", "5"));
        assertThat(refused("UBND xã Tân Mẫu", "Thôn " + "a".repeat(200)))
                .extracting(Message::key)
                .containsExactly("start.unit-long");
        assertThat(refused("UBND xã Tân Mẫu")).extracting(Message::key).containsExactly("start.no-units");
    }

    @Test
    void bracketsInAnAnswerFillNoGap() {
        List<ListedUnit> units = ListedUnit.ofLines(List.of("Thôn [[area]]"), List.of());
        Founding.Result result = founding()
                .of(new FoundingAnswers("UBND xã Tân [[commune]] Mẫu", "tỉnh Sông Mẫu", "[[village]]", units));
        Founding.Founded founded = (Founding.Founded) result;
        assertThat(values(founded, "agency.csv")).contains("UBND XÃ TÂN COMMUNE MẪU", "village");
        assertThat(founded.units().get(0).name()).isEqualTo("Thôn [[area]]");
    }

    @Test
    void listsAreReadWithNumbersMarksHeadingsAndBlankLines() {
        assertThat(ListedUnit.ofLines(
                        List.of(
                                "STT\tTên đơn vị\tMã biểu",
                                "1\tThôn Đông",
                                "2.  Thôn Hạ",
                                "",
                                "- Thôn Bến;T",
                                "3",
                                "* Thôn 7"),
                        List.of("stt", "tên đơn vị")))
                .extracting(ListedUnit::name, ListedUnit::form, ListedUnit::place)
                .containsExactly(
                        tuple("Thôn Đông", "", 2),
                        tuple("Thôn Hạ", "", 3),
                        tuple("Thôn Bến", "T", 5),
                        tuple("Thôn 7", "", 7));
    }
}
