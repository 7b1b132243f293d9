package vn.tonghop.publish.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.catalogue.Subject;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Standing;

/**
 * What has to be looked at and what is on record, the weightiest first, with what is needed to search it. A page that nobody can
 * scroll helps nobody: of more findings than {@link #MOST} the lightest are left to the file of findings, and the page says so.
 */
final class FindingsList {
    /** The most findings that stand on the page. */
    static final int MOST = 4000;

    private final Html html;
    private final Told told;

    private FindingsList(Html html, Told told) {
        this.html = html;
        this.told = told;
    }

    static void write(Html html, Told told) {
        new FindingsList(html, told).write();
    }

    private void write() {
        Part.FINDINGS.open(html, told);
        List<Finding> all = told.outcome().findings();
        List<Finding> shown = all.size() <= MOST ? all : all.subList(0, MOST);
        if (all.isEmpty()) {
            html.put("p", told.say("findings.none")).close("section");
            return;
        }
        decisions(all);
        Map<String, Integer> subjects = subjects(shown);
        controls(shown, subjects);
        if (shown.size() < all.size()) {
            String file = "doi-soat-" + told.outcome().period() + ".csv";
            html.put(
                    "p",
                    told.say("findings.more", told.count(shown.size()), told.count(all.size()), file),
                    "class",
                    "standing");
        }
        html.open("ol", "id", "ds", "data-greeting", told.say("findings.greeting", "{0}"));
        shown.forEach(f -> finding(f, subjects));
        html.close("ol").close("section");
    }

    /** Where the office answers what waits for it; of a longer period in its months and, about its own figures, in itself; of a closed one nowhere. */
    private void decisions(List<Finding> findings) {
        if (told.standing() instanceof Standing.Closed || findings.stream().noneMatch(Finding::isOpen)) {
            return;
        }
        Period period = told.outcome().period();
        boolean month = period.kind() == Period.Kind.MONTH;
        html.put(
                "p",
                told.say(
                        month ? "findings.decide" : "findings.decide-months",
                        told.workbook("sheet.questions"),
                        "tong-hop-" + period + ".xlsx",
                        period.toString()),
                "class",
                "decide");
    }

    /** The subjects that are spoken of, with their numbers on this page from 1 on, in the catalogue's order; 0 is for what has none. */
    private Map<String, Integer> subjects(List<Finding> findings) {
        Map<String, Integer> subjects = new LinkedHashMap<>();
        Set<String> spoken = new TreeSet<>();
        findings.forEach(f -> told.subject(f.code()).map(Subject::code).ifPresent(spoken::add));
        told.catalogue().subjects().stream()
                .map(Subject::code)
                .filter(spoken::contains)
                .forEach(code -> subjects.put(code, subjects.size() + 1));
        return subjects;
    }

    private void controls(List<Finding> findings, Map<String, Integer> subjects) {
        html.open("div", "class", "controls scripted", "role", "search", "aria-label", told.say("findings.search-in"));
        html.open("p").put("label", told.say("findings.search"), "for", "tim");
        html.open("input", "id", "tim", "type", "search", "autocomplete", "off").close("p");
        html.open("p").put("label", told.say("findings.unit"), "for", "dv");
        html.open("select", "id", "dv").put("option", told.say("findings.every-unit"), "value", "");
        Set<Integer> spoken = new TreeSet<>();
        findings.forEach(f -> spoken.add(told.number(f.unit())));
        if (spoken.contains(0)) {
            html.put("option", told.say("findings.township"), "value", "0");
        }
        told.outcome().returns().stream()
                .filter(r -> spoken.contains(told.number(r.unit())))
                .forEach(r -> html.put(
                        "option",
                        r.unit() + " – " + told.name(r.unit()),
                        "value",
                        Integer.toString(told.number(r.unit()))));
        html.close("select").close("p");
        html.open("p").put("label", told.say("findings.subject"), "for", "lv");
        html.open("select", "id", "lv").put("option", told.say("findings.every-subject"), "value", "");
        subjects.forEach((code, number) -> html.put(
                "option", told.catalogue().subject(code).map(Subject::label).orElse(code), "value", number.toString()));
        html.put("option", told.say("findings.no-subject"), "value", "0");
        html.close("select").close("p");
        html.open("fieldset").put("legend", told.say("findings.weight"));
        for (Severity severity : Severity.values()) {
            html.open("label").open("input", "type", "checkbox", "checked", "", "data-weight", severity.code());
            html.text(" " + sign(severity) + " " + told.severity(severity)).close("label");
        }
        html.open("label").open("input", "type", "checkbox", "id", "mo");
        html.text(" " + told.say("findings.open-only")).close("label");
        html.close("fieldset").close("div");
        html.put(
                "p",
                told.say("findings.hits", told.count(findings.size()), told.count(findings.size())),
                "id",
                "thay",
                "role",
                "status",
                "aria-live",
                "polite",
                "data-hits",
                told.say("findings.hits", "{0}", "{1}"));
    }

