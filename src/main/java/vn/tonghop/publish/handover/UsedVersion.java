package vn.tonghop.publish.handover;

import java.util.List;
import vn.tonghop.model.Period;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.ReadJson;

/** A closed version by name: which one of which period. */
public record UsedVersion(Period period, int version) {
    static UsedVersion read(ReadJson json) throws ReadJson.Malformed {
        return new UsedVersion(Manifest.period(json.text("period")), json.whole("version"));
    }

    Json json() {
        return new Json.Members(List.of(
                new Json.Member("period", Json.text(period.toString())),
                new Json.Member("version", Json.number(version))));
    }
}
