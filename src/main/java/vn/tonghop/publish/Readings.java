package vn.tonghop.publish;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.tonghop.model.Finding;

/** The two figures that a cell can mean, one of which the unit has to choose. */
record Readings(String one, String other) {
    /** The sentences that name both readings, behind the place, what was found and the label. */
    private static final Set<String> NAMED =
            Set.of("intake.value.ambiguous", "intake.value.percent-ambiguous", "intake.value.share-ambiguous");

    private static final int FIRST_NAMED = 3;

    /** The sentence about a cell in which two numbers stand. */
    private static final String TWO_NUMBERS = "intake.value.two-numbers";

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /** Of a finding that says so; of two numbers in a cell when they are no more than two. */
    static Optional<Readings> of(Finding finding) {
        String key = finding.message().key();
        List<String> arguments = finding.message().arguments();
        if (NAMED.contains(key) && arguments.size() > FIRST_NAMED + 1) {
            return Optional.of(new Readings(arguments.get(FIRST_NAMED), arguments.get(FIRST_NAMED + 1)));
        }
        List<String> numbers = key.equals(TWO_NUMBERS)
                ? NUMBER.matcher(finding.found())
                        .results()
                        .map(MatchResult::group)
                        .toList()
                : List.of();
        return numbers.size() == 2 ? Optional.of(new Readings(numbers.get(0), numbers.get(1))) : Optional.empty();
    }
}
