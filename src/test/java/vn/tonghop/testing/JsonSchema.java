package vn.tonghop.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds values against a JSON Schema, for the words that the project's own descriptions use: any other word of a schema is an error here. */
public final class JsonSchema {
    private static final Set<String> KNOWN = Set.of(
            "$schema", "title", "type", "required", "additionalProperties", "properties", "items", "enum", "pattern");

    private JsonSchema() {}

    /**
     * What of a value a schema does not allow.
     *
     * @param value as {@link ParsedJson} reads it
     */
    public static List<String> faults(Map<String, Object> schema, Object value) {
        List<String> faults = new ArrayList<>();
        faults(schema, value, "", faults);
        return faults;
    }

    private static void faults(Map<String, Object> schema, Object value, String place, List<String> faults) {
        if (!KNOWN.containsAll(schema.keySet())) {
            throw new IllegalArgumentException("not understood: one of " + schema.keySet());
        }
        if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(value)) {
            faults.add(place + " is not one of " + allowed + ": " + value);
        }
        if (schema.containsKey("type") && !isA(String.valueOf(schema.get("type")), value)) {
            faults.add(place + " is no " + schema.get("type") + ": " + value);
            return;
        }
        if (schema.get("pattern") instanceof String pattern
                && value instanceof String text
                && !Pattern.compile(pattern).matcher(text).find()) {
            faults.add(place + " is not " + pattern + ": " + text);
        }
        if (schema.get("items") instanceof Map<?, ?> items && value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                faults(schema(items), list.get(i), place + "/" + i, faults);
            }
        }
        if (value instanceof Map<?, ?> members) {
            members(schema, members, place, faults);
        }
    }

    private static void members(Map<String, Object> schema, Map<?, ?> members, String place, List<String> faults) {
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !members.containsKey(name))
                    .forEach(name -> faults.add(place + " is without " + name));
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            boolean closed = "false".equals(String.valueOf(schema.get("additionalProperties")));
            members.forEach((name, member) -> {
                if (properties.get(name) instanceof Map<?, ?> one) {
                    faults(schema(one), member, place + "/" + name, faults);
                } else if (closed) {
                    faults.add(place + " has the unknown " + name);
                }
            });
        }
    }

    private static boolean isA(String type, Object value) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "array" -> value instanceof List;
            case "object" -> value instanceof Map;
            default -> throw new IllegalArgumentException("not understood: " + type);
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> schema(Map<?, ?> part) {
        return (Map<String, Object>) part;
    }
}
