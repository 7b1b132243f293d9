package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.batch.FrozenVersion;
import vn.tonghop.batch.PeriodHistory;
import vn.tonghop.batch.VersionProof;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Measure;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.VietnameseNumbers;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.handover.Manifest;
import vn.tonghop.publish.versions.VersionChanges;
import vn.tonghop.publish.versions.VersionChanges.Figure;
import vn.tonghop.publish.versions.VersionChanges.TotalChange;
import vn.tonghop.publish.versions.VersionChanges.ValueChange;

/** Says what is known of runs and versions. */
final class HistoryReport {
    private static final int SHOWN = 20;
    private static final int HASH_SHOWN = 12;

    private final RootCommand root;

    HistoryReport(RootCommand root) {
        this.root = root;
    }

    void tell(PeriodHistory history) {
        root.tell("handover.history.period", root.name(history.period()));
        history.run()
                .ifPresent(run -> root.tell(
                        "handover.history.run",
                        Integer.toString(run.received()),
                        Integer.toString(run.expected()),
                        Integer.toString(run.errors()),
                        Integer.toString(run.warnings()),
                        Integer.toString(run.held()),
                        exit(run.exit())));
        if (history.versions().isEmpty()) {
            root.tell("handover.history.never-closed");
        }
        history.versions().forEach(this::version);
        boolean open = history.versions().isEmpty()
                || history.versions()
                        .get(history.versions().size() - 1)
                        .reopened()
                        .isPresent();
        root.tell(
                open ? "handover.history.next-close" : "handover.history.next-prove",
                history.period().toString());
    }

    private String exit(int status) {
        return root.phrases()
                .say(status == ExitStatus.DONE ? "handover.history.nothing-open" : "handover.history.something-open");
    }

    private void version(PeriodHistory.Version version) {
        version.frozen().ifPresent(frozen -> {
            Manifest manifest = frozen.manifest();
            root.tell(
                    "handover.history.version",
                    Integer.toString(version.number()),
                    VietnameseDates.numeric(manifest.handover().day()),
                    Integer.toString(manifest.figures().received()),
                    Integer.toString(manifest.figures().expected()),
                    Integer.toString(manifest.accepted().size()),
                    manifest.inputs()
                            .substring(0, Math.min(HASH_SHOWN, manifest.inputs().length())));
            manifest.otherDay().ifPresent(made -> root.tell("handover.history.made", VietnameseDates.numeric(made)));
            manifest.after()
                    .ifPresent(after -> root.tell(
                            "handover.history.replaces",
                            Integer.toString(after.last().version()),
                            after.reason()));
        });
        version.reopened()
                .ifPresent(open ->
                        root.tell("handover.history.reopened", VietnameseDates.numeric(open.day()), open.reason()));
        version.damaged()
                .ifPresent(damaged -> root.tell("handover.item", root.phrases().say(damaged)));
    }

    void changes(Handover from, Handover to, VersionChanges changes) {
        root.tell(
                "handover.history.changes",
                Integer.toString(from.version()),
                Integer.toString(to.version()),
                Integer.toString(changes.totals().size()),
                Integer.toString(changes.values().size()));
        changes.totals().stream().limit(SHOWN).forEach(this::total);
        more(changes.totals().size());
        changes.values().stream().limit(SHOWN).forEach(this::value);
        more(changes.values().size());
    }

    private void more(int all) {
        if (all > SHOWN) {
            root.tell("handover.more", Integer.toString(all - SHOWN));
        }
    }

    private void total(TotalChange change) {
        root.tell(
                "handover.history.total",
                name(change.code().value(), change.item(), change.measure()),
                shown(change.before()),
                shown(change.after()),
                change.coverageBefore(),
                change.coverageAfter());
    }

    private void value(ValueChange change) {
        root.tell(
                "handover.history.value",
                change.unit().value(),
                name(change.code().value(), change.item(), change.measure()),
                shown(change.before()),
                cell(change.cellBefore()),
                shown(change.after()),
                cell(change.cellAfter()));
    }

    private String name(String code, String item, Measure measure) {
        String whole = item.isEmpty() ? code : code + " «" + item + "»";
        return measure == Measure.YTD ? root.phrases().say("handover.history.ytd", whole) : whole;
    }

    private String shown(Figure figure) {
        return figure.number()
                .map(VietnameseNumbers::exact)
                .orElse(figure.text().isEmpty() ? root.phrases().say("handover.history.none") : figure.text());
    }

    private String cell(CellRef cell) {
        return cell.equals(CellRef.NONE)
                ? root.phrases().say("handover.history.none")
                : cell.file() + ", " + cell.sheet() + "!" + cell.cell();
    }

    void restored(FrozenVersion version, Path folder) {
        if (root.json()) {
            Map<String, Json> members = HandoverReport.version(version.manifest());
            members.put("restored_to", Json.text(folder.toString()));
            root.answer(Json.members(members).write());
        }
        root.tell(
                "handover.history.restored",
                Integer.toString(version.handover().version()),
                root.name(version.handover().period()),
                VietnameseDates.numeric(version.handover().day()),
                folder.toString());
    }

