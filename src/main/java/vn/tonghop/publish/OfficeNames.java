package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Agency;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.Wording;

/**
 * Whose outputs are: what the catalogue has called the issuing body, and what it has called the one above, on any day. Names
 * outlive a folder that is moved to another place, and one that both know tells an office that has got a new name since.
 */
public record OfficeNames(List<String> bodies, List<String> superiors) {
    private static final String BODY = "issuing_body";
    private static final String SUPERIOR = "superior";

    public OfficeNames {
        bodies = bodies.stream().filter(name -> !name.isBlank()).distinct().toList();
        superiors =
                superiors.stream().filter(name -> !name.isBlank()).distinct().toList();
    }

    /** The names on the lines of {@code agency.csv}. */
    public static OfficeNames of(Agency agency) {
        return new OfficeNames(values(agency, BODY), values(agency, SUPERIOR));
    }

    /** The names in the file itself, whether or not the catalogue around it can be proven. */
    public static OfficeNames of(Table agency) {
        return new OfficeNames(values(agency, BODY), values(agency, SUPERIOR));
    }

    private static List<String> values(Table agency, String key) {
        int keys = agency.header().indexOf("key");
        int values = agency.header().indexOf("value");
        return agency.rows().stream()
                .map(Table.Row::cells)
                .filter(cells -> keys >= 0 && values >= 0 && cells.size() > Math.max(keys, values))
                .filter(cells -> cells.get(keys).strip().equals(key))
                .map(cells -> cells.get(values).strip())
                .toList();
    }

    private static List<String> values(Agency agency, String key) {
        return agency.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(Agency.Entry::value)
                .toList();
    }

    /** The names in a receipt; none in one that was written before receipts had them. */
    public static OfficeNames read(ReadJson receipt) throws ReadJson.Malformed {
        if (receipt.find("agency").isEmpty()) {
            return new OfficeNames(List.of(), List.of());
        }
        ReadJson agency = receipt.get("agency");
        return new OfficeNames(texts(agency.items(BODY)), texts(agency.items(SUPERIOR)));
    }

    private static List<String> texts(List<ReadJson> items) throws ReadJson.Malformed {
        List<String> texts = new ArrayList<>();
        for (ReadJson item : items) {
            texts.add(item.text());
        }
        return texts;
    }

    /** As it stands in the receipt. */
    Json json() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(BODY, Json.items(bodies.stream().map(Json::text).toList()));
        members.put(SUPERIOR, Json.items(superiors.stream().map(Json::text).toList()));
        return Json.members(members);
    }

    /** Nothing is known of it. */
    public boolean isNobody() {
        return bodies.isEmpty();
    }

    /** Whether both are known, and are two offices: townships of two districts may have one name. */
    public boolean isOther(OfficeNames other) {
        return !isNobody()
                && !other.isNobody()
                && !(meet(bodies, other.bodies)
                        && (superiors.isEmpty() || other.superiors.isEmpty() || meet(superiors, other.superiors)));
    }

    private static boolean meet(Collection<String> some, Collection<String> others) {
        Set<String> known = others.stream().map(Wording::foldWords).collect(Collectors.toSet());
        return some.stream().map(Wording::foldWords).anyMatch(known::contains);
    }

    /** As a sentence names it: the latest name, and under whom. */
    public String said() {
        String body = isNobody() ? "" : bodies.get(bodies.size() - 1);
        return superiors.isEmpty() ? body : body + " (" + superiors.get(superiors.size() - 1) + ")";
    }
}
