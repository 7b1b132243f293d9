package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.adapter.files.Digest;
import vn.tonghop.adapter.files.FrozenFolder;
import vn.tonghop.adapter.files.SmallFile;
import vn.tonghop.batch.RunBoard.Read;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.Period;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.ReadJson;

/**
 * Remembers of what the outputs of a period were made, so that a run of the very same is none. What is remembered
 * ({@code output/store/P.json}) is a cache: it says nothing but which receipt belongs to which input, and is believed only if
 * that receipt and every output that it names are there to the byte.
 */
final class UnchangedRun {
    private final Path folder;
    private final Path record;

    UnchangedRun(Workplace place, Period period) {
        this.folder = place.results(period);
        this.record = place.store().resolve(period + ".json");
    }

    /** The text of the receipt of the last run, if that run was of this input and its outputs are as it left them. */
    Optional<String> find(InputHash hash) throws IOException {
        Optional<String> remembered = FrozenVersion.text(record);
        Optional<byte[]> receipt = new FrozenFolder(folder).read(Publisher.RECEIPT);
        if (remembered.isEmpty()
                || receipt.isEmpty()
                || !remembered.get().equals(text(hash, Digest.of(receipt.get())))) {
            return Optional.empty();
        }
        String text = new String(receipt.get(), StandardCharsets.UTF_8);
        try {
            Map<String, String> outputs = outputs(text);
            outputs.put(Publisher.RECEIPT, Digest.of(receipt.get()));
            return HandedOver.differences(folder, outputs).isEmpty() ? Optional.of(text) : Optional.empty();
        } catch (ReadJson.Malformed noReceipt) {
            return Optional.empty();
        }
    }

    /** The outputs that a receipt names, by path below the folder of the outputs. */
    static Map<String, String> outputs(String receipt) throws ReadJson.Malformed {
        Map<String, String> outputs = new HashMap<>();
        for (ReadJson output : ReadJson.parse(receipt).items("outputs")) {
            outputs.put(output.text("path"), output.text("sha256"));
        }
        return outputs;
    }

    /**
     * Remembers a run, unless some file was read otherwise than it was hashed: it changed in between, or could be read only
     * once; or the machine had no memory left for one.
     *
     * @return whether it could be written; the outputs are in place, and all that is lost is the time of the next run
     */
    boolean remember(InputHash hash, List<Read> reads, String receipt) {
        boolean same = reads.stream()
                .flatMap(read -> read.results().stream())
                .map(IntakeResult::outcome)
                .allMatch(outcome -> hash.files()
                                .getOrDefault(outcome.file().name(), "")
                                .equals(outcome.file().sha256())
                        && !outcome.reason().key().equals(BookReader.Refused.NO_MEMORY));
        if (!same) {
            return true;
        }
        try {
            SmallFile.write(record, text(hash, Digest.of(receipt.getBytes(StandardCharsets.UTF_8))));
            return true;
        } catch (IOException notKept) {
            return false;
        }
    }

    /** Forgets the last run; what cannot be taken away is not believed either, because the standing is part of what goes in. */
    void forget() {
        try {
            Files.deleteIfExists(record);
        } catch (IOException left) {
            // Of a run before closing: its hash is of a period that was not closed.
            return;
        }
    }

    private static String text(InputHash hash, String receipt) {
        return new Json.Members(List.of(
                        new Json.Member("inputs_sha256", Json.text(hash.hex())),
                        new Json.Member("run_json_sha256", Json.text(receipt))))
                .write();
    }
}
