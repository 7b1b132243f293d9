package vn.tonghop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.ChangeWording;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.EditionChanges;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.FormChange;
import vn.tonghop.catalogue.FormChange.Difference;
import vn.tonghop.catalogue.FormChanges;
import vn.tonghop.model.Code;
import vn.tonghop.publish.Json;

/** Says what changed between two editions of the forms, to people or to machines. */
final class ChangesReport {
    private final RootCommand root;
    private final ChangeWording wording;

    ChangesReport(RootCommand root) {
        this.root = root;
        this.wording = new ChangeWording(root.phrases());
    }

    void tell(EditionChanges changes) {
        if (root.json()) {
            root.answer(json(changes).write());
            return;
        }
        // What was asked for is told, also when everything else is to be silent.
        if (changes.forms().isEmpty()) {
            line(root.phrases()
                    .say(
                            "catalogtool.changes.none",
                            changes.before().toString(),
                            changes.after().toString()));
        }
        changes.forms().forEach(this::form);
    }

    private void form(FormChanges form) {
        line(root.phrases()
                .say(heading(form), form.code(), title(form), edition(form.before()), edition(form.after())));
        for (FormChange change : form.changes()) {
            line("  " + wording.kind(change) + ": " + wording.text(change));
        }
    }

    private static String heading(FormChanges form) {
        if (form.before().isEmpty()) {
            return "catalogtool.changes.new";
        }
        return form.after().isEmpty() ? "catalogtool.changes.gone" : "catalogtool.changes.form";
    }

    private static String title(FormChanges form) {
        return form.after().or(form::before).map(Form::title).orElse("");
    }

    private static String edition(Optional<Form> form) {
        return form.map(Form::edition).orElse("");
    }

    private void line(String text) {
        root.console().out().println(text.replaceAll("\\p{Cntrl}", " "));
    }

    private Json json(EditionChanges changes) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("from", Json.text(changes.before().toString()));
        members.put("to", Json.text(changes.after().toString()));
        members.put("forms", Json.items(changes.forms().stream().map(this::json).toList()));
        Map<String, Json> renamed = new LinkedHashMap<>();
        for (Map.Entry<Code, Code> pair : changes.renamed().entrySet()) {
            renamed.put(pair.getKey().value(), Json.text(pair.getValue().value()));
        }
        members.put("renamed", Json.members(renamed));
        return Json.members(members);
    }

    private Json json(FormChanges form) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("form", Json.text(form.code()));
        members.put("edition_before", Json.text(edition(form.before())));
        members.put("edition_after", Json.text(edition(form.after())));
        members.put(
                "changes", Json.items(form.changes().stream().map(this::json).toList()));
        return Json.members(members);
    }

    private Json json(FormChange change) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("kind", Json.text(ChangeWording.key(change)));
        members.put("before", codes(change.elementsBefore()));
        members.put("after", codes(change.elementsAfter()));
        members.put(
                "differences",
                Json.items(
                        change.differences().stream().map(ChangesReport::json).toList()));
        members.put("text", Json.text(wording.text(change)));
        return Json.members(members);
    }

    private static Json json(Difference difference) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("aspect", Json.text(difference.aspect().code()));
        members.put("before", Json.text(difference.before()));
        members.put("after", Json.text(difference.after()));
        return Json.members(members);
    }

    private static Json codes(List<DataElement> elements) {
        return Json.items(
                elements.stream().map(e -> Json.text(e.code().value())).toList());
    }
}