    private void finding(Finding finding, Map<String, Integer> subjects) {
        Optional<Subject> subject = told.subject(finding.code());
        String number =
                subject.map(s -> subjects.getOrDefault(s.code(), 0)).orElse(0).toString();
        html.open(
                "li",
                "class",
                finding.severity().code(),
                "data-u",
                Integer.toString(told.number(finding.unit())),
                "data-s",
                number,
                "data-o",
                finding.isOpen() ? "1" : "0");
        html.open("p").put("b", sign(finding.severity()) + " " + told.severity(finding.severity()));
        html.text(" · ")
                .put("span", told.workbook("outcome." + finding.outcome().code()));
        html.text(" · ").open("span", "class", "unit");
        if (isStray(finding)) {
            html.text(told.say("findings.unit-unknown"));
        } else if (finding.unit().isNone()) {
            html.text(told.say("findings.township"));
        } else {
            html.text(finding.unit() + " ").foreign(told.name(finding.unit()));
        }
        html.close("span");
        subject.ifPresent(s -> html.text(" · ").foreign(s.label()));
        // As the console prints it, so that it is found by what was read there.
        html.text(" · ").put("code", "[" + finding.rule() + "]");
        if (!finding.code().isNone()) {
            html.text(" · ").put("code", finding.code().value());
        }
        html.close("p");
        place(finding);
        html.open("p", "class", "said").foreign(told.sentence(finding));
        String suggestion = told.suggestion(finding);
        if (!suggestion.isEmpty()) {
            html.text(" ").foreign(suggestion);
        }
        html.close("p");
        if (!finding.explanation().isEmpty()) {
            html.open("p")
                    .text(told.say("findings.answer") + " ")
                    .foreign(finding.explanation())
                    .close("p");
        }
        if (finding.isOpen() && !isStray(finding)) {
            html.put("button", told.say("copy"), "type", "button", "class", "scripted", "data-copy", "finding");
        }
        html.close("li");
    }

    /** About a file of which it is not known who sent it: there is nobody to write to. */
    private static boolean isStray(Finding finding) {
        return finding.unit().isNone()
                && !finding.place().file().isEmpty()
                && !finding.message().key().startsWith("check.")
                && !finding.rule().startsWith("DECISION.");
    }

    private void place(Finding finding) {
        CellRef place = finding.place();
        if (place.file().isEmpty()) {
            return;
        }
        // Sentences of reading name their place themselves; those of rules do not.
        boolean named = !finding.message().key().startsWith("check.");
        html.open("p", "class", named ? "place" : "place copied");
        html.text(told.say("findings.file") + " «").foreign(place.file()).text("»");
        if (!place.sheet().isEmpty()) {
            html.text(", " + told.say("findings.sheet") + " «")
                    .foreign(place.sheet())
                    .text("»");
        }
        if (!place.cell().isEmpty()) {
            html.text(", " + told.say("findings.cell") + " ").put("b", place.cell());
        }
        html.close("p");
    }

    private static String sign(Severity severity) {
        return switch (severity) {
            case ERROR -> "■";
            case WARNING -> "▲";
            case NOTE -> "○";
        };
    }
}
