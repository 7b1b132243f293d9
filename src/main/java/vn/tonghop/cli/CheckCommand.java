package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import vn.tonghop.batch.EditedReports;
import vn.tonghop.batch.FileCheck;
import vn.tonghop.batch.FileChecks;
import vn.tonghop.batch.WriteFailure;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Severity;
import vn.tonghop.model.document.WrittenDocument;
import vn.tonghop.publish.Json;

/**
 * Checks returned files alone and prints what a unit must mend; a report that was edited by hand is held against the totals. Writes nothing.
 */
@CommandLine.Command(name = "check", aliases = "kiem-tra", sortOptions = false)
final class CheckCommand extends CatalogueCommand {
    @Parameters(paramLabel = "${bundle:label.file}", arity = "1..*", descriptionKey = "help.file")
    private List<String> files = new ArrayList<>();

    CheckCommand(RootCommand root) {
        super(root);
    }

    @Override
    int run(RootCommand root, Catalogue catalogue) {
        List<Json> verdicts = new ArrayList<>();
        boolean open = false;
        for (String name : files) {
            if (!Files.exists(root.surroundings().folder().resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                root.complain(Message.of("console.no-file", name));
                return ExitStatus.UNUSABLE;
            }
        }
        LocalDate today = root.asOf().orElseGet(root.surroundings()::today);
        FileChecks checks = new FileChecks(catalogue, root.place(), today);
        for (String name : files) {
            Path file = root.surroundings().folder().resolve(name).normalize();
            FileCheck check;
            try {
                Optional<WrittenDocument> report = EditedReports.find(file);
                if (report.isPresent()) {
                    open |= new EditedReportVerdict(root, name).tell(report.get(), verdicts);
                    continue;
                }
                check = checks.check(file);
            } catch (IOException unreadable) {
                root.complain(WriteFailure.unusable(unreadable)
                        .orElse(Message.of(
                                "console.unreadable-folder",
                                root.place().input().toString())));
                return ExitStatus.UNUSABLE;
            }
            open |= isOpen(check);
            if (root.json()) {
                verdicts.add(json(root, check));
            } else {
                print(root, check);
            }
        }
        if (root.json()) {
            root.answer(Json.items(verdicts).write());
        }
        return open ? ExitStatus.OPEN_QUESTIONS : ExitStatus.DONE;
    }

    private static boolean isOpen(FileCheck check) {
        return check.outcome().result() != FileOutcome.Result.ACCEPTED
                || check.findings().stream()
                        .anyMatch(f -> f.severity() == Severity.ERROR || f.outcome() == Outcome.HELD);
    }

    private static void print(RootCommand root, FileCheck check) {
        String name = check.outcome().file().name();
        List<Finding> mend = check.findings().stream()
                .filter(f -> f.severity() != Severity.NOTE)
                .toList();
        if (check.outcome().result() == FileOutcome.Result.ACCEPTED && mend.isEmpty()) {
            root.tell("console.check-clean", name, check.outcome().unit().value());
        } else if (check.outcome().result() == FileOutcome.Result.ACCEPTED) {
            root.tell("console.check-mend", name, check.outcome().unit().value(), Integer.toString(mend.size()));
        } else {
            root.tell(
                    "console.check-refused",
                    name,
                    root.phrases().say(check.outcome().reason()));
        }
        for (Finding finding : check.findings()) {
            if (!root.quiet()) {
                String weight = root.phrases()
                        .say("console.severity." + finding.severity().code());
                root.console().out().println("  " + weight + " " + FindingText.of(finding, root.phrases()));
            }
        }
        if (check.outcome().result() == FileOutcome.Result.ACCEPTED) {
            root.tell(mend.isEmpty() ? "console.check-next-clean" : "console.check-next-mend");
        }
    }

    private static Json json(RootCommand root, FileCheck check) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("file", Json.text(check.outcome().file().name()));
        members.put("sha256", Json.text(check.outcome().file().sha256()));
        members.put("unit", Json.text(check.outcome().unit().value()));
        members.put("outcome", Json.text(check.outcome().result().code()));
        members.put("reason", Json.text(root.phrases().say(check.outcome().reason())));
        members.put(
                "findings",
                Json.items(check.findings().stream().map(f -> json(root, f)).toList()));
        return Json.members(members);
    }

    private static Json json(RootCommand root, Finding finding) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("rule", Json.text(finding.rule()));
        members.put("severity", Json.text(finding.severity().code()));
        members.put("outcome", Json.text(finding.outcome().code()));
        members.put("sheet", Json.text(finding.place().sheet()));
        members.put("cell", Json.text(finding.place().cell()));
        members.put("code", Json.text(finding.code().value()));
        members.put("message", Json.text(root.phrases().say(finding.message())));
        members.put("suggestion", Json.text(root.phrases().say(finding.suggestion())));
        members.put("expected", Json.text(finding.expected()));
        members.put("found", Json.text(finding.found()));
        members.put("difference", Json.text(finding.difference()));
        return Json.members(members);
    }
}
