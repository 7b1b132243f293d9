package faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.ReadJson;

/** Records of closed versions as somebody could write them who knows how they are sealed. */
final class Records {
    private Records() {}

    /** The same record with the seal that fits it. */
    static String resealed(String text) throws Exception {
        Json.Members read = (Json.Members) ReadJson.parse(text).json();
        Json.Members bare = new Json.Members(
                read.members().stream().filter(m -> !m.name().equals("seal")).toList());
        String seal = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest(bare.write().getBytes(StandardCharsets.UTF_8)));
        return new Json.Members(java.util.stream.Stream.concat(
                                bare.members().stream(),
                                java.util.stream.Stream.of(new Json.Member("seal", Json.text(seal))))
                        .toList())
                .write();
    }
}
