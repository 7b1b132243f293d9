package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.model.Code;
import vn.tonghop.model.Message;

/**
 * What must hold within each edition of a catalogue, and from one to the next.
 *
 * <p>A code keeps its meaning for ever: what is measured otherwise gets a code of its own, which says what it replaces. An
 * indicator may take over the code of an element that has ended, for what was asked and is computed from then on.
 */
final class EditionProof {
    private final Catalogue all;
    private final Map<String, Table> tables;

    /** A fault that several editions share is one fault. */
    private final Set<CatalogueFault> faults = new LinkedHashSet<>();

    private EditionProof(Catalogue all, Map<String, Table> tables) {
        this.all = all;
        this.tables = tables;
    }

    static List<CatalogueFault> faults(Catalogue all, Map<String, Table> tables) {
        EditionProof proof = new EditionProof(all, tables);
        proof.meanings();
        proof.replacements();
        EditionDays.of(all).forEach(proof::edition);
        return List.copyOf(proof.faults);
    }

    private void meanings() {
        Map<Code, DataElement> first = new LinkedHashMap<>();
        for (DataElement element : all.elements()) {
            DataElement before = first.putIfAbsent(element.code(), element);
            if (before != null) {
                same(element.code(), "elements.csv", "unit", before.unit(), element.unit());
                same(element.code(), "elements.csv", "list", before.list(), element.list());
                same(element.code(), "elements.csv", "nature", before.nature(), element.nature());
                same(element.code(), "elements.csv", "aggregate", before.aggregation(), element.aggregation());
            }
        }
        for (Indicator indicator : all.indicators()) {
            for (DataElement element : all.elements()) {
                if (element.code().equals(indicator.code())) {
                    same(indicator.code(), "indicators.csv", "unit", element.unit(), indicator.unit());
                    if (element.validity().overlaps(indicator.validity())) {
                        String code = indicator.code().value();
                        fault("indicators.csv", "code", code, Message.of("catalogue.twice", code));
                    }
                }
            }
        }
    }

    private void same(Code code, String file, String column, Object before, Object now) {
        if (!before.equals(now)) {
            fault(file, column, code.value(), Message.of("catalogue.meaning-changed", code.value(), column));
        }
    }

    /** As every replaced element ends before its successor begins, no element can come to replace itself. */
    private void replacements() {
        for (DataElement element : all.elements()) {
            for (Code code : element.replaces()) {
                replacement(element, code);
            }
        }
    }

    private void replacement(DataElement element, Code code) {
        List<DataElement> rows = all.elements().stream()
                .filter(e -> e.code().equals(code) && !e.equals(element))
                // Of its own code only what came before: a third edition may follow.
                .filter(e -> !code.equals(element.code()) || !isLater(e, element))
                .toList();
        if (rows.isEmpty() && code.equals(element.code())) {
            fault(element, "replaces", Message.of("catalogue.replaces-too-early", code.value()));
        } else if (rows.isEmpty()) {
            fault(element, "replaces", Message.of("catalogue.unknown", code.value(), "elements.csv"));
        }
        for (DataElement old : rows) {
            Optional<LocalDate> end = old.validity().to();
            Optional<LocalDate> start = element.validity().from();
            if (end.isEmpty() || start.isEmpty() || !end.get().isBefore(start.get())) {
                fault(element, "replaces", Message.of("catalogue.replaces-too-early", code.value()));
            } else if (!old.list().equals(element.list())) {
                fault(element, "replaces", Message.of("catalogue.replaces-elsewhere", code.value()));
            }
        }
    }

    private static boolean isLater(DataElement one, DataElement other) {
        Optional<LocalDate> from = one.validity().from();
        return from.isPresent()
                && other.validity().from().filter(o -> from.get().isAfter(o)).isPresent();
    }

    private void edition(LocalDate day) {
        Catalogue edition = all.edition(day);
        Map<Code, DataElement> elements = edition.elementsByCode();
        for (DataElement element : edition.elements()) {
            if (element.aggregation() instanceof Aggregation.WeightedMean mean) {
                together(element, mean.weight(), elements);
            }
            if (element.aggregation() instanceof Aggregation.RatioOfSums ratio) {
                together(element, ratio.numerator(), elements);
                together(element, ratio.denominator(), elements);
            }
        }
        for (ListTable list : edition.lists()) {
            names(list, edition);
        }
        for (Indicator indicator : edition.indicators()) {
            totals(indicator, elements);
            products(indicator, indicator.expression(), elements);
        }
        for (Code code : IndicatorOrder.cycle(edition.indicators())) {
            fault("indicators.csv", "expression", code.value(), Message.of("catalogue.cycle", code.value()));
        }
    }

    /** What a mean or ratio is made of stands beside it as long as it is asked. */
    private void together(DataElement element, Code other, Map<Code, DataElement> elements) {
        DataElement partner = elements.get(other);
        if (partner == null) {
            boolean ended = all.elements().stream().anyMatch(e -> e.code().equals(other));
            fault(
                    element,
                    "aggregate",
                    ended
                            ? Message.of("catalogue.not-at-once", other.value())
                            : Message.of("catalogue.unknown", other.value(), "elements.csv"));
        } else if (!partner.forms().containsAll(element.forms())
                || !partner.list().equals(element.list())) {
            fault(element, "aggregate", Message.of("catalogue.not-together", other.value()));
        }
    }

    private void names(ListTable list, Catalogue edition) {
        List<DataElement> columns = edition.elements().stream()
                .filter(e -> e.list().equals(list.code()))
                .toList();
        boolean everAsked = all.elements().stream().anyMatch(e -> e.list().equals(list.code()));
        long names = columns.stream().filter(e -> e.nature() == Nature.NAME).count();
        if (names != 1 && !(columns.isEmpty() && everAsked)) {
            fault("lists.csv", "list", list.code(), Message.of("catalogue.list-names", list.code()));
        }
    }

    private void totals(Indicator indicator, Map<Code, DataElement> elements) {
        boolean bounds = indicator.relation() == Relation.RATIO || indicator.relation() == Relation.DIFFERENCE;
        for (Reference reference : indicator.expression().references()) {
            DataElement element = elements.get(reference.code());
            if (element != null && !element.aggregation().hasTotal() && !bounds) {
                Message message =
                        Message.of("catalogue.no-total", reference.code().value());
                fault("indicators.csv", "expression", indicator.code().value(), message);
            }
        }
    }

    /** What is multiplied unit by unit stands on the same forms. */
    private void products(Indicator indicator, Expression part, Map<Code, DataElement> elements) {
        if (part instanceof Call call && call.function() == Function.SUM_PRODUCT) {
            List<DataElement> factors = call.referenceArguments().stream()
                    .map(Reference::code)
                    .filter(elements::containsKey)
                    .map(elements::get)
                    .toList();
            factors.stream()
                    .filter(f -> !f.forms().equals(factors.get(0).forms())
                            || !f.list().equals(factors.get(0).list())
                            || !f.nature().isFigure())
                    .forEach(f -> fault(
                            "indicators.csv",
                            "expression",
                            indicator.code().value(),
                            Message.of("catalogue.not-together", f.code().value())));
        }
        part.parts().forEach(inner -> products(indicator, inner, elements));
    }

    private void fault(DataElement element, String column, Message message) {
        fault("elements.csv", column, element.code().value(), message);
    }

    private void fault(String file, String column, String key, Message message) {
        faults.add(CatalogueFault.at(tables, file, column, key, message));
    }
}
