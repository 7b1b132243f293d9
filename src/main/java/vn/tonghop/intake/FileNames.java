package vn.tonghop.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Wording;

/** What a file's name says of the unit: a hint, never more. */
final class FileNames {
    /** Shorter names are parts of too many words. */
    private static final int LEAST_LETTERS = 5;

    /** What programs and people put behind the name of a copy: "(2)", "- Copy", "bản sao". */
    private static final Pattern COPY = Pattern.compile(
            "(?:\\(\\d{1,2}\\)|(?<!\\p{L})(?:copy|bản sao|ban sao)(?: ?\\(?\\d{1,2}\\)?)?)\\s*(?:\\.[^./]*)?$");

    private FileNames() {}

    /** Whether the name is one that programs give to a copy. */
    static boolean isOfCopy(String file) {
        return COPY.matcher(Wording.fold(base(file))).find();
    }

    /** The units whose code stands in the name. */
    static List<ReportingUnit> unitsByCode(String file, UnitIndex units) {
        return units.inWords(base(file));
    }

    /** The one unit that the name speaks of, by code or else by the longest of its names. */
    static Optional<ReportingUnit> unit(String file, UnitIndex units) {
        List<ReportingUnit> byCode = unitsByCode(file, units);
        if (!byCode.isEmpty()) {
            return byCode.size() == 1 ? Optional.of(byCode.get(0)) : Optional.empty();
        }
        String words = " " + Wording.foldWords(base(file)) + " ";
        return units.units().stream()
                .filter(unit -> match(unit, words) > 0)
                .max(Comparator.comparingInt(unit -> match(unit, words)));
    }

    private static int match(ReportingUnit unit, String words) {
        return Stream.concat(Stream.of(unit.name(), unit.brief()), unit.aliases().stream())
                .map(Wording::foldWords)
                .filter(name -> name.length() >= LEAST_LETTERS && words.contains(" " + name + " "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String base(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
