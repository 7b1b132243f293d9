package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.TableDifference;
import vn.tonghop.catalogue.TableDifference.Change;
import vn.tonghop.catalogue.TableDifference.Entry;
import vn.tonghop.catalogue.TableDifference.Field;
import vn.tonghop.model.Message;
import vn.tonghop.publish.Json;
import vn.tonghop.publish.catalogue.SheetFault;

/** Says what an edited catalogue workbook would change or has changed, or why it is not taken. */
final class ImportReport {
    private final RootCommand root;

    ImportReport(RootCommand root) {
        this.root = root;
    }

    void faults(List<SheetFault> faults, String file) {
        root.complaints()
                .fact("faults", Json.items(faults.stream().map(this::json).toList()));
        root.complain(Message.of("catalogtool.refused", file, Integer.toString(faults.size())));
        for (SheetFault fault : faults) {
            String where = fault.cell().isEmpty()
                    ? root.phrases().say("catalogtool.at-sheet", fault.sheet())
                    : root.phrases().say("catalogtool.at-cell", fault.sheet(), fault.cell());
            root.complaints().say(plain("  " + where + ": " + root.phrases().say(fault.message())));
        }
    }

    private Json json(SheetFault fault) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("sheet", Json.text(fault.sheet()));
        members.put("cell", Json.text(fault.cell()));
        members.put("message", Json.text(root.phrases().say(fault.message())));
        return Json.members(members);
    }

    void differences(List<TableDifference> differences, boolean dryRun, Path kept) {
        if (root.json()) {
            List<Json> files = differences.stream().map(ImportReport::json).toList();
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("written", new Json.Truth(!dryRun && !differences.isEmpty()));
            members.put("files", Json.items(files));
            print(members);
        } else if (!root.quiet()) {
            differences.forEach(this::difference);
        }
        if (differences.isEmpty()) {
            root.tell("catalogtool.same");
        } else if (dryRun) {
            root.tell("catalogtool.dry-run");
        } else {
            root.tell("catalogtool.imported", kept.toString());
        }
    }

    private void difference(TableDifference difference) {
        root.tell(
                "catalogtool.difference",
                difference.file(),
                Integer.toString(difference.added().size()),
                Integer.toString(difference.removed().size()),
                Integer.toString(difference.changed().size()));
        difference.added().forEach(row -> line("  + " + shown(row)));
        difference.removed().forEach(row -> line("  - " + shown(row)));
        for (Change change : difference.changed()) {
            for (Field field : change.fields()) {
                line("  ~ " + change.row().key() + ", " + root.phrases().say("console.column", field.column()) + ": "
                        + value(field.before()) + " → " + value(field.after()));
            }
        }
        if (difference.reordered()) {
            root.tell("catalogtool.reordered");
        }
    }

    private static String shown(Entry row) {
        return row.label().isEmpty() ? row.key() : row.key() + " (" + row.label() + ")";
    }

    private String value(String text) {
        return text.isEmpty() ? root.phrases().say("catalogtool.nothing") : "«" + text + "»";
    }

    private void line(String text) {
        root.console().out().println(plain(text));
    }

    /** What people typed never reaches the terminal as a command. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static Json json(TableDifference difference) {
        List<Json> changed = new ArrayList<>();
        for (Change change : difference.changed()) {
            for (Field field : change.fields()) {
                Map<String, Json> members = new LinkedHashMap<>();
                members.put("key", Json.text(change.row().key()));
                members.put("column", Json.text(field.column()));
                members.put("before", Json.text(field.before()));
                members.put("after", Json.text(field.after()));
                changed.add(Json.members(members));
            }
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("file", Json.text(difference.file()));
        members.put("added", keys(difference.added()));
        members.put("removed", keys(difference.removed()));
        members.put("changed", Json.items(changed));
        members.put("reordered", new Json.Truth(difference.reordered()));
        return Json.members(members);
    }

    private static Json keys(List<Entry> rows) {
        return Json.items(rows.stream().map(row -> Json.text(row.key())).toList());
    }

    private void print(Map<String, Json> members) {
        root.answer(Json.members(members).write());
    }
}
