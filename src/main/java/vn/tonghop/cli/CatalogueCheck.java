package vn.tonghop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.RuleExamples;
import vn.tonghop.publish.Json;

/** Proves the catalogue and the examples of its rules, and tells how much there is of everything. */
@CommandLine.Command(name = "check", aliases = "kiem-tra", sortOptions = false)
final class CatalogueCheck extends CatalogueCommand {
    CatalogueCheck(RootCommand root) {
        super(root);
    }

    @Override
    int run(RootCommand root, Catalogue catalogue) {
        List<CatalogueFault> faults = exampleFaults(root, catalogue);
        if (!faults.isEmpty()) {
            return new RunReport(root).catalogue(faults);
        }
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

    /** The examples of rules are proven here alone: no run depends on them. */
    private static List<CatalogueFault> exampleFaults(RootCommand root, Catalogue catalogue) {
        CatalogueFolder.CatalogueFiles file = CatalogueFolder.extra(root.place().catalogue(), RuleExamples.FILE);
        List<CatalogueFault> faults = new ArrayList<>(file.faults());
        file.tables().forEach(t -> faults.addAll(RuleExamples.of(catalogue, t).faults()));
        return faults;
    }
}
