package vn.tonghop.mistakes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must come of a mistake: what is said, and which values are no longer what they were. */
final class Expected {
    final List<Told> told = new ArrayList<>();
    final Map<Key, Want> changed = new HashMap<>();

    /** Rules that may also speak, because what they speak of follows from the mistake. */
    final Set<String> also = new HashSet<>();

    static Expected silence() {
        return new Expected();
    }

    static Expected of(Told... told) {
        Expected expected = new Expected();
        expected.told.addAll(List.of(told));
        return expected;
    }

    Expected with(Key key, Want want) {
        changed.put(key, want);
        return this;
    }

    Expected withAll(Iterable<Key> keys, Want want) {
        keys.forEach(key -> changed.put(key, want));
        return this;
    }

    Expected also(String... rules) {
        also.addAll(List.of(rules));
        return this;
    }
}
