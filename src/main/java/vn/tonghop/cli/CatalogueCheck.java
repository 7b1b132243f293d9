package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.EditionGap;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.publish.Json;

/** Proves the catalogue and tells how much there is of everything. */
@CommandLine.Command(name = "check", aliases = "kiem-tra", sortOptions = false)
final class CatalogueCheck extends CatalogueCommand {
    CatalogueCheck(RootCommand root) {
        super(root);
    }

    @Override
    int run(RootCommand root, Catalogue catalogue) {
        List<EditionGap> gaps = EditionGap.of(catalogue);
        Map<String, Integer> counts = counts(catalogue);
        if (root.json()) {
            Map<String, Json> members = new LinkedHashMap<>();
            counts.forEach((what, count) -> members.put(what, Json.number(count)));
            members.put(
                    "gaps", Json.items(gaps.stream().map(CatalogueCheck::json).toList()));
            root.console().out().print(Json.members(members).write());
        }
        root.tell(
                "catalogtool.proven",
                counts.values().stream().map(count -> Integer.toString(count)).toArray(String[]::new));
        for (EditionGap gap : gaps) {
            String since = since(gap);
            root.tell(
                    since.isEmpty() ? "catalogtool.gap-early" : "catalogtool.gap",
                    gap.file(),
                    gap.code(),
                    gap.missing().value(),
                    since);
        }
        return ExitStatus.DONE;
    }

    /** What there is of everything, several editions of one code counted once. */
    private static Map<String, Integer> counts(Catalogue catalogue) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("units", distinct(catalogue.units(), ReportingUnit::code));
        counts.put("forms", distinct(catalogue.forms(), Form::code));
        counts.put("elements", distinct(catalogue.elements(), DataElement::code));
        counts.put("indicators", distinct(catalogue.indicators(), Indicator::code));
        counts.put("rules", distinct(catalogue.rules(), Rule::code));
        return counts;
    }

    private static <T> int distinct(List<T> rows, Function<T, Object> code) {
        return (int) rows.stream().map(code).distinct().count();
    }

    private static String since(EditionGap gap) {
        return gap.since().equals(LocalDate.MIN) ? "" : gap.since().toString();
    }

    private static Json json(EditionGap gap) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("file", Json.text(gap.file()));
        members.put("code", Json.text(gap.code()));
        members.put("missing", Json.text(gap.missing().value()));
        members.put("since", Json.text(since(gap)));
        return Json.members(members);
    }
}
