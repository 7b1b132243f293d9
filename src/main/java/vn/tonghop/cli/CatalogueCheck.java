package vn.tonghop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.publish.Json;

/** Proves the catalogue and tells how much there is of everything. */
@CommandLine.Command(name = "check", aliases = "kiem-tra", sortOptions = false)
final class CatalogueCheck extends CatalogueCommand {
    CatalogueCheck(RootCommand root) {
        super(root);
    }

    @Override
    int run(RootCommand root, Catalogue catalogue) {
        if (root.json()) {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("units", Json.number(catalogue.units().size()));
            members.put("forms", Json.number(catalogue.forms().size()));
            members.put("elements", Json.number(catalogue.elements().size()));
            members.put("indicators", Json.number(catalogue.indicators().size()));
            members.put("rules", Json.number(catalogue.rules().size()));
            root.console().out().print(Json.members(members).write());
        }
        root.tell(
                "catalogtool.proven",
                Integer.toString(catalogue.units().size()),
                Integer.toString(catalogue.forms().size()),
                Integer.toString(catalogue.elements().size()),
                Integer.toString(catalogue.indicators().size()),
                Integer.toString(catalogue.rules().size()));
        return ExitStatus.DONE;
    }
}
