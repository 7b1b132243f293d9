package vn.tonghop.catalogue.founding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.Wording;

/**
 * One line of a list of units, as somebody wrote it.
 *
 * @param name the unit's name, clean
 * @param form code of the form it fills in where the line says so, else empty: guessed from the name
 * @param place 1-based number of the line or row
 */
public record ListedUnit(String name, String form, int place) {
    /** What numbers or marks the lines of a list: "1.", "2)", "-", "+", "•". */
    private static final Pattern MARK = Pattern.compile("^(?:\\d{1,3}\\s*[.)/:-]|[-+*•–])\\s*");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}[.]?");

    /** The same unit with another form. */
    public ListedUnit withForm(String other) {
        return new ListedUnit(name, other, place);
    }

    /** The units of a list that has one name a line, and may have the code of a form behind a semicolon or a tab. */
    public static List<ListedUnit> ofLines(List<String> lines, List<String> headings) {
        List<List<String>> rows =
                lines.stream().map(line -> List.of(line.split("[;\t]", -1))).toList();
        return ofRows(rows, headings);
    }

    /**
     * The units of a list of rows: the first field that is neither empty nor a number is the name, the next one the code of a
     * form. Rows without a name are left out, and so are those that name the columns.
     *
     * @param headings what the columns of such a list are called
     */
    public static List<ListedUnit> ofRows(List<List<String>> rows, List<String> headings) {
        List<String> folded = headings.stream().map(Wording::foldHead).toList();
        List<ListedUnit> units = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> fields = rows.get(i).stream()
                    .map(Wording::clean)
                    .filter(field -> !field.isEmpty() && !NUMBER.matcher(field).matches())
                    .toList();
            if (!fields.isEmpty() && !folded.contains(Wording.foldHead(fields.get(0)))) {
                units.add(new ListedUnit(withoutMark(fields.get(0)), fields.size() > 1 ? fields.get(1) : "", i + 1));
            }
        }
        return units;
    }

    private static String withoutMark(String name) {
        Matcher mark = MARK.matcher(name);
        return mark.find() ? name.substring(mark.end()) : name;
    }
}
