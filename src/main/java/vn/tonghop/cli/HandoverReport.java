package vn.tonghop.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.batch.HandoverDamaged;
import vn.tonghop.batch.HandoverStatus;
import vn.tonghop.batch.LateFile;
import vn.tonghop.batch.RunResult;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.ReadJson;
import vn.tonghop.publish.handover.Manifest;

/** Says what became of closing and opening again, and of a run that had nothing to do; gives the exit status. */
final class HandoverReport {
    private static final int SHOWN = 20;
    private static final int OPEN_SHOWN = 5;

    private final RootCommand root;

    HandoverReport(RootCommand root) {
        this.root = root;
    }

    /** Says how a command ended, if it is one of those that this report is about. */
    Optional<Integer> report(RunResult result) {
        if (result instanceof RunResult.Unchanged unchanged) {
            return Optional.of(unchanged(unchanged));
        }
        if (result instanceof RunResult.StillClosed closed) {
            return Optional.of(stillClosed(closed));
        }
        if (result instanceof RunResult.NowClosed closed) {
            return Optional.of(nowClosed(closed));
        }
        if (result instanceof RunResult.NotClosed refused) {
            return Optional.of(notClosed(refused));
        }
        return result instanceof RunResult.NowOpen open ? Optional.of(nowOpen(open)) : Optional.empty();
    }

    private int unchanged(RunResult.Unchanged unchanged) {
        try {
            ReadJson receipt = ReadJson.parse(unchanged.receipt());
            if (root.json()) {
                root.answer(unchanged.receipt());
            }
            root.tell(
                    "handover.unchanged",
                    root.name(unchanged.period()),
                    root.shown(root.place().results(unchanged.period())));
            root.tell(
                    "handover.receipt",
                    Integer.toString(receipt.whole("units_received")),
                    Integer.toString(receipt.whole("units_expected")),
                    Integer.toString(receipt.get("findings").whole("error")),
                    Integer.toString(receipt.get("findings").whole("warning")),
                    Integer.toString(receipt.whole("held")));
            lateMonths(unchanged.period());
            int exit = receipt.whole("exit");
            NextStep.afterRun(root, unchanged.period(), exit != ExitStatus.DONE);
            return exit;
        } catch (ReadJson.Malformed impossible) {
            throw new IllegalStateException("a receipt that was read is unreadable", impossible);
        }
    }

    private int stillClosed(RunResult.StillClosed closed) {
        Handover handover = closed.version().handover();
        Manifest manifest = closed.version().manifest();
        int exit = closed.late().isEmpty() && closed.unseen().isEmpty() && !isOpen(manifest)
                ? ExitStatus.DONE
                : ExitStatus.OPEN_QUESTIONS;
        if (root.json()) {
            root.answer(json(closed, exit).write());
        }
        root.tell(
                "handover.closed",
                root.name(handover.period()),
                Integer.toString(handover.version()),
                VietnameseDates.numeric(handover.day()));
        if (closed.restored().isEmpty()) {
            root.tell("handover.outputs-whole", root.shown(root.place().results(handover.period())));
        } else {
            root.tell(
                    "handover.outputs-restored",
                    Integer.toString(closed.restored().size()));
            closed.restored().forEach(path -> root.tell("handover.item", path));
        }
        accepted(manifest);
        late(closed.late(), handover);
        closed.unseen().ifPresent(root::complain);
        closed.newer()
                .forEach(other -> root.tell(
                        "handover.made-of-other",
                        root.name(other.period()),
                        Integer.toString(other.version()),
                        VietnameseDates.numeric(other.day()),
                        handover.period().toString()));
        return exit;
    }

    /** What came since closing, and what to do about it. */
    void late(List<LateFile> late, Handover handover) {
        if (late.isEmpty()) {
            return;
        }
        root.tell("handover.late", Integer.toString(late.size()));
        for (LateFile file : late) {
            String name = file.folder().equals(handover.period()) ? file.name() : file.folder() + "/" + file.name();
            root.tell(
                    "handover.late." + file.change().code(),
                    name,
                    file.kind() == LateFile.Kind.DECISIONS
                            ? root.phrases().say("handover.decisions")
                            : file.unit().isEmpty() ? root.phrases().say("handover.unit-unknown") : file.unit());
        }
        root.tell("handover.late-do", handover.period().toString());
    }

