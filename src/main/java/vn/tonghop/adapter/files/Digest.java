package vn.tonghop.adapter.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests, written as lower case hexadecimal. */
public final class Digest {
    private final MessageDigest digest;

    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public static String of(byte[] bytes) {
        return new Digest().add(bytes).hex();
    }

    public Digest add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds a text and marks its end, so that "ab","c" and "a","bc" differ. */
    public Digest add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8)).add(new byte[] {0});
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
