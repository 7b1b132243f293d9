package vn.tonghop.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.batch.ExchangeTable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.EditionGap;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.catalogue.RuleExamples;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.Period;
import vn.tonghop.publish.Json;

/** Proves the catalogue and the examples of its rules, and tells how much there is of everything. */
@CommandLine.Command(name = "check", aliases = "kiem-tra", sortOptions = false)
final class CatalogueCheck extends CatalogueCommand {
    CatalogueCheck(RootCommand root) {
        super(root);
    }

    @Override
    int run(RootCommand root, Catalogue catalogue) throws IOException {
        Optional<RuleExamples> examples = Optional.empty();
        CatalogueFolder.CatalogueFiles file = CatalogueFolder.extra(root.place().catalogue(), RuleExamples.FILE);
        List<CatalogueFault> faults = new ArrayList<>(file.faults());
        for (Table table : file.tables()) {
            RuleExamples read = RuleExamples.of(catalogue, table);
            faults.addAll(read.faults());
            examples = Optional.of(read);
        }
        faults.addAll(ExchangeTable.read(root.place().catalogue(), catalogue).faults());
        if (!faults.isEmpty()) {
            return new RunReport(root).catalogue(faults);
        }
        List<EditionGap> gaps = EditionGap.of(catalogue);
        if (root.json()) {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("units", Json.number(catalogue.units().size()));
            members.put("forms", Json.number(codes(catalogue.forms(), Form::code)));
            members.put("elements", Json.number(codes(catalogue.elements(), DataElement::code)));
            members.put("indicators", Json.number(codes(catalogue.indicators(), Indicator::code)));
            members.put("rules", Json.number(codes(catalogue.rules(), Rule::code)));
            members.put(
                    "gaps", Json.items(gaps.stream().map(CatalogueCheck::json).toList()));
            root.answer(Json.members(members).write());
        }
        root.tell(
                "catalogtool.proven",
                Integer.toString(catalogue.units().size()),
                Integer.toString(codes(catalogue.forms(), Form::code)),
                Integer.toString(codes(catalogue.elements(), DataElement::code)),
                Integer.toString(codes(catalogue.indicators(), Indicator::code)),
                Integer.toString(codes(catalogue.rules(), Rule::code)));
        for (EditionGap gap : gaps) {
            String since = since(gap);
            root.tell(
                    since.isEmpty() ? "catalogtool.gap-early" : "catalogtool.gap",
                    gap.file(),
                    gap.code(),
                    gap.missing().value(),
                    since);
        }
        examples.map(RuleExamples::forgotten)
                .filter(rules -> !rules.isEmpty())
                .ifPresent(rules ->
                        root.tell("catalogtool.examples-forgotten", RuleExamples.FILE, String.join(", ", rules)));
        next(root);
        return ExitStatus.DONE;
    }

    private static void next(RootCommand root) throws IOException {
        Optional<Period> newest = root.place().newestPeriod();
        if (newest.isPresent()) {
            root.tell("catalogtool.next-run", newest.get().toString());
        } else {
            root.tell(
                    "catalogtool.next-forms",
                    root.inputOption(),
                    root.nextMonth().toString());
        }
    }

    /** What has several editions is one thing. */
    private static <T> int codes(List<T> rows, Function<T, ?> code) {
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
