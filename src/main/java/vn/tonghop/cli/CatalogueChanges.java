package vn.tonghop.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.EditionChanges;
import vn.tonghop.catalogue.Form;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;

/** Tells what the forms ask otherwise in one period than in an earlier one. */
@CommandLine.Command(name = "changes", aliases = "thay-doi", sortOptions = false)
final class CatalogueChanges extends CatalogueCommand {
    @Option(
            names = "--from",
            paramLabel = "${bundle:label.period}",
            required = true,
            descriptionKey = "help.changes-from")
    private String from = "";

    @Option(names = "--to", paramLabel = "${bundle:label.period}", required = true, descriptionKey = "help.changes-to")
    private String to = "";

    @Option(names = "--form", paramLabel = "${bundle:label.code}", descriptionKey = "help.changes-form")
    private @Nullable String form;

    CatalogueChanges(RootCommand root) {
        super(root);
    }

    @Override
    int run(RootCommand root, Catalogue catalogue) {
        Period before = root.period(from);
        Period after = root.period(to);
        if (!catalogue.lastDay(before).isBefore(catalogue.lastDay(after))) {
            root.complain(Message.of("catalogtool.changes.order", before.toString(), after.toString()));
            return ExitStatus.UNUSABLE;
        }
        List<String> codes =
                catalogue.forms().stream().map(Form::code).distinct().toList();
        String wanted = form == null ? "" : form;
        if (!wanted.isEmpty() && !codes.contains(wanted)) {
            String known = codes.stream().collect(Collectors.joining(", "));
            root.complain(Message.of("catalogtool.changes.no-form", wanted, known));
            return ExitStatus.UNUSABLE;
        }
        EditionChanges all = EditionChanges.between(catalogue, before, after);
        EditionChanges changes = wanted.isEmpty() ? all : all.only(wanted);
        new ChangesReport(root).tell(changes);
        return ExitStatus.DONE;
    }
}
