package vn.tonghop.publish.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Period;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.ReadJson;

/**
 * One entry of the folder of a month, or of decisions about a longer period, as it went into a closed version.
 *
 * @param folder the period into whose folder it was put
 * @param name its name there
 * @param unit whose it is, or "" where nobody's; several codes for a file with the forms of several units
 * @param file where it is kept; absent for what is never opened, such as the lock file of a spreadsheet program
 */
public record KeptReturn(Period folder, String name, Kind kind, String unit, Optional<KeptFile> file) {
    /** What it was taken for before it was opened. */
    public enum Kind {
        RETURN("return"),
        DECISIONS("decisions"),
        IGNORED("ignored");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /** The SHA-256 of its bytes, or "" for what is never opened. */
    public String sha256() {
        return file.map(KeptFile::sha256).orElse("");
    }

    /** Name and digest: what tells it from any other file of its folder. */
    public String identity() {
        return identity(name, sha256());
    }

    public static String identity(String name, String sha256) {
        return sha256 + " " + name;
    }

    static KeptReturn read(ReadJson json) throws ReadJson.Malformed {
        String code = json.text("kind");
        for (Kind kind : Kind.values()) {
            if (kind.code.equals(code)) {
                Optional<KeptFile> file = kind == Kind.IGNORED ? Optional.empty() : Optional.of(KeptFile.read(json));
                return new KeptReturn(
                        Manifest.period(json.text("folder")), json.text("name"), kind, json.text("unit"), file);
            }
        }
        throw new ReadJson.Malformed("kind " + code);
    }

    Json json() {
        List<Json.Member> members = new ArrayList<>();
        members.add(new Json.Member("folder", Json.text(folder.toString())));
        members.add(new Json.Member("name", Json.text(name)));
        members.add(new Json.Member("kind", Json.text(kind.code)));
        members.add(new Json.Member("unit", Json.text(unit)));
        file.ifPresent(kept -> {
            members.add(new Json.Member("path", Json.text(kept.path())));
            members.add(new Json.Member("sha256", Json.text(kept.sha256())));
        });
        return new Json.Members(members);
    }
}
