package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.publish.OpenErrors;

/** The open errors as the report speaks of them: numbered in the order in which it first prints their figures. */
final class Doubts {
    private final Catalogue edition;
    private final Phrases phrases;
    private final OpenErrors errors;
    private final List<Finding> numbered = new ArrayList<>();

    Doubts(Catalogue edition, PeriodOutcome outcome, Phrases phrases) {
        this.edition = edition;
        this.phrases = phrases;
        this.errors = OpenErrors.of(edition, outcome);
    }

    /** How many errors are open. */
    int count() {
        return errors.all().size();
    }

    /** The numbers of the errors that a figure of the township is under. */
    List<Integer> ofTotal(Code code, Measure measure) {
        return numbers(errors.ofTotal(code, measure));
    }

    /** The numbers of the errors that one unit's figure is under. */
    List<Integer> ofUnit(Code code, Measure measure, Scope.OfUnit scope) {
        return numbers(errors.ofUnit(code, measure, scope.unit().code()));
    }

    /** The numbers of the errors that a figure of one row is under. */
    List<Integer> ofRow(Observation figure) {
        return numbers(errors.ofRow(figure.element(), figure.measure(), figure.source()));
    }

    private List<Integer> numbers(List<Finding> findings) {
        return findings.stream().map(this::number).sorted().toList();
    }

    private int number(Finding finding) {
        if (!numbered.contains(finding)) {
            numbered.add(finding);
        }
        return numbered.indexOf(finding) + 1;
    }

    /** Every error with its number, its arithmetic and its place. */
    List<String> list() {
        // Those whose figures the report does not print come last, and get no number that one printed later would need.
        List<Finding> all = new ArrayList<>(numbered);
        errors.all().stream().filter(finding -> !numbered.contains(finding)).forEach(all::add);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            lines.add(mark(i + 1) + " " + said(all.get(i)));
        }
        return lines;
    }

    static String mark(int number) {
        return "[" + number + "]";
    }

    private String said(Finding finding) {
        String label = edition.labelled(finding.code())
                .map(labelled -> labelled.label() + ": ")
                .orElse("");
        String advice = finding.suggestion().equals(Message.none()) ? "" : " " + phrases.say(finding.suggestion());
        return Plain.line(label + phrases.say(finding.message()) + advice + " " + place(finding));
    }

    private static String place(Finding finding) {
        CellRef place = finding.place();
        String sheet = place.sheet().isEmpty() ? "" : ", trang “" + place.sheet() + "”";
        String cell = place.cell().isEmpty() ? "" : ", ô " + place.cell();
        return "(" + finding.rule() + "; tệp “" + place.file() + "”" + sheet + cell + ")";
    }
}
