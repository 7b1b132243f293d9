package vn.tonghop.check;

/** How often a rule was evaluated in a run, and with what result; a rule that could not run is not one that passed. */
public record RuleTally(String rule, int passed, int failed, int notEvaluable) {
    public int evaluated() {
        return passed + failed;
    }
}
