package vn.tonghop.publish.overview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The content security policy of the page, after W3C's CSP level 3: nothing is loaded from anywhere, and only our script and style count. */
final class SecurityPolicy {
    private SecurityPolicy() {}

    static String of(String style, String script) {
        return "default-src 'none'; script-src " + source(script) + "; style-src " + source(style)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String source(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(StandardCharsets.UTF_8.encode(text));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest.digest()) + "'";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
