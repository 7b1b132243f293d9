package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import vn.tonghop.batch.CatalogueExport;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Message;
import vn.tonghop.publish.Json;

/** Writes the proven catalogue as a workbook to edit. */
@CommandLine.Command(name = "export", aliases = "xuat", sortOptions = false)
final class CatalogueExporting extends CatalogueCommand {
    @Parameters(paramLabel = "${bundle:label.file-xlsx}", descriptionKey = "help.catalog-export")
    private String name = "";

    CatalogueExporting(RootCommand root) {
        super(root);
    }

    @Override
    int run(RootCommand root, Catalogue catalogue) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            root.complain(Message.of("catalogtool.not-xlsx", name));
            return ExitStatus.UNUSABLE;
        }
        Path file = root.surroundings().folder().resolve(name).normalize();
        try {
            if (!CatalogueExport.write(root.place(), file, root.phrases())) {
                root.complain(Message.of("catalogtool.exists", file.toString()));
                return ExitStatus.UNUSABLE;
            }
        } catch (IOException failure) {
            return root.failed(failure, file);
        }
        if (root.json()) {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("file", Json.text(file.toString()));
            root.answer(Json.members(members).write());
        }
        root.tell("catalogtool.exported", file.toString(), RootCommand.quoted(name), root.inputOption());
        return ExitStatus.DONE;
    }
}
