package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.grid.Sheet;

/** Writes down what is found in one file, in the order in which it is found. */
final class FindingLog {
    private final String file;
    private final UnitCode unit;
    private final Period period;
    private final Set<IntakeRule> usual;
    private final List<Finding> findings = new ArrayList<>();

    FindingLog(String file, UnitCode unit, Period period) {
        this(file, unit, period, Set.of());
    }

    /** @param usual what goes without saying of files of this kind, and is not written down */
    FindingLog(String file, UnitCode unit, Period period, Set<IntakeRule> usual) {
        this.usual = Set.copyOf(usual);
        this.file = file;
        this.unit = unit;
        this.period = period;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    CellRef file() {
        return CellRef.file(file);
    }

    CellRef at(Sheet sheet, CellAddress cell) {
        return new CellRef(file, sheet.name(), cell.toString());
    }

    CellRef at(Sheet sheet) {
        return CellRef.sheet(file, sheet.name());
    }

    /** Something about the file as a whole. */
    Finding file(IntakeRule rule, String expected, String found, String... arguments) {
        return add(CellRef.file(file), Code.NONE, new Remark(rule, expected, found, List.of(arguments)));
    }

    Finding place(CellRef place, IntakeRule rule, String expected, String found, String... arguments) {
        return add(place, Code.NONE, new Remark(rule, expected, found, List.of(arguments)));
    }

    Finding element(CellRef place, Code code, IntakeRule rule, String expected, String found, String... arguments) {
        return add(place, code, new Remark(rule, expected, found, List.of(arguments)));
    }

    Finding add(CellRef place, Code code, Remark remark) {
        List<String> arguments = new ArrayList<>();
        arguments.add(shown(place));
        arguments.addAll(remark.arguments());
        IntakeRule rule = remark.rule();
        Finding finding = new Finding(
                rule.code(),
                rule.severity(),
                rule.outcome(),
                unit,
                period,
                place,
                code,
                new Message(rule.phrase(), arguments),
                remark.expected(),
                remark.found(),
                "",
                "");
        if (!usual.contains(rule)) {
            findings.add(finding);
        }
        return finding;
    }

    /** A place as a message begins with it: «file», Sheet!C12. */
    static String shown(CellRef place) {
        StringBuilder shown = new StringBuilder("«").append(place.file()).append('»');
        if (!place.sheet().isEmpty()) {
            shown.append(", ").append(place.sheet());
        }
        if (!place.cell().isEmpty()) {
            shown.append('!').append(place.cell());
        }
        return shown.toString();
    }
}
