package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;
import vn.tonghop.model.QuestionKey;

/**
 * Which of several different files of one unit counts: the one that was taken, or the only one that was not left out.
 *
 * @param finding the question, answered or not
 * @param chosen the file that counts
 * @param decision what settled it; empty while it is open
 */
record TwoFiles(Finding finding, Optional<IntakeResult> chosen, Optional<Decision> decision) {
    private static final List<Decision.Kind> CHOICES = List.of(Decision.Kind.TAKE_FILE, Decision.Kind.EXCLUDE);

    /**
     * @param accepted files that could each be used
     * @param taken decisions by which some of them were set free before
     */
    static TwoFiles of(Finding finding, List<IntakeResult> accepted, Map<String, Decision> taken, DecisionDesk desk) {
        List<String> digests =
                accepted.stream().map(r -> r.outcome().file().sha256()).sorted().toList();
        List<Decision> takes = new ArrayList<>();
        List<Decision> leaves = new ArrayList<>();
        List<IntakeResult> wanted = new ArrayList<>();
        List<IntakeResult> left = new ArrayList<>(accepted);
        for (IntakeResult result : accepted) {
            String name = result.outcome().file().name();
            Optional<Decision> decision = desk.ask(key(finding, result, digests), finding, CellRef.file(name), CHOICES)
                    .or(() -> Optional.ofNullable(taken.get(name)));
            decision.filter(d -> d.kind() == Decision.Kind.TAKE_FILE).ifPresent(d -> {
                takes.add(d);
                wanted.add(result);
            });
            decision.filter(d -> d.kind() == Decision.Kind.EXCLUDE).ifPresent(d -> {
                leaves.add(d);
                left.remove(result);
            });
        }
        if (wanted.size() > 1) {
            contradiction(takes, desk);
            return new TwoFiles(finding, Optional.empty(), Optional.empty());
        }
        if (wanted.size() == 1) {
            return settled(finding, Optional.of(wanted.get(0)), takes.get(0), desk);
        }
        if (left.size() <= 1 && !leaves.isEmpty()) {
            return settled(finding, left.stream().findFirst(), leaves.get(0), desk);
        }
        return new TwoFiles(finding, Optional.empty(), Optional.empty());
    }

    private static TwoFiles settled(
            Finding finding, Optional<IntakeResult> chosen, Decision decision, DecisionDesk desk) {
        return new TwoFiles(desk.settle(finding, decision), chosen, Optional.of(decision));
    }

    /** One question per file; with another file in the folder it is another question. */
    private static QuestionKey key(Finding finding, IntakeResult result, List<String> digests) {
        List<String> files = new ArrayList<>(List.of(result.outcome().file().sha256()));
        files.addAll(digests);
        return QuestionKey.of(finding, files);
    }

    private static void contradiction(List<Decision> takes, DecisionDesk desk) {
        Decision first = takes.get(0);
        takes.stream()
                .skip(1)
                .forEach(other -> desk.fault(
                        DecisionRule.CONTRADICTION,
                        other,
                        first.answer().then().place().file(),
                        other.answer().then().place().file(),
                        FindingLog.shown(first.answer().row()),
                        first.line()));
    }
}
