package vn.tonghop.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.VietnameseNumbers;

/** Changes as a sentence: one is told with its reason, two as alternatives, more not at all. */
final class SuggestionText {
    private final Map<Code, DataElement> elements;

    SuggestionText(Map<Code, DataElement> elements) {
        this.elements = elements;
    }

    Message of(List<TypedChange> changes) {
        if (changes.size() == 1) {
            return one(changes.get(0));
        }
        if (changes.size() != 2) {
            return Message.none();
        }
        boolean oneCell =
                changes.stream().map(c -> c.edits().get(0).cell()).distinct().count() == 1;
        if (changes.stream().allMatch(c -> c instanceof TypedChange.Recomputed) && oneCell) {
            return Message.of(
                    "check.suggest.share-either",
                    value(edit(changes.get(0))),
                    value(edit(changes.get(1))),
                    place(edit(changes.get(0)).cell()));
        }
        return Message.of("check.suggest.either", told(changes.get(0)), told(changes.get(1)));
    }

    private Message one(TypedChange change) {
        if (change instanceof TypedChange.Swapped s) {
            return Message.of("check.suggest.swap", told(s.one()), told(s.other()));
        }
        if (change instanceof TypedChange.Shifted s) {
            return Message.of("check.suggest.shift", told(s));
        }
        List<String> arguments =
                new ArrayList<>(List.of(value(edit(change)), place(edit(change).cell())));
        if (change instanceof TypedChange.Scaled s) {
            arguments.add(VietnameseNumbers.exact(s.factor()));
        }
        if (change instanceof TypedChange.OtherUnit o) {
            arguments.add(VietnameseNumbers.brief(o.edit().cell().figure().orElseThrow(), 6) + " " + o.symbol());
        }
        return new Message(key(change), arguments);
    }

    private static String key(TypedChange change) {
        if (change instanceof TypedChange.Scaled s) {
            return s.power() < 0 ? "check.suggest.scale-down" : "check.suggest.scale-up";
        }
        if (change instanceof TypedChange.OtherUnit) {
            return "check.suggest.unit";
        }
        if (change instanceof TypedChange.Negated) {
            return "check.suggest.sign";
        }
        if (change instanceof TypedChange.Transposed) {
            return "check.suggest.digits";
        }
        if (change instanceof TypedChange.Repeated) {
            return "check.suggest.repeated";
        }
        if (change instanceof TypedChange.MissingPart) {
            return "check.suggest.missing";
        }
        if (change instanceof TypedChange.Recomputed) {
            return "check.suggest.share";
        }
        return edit(change).cell().measure() == Measure.PERIOD
                ? "check.suggest.cumulative-as-month"
                : "check.suggest.month-as-cumulative";
    }

    private static Edit edit(TypedChange change) {
        return change.edits().get(0);
    }

    private String told(TypedChange change) {
        boolean many = change instanceof TypedChange.Swapped || change instanceof TypedChange.Shifted;
        return many ? change.edits().stream().map(this::told).collect(Collectors.joining("; ")) : told(edit(change));
    }

    private String told(Edit edit) {
        return place(edit.cell()) + ": " + value(edit);
    }

    /** A cell that would be left empty is told as a dash. */
    private String value(Edit edit) {
        DataElement element = elements.get(edit.cell().element());
        String unit = element == null ? "" : element.unit();
        String space = unit.isEmpty() || unit.equals("%") ? "" : " ";
        return edit.value()
                .map(v -> VietnameseNumbers.brief(v, 6) + space + unit)
                .orElse("–");
    }

    private String place(Observation cell) {
        DataElement element = elements.get(cell.element());
        String label = element == null ? cell.element().value() : element.label();
        String item = cell.item().isEmpty() ? "" : ", " + cell.item();
        return cell.source().cell().isEmpty()
                ? label + item
                : label + item + ", " + cell.unit() + " " + cell.source().cell();
    }
}
