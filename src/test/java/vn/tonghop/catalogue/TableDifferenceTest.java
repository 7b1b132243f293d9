package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.TableDifference.Change;
import vn.tonghop.catalogue.TableDifference.Entry;
import vn.tonghop.catalogue.TableDifference.Field;

class TableDifferenceTest {
    private static final String UNITS = "code,name,valid_from";

    @Test
    void equalTablesDoNotDiffer() {
        Table table = table("units.csv", UNITS, "A,Một,2020-01-01", "B,Hai,2020-01-01");
        assertThat(TableDifference.between(table, table).isEmpty()).isTrue();
    }

    @Test
    void rowsAreAddedRemovedAndChangedByTheirCode() {
        TableDifference difference = TableDifference.between(
                table("units.csv", UNITS, "A,Một,2020-01-01", "B,Hai,2020-01-01"),
                table("units.csv", UNITS, "A,Mốt,2020-01-01", "C,Ba,2020-01-01"));
        assertThat(difference.added()).containsExactly(new Entry("C", "Ba"));
        assertThat(difference.removed()).containsExactly(new Entry("B", "Hai"));
        assertThat(difference.changed())
                .containsExactly(new Change(new Entry("A", "Một"), List.of(new Field("name", "Một", "Mốt"))));
        assertThat(difference.reordered()).isFalse();
    }

    @Test
    void ofTwoEditionsTheOneThatChangedIsMeant() {
        TableDifference difference = TableDifference.between(
                table("units.csv", UNITS, "A,Một,2020-01-01", "A,Một mới,2025-07-01"),
                table("units.csv", UNITS, "A,Một,2020-01-01", "A,Một khác,2025-07-01"));
        assertThat(difference.changed())
                .containsExactly(
                        new Change(new Entry("A", "Một mới"), List.of(new Field("name", "Một mới", "Một khác"))));
    }

    @Test
    void aBeginningThatMovesIsAChangeNotAnotherRow() {
        TableDifference difference = TableDifference.between(
                table("units.csv", UNITS, "A,Một,2020-01-01"), table("units.csv", UNITS, "A,Một,2021-01-01"));
        assertThat(difference.added()).isEmpty();
        assertThat(difference.changed().get(0).fields())
                .containsExactly(new Field("valid_from", "2020-01-01", "2021-01-01"));
    }

    @Test
    void aRowOfSeveralThatShareAKeyIsAddedAlone() {
        TableDifference difference = TableDifference.between(
                table("agency.csv", "key,value", "recipient,HĐND", "recipient,UBND"),
                table("agency.csv", "key,value", "recipient,Đảng ủy", "recipient,HĐND", "recipient,UBND"));
        assertThat(difference.added()).containsExactly(new Entry("recipient", "Đảng ủy"));
        assertThat(difference.changed()).isEmpty();
        assertThat(difference.removed()).isEmpty();
    }

    @Test
    void aTargetIsKnownByYearAndCode() {
        TableDifference difference = TableDifference.between(
                table("targets.csv", "year,code,value", "2023,A,1", "2024,A,2"),
                table("targets.csv", "year,code,value", "2023,A,1", "2024,A,3"));
        assertThat(difference.changed())
                .containsExactly(new Change(new Entry("2024 A", "2"), List.of(new Field("value", "2", "3"))));
    }

    @Test
    void anotherOrderIsADifference() {
        TableDifference difference = TableDifference.between(
                table("units.csv", UNITS, "A,Một,", "B,Hai,"), table("units.csv", UNITS, "B,Hai,", "A,Một,"));
        assertThat(difference.reordered()).isTrue();
        assertThat(difference.added()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void columnsAreComparedByNameWhereverTheyStand() {
        assertThat(TableDifference.between(
                                table("units.csv", "code,name", "A,Một"), table("units.csv", "name,code", "Một,A"))
                        .isEmpty())
                .isTrue();
    }

    private static Table table(String name, String header, String... lines) {
        List<Table.Row> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new Table.Row(rows.size() + 2, List.of(line.split(",", -1))));
        }
        return new Table(name, List.of(header.split(",")), rows);
    }
}