    /** Whether a period is closed, was opened again, and what came late. */
    void status(HandoverStatus status) {
        status.closed().ifPresent(closed -> {
            root.tell(
                    "handover.status-closed",
                    Integer.toString(closed.version()),
                    VietnameseDates.numeric(closed.day()));
            late(status.late(), closed);
        });
        status.reopened()
                .ifPresent(open -> root.tell(
                        "handover.status-reopened",
                        Integer.toString(open.last().version()),
                        VietnameseDates.numeric(open.day()),
                        open.reason()));
    }

    /** Of a longer period: which of its closed months got files since. */
    void lateMonths(Period period) {
        if (root.quiet() || period.kind() == Period.Kind.MONTH) {
            return;
        }
        for (Period month : period.months()) {
            try {
                HandoverStatus status = HandoverStatus.of(root.place(), month);
                if (!status.late().isEmpty()) {
                    root.tell(
                            "handover.late-of-month",
                            month.toString(),
                            Integer.toString(
                                    status.closed().map(Handover::version).orElse(0)),
                            Integer.toString(status.late().size()));
                }
            } catch (HandoverDamaged damaged) {
                root.complain(damaged.reason());
            } catch (IOException unreadable) {
                root.complain(Message.of(
                        "console.unreadable-folder", root.place().returns(month).toString()));
            }
        }
    }

    private static Json json(RunResult.StillClosed closed, int exit) {
        List<Json.Member> members = new ArrayList<>();
        try {
            Json receipt = ReadJson.parse(closed.receipt()).json();
            if (receipt instanceof Json.Members all) {
                all.members().stream()
                        .map(m -> m.name().equals("exit") ? new Json.Member("exit", Json.number(exit)) : m)
                        .forEach(members::add);
            }
        } catch (ReadJson.Malformed impossible) {
            throw new IllegalStateException("a receipt that was handed over is unreadable", impossible);
        }
        Map<String, Json> handover =
                new LinkedHashMap<>(version(closed.version().manifest()));
        handover.put(
                "restored",
                Json.items(closed.restored().stream().map(Json::text).toList()));
        handover.put(
                "late",
                Json.items(closed.late().stream().map(HandoverReport::late).toList()));
        handover.put("late_known", new Json.Truth(closed.unseen().isEmpty()));
        handover.put(
                "newer",
                Json.items(closed.newer().stream().map(HandoverReport::version).toList()));
        members.add(new Json.Member("handover", Json.members(handover)));
        return new Json.Members(members);
    }

