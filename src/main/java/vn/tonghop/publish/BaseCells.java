package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.IndicatorBasis.Group;
import vn.tonghop.catalogue.IndicatorBasis.Part;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ValueStatus;

/**
 * The cells of the units that gave every part of a group, as pieces of formulas: how many units they are, and sums over
 * them. Words and empty cells are no numbers.
 */
final class BaseCells {
    /** Products in a base double the terms of its formulas. */
    private static final int MOST_PRODUCTS = 3;

    private final Material material;
    private final String sheet;
    private final Measure measure;
    private final Group group;

    /** Criteria of COUNTIFS, each of which some of the units meet: none meets two, and all meet one. */
    private final List<String> cases;

    private BaseCells(Material material, String sheet, Measure measure, Group group, List<String> cases) {
        this.material = material;
        this.sheet = sheet;
        this.measure = measure;
        this.group = group;
        this.cases = List.copyOf(cases);
    }

    /** How many cells a range is high and wide. */
    private record Shape(int rows, int columns) {
        static Shape of(CellRange cells) {
            return new Shape(
                    cells.last().row() - cells.first().row(),
                    cells.last().column() - cells.first().column());
        }
    }

    /** The cells of a group; absent when they do not stand side by side on the sheets. */
    static Optional<BaseCells> of(Material material, String sheet, Measure measure, Group group) {
        BaseCells bare = new BaseCells(material, sheet, measure, group, List.of());
        if (group.parts().isEmpty()
                || group.parts().stream().filter(Part::isProduct).count() > MOST_PRODUCTS) {
            return Optional.empty();
        }
        List<String> cases = List.of("");
        Set<Shape> shapes = new HashSet<>();
        for (Part part : group.parts()) {
            Optional<List<Place>> places = bare.places(part);
            places.ifPresent(all -> all.forEach(place -> shapes.add(Shape.of(place.cells()))));
            // Columns of one sheet and rows of another cannot be held against each other.
            if (places.isEmpty() || shapes.size() > 1) {
                return Optional.empty();
            }
            List<String> given = given(bare.written(places.get()));
            cases = cases.stream()
                    .flatMap(c -> given.stream().map(g -> c.isEmpty() ? g : c + "," + g))
                    .toList();
        }
        return Optional.of(new BaseCells(material, sheet, measure, group, cases));
    }

    /**
     * A number in each cell; of a product there may be 0 in the first and anything in the others. That the first is not 0 is
     * asked as above or below it: LibreOffice leaves cells out where "&lt;&gt;0" meets a range that begins with an empty one.
     */
    private static List<String> given(List<String> cells) {
        String first = cells.get(0);
        String others = numbers(cells.subList(1, cells.size()));
        return cells.size() == 1
                ? List.of(numbers(cells))
                : List.of(first + ",\">0\"," + others, first + ",\"<0\"," + others, first + ",\"=0\"");
    }

    private static String numbers(List<String> cells) {
        return cells.stream().map(c -> c + "," + TotalFormula.NUMBERS).collect(Collectors.joining(","));
    }

    /** The number of units that gave every part; of a list the number of rows. */
    String count() {
        Optional<String> only = only();
        return only.isPresent()
                ? "COUNT(" + only.get() + ")"
                : sum(cases.stream().map(c -> "COUNTIFS(" + c + ")").toList());
    }

    /** The cells of the one part there is, which is no product: all that is to be known of a unit stands in its own. */
    private Optional<String> only() {
        return group.parts().size() == 1 && !group.parts().get(0).isProduct()
                ? cells(group.parts().get(0)).map(cells -> cells.get(0))
                : Optional.empty();
    }

    /** The total of a reference over those units; absent for what is neither a sum nor a count. */
    Optional<String> total(Reference reference) {
        return part(List.of(reference))
                .flatMap(part ->
                        cells(part).flatMap(cells -> total(part.elements().get(0), cells.get(0))));
    }

    private Optional<String> total(DataElement element, String cells) {
        if (element.aggregation() instanceof Aggregation.Sum) {
            if (only().isPresent()) {
                return Optional.of("SUM(" + cells + ")");
            }
            return Optional.of(sum(
                    cases.stream().map(c -> "SUMIFS(" + cells + "," + c + ")").toList()));
        }
        if (element.aggregation() instanceof Aggregation.CountWhere where && only().isPresent()) {
            return Optional.of("COUNTIF(" + cells + "," + TotalFormula.criterion(where) + ")");
        }
        return element.aggregation() instanceof Aggregation.CountWhere count
                ? Optional.of(sum(cases.stream()
                        .map(c -> "COUNTIFS(" + cells + "," + TotalFormula.criterion(count) + "," + c + ")")
                        .toList()))
                : Optional.empty();
    }

    private static String sum(List<String> terms) {
        return terms.size() == 1 ? terms.get(0) : "(" + String.join("+", terms) + ")";
    }

    /** The sum of the products of the one part there is; absent when there are others, which spreadsheets cannot choose by. */
    Optional<String> products(List<Reference> references) {
        return group.parts().size() == 1
                ? part(references).flatMap(this::cells).map(cells -> "SUMPRODUCT(" + String.join(",", cells) + ")")
                : Optional.empty();
    }

    private Optional<Part> part(List<Reference> references) {
        return group.parts().stream()
                .filter(p -> p.references().equals(references))
                .findFirst();
    }

    /** Those that are waited for: a unit to which a part does not apply is not. */
    long expected() {
        return group.asked().stream()
                .filter(unit -> group.parts().stream().noneMatch(part -> isNotApplicable(unit, part)))
                .count();
    }

    private boolean isNotApplicable(ReportingUnit unit, Part part) {
        boolean nothing = part.isProduct()
                && observation(unit, part.elements().get(0))
                        .flatMap(Observation::figure)
                        .filter(f -> f.signum() == 0)
                        .isPresent();
        return !nothing
                && part.elements().stream()
                        .flatMap(element -> observation(unit, element).stream())
                        .anyMatch(o -> o.status() == ValueStatus.NOT_APPLICABLE);
    }

    private Optional<Observation> observation(ReportingUnit unit, DataElement element) {
        return material.evidence().observation(unit.code(), element.code(), shown(element, measure));
    }

    private static Measure shown(DataElement element, Measure measure) {
        return element.nature().hasCumulative() ? measure : Measure.PERIOD;
    }

    private Optional<List<String>> cells(Part part) {
        return places(part).map(this::written);
    }

    private List<String> written(List<Place> places) {
        return places.stream().map(place -> place.from(sheet)).toList();
    }

    private Optional<List<Place>> places(Part part) {
        List<Place> cells = new ArrayList<>();
        for (int i = 0; i < part.elements().size(); i++) {
            DataElement element = part.elements().get(i);
            Selector selector = part.references().get(i).selector();
            Measure wanted = selector == Selector.PERIOD
                    ? Measure.PERIOD
                    : selector == Selector.YTD ? Measure.YTD : shown(element, measure);
            Optional<Place> place = group.isListed()
                    ? material.plan().items(element)
                    : material.plan().units(element, group.asked(), wanted);
            place.ifPresent(cells::add);
        }
        return cells.size() == part.elements().size() ? Optional.of(cells) : Optional.empty();
    }
}
