package vn.tonghop.forms;

import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Figures;
import vn.tonghop.expression.Quantity;
import vn.tonghop.expression.Verdict;
import vn.tonghop.model.Code;
import vn.tonghop.model.VietnameseNumbers;

/** What a rule's formula shows in a blank form, where only the figures known beforehand stand. */
final class KnownVerdict {
    private final Commission commission;

    KnownVerdict(Commission commission) {
        this.commission = commission;
    }

    String of(Rule rule) {
        Known known = new Known();
        boolean nothingStands = rule.expression().references().stream()
                .allMatch(r -> known.figure(r).isEmpty());
        if (nothingStands) {
            return "";
        }
        // No figure known beforehand depends on the measure, so one evaluation stands for all.
        Verdict verdict = new Evaluator(known).evaluate(rule.expression());
        if (verdict instanceof Verdict.Truth truth) {
            return commission.say(truth.value() ? "form.verdict.pass" : "form.verdict.doubtful");
        }
        return "";
    }

    /** The message of a rule with the figures known beforehand. */
    String message(Rule rule) {
        Known known = new Known();
        return RuleSentence.filled(
                rule.message(),
                reference -> known.figure(reference)
                        .map(q -> VietnameseNumbers.fixed(q.value(), q.places()))
                        .orElse(RuleSentence.UNKNOWN));
    }

    /** The locked figures. */
    private final class Known implements Figures {
        @Override
        public Optional<Quantity> figure(Reference reference) {
            Code code = reference.code();
            int places = commission
                    .catalogue()
                    .element(code)
                    .map(DataElement::decimals)
                    .orElse(0);
            return column(reference)
                    .flatMap(column -> commission.prefill().figure(column, code))
                    .map(value -> new Quantity(value, places));
        }

        private static Optional<FormColumn> column(Reference reference) {
            if (!reference.isWhole()) {
                return Optional.empty();
            }
            return switch (reference.selector()) {
                case PLAN -> Optional.of(FormColumn.PLAN);
                case SAME -> Optional.of(FormColumn.SAME);
                case PREVIOUS -> Optional.of(FormColumn.PREVIOUS);
                case CURRENT, PERIOD, YTD, BEFORE, NEXT_PLAN -> Optional.empty();
            };
        }

        @Override
        public int unitCount(String kind) {
            return commission.catalogue().unitCount(kind, commission.period());
        }
    }
}
