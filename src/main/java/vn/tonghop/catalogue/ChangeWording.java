package vn.tonghop.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.FormChange.Difference;
import vn.tonghop.model.Phrases;

/** Says a change of a form to those who fill it in, with sentences under {@code form.change.}. */
public final class ChangeWording {
    private final Phrases phrases;

    public ChangeWording(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A word or two for the kind of change, such as "Mới". */
    public String kind(FormChange change) {
        return say(key(change));
    }

    /** A word for machines for the kind of change, such as {@code added}. */
    public static String key(FormChange change) {
        if (change instanceof FormChange.Added) {
            return "added";
        }
        if (change instanceof FormChange.Ended) {
            return "ended";
        }
        if (change instanceof FormChange.Replaced) {
            return "replaced";
        }
        if (change instanceof FormChange.Redefined) {
            return "redefined";
        }
        if (change instanceof FormChange.MovedHere) {
            return "moved_here";
        }
        if (change instanceof FormChange.MovedAway) {
            return "moved_away";
        }
        return change instanceof FormChange.ListAdded ? "list_added" : "list_ended";
    }

    /** The change in one sentence or list of names. */
    public String text(FormChange change) {
        if (change instanceof FormChange.Added added) {
            return named(added.element());
        }
        if (change instanceof FormChange.Ended ended) {
            return ended.successors().isEmpty()
                    ? named(ended.element())
                    : say("ended.elsewhere", named(ended.element()), named(ended.successors()));
        }
        if (change instanceof FormChange.Replaced replaced) {
            String by = say("replaced.by", named(replaced.before()), named(replaced.after()));
            return replaced.differences().stream()
                            .anyMatch(
                                    d -> d.aspect() != FormChange.Aspect.LABEL && d.aspect() != FormChange.Aspect.NOTE)
                    ? by + " (" + differences(withoutNames(replaced.differences())) + ")"
                    : by;
        }
        if (change instanceof FormChange.Redefined redefined) {
            return subject(redefined) + ": " + differences(redefined.differences());
        }
        if (change instanceof FormChange.MovedHere moved) {
            return say("moved_here.from", named(moved.element()), String.join(", ", moved.from()));
        }
        if (change instanceof FormChange.MovedAway moved) {
            return say("moved_away.to", named(moved.element()), String.join(", ", moved.to()));
        }
        return change instanceof FormChange.ListAdded list
                ? list(list.list(), list.columns())
                : list(((FormChange.ListEnded) change).list(), ((FormChange.ListEnded) change).columns());
    }

    /** A new name is told among the differences. */
    private String subject(FormChange.Redefined redefined) {
        boolean renamed = redefined.differences().stream().anyMatch(d -> d.aspect() == FormChange.Aspect.LABEL);
        return renamed ? redefined.after().code().value() : named(redefined.after());
    }

    private String list(ListTable list, List<DataElement> columns) {
        return say("list.columns", list.code(), list.label(), named(columns));
    }

    private static List<Difference> withoutNames(List<Difference> differences) {
        return differences.stream()
                .filter(d -> d.aspect() != FormChange.Aspect.LABEL && d.aspect() != FormChange.Aspect.NOTE)
                .toList();
    }

    private String differences(List<Difference> differences) {
        return differences.stream().map(this::difference).collect(Collectors.joining("; "));
    }

    private String difference(Difference difference) {
        if (difference.aspect() == FormChange.Aspect.NOTE) {
            return say("note", value(difference, difference.after()));
        }
        return say(
                "difference",
                say("aspect." + difference.aspect().code()),
                value(difference, difference.before()),
                value(difference, difference.after()));
    }

    private String value(Difference difference, String written) {
        if (written.isEmpty()) {
            return say("nothing");
        }
        return switch (difference.aspect()) {
            case REQUIRED, FREQUENCY, NATURE -> say("value." + written);
            case RANGE -> range(written);
            default -> "“" + written + "”";
        };
    }

    private String range(String written) {
        int gap = written.indexOf("..");
        String low = written.substring(0, gap).replace('.', ',');
        String high = written.substring(gap + 2).replace('.', ',');
        if (low.isEmpty() || high.isEmpty()) {
            return low.isEmpty() ? say("range.most", high) : say("range.least", low);
        }
        return say("range", low, high);
    }

    private String named(List<DataElement> elements) {
        return elements.stream().map(this::named).collect(Collectors.joining("; "));
    }

    private String named(DataElement element) {
        String name = element.code() + " " + element.label();
        return element.unit().isEmpty() ? name : name + " (" + element.unit() + ")";
    }

    private String say(String key, String... arguments) {
        return phrases.say("form.change." + key, arguments);
    }
}
