package vn.tonghop.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.VietnameseNumbers;

/** Says a finding to the unit: what is wrong, what it should be, what to do, each on its own. */
final class ReviewWords {
    /** Several different files of one unit: the office chooses; the unit only has to say which one is right. */
    static final String TWO_FILES = "UNIT.TWO-FILES";

    private static final String RULE = "check.rule";

    private final Phrases phrases;
    private final Map<Code, String> labels = new HashMap<>();
    private final Map<String, String> actions = new HashMap<>();
    private final String request;

    ReviewWords(Catalogue catalogue, Phrases phrases) {
        this.phrases = phrases;
        this.request = phrases.say("returns.request");
        for (DataElement element : catalogue.elements()) {
            labels.put(element.code(), element.label());
        }
        for (Rule rule : catalogue.rules()) {
            actions.put(rule.code(), rule.action());
        }
    }

    /** How much is left of each kind; of what there is nothing, nothing is said. */
    String left(long mend, long confirm) {
        String wrong = mend == 0 ? "" : say("left.mend", Long.toString(mend));
        String doubtful = confirm == 0 ? "" : say("left.confirm", Long.toString(confirm));
        if (wrong.isEmpty() && doubtful.isEmpty()) {
            return say("left.none");
        }
        return wrong.isEmpty() || doubtful.isEmpty() ? wrong + doubtful : say("left.both", wrong, doubtful);
    }

    String say(String key, String... arguments) {
        return phrases.say("returns." + key, arguments);
    }

    /** What is wrong, without the place, which stands beside it, and without the request. */
    String sentence(Finding finding) {
        String whole = whole(finding);
        int at = requestIn(whole);
        return at < 0 ? whole : whole.substring(0, at).strip();
    }

    /** Where the request begins, if anything stands before it. */
    private int requestIn(String whole) {
        return whole.indexOf(" " + request + " ");
    }

    private String whole(Finding finding) {
        Message message = finding.message();
        if (message.key().startsWith(RULE)) {
            // The last gap is what to do, which stands in a column of its own.
            return phrases.say(with(message, message.arguments().size() - 1, ""));
        }
        boolean namesPlace = !message.isText()
                && !message.arguments().isEmpty()
                && (message.arguments().get(0).startsWith("«")
                        || message.arguments().get(0).equals(finding.place().file()));
        return namesPlace ? capital(withoutPlace(phrases.say(with(message, 0, "")))) : phrases.say(message);
    }

    private static Message with(Message message, int index, String argument) {
        List<String> arguments = new ArrayList<>(message.arguments());
        arguments.set(index, argument);
        return new Message(message.key(), arguments);
    }

    /** What is left where a sentence began with the file's name, now empty. */
    private static String withoutPlace(String sentence) {
        String left = sentence.startsWith("«»") ? sentence.substring(2) : sentence;
        int start = 0;
        while (start < left.length() && " :,".indexOf(left.charAt(start)) >= 0) {
            start++;
        }
        return left.substring(start);
    }

    private static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : Character.toString(Character.toUpperCase(sentence.codePointAt(0)))
                        + sentence.substring(Character.charCount(sentence.codePointAt(0)));
    }

    String found(Finding finding) {
        return shown(finding, finding.found());
    }

    /** What would have been right, and what is probably meant. */
    String expected(Finding finding) {
        boolean isRepair =
                finding.outcome() == Outcome.NORMALISED && finding.rule().startsWith("VALUE.");
        // What a repair read is stated as machines read it, where it is a number.
        String expected = isRepair ? VietnameseNumbers.ofPlain(finding.expected()) : shown(finding, finding.expected());
        String suggestion = phrases.say(finding.suggestion());
        return expected.isEmpty() || suggestion.isEmpty() ? expected + suggestion : expected + "\n" + suggestion;
    }

    /** Numbers of rules are plain; what was typed into a cell is shown as it was typed. */
    private static String shown(Finding finding, String text) {
        return finding.message().key().startsWith("check.") ? VietnameseNumbers.ofPlain(text) : text;
    }

    /** What to do: by the rule, by the request in the sentence, or what the section calls for. */
    String advice(ReviewRow row) {
        Finding finding = row.finding();
        if (finding.rule().equals(TWO_FILES)) {
            return say("advice.two-files");
        }
        Optional<String> action =
                Optional.ofNullable(actions.get(finding.rule())).filter(a -> !a.isEmpty());
        if (action.isPresent()) {
            return action.get();
        }
        String whole = whole(finding);
        int at = requestIn(whole);
        if (at >= 0) {
            return whole.substring(at).strip();
        }
        return say("advice." + row.section().code() + (row.explainable() ? "-explain" : ""));
    }

    /** Code and label of the element; empty where none is meant. */
    String element(Code code) {
        String label = labels.getOrDefault(code, "");
        return label.isEmpty() ? code.value() : code + "\n" + label;
    }

    /** What stands in the comment at the cell. */
    String comment(ReviewRow row) {
        List<String> lines = new ArrayList<>(List.of(sentence(row.finding())));
        String expected = expected(row.finding());
        if (!expected.isEmpty()) {
            lines.add(say("comment.expected", expected.replace("\n", "; ")));
        }
        lines.add(advice(row));
        if (row.explainable()) {
            lines.add(say("comment.explain"));
        }
        return String.join("\n", lines);
    }
}
