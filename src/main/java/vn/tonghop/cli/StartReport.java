package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.batch.CommuneStart;
import vn.tonghop.catalogue.founding.FoundedUnit;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.publish.Json;

/** Says what was made of the answers, and what to do next. */
final class StartReport {
    private final RootCommand root;

    StartReport(RootCommand root) {
        this.root = root;
    }

    int report(CommuneStart.Result result, Period first) {
        if (result instanceof CommuneStart.Refused refused) {
            return refused(refused.reasons());
        }
        if (result instanceof CommuneStart.Faulty faulty) {
            return new RunReport(root).catalogue(faulty.faults());
        }
        started((CommuneStart.Started) result, first);
        return ExitStatus.DONE;
    }

    int refused(List<Message> reasons) {
        reasons.forEach(root::complain);
        root.complain(Message.of("start.nothing-written"));
        return ExitStatus.UNUSABLE;
    }

    /** One unit: its line in the list, code, form and name. */
    static Message line(FoundedUnit unit) {
        return unit.place() == 0
                ? Message.of("start.unit-added", unit.code().value(), unit.form(), unit.name())
                : Message.of(
                        "start.unit",
                        Integer.toString(unit.place()),
                        unit.code().value(),
                        unit.form(),
                        unit.name());
    }

    private void started(CommuneStart.Started started, Period first) {
        Path folder = started.folder();
        if (root.json()) {
            root.answer(json(started, first).write());
        }
        root.tell("start.done", root.shown(folder));
        started.units()
                .forEach(unit ->
                        root.tell(line(unit).key(), line(unit).arguments().toArray(String[]::new)));
        root.tell(
                "start.counts",
                Integer.toString(started.units().size()),
                Integer.toString(started.elements()),
                Integer.toString(started.rules()));
        String input = quoted(root.shown(folder));
        String output = quoted(root.shown(RootCommand.resultsOf(folder)));
        root.tell("start.next-look", root.shown(folder.resolve("catalog")), input);
        root.tell(
                "start.next-forms",
                input,
                first.toString(),
                root.shown(folder.resolve("blank").resolve(first.toString())));
        root.tell("start.next-run", input, output, first.toString(), root.shown(folder.resolve(first.toString())));
    }

    /** As it is typed in a command: in quotes where a name has spaces or signs. */
    private static String quoted(String path) {
        return path.matches("[\\p{L}\\p{N}_./:\\\\-]+") ? path : "\"" + path + "\"";
    }

    private static Json json(CommuneStart.Started started, Period first) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("folder", Json.text(started.folder().toString()));
        members.put("period", Json.text(first.toString()));
        members.put(
                "units",
                Json.items(started.units().stream().map(StartReport::json).toList()));
        return Json.members(members);
    }

    private static Json json(FoundedUnit unit) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("code", Json.text(unit.code().value()));
        members.put("name", Json.text(unit.name()));
        members.put("kind", Json.text(unit.kind()));
        members.put("form", Json.text(unit.form()));
        members.put("listed", Json.number(unit.place()));
        return Json.members(members);
    }
}
