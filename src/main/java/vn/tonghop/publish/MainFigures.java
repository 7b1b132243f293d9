package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.tonghop.catalogue.Agency;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Subject;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Total;

/** The dozen figures that workbook and overview open with: those that the catalogue names, or else the first that have a plan. */
public final class MainFigures {
    private static final int MOST = 12;

    private MainFigures() {}

    /**
     * One of them.
     *
     * @param total the figure that is compared: the cumulative one where there is one; absent where there is none
     */
    public record MainFigure(Code code, Labelled labelled, Optional<Total> total) {}

    /** The figures of a period, in the order in which the catalogue names them or else in the order of the subjects. */
    public static List<MainFigure> of(Catalogue catalogue, PeriodOutcome outcome) {
        Map<Code, Total> headlines = new HashMap<>();
        for (Total total : outcome.consolidation().totals()) {
            if (total.item().isEmpty()) {
                headlines.merge(total.code(), total, (a, b) -> b.measure() == Measure.YTD ? b : a);
            }
        }
        List<Code> named = catalogue.agency().codes(Agency.KEY_FIGURE, catalogue.lastDay(outcome.period()));
        return choose(named, inOrder(catalogue, outcome), code -> hasPlan(headlines.get(code))).stream()
                .map(code -> new MainFigure(
                        code, catalogue.labelled(code).orElseThrow(), Optional.ofNullable(headlines.get(code))))
                .toList();
    }

    private static boolean hasPlan(@org.jspecify.annotations.Nullable Total total) {
        return total != null && total.comparison().target().isPresent();
    }

    private static List<Code> inOrder(Catalogue catalogue, PeriodOutcome outcome) {
        List<Code> codes = new ArrayList<>();
        for (Subject subject : catalogue.subjects().stream()
                .sorted(Comparator.comparing(Subject::order))
                .toList()) {
            catalogue.elements(outcome.period()).stream()
                    .filter(e -> e.subject().equals(subject.code()))
                    .map(DataElement::code)
                    .forEach(codes::add);
            catalogue.indicators().stream()
                    .filter(i -> i.subject().equals(subject.code()))
                    .map(Indicator::code)
                    .forEach(codes::add);
        }
        return codes;
    }

    /**
     * Which of {@code all} are the main ones.
     *
     * @param named what the catalogue names, in its order
     */
    static List<Code> choose(List<Code> named, List<Code> all, Predicate<Code> hasPlan) {
        Set<Code> known = new LinkedHashSet<>(all);
        Set<Code> wanted = new LinkedHashSet<>(named);
        return wanted.isEmpty()
                ? known.stream().filter(hasPlan).limit(MOST).toList()
                : wanted.stream().filter(known::contains).limit(MOST).toList();
    }
}