    static Json late(LateFile file) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("folder", Json.text(file.folder().toString()));
        members.put("file", Json.text(file.name()));
        members.put("unit", Json.text(file.unit()));
        members.put("change", Json.text(file.change().code()));
        members.put("sha256", Json.text(file.sha256()));
        return Json.members(members);
    }

    static Json version(Handover handover) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("period", Json.text(handover.period().toString()));
        members.put("version", Json.number(handover.version()));
        members.put("closed", Json.text(handover.day().toString()));
        return Json.members(members);
    }

    /** A version with what it replaces. */
    static Map<String, Json> version(Manifest manifest) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("period", Json.text(manifest.handover().period().toString()));
        members.put("version", Json.number(manifest.handover().version()));
        members.put("closed", Json.text(manifest.handover().day().toString()));
        manifest.made().ifPresent(day -> members.put("made", Json.text(day.toString())));
        manifest.after().ifPresent(after -> {
            members.put("replaces", Json.number(after.last().version()));
            members.put("reason", Json.text(after.reason()));
        });
        members.put("exit", Json.number(manifest.figures().exit()));
        members.put("units_expected", Json.number(manifest.figures().expected()));
        members.put("units_received", Json.number(manifest.figures().received()));
        members.put("accepted_open", Json.number(manifest.accepted().size()));
        members.put("program", Json.text(manifest.program().version()));
        members.put("inputs_sha256", Json.text(manifest.inputs()));
        return members;
    }

    private int nowClosed(RunResult.NowClosed closed) {
        Manifest manifest = closed.version().manifest();
        Handover handover = manifest.handover();
        root.tell(
                "handover.now-closed",
                root.name(handover.period()),
                Integer.toString(handover.version()),
                VietnameseDates.numeric(handover.day()));
        manifest.otherDay()
                .ifPresent(made -> root.tell(
                        "handover.other-day", VietnameseDates.numeric(handover.day()), VietnameseDates.numeric(made)));
        root.tell(
                "handover.now-closed-where",
                root.shown(closed.folder()),
                root.shown(closed.version().folder()));
        accepted(manifest);
        manifest.after()
                .ifPresent(after -> root.tell(
                        "handover.changed",
                        Integer.toString(after.last().version()),
                        Integer.toString(closed.changes().totals().size()),
                        Integer.toString(closed.changes().values().size())));
        affected(closed.affected(), handover);
        closed.notPlaced().ifPresent(reason -> {
            root.complain(reason);
            root.complain(Message.of(
                    "handover.not-placed",
                    Integer.toString(handover.version()),
                    handover.period().toString()));
        });
        if (closed.notPlaced().isEmpty()) {
            root.tell(
                    isOpen(manifest) ? "handover.next-hand-over-open" : "handover.next-hand-over",
                    root.shown(closed.folder()),
                    handover.period().toString());
        }
        int open = isOpen(manifest) ? ExitStatus.OPEN_QUESTIONS : ExitStatus.DONE;
        int exit = closed.notPlaced().isPresent() ? ExitStatus.CANNOT_WRITE : open;
        if (root.json()) {
            root.answer(json(closed, exit).write());
        }
        return exit;
    }

    /** Whether it was closed although something was open: that it is closed does not answer it. */
    private static boolean isOpen(Manifest manifest) {
        return manifest.figures().exit() != ExitStatus.DONE
                || !manifest.accepted().isEmpty();
    }

    /** What was open when it was closed, in the words of the closed version. */
    private void accepted(Manifest manifest) {
        List<String> open = manifest.accepted();
        if (open.isEmpty()) {
            return;
        }
        root.tell("handover.accepted", Integer.toString(open.size()));
        open.stream().limit(OPEN_SHOWN).forEach(one -> root.tell("handover.item", one));
        if (open.size() > OPEN_SHOWN) {
            root.tell("handover.more", Integer.toString(open.size() - OPEN_SHOWN));
        }
    }

    private Json json(RunResult.NowClosed closed, int exit) {
        Map<String, Json> members = version(closed.version().manifest());
        // The version has a status of its own; a machine must not take it for that of this call.
        members.put("exit", Json.number(exit));
        if (closed.notPlaced().isPresent()) {
            members.put("messages", root.complaints().messages());
        }
        members.put("folder", Json.text(closed.version().folder().toString()));
        members.put("changed_totals", Json.number(closed.changes().totals().size()));
        members.put("changed_values", Json.number(closed.changes().values().size()));
        members.put(
                "affected",
                Json.items(
                        closed.affected().stream().map(HandoverReport::version).toList()));
        return Json.members(members);
    }

    private void affected(List<Handover> affected, Handover handover) {
        affected.forEach(other -> root.tell(
                "handover.affected",
                root.name(other.period()),
                Integer.toString(other.version()),
                VietnameseDates.numeric(other.day()),
                handover.period().toString(),
                other.period().toString()));
    }

    private int notClosed(RunResult.NotClosed refused) {
        root.complain(Message.of(
                "handover.not-closed-open", refused.outcome().period().toString()));
        List<RunResult.Open> open = refused.open(root.phrases());
        open.stream().limit(SHOWN).forEach(one -> root.complain(Message.text("  - " + one.sentence())));
        int more = open.stream().skip(SHOWN).mapToInt(RunResult.Open::matters).sum();
        if (more > 0) {
            root.complain(Message.of("handover.more", Integer.toString(more)));
        }
        root.complain(
                Message.of("handover.not-closed-do", refused.outcome().period().toString()));
        return ExitStatus.OPEN_QUESTIONS;
    }

    private int nowOpen(RunResult.NowOpen open) {
        Handover last = open.reopened().last();
        if (root.json()) {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("period", Json.text(last.period().toString()));
            members.put("version", Json.number(last.version()));
            members.put("reopened", Json.text(open.reopened().day().toString()));
            members.put("reason", Json.text(open.reopened().reason()));
            members.put(
                    "affected",
                    Json.items(open.affected().stream()
                            .map(HandoverReport::version)
                            .toList()));
            root.answer(Json.members(members).write());
        }
        root.tell(
                "handover.now-open",
                root.name(last.period()),
                Integer.toString(last.version()),
                VietnameseDates.numeric(last.day()),
                last.period().toString());
        affected(open.affected(), last);
        return ExitStatus.DONE;
    }
}
