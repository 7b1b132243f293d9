package vn.tonghop.publish.handover;

import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.ReadJson;

/**
 * One file of a closed version.
 *
 * @param path below the folder of the version, with "/" between parts; never leaves it
 * @param sha256 lower case hexadecimal
 */
public record KeptFile(String path, String sha256) {
    public KeptFile {
        if (!isInside(path) || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no file of a version: " + path);
        }
    }

    /** Whether a path names something below the folder it is read from. */
    public static boolean isInside(String path) {
        return Stream.of(path.split("/", -1))
                .allMatch(part -> !part.isEmpty() && !part.equals(".") && !part.equals("..") && part.indexOf(0) < 0);
    }

    static KeptFile read(ReadJson json) throws ReadJson.Malformed {
        try {
            return new KeptFile(json.text("path"), json.text("sha256"));
        } catch (IllegalArgumentException hostile) {
            throw new ReadJson.Malformed(String.valueOf(hostile.getMessage()));
        }
    }

    Json json() {
        return new Json.Members(
                List.of(new Json.Member("path", Json.text(path)), new Json.Member("sha256", Json.text(sha256))));
    }
}
