package vn.tonghop.adapter.excel.reading;

import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;

/** Attributes without a namespace, as XML Schema spells their types. */
final class XmlAttributes {
    private XmlAttributes() {}

    static Optional<String> find(Attributes attributes, String name) {
        return Optional.ofNullable(attributes.getValue("", name));
    }

    /** Whether the attribute says yes; absent is no. */
    static boolean isTrue(Attributes attributes, String name) {
        String value = attributes.getValue("", name);
        return "1".equals(value) || "true".equals(value);
    }

    /** A whole number from 0 to 999,999,999, or empty if it is anything else. */
    static Optional<Integer> wholeNumber(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return Optional.empty();
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            number = number * 10 + digit;
        }
        return Optional.of(number);
    }

    /** Whether all attributes without a namespace have one of these names. */
    static boolean onlyNamed(Attributes attributes, Set<String> names) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getURI(i).isEmpty() && !names.contains(attributes.getLocalName(i))) {
                return false;
            }
        }
        return true;
    }
}
