package vn.tonghop.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a rule was evaluated in a run, and with what result. A rule that could not run is not one that passed.
 *
 * @param failed not true, answered or not
 * @param explained how many of those that failed are answered, by an explanation or a decision
 * @param notEvaluable a figure was missing that the answer depends on
 * @param run whether it ran at all, and why not
 */
public record RuleTally(String rule, int passed, int failed, int explained, int notEvaluable, Run run) {

    /** Whether a rule ran. */
    public enum Run {
        RAN("ran"),
        /** The catalogue has it for other periods. */
        NOT_IN_FORCE("not_in_force"),
        /** No unit of the period is asked for any of its figures. */
        NOBODY_ASKED("nobody_asked"),
        /** Units are asked, and no return that is in has any of its figures. */
        NOTHING_RETURNED("nothing_returned");

        private final String code;

        Run(String code) {
            this.code = code;
        }

        /** The word used in machine files. */
        public String code() {
            return code;
        }
    }

    public int evaluated() {
        return passed + failed;
    }

    public boolean isRun() {
        return run == Run.RAN;
    }

    /** The same tallies with what is answered counted from the findings as they stand in the end. */
    public static List<RuleTally> answered(List<RuleTally> tallies, List<Finding> findings) {
        Map<String, Integer> answers = new HashMap<>();
        for (Finding f : findings) {
            if (f.outcome() == Outcome.EXPLAINED || f.outcome() == Outcome.DECIDED) {
                answers.merge(f.rule(), 1, Integer::sum);
            }
        }
        return tallies.stream()
                .map(t -> new RuleTally(
                        t.rule, t.passed, t.failed, answers.getOrDefault(t.rule, 0), t.notEvaluable, t.run))
                .toList();
    }
}
