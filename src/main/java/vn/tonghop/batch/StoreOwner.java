package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tonghop.adapter.files.Digest;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.model.Period;

/**
 * Whose a store is: the machine, the place and the outputs that lie beside it, as one digest. A store that was copied from
 * another machine or kept from another month is not that of the outputs, and is told by this.
 */
final class StoreOwner {
    private StoreOwner() {}

    /** The owner of the store as the outputs are now. */
    static String of(Workplace place, RunLock.Holder self) throws IOException {
        return of(place, self, receipts(place));
    }

    /** The owner as the outputs will be when those of a period are in place. */
    static String after(Workplace place, RunLock.Holder self, Period period, byte[] receipt) throws IOException {
        Map<String, String> receipts = receipts(place);
        receipts.put(period.toString(), Digest.of(receipt));
        return of(place, self, receipts);
    }

    private static String of(Workplace place, RunLock.Holder self, Map<String, String> receipts) throws IOException {
        Digest digest =
                new Digest().add(self.host()).add(place.store().toRealPath().toString());
        receipts.forEach((period, receipt) -> digest.add(period).add(receipt));
        return digest.hex();
    }

    private static Map<String, String> receipts(Workplace place) throws IOException {
        Map<String, String> receipts = new TreeMap<>();
        List<Path> folders;
        try (Stream<Path> entries = Files.list(place.output())) {
            folders = entries.filter(entry ->
                            Period.parse(String.valueOf(entry.getFileName())).isPresent())
                    .toList();
        }
        for (Path folder : folders) {
            Path receipt = folder.resolve(Publisher.RECEIPT);
            if (Files.isRegularFile(receipt)) {
                receipts.put(String.valueOf(folder.getFileName()), Digest.of(Files.readAllBytes(receipt)));
            }
        }
        return receipts;
    }
}
