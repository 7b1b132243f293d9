package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.testing.SampleCatalogue;

/** Whatever is typed as a rule is refused with file and line, and never stops the others from being read. */
class HostileRulesTest {
    private static CatalogueReader.Result with(List<String> expressions) {
        Map<String, Table> tables = CatalogueFolder.files(SampleCatalogue.FOLDER).tables().stream()
                .collect(Collectors.toMap(Table::name, Function.identity()));
        Table rules = tables.get("rules.csv");
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            rows.add(new Table.Row(
                    i + 2,
                    List.of("H-" + (i + 1), "error", "unit", expressions.get(i), "Sai.", "Xem.", "", "", "", "no")));
        }
        tables.put("rules.csv", new Table(rules.name(), rules.header(), rows));
        return CatalogueReader.read(tables);
    }

    @ParameterizedTest
    @MethodSource("vn.tonghop.expression.HostileExpressionTest#hostile")
    void aHostileExpressionIsRefusedWithFileAndLine(String expression) {
        CatalogueReader.Result result = with(List.of("XH.HO >= 0", expression, "XH.HO >= 1"));
        assertThat(result).isInstanceOf(CatalogueReader.Faulty.class);
        assertThat(((CatalogueReader.Faulty) result).faults()).allSatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("rules.csv");
            assertThat(fault.line()).isEqualTo(3);
        });
    }

    @Test
    void thousandsOfRulesAreReadAndEachFaultIsTold() {
        List<String> expressions = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            expressions.add(i % 1_000 == 999 ? "XH.HO ^ 2 = 4" : "XH.HO >= " + i);
        }
        CatalogueReader.Result result = with(expressions);
        assertThat(((CatalogueReader.Faulty) result).faults())
                .extracting(CatalogueFault::line)
                .containsExactly(1_001L, 2_001L, 3_001L);
    }
}
