package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.EditionGap;
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
        if (root.json()) {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("units", Json.number(catalogue.units().size()));
            members.put("forms", Json.number(catalogue.forms().size()));
            members.put("elements", Json.number(catalogue.elements().size()));
            members.put("indicators", Json.number(catalogue.indicators().size()));
            members.put("rules", Json.number(catalogue.rules().size()));
            members.put(
                    "gaps", Json.items(gaps.stream().map(CatalogueCheck::json).toList()));
            root.console().out().print(Json.members(members).write());
        }
        root.tell(
                "catalogtool.proven",
                Integer.toString(catalogue.units().size()),
                Integer.toString(catalogue.forms().size()),
                Integer.toString(catalogue.elements().size()),
                Integer.toString(catalogue.indicators().size()),
                Integer.toString(catalogue.rules().size()));
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
