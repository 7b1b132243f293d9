package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit sends a correction, and the month is run again. */
class CorrectedReturnTest {
    private static final String UNIT = "TDP05";
    private static final String FIELD = "TR.CAY.DT";

    @TempDir
    private Path folder;

    private static List<Map<String, String>> ofOthers(Office office) {
        return office.csv("so-lieu-2023-11.csv").stream()
                .filter(row -> !row.get("unit").equals(UNIT))
                .toList();
    }

    /** Totals by what they are of, with their value. */
    private static Map<String, String> totals(Office office) {
        Map<String, String> totals = new TreeMap<>();
        office.csv("tong-hop-2023-11.csv")
                .forEach(row -> totals.put(
                        String.join(" ", row.get("code"), row.get("item"), row.get("measure")), row.get("value")));
        return totals;
    }

    @Test
    void nothingOfTheOtherUnitsChanges() {
        Office office = Office.in(folder);
        office.run("--quiet");
        List<Map<String, String>> others = ofOthers(office);
        Map<String, String> before = totals(office);
        Map<String, byte[]> sentBack = office.outputs();
        Map<String, String> cell = office.csv("so-lieu-2023-11.csv").stream()
                .filter(row -> row.get("unit").equals(UNIT)
                        && row.get("element").equals(FIELD)
                        && row.get("measure").equals("period"))
                .findFirst()
                .orElseThrow();
        Office.type(office.fileOf(UNIT), cell.get("sheet"), cell.get("cell"), "1,5");
        assertThat(office.run("--quiet").exit()).isEqualTo(1);
        assertThat(others).isNotEmpty();
        assertThat(ofOthers(office)).isEqualTo(others);
        Map<String, String> after = totals(office);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream()
                        .filter(total -> !after.get(total).equals(before.get(total)))
                        .map(total -> total.split(" ")[0])
                        .distinct())
                .contains(FIELD)
                .allMatch(code -> code.startsWith("TR."));
        office.outputs().forEach((name, bytes) -> {
            if (name.startsWith("tra-lai/") && !name.contains(UNIT)) {
                assertThat(bytes).as(name).isEqualTo(sentBack.get(name));
            }
        });
    }
}
