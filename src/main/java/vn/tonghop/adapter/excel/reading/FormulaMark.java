package vn.tonghop.adapter.excel.reading;

import org.xml.sax.Attributes;

/**
 * What the attributes of a formula say of it.
 *
 * @param kind {@code normal}, {@code shared}, {@code array} or {@code dataTable}
 * @param group which shared formula it belongs to
 */
record FormulaMark(String kind, String group) {
    static final FormulaMark PLAIN = new FormulaMark("normal", "");

    static FormulaMark of(Attributes attributes) {
        return new FormulaMark(
                XmlAttributes.find(attributes, "t").orElse("normal"),
                XmlAttributes.find(attributes, "si").orElse(""));
    }

    boolean isShared() {
        return kind.equals("shared");
    }

    /** What stands for a formula that is computed without a text of its own: a what-if table; empty for all others. */
    String substitute() {
        return kind.equals("dataTable") ? "TABLE()" : "";
    }
}
