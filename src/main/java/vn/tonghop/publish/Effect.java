package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Total;
import vn.tonghop.model.VietnameseNumbers;

/** What an open question does to the township's figure, where that can be told. */
final class Effect {
    private final Material material;

    /** What was read from a cell, the first of what was. */
    private final Map<CellRef, Observation> read = new HashMap<>();

    Effect(Material material) {
        this.material = material;
        material.outcome().consolidation().observations().forEach(o -> read.putIfAbsent(o.source(), o));
    }

    /** A short sentence; empty where nothing can be told. */
    String of(Finding finding) {
        boolean out = finding.outcome() == Outcome.HELD || finding.outcome() == Outcome.REFUSED;
        if (finding.outcome() == Outcome.DECIDED || finding.rule().startsWith("DECISION.")) {
            return "";
        }
        if (out && finding.place().cell().isEmpty() && !material.evidence().isReceived(finding.unit())) {
            return finding.unit().isNone() ? "" : material.say("effect.unit");
        }
        if (!finding.difference().isEmpty()) {
            return material.say("effect.difference", VietnameseNumbers.ofPlain(finding.difference()));
        }
        return at(finding.place()).map(o -> ofCell(o, out)).orElse("");
    }

    private Optional<Observation> at(CellRef place) {
        return place.cell().isEmpty() ? Optional.empty() : Optional.ofNullable(read.get(place));
    }

    private String ofCell(Observation o, boolean out) {
        Optional<DataElement> element = material.catalogue().element(o.element());
        Optional<Total> total = material.evidence().total(o.element(), o.measure());
        if (element.isEmpty() || total.isEmpty() || total.get().value().isEmpty()) {
            return "";
        }
        String sum = shown(total.get().value().get(), element.get());
        String count =
                total.get().coverage().reported() + "/" + total.get().coverage().expected();
        if (out) {
            return material.say("effect.not-in", sum, count);
        }
        boolean adds = element.get().aggregation() instanceof Aggregation.Sum;
        return adds && o.figure().isPresent()
                ? material.say("effect.in", shown(o.figure().get(), element.get()), sum)
                : "";
    }

    private static String shown(BigDecimal value, DataElement element) {
        return VietnameseNumbers.brief(value, element.decimals());
    }
}
