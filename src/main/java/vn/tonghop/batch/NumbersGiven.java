package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.adapter.files.SmallFile;
import vn.tonghop.model.Period;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.ReadJson;

/**
 * The highest number that a closed version of each period was given, in {@code output/ban-chot/so-ban-chot.json}. It is a witness
 * beside the versions: what it does not know is known by its folder, and a damaged one is written anew from the folders.
 */
record NumbersGiven(NavigableMap<Period, Integer> numbers) {
    private static final String FILE = "so-ban-chot.json";
    private static final int HIGHEST = 9999;

    static NumbersGiven read(Path root) {
        NavigableMap<Period, Integer> numbers = new TreeMap<>();
        Optional<String> text = FrozenVersion.text(root.resolve(FILE));
        if (text.isPresent()) {
            try {
                ReadJson json = ReadJson.parse(text.get());
                if (json.json() instanceof Json.Members members) {
                    for (Json.Member member : members.members()) {
                        Optional<Period> period = Period.parse(member.name());
                        int number = json.whole(member.name());
                        if (period.isPresent() && number > 0 && number <= HIGHEST) {
                            numbers.put(period.get(), number);
                        }
                    }
                }
            } catch (ReadJson.Malformed damaged) {
                numbers.clear();
            }
        }
        return new NumbersGiven(numbers);
    }

    void write(Path root) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        numbers.forEach((period, number) -> members.put(period.toString(), Json.number(number)));
        SmallFile.write(root.resolve(FILE), Json.members(members).write());
    }
}
