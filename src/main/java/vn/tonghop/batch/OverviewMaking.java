package vn.tonghop.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.UnitMessage;
import vn.tonghop.publish.overview.OverviewPage;

/** Makes the page that an officer opens first, and the messages to the units as files. */
final class OverviewMaking {
    /** Folder of the messages in the outputs of a month. */
    static final String FOLDER = "tin-nhan";

    private OverviewMaking() {}

    /** The name of the page. */
    static String page(Period period) {
        return "tong-quan-" + period + ".html";
    }

    static byte[] make(OverviewPage.Content content, Phrases phrases) {
        return OverviewPage.of(content, new OverviewPage.Furniture(text("page.css"), text("page.js")), phrases)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The messages by their paths. With a byte order mark and the line ends of Windows: whatever opens a text there shows them right. */
    static Map<String, byte[]> files(List<UnitMessage> messages) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (UnitMessage message : messages) {
            String text = "\uFEFF" + message.text().replace("\n", "\r\n") + "\r\n";
            files.put(FOLDER + "/" + message.unit() + ".txt", text.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static String text(String name) {
        try (InputStream in = OverviewMaking.class.getResourceAsStream("/vn/tonghop/overview/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + name);
            }
            // A checkout on Windows may have put line ends of its own into it; a browser hashes without them.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
