package vn.tonghop.publish.handover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.ReadJson;

/**
 * Shows that a record was not changed since it was written: its last member {@code seal} is the SHA-256 of the record without
 * it. It finds damage and edits by hand; it is no signature.
 */
final class Seal {
    private static final String NAME = "seal";

    private Seal() {}

    static String write(List<Json.Member> members) {
        List<Json.Member> sealed = new ArrayList<>(members);
        sealed.add(new Json.Member(NAME, Json.text(digest(members))));
        return new Json.Members(sealed).write();
    }

    /** Reads a sealed record. */
    static ReadJson open(String text) throws ReadJson.Malformed {
        ReadJson read = ReadJson.parse(text);
        String stated = read.text(NAME);
        Json.Members all = (Json.Members) read.json();
        List<Json.Member> members =
                all.members().stream().filter(m -> !m.name().equals(NAME)).toList();
        if (!digest(members).equals(stated)) {
            throw new ReadJson.Malformed("the seal is broken");
        }
        return read;
    }

    private static String digest(List<Json.Member> members) {
        try {
            byte[] bytes = new Json.Members(members).write().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
