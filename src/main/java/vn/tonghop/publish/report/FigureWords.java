package vn.tonghop.publish.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Direction;
import vn.tonghop.catalogue.Target;
import vn.tonghop.model.VietnameseNumbers;
import vn.tonghop.publish.Units;

/**
 * Puts figures into Vietnamese words. What is not known is said, never left empty, except for a comparison with last
 * year: where there is none the sentence goes without it.
 */
final class FigureWords {
    static final String NO_FIGURE = "chưa có số liệu";
    static final String NO_TARGET = "chưa có kế hoạch";
    static final String NOT_ALL_UNITS = "chưa đủ số liệu";
    static final String NO_SAME_PERIOD = "chưa có số liệu cùng kỳ";

    private static final String YES_OR_NO = "có/không";
    private static final String PERCENT = "%";
    private static final String RANK = "hạng";
    private static final int PERCENT_DECIMALS = 1;
    private static final int MOST_NAMED = 3;

    private static final Pattern SMALL = Pattern.compile("(?<![\\d.,])[1-9](?![\\d.,%])");
    private static final Pattern ZERO_BEFORE = Pattern.compile("(?<![\\d.,])0(?=[1-9](?![\\d.,]))");

    private FigureWords() {}

    static String say(Figure figure, View view) {
        if (!figure.words().isEmpty()) {
            return figure.words();
        }
        return switch (view) {
            case VALUE -> value(figure);
            case UNIT -> withUnit(figure);
            case COVERAGE -> figure.coverage().toString();
            case OF_UNITS -> ofUnits(figure);
            case TARGET -> target(figure);
            case TARGET_PERCENT -> targetPercent(figure);
            case TARGET_NEXT -> figure.nextTarget().map(t -> bounded(figure, t)).orElse(NO_TARGET);
            case PLAN -> isPlanOpen(figure) ? NOT_ALL_UNITS : plan(figure);
            case SAME_PERIOD -> samePeriod(figure);
            case CHANGE -> change(figure);
            case CHANGE_PERCENT -> changePercent(figure);
            case ROWS -> value(figure);
            case ASKED, SETTLED, AGREED -> "";
        };
    }

    /**
     * The same in a sentence, where a count from 1 to 9 is written with a zero before it, as offices do: "02 trường hợp". Not in a fraction, not for
     * what is measured, and never in a table.
     */
    static String sayInText(Figure figure, View view) {
        String said = say(figure, view);
        boolean counts = switch (view) {
            case VALUE, UNIT, TARGET, SAME_PERIOD, CHANGE, ROWS -> figure.things();
            default -> false;
        };
        return counts ? SMALL.matcher(said).replaceFirst("0$0") : said;
    }

    /** Words without the zero before a small count. */
    static String plain(String words) {
        return ZERO_BEFORE.matcher(words).replaceFirst("");
    }

    /** Whether there is something to say, so that a condition on it holds. */
    static boolean isKnown(Figure figure, View view) {
        return switch (view) {
            case ASKED -> true;
            case VALUE, UNIT, OF_UNITS, ROWS, SETTLED, AGREED ->
                figure.value().isPresent() || !figure.words().isEmpty();
            case COVERAGE -> figure.coverage().expected() > 0;
            case TARGET -> figure.comparison().target().isPresent();
            case TARGET_PERCENT -> figure.comparison().targetPercent().isPresent();
            case TARGET_NEXT -> figure.nextTarget().isPresent();
            case PLAN -> !isPlanOpen(figure) && !plan(figure).isEmpty();
            case SAME_PERIOD -> figure.comparison().samePeriod().isPresent();
            case CHANGE -> !change(figure).isEmpty();
            case CHANGE_PERCENT -> !changePercent(figure).isEmpty();
        };
    }

    /** How many of the units that were asked a figure is made of. */
    static String partial(Figure figure) {
        return figure.among() + " " + figure.reporters();
    }

    /** Who is not in a figure: by name while they are few, else how many are in. */
    static String lacking(Figure figure) {
        List<String> names = figure.lacking();
        boolean all = names.size() == figure.among().expected() - figure.among().reported();
        return names.isEmpty() || names.size() > MOST_NAMED || !all
                ? "mới có " + partial(figure) + " báo cáo"
                : "chưa có số liệu của " + String.join(", ", names);
    }

    private static String value(Figure figure) {
        return figure.value().map(v -> number(figure, v)).orElse(NO_FIGURE);
    }

    private static String withUnit(Figure figure) {
        return figure.value().map(v -> attach(number(figure, v), unit(figure))).orElse(NO_FIGURE);
    }

    private static String number(Figure figure, BigDecimal value) {
        if (figure.label().unit().equals(YES_OR_NO) && figure.counted().isEmpty()) {
            return value.signum() == 0 ? "không" : "có";
        }
        String qualifier = qualifier(figure.qualifiers());
        return (qualifier.isEmpty() ? "" : qualifier + " ") + brief(figure, value);
    }

    private static String brief(Figure figure, BigDecimal value) {
        return VietnameseNumbers.brief(value, figure.label().decimals());
    }

