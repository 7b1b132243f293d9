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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.batch.EditedReports;
import vn.tonghop.batch.FileCheck;
import vn.tonghop.batch.FileChecks;
import vn.tonghop.batch.WriteFailure;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Wording;
import vn.tonghop.model.document.WrittenDocument;
import vn.tonghop.publish.Json;

/**
 * Checks returned files alone and prints what a unit must mend; a report that was edited by hand is held against the totals. Writes nothing.
 */
@CommandLine.Command(name = "check", aliases = "kiem-tra", sortOptions = false)
final class CheckCommand extends CatalogueCommand {
    private static final int OFFERED = 3;

    @Parameters(paramLabel = "${bundle:label.file}", arity = "1..*", descriptionKey = "help.file")
    private List<String> files = new ArrayList<>();

    CheckCommand(RootCommand root) {
        super(root);
    }

    @Override
    int run(RootCommand root, Catalogue catalogue) throws IOException {
        List<Json> verdicts = new ArrayList<>();
        boolean open = false;
        List<Json> absent = new ArrayList<>();
        LocalDate today = root.asOf().orElseGet(root.surroundings()::today);
        FileChecks checks = new FileChecks(catalogue, root.namedPlace(), today);
        for (String name : files) {
            Path file = root.surroundings().folder().resolve(name).normalize();
            Optional<Message> noFile = noFile(root, name, file);
            if (noFile.isPresent()) {
                // The others are checked all the same.
                root.complain(noFile.get());
                elsewhere(root, noFile.get(), name);
                absent.add(notChecked(root, name, noFile.get()));
                continue;
            }
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
                print(root, name, check);
            }
        }
        // Where nothing was checked at all, the refusal is the answer.
        if (root.json() && !verdicts.isEmpty()) {
            verdicts.addAll(absent);
            root.answer(Json.items(verdicts).write());
        }
        if (!absent.isEmpty()) {
            return ExitStatus.UNUSABLE;
        }
        return open ? ExitStatus.OPEN_QUESTIONS : ExitStatus.DONE;
    }

    /** Why there is nothing to check under a name, if so; links and pipes are told by the check itself. */
    private static Optional<Message> noFile(RootCommand root, String name, Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(absent(root, name, file));
        }
        if (!Files.isDirectory(file)) {
            return Optional.empty();
        }
        Path last = file.getFileName();
        return Optional.of(Period.parse(last == null ? "" : last.toString())
                .filter(period -> file.equals(root.place().returns(period)))
                .map(period -> Message.of("console.check-folder-of", name, period.toString()))
                .orElse(Message.of("console.check-folder", name)));
    }

    /** A file that is not where it was looked for may be one of those that were returned. */
    private static Message absent(RootCommand root, String name, Path file) {
        if (!inPeriods(root, file).isEmpty()) {
            return Message.of("console.no-file-but", name);
        }
        try {
            return root.place()
                    .newestPeriod()
                    .filter(newest -> !file.startsWith(root.place().input()))
                    .map(newest -> Message.of(
                            "console.no-file-folder",
                            name,
                            root.shown(root.place().returns(newest)),
                            newest.toString()))
                    .orElse(Message.of("console.no-file", name));
        } catch (IOException unreadable) {
            return Message.of("console.no-file", name);
        }
    }

    /** The commands that check the files of that name which were returned. */
    private static void elsewhere(RootCommand root, Message told, String name) {
        if (told.key().equals("console.no-file-but")) {
            Path file = root.surroundings().folder().resolve(name).normalize();
            inPeriods(root, file).stream()
                    .limit(OFFERED)
                    .forEach(there -> root.complain(Message.of(
                            "console.check-this", RootCommand.quoted(root.shown(there)), root.inputOption())));
        }
    }

    /** The returned files of a name, those of the newest period first. */
    private static List<Path> inPeriods(RootCommand root, Path file) {
        Path wanted = file.getFileName();
        List<Path> found = new ArrayList<>();
        try {
            for (Period period : root.place().periods()) {
                Path folder = root.place().returns(period);
                ReturnsFolder.list(folder).stream()
                        .map(entry -> folder.resolve(entry.name()))
                        .filter(there -> isNamed(there, wanted) && Files.isRegularFile(there))
                        .forEach(there -> found.add(0, there));
            }
        } catch (IOException unreadable) {
            // Where nothing can be looked for, nothing is offered: that the file is not there is told all the same.
            return List.of();
        }
        return found;
    }

    private static boolean isNamed(Path there, @Nullable Path wanted) {
        return wanted != null
                && Wording.foldWords(String.valueOf(there.getFileName())).equals(Wording.foldWords(wanted.toString()));
    }

    private static boolean isOpen(FileCheck check) {
        return check.outcome().result() != FileOutcome.Result.ACCEPTED
                || check.findings().stream()
                        .anyMatch(f -> f.severity() == Severity.ERROR || f.outcome() == Outcome.HELD);
    }

    private static void print(RootCommand root, String typed, FileCheck check) {
        String name = check.outcome().file().name();
        List<Finding> mend = check.findings().stream()
                .filter(f -> f.severity() != Severity.NOTE)
                .toList();
        if (check.outcome().result() == FileOutcome.Result.ACCEPTED && mend.isEmpty()) {
            root.tell(
                    check.rulesUntried() > 0 ? "console.check-clean-alone" : "console.check-clean",
                    name,
                    check.outcome().unit().value());
        } else if (check.outcome().result() == FileOutcome.Result.ACCEPTED) {
            root.tell("console.check-mend", name, check.outcome().unit().value(), Integer.toString(mend.size()));
        } else {
            refused(root, check);
        }
        for (Finding finding : check.findings()) {
            if (!root.quiet()) {
                String weight = root.phrases()
                        .say("console.severity." + finding.severity().code());
                root.console().out().println("  " + weight + " " + FindingText.of(finding, root.phrases()));
            }
        }
        check.period().ifPresent(period -> next(root, typed, check, period, mend.isEmpty()));
    }

    /** Why a file cannot be used is said once: by the finding below, if there is one. */
    private static void refused(RootCommand root, FileCheck check) {
        String name = check.outcome().file().name();
        Message reason = check.outcome().reason();
        boolean isBelow = check.findings().stream().anyMatch(f -> f.message().equals(reason));
        if (isBelow) {
            root.tell("console.check-refused-for", name);
        } else {
            root.tell("console.check-refused", name, root.phrases().say(reason));
        }
    }

    private static void next(RootCommand root, String typed, FileCheck check, Period period, boolean isClean) {
        if (check.outcome().result() != FileOutcome.Result.ACCEPTED) {
            return;
        }
        if (check.rulesUntried() > 0) {
            root.tell("console.check-untried", Integer.toString(check.rulesUntried()), period.toString());
        }
        if (!isClean) {
            root.tell("console.check-next-mend", RootCommand.quoted(typed), root.inputOption());
        } else if (check.isInFolder()) {
            root.tell("console.check-next-clean-in", period.toString());
        } else {
            root.tell("console.check-next-clean", root.shown(root.place().returns(period)), period.toString());
        }
    }

    private static Json notChecked(RootCommand root, String name, Message reason) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("file", Json.text(name));
        members.put("outcome", Json.text("not_checked"));
        members.put("reason", Json.text(root.phrases().say(reason)));
        return Json.members(members);
    }

    private static Json json(RootCommand root, FileCheck check) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("file", Json.text(check.outcome().file().name()));
        members.put("sha256", Json.text(check.outcome().file().sha256()));
        members.put("unit", Json.text(check.outcome().unit().value()));
        members.put("outcome", Json.text(check.outcome().result().code()));
        members.put("reason", Json.text(root.phrases().say(check.outcome().reason())));
        members.put("period", Json.text(check.period().map(Period::toString).orElse("")));
        members.put("rules_not_tried", Json.number(check.rulesUntried()));
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
