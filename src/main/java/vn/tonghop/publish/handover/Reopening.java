package vn.tonghop.publish.handover;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Standing;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.ReadJson;

/** The record that a closed version was opened again ({@code mo-lai-N.json} beside the versions of a period). */
public final class Reopening {
    private Reopening() {}

    /** @param made the day by the machine's clock, whatever day was given as that of opening */
    public static String write(Standing.Reopened reopened, LocalDate made) {
        return Seal.write(List.of(
                new Json.Member("period", Json.text(reopened.last().period().toString())),
                new Json.Member("version", Json.number(reopened.last().version())),
                new Json.Member("reopened", Json.text(reopened.day().toString())),
                new Json.Member("made", Json.text(made.toString())),
                new Json.Member("reason", Json.text(reopened.reason()))));
    }

    /**
     * Reads the record about a version.
     *
     * @throws ReadJson.Malformed if it is damaged, or about another version
     */
    public static Standing.Reopened read(String text, Handover last) throws ReadJson.Malformed {
        ReadJson json = Seal.open(text);
        LocalDate day = Manifest.day(json.text("reopened"));
        if (!json.text("period").equals(last.period().toString()) || json.whole("version") != last.version()) {
            throw new ReadJson.Malformed("about another version");
        }
        return new Standing.Reopened(last, day, json.text("reason"));
    }
}