    private static String unit(Figure figure) {
        if (!figure.counted().isEmpty()) {
            return figure.counted();
        }
        return figure.label().unit().equals(YES_OR_NO)
                ? ""
                : Units.printed(figure.label().unit());
    }

    private static String attach(String number, String unit) {
        if (unit.isEmpty()) {
            return number;
        }
        return unit.startsWith(PERCENT) ? number + unit : number + "\u00A0" + unit;
    }

    /** The words for the signs that forms and catalogue use; a word stays as it was written. */
    private static String qualifier(String signs) {
        StringBuilder words = new StringBuilder();
        for (String sign : signs.split(";", -1)) {
            String word = switch (sign.strip()) {
                case ">=", "≥" -> "trên";
                case "~", "≈" -> "khoảng";
                case "<=", "≤" -> "dưới";
                case "estimate" -> "ước";
                default -> sign.strip();
            };
            // "ước" stands before "trên" however the signs were ordered.
            if (word.equals("ước")) {
                words.insert(0, words.length() > 0 ? "ước " : "ước");
            } else if (!word.isEmpty()) {
                words.append(words.length() > 0 ? " " : "").append(word);
            }
        }
        return words.toString();
    }

    private static String ofUnits(Figure figure) {
        return figure.value()
                .map(v -> brief(figure, v) + "/" + counted(figure) + " " + figure.counted())
                .orElse(NO_FIGURE);
    }

    /** Among those that are in: a unit that is not would read as one that does not have it. */
    private static int counted(Figure figure) {
        return figure.isPartial() ? figure.among().reported() : figure.among().expected();
    }

    private static String target(Figure figure) {
        return figure.comparison().target().map(t -> brief(figure, t)).orElse(NO_TARGET);
    }

    /** A plan that is a bound says which one. */
    private static String bounded(Figure figure, Target target) {
        String number = brief(figure, target.value());
        return switch (target.qualifier()) {
            case ">=" -> "từ " + number + " trở lên";
            case ">" -> "trên " + number;
            case "<" -> "dưới " + number;
            case "<=" -> "không quá " + number;
            default -> number;
        };
    }

    private static String targetPercent(Figure figure) {
        if (figure.comparison().target().isEmpty()) {
            return NO_TARGET;
        }
        return figure.comparison().targetPercent().map(FigureWords::percent).orElse(NO_FIGURE);
    }

    private static String percent(BigDecimal value) {
        return VietnameseNumbers.brief(value, PERCENT_DECIMALS) + PERCENT;
    }

    /** Whether the units that are not in may still decide if the plan is met. */
    private static boolean isPlanOpen(Figure figure) {
        return figure.value().isPresent()
                && figure.comparison().target().isPresent()
                && !figure.status().isWhole();
    }

    /** Figure and plan are compared as they are printed. */
    private static String plan(Figure figure) {
        Optional<BigDecimal> target = figure.comparison().target();
        if (figure.value().isEmpty() || target.isEmpty() || figure.label().direction() == Direction.NONE) {
            return "";
        }
        int decimals = figure.label().decimals();
        int order =
                figure.value().get().setScale(decimals, RoundingMode.HALF_UP).compareTo(target.get());
        if (order == 0) {
            return "đạt kế hoạch";
        }
        if (order > 0 != (figure.label().direction() == Direction.UP)) {
            return "chưa đạt kế hoạch";
        }
        // Where less is better nobody has exceeded anything.
        return order > 0 ? "vượt kế hoạch" : "đạt kế hoạch (thấp hơn mức giao)";
    }

    private static String samePeriod(Figure figure) {
        return figure.comparison().samePeriod().map(s -> brief(figure, s)).orElse(NO_SAME_PERIOD);
    }

    private static String change(Figure figure) {
        if (figure.label().unit().equals(RANK)) {
            return movedInRank(figure);
        }
        boolean share = figure.label().unit().equals(PERCENT);
        String unit = share ? "điểm phần trăm" : unit(figure);
        return moved(figure, figure.comparison().change(), figure.label().decimals(), unit);
    }

    /** A rank that is a smaller number is a better one. */
    private static String movedInRank(Figure figure) {
        Optional<BigDecimal> change = figure.comparison().change();
        if (change.isEmpty()) {
            return "";
        }
        String amount = VietnameseNumbers.brief(change.get().abs(), 0);
        return switch (change.get().signum()) {
            case 0 -> "giữ hạng";
            case -1 -> "tăng " + amount + " bậc";
            default -> "giảm " + amount + " bậc";
        };
    }

    private static String changePercent(Figure figure) {
        return moved(figure, figure.comparison().changePercent(), PERCENT_DECIMALS, PERCENT);
    }

    /** Not said of a figure that lacks units: less than last year may only mean that somebody has not reported. */
    private static String moved(Figure figure, Optional<BigDecimal> change, int decimals, String unit) {
        if (change.isEmpty() || !figure.status().isWhole()) {
            return "";
        }
        BigDecimal rounded = change.get().setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.signum() == 0) {
            return "bằng cùng kỳ";
        }
        String amount = attach(VietnameseNumbers.brief(rounded.abs(), decimals), unit);
        return (rounded.signum() > 0 ? "tăng " : "giảm ") + amount + " so với cùng kỳ";
    }
}
