package vn.tonghop.publish.overview;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table that becomes one card a row where the screen is narrow. The roles are said, because a table that is laid out as cards is
 * none to a browser; the head of each column stands in its cells too, for the cards.
 */
final class Table {
    private final Html html;
    private final List<String> heads;
    private int column;

    private Table(Html html, List<String> heads) {
        this.html = html;
        this.heads = List.copyOf(heads);
    }

    static Table open(Html html, String caption, List<String> heads) {
        html.open("table", "role", "table");
        html.put("caption", caption);
        html.open("thead", "role", "rowgroup").open("tr", "role", "row");
        heads.forEach(head -> html.put("th", head, "scope", "col", "role", "columnheader"));
        html.close("tr").close("thead").open("tbody", "role", "rowgroup");
        return new Table(html, heads);
    }

    /** Begins a row with its name. */
    void row(String name) {
        row(name, h -> {});
    }

    /** Begins a row with its name and something beside it. */
    void row(String name, Consumer<Html> more) {
        html.open("tr", "role", "row").open("th", "scope", "row", "role", "rowheader");
        html.foreign(name);
        more.accept(html);
        html.close("th");
        column = 1;
    }

    void number(String text) {
        cell("n", h -> h.text(text));
    }

    void text(String text) {
        cell("t", h -> h.foreign(text));
    }

    void code(String text) {
        cell("t", h -> h.put("code", text));
    }

    void cell(String look, Consumer<Html> content) {
        html.open("td", "role", "cell", "class", look, "data-head", heads.get(column));
        content.accept(html);
        html.close("td");
        column++;
    }

    void end() {
        html.close("tr");
    }

    void close() {
        html.close("tbody").close("table");
    }
}