    /** Gives the exit status: 0 if the version was made again, 1 if something is otherwise. */
    int proof(FrozenVersion version, VersionProof.Made made) {
        Handover handover = version.handover();
        if (root.json()) {
            Map<String, Json> members = HandoverReport.version(version.manifest());
            members.put("same_program", new Json.Truth(made.sameProgram()));
            members.put("proven", new Json.Truth(made.isProven()));
            members.put(
                    "different",
                    Json.items(made.different().stream().map(Json::text).toList()));
            members.put("different_totals", Json.number(made.figures().totals().size()));
            members.put("different_values", Json.number(made.figures().values().size()));
            root.answer(Json.members(members).write());
        }
        String number = Integer.toString(handover.version());
        String name = root.name(handover.period());
        if (!made.sameProgram()) {
            root.tell(
                    "handover.prove.other-program", version.manifest().program().version(), Version.text());
        }
        if (made.different().isEmpty()) {
            root.tell(
                    "handover.prove.same",
                    number,
                    name,
                    Integer.toString(version.manifest().outputs().size()));
        } else {
            root.tell(
                    made.isProven() ? "handover.prove.same-figures" : "handover.prove.different",
                    number,
                    name,
                    Integer.toString(made.different().size()),
                    Integer.toString(made.figures().totals().size()));
            made.different().forEach(path -> root.tell("handover.item", path));
        }
        return made.isProven() ? ExitStatus.DONE : ExitStatus.OPEN_QUESTIONS;
    }

    void json(List<PeriodHistory> histories) {
        root.answer(
                Json.items(histories.stream().map(HistoryReport::json).toList()).write());
    }

    private static Json json(PeriodHistory history) {
        return Json.members(members(history));
    }

    private static Map<String, Json> members(PeriodHistory history) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("period", Json.text(history.period().toString()));
        history.run().ifPresent(run -> {
            Map<String, Json> latest = new LinkedHashMap<>();
            latest.put("exit", Json.number(run.exit()));
            latest.put("units_expected", Json.number(run.expected()));
            latest.put("units_received", Json.number(run.received()));
            latest.put("errors", Json.number(run.errors()));
            latest.put("warnings", Json.number(run.warnings()));
            latest.put("held", Json.number(run.held()));
            members.put("run", Json.members(latest));
        });
        List<Json> versions = new ArrayList<>();
        for (PeriodHistory.Version version : history.versions()) {
            Map<String, Json> one = new LinkedHashMap<>();
            one.put("version", Json.number(version.number()));
            version.frozen().ifPresent(frozen -> one.putAll(HandoverReport.version(frozen.manifest())));
            version.reopened().ifPresent(open -> {
                one.put("reopened", Json.text(open.day().toString()));
                one.put("reopened_reason", Json.text(open.reason()));
            });
            one.put("readable", new Json.Truth(version.damaged().isEmpty()));
            versions.add(Json.members(one));
        }
        members.put("versions", Json.items(versions));
        return members;
    }

    void json(PeriodHistory history, FrozenVersion from, FrozenVersion to, VersionChanges changes) {
        Map<String, Json> members = members(history);
        members.put("from", Json.number(from.handover().version()));
        members.put("to", Json.number(to.handover().version()));
        members.put(
                "totals",
                Json.items(changes.totals().stream().map(HistoryReport::json).toList()));
        members.put(
                "values",
                Json.items(changes.values().stream().map(HistoryReport::json).toList()));
        root.answer(Json.items(List.of(Json.members(members))).write());
    }

    private static Json json(TotalChange change) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("code", Json.text(change.code().value()));
        members.put("item", Json.text(change.item()));
        members.put("measure", Json.text(change.measure().code()));
        members.put("before", Json.text(change.before().text()));
        members.put("after", Json.text(change.after().text()));
        members.put("coverage_before", Json.text(change.coverageBefore()));
        members.put("coverage_after", Json.text(change.coverageAfter()));
        return Json.members(members);
    }

    private static Json json(ValueChange change) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("unit", Json.text(change.unit().value()));
        members.put("code", Json.text(change.code().value()));
        members.put("item", Json.text(change.item()));
        members.put("measure", Json.text(change.measure().code()));
        members.put("before", Json.text(change.before().text()));
        members.put("after", Json.text(change.after().text()));
        members.put("status_before", Json.text(change.before().status()));
        members.put("status_after", Json.text(change.after().status()));
        members.put("cell_before", Json.text(place(change.cellBefore())));
        members.put("cell_after", Json.text(place(change.cellAfter())));
        return Json.members(members);
    }

    private static String place(CellRef cell) {
        return cell.equals(CellRef.NONE) ? "" : cell.file() + ", " + cell.sheet() + "!" + cell.cell();
    }
}
