package vn.tonghop.publish.overview;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.publish.RunReceipt;

/** What the run read and what it wrote, each with its SHA-256, so that anybody can tell whether a file is the one that was meant. */
final class ReceiptTables {
    private ReceiptTables() {}

    static void write(Html html, Told told) {
        Part.RECEIPT.open(html, told);
        String period = told.outcome().period().toString();
        html.put(
                "p",
                told.say(
                        "receipt.run",
                        period,
                        VietnameseDates.numeric(told.outcome().asOf()),
                        told.count(told.outcome().files().size()),
                        told.count(told.outputs().size())));
        html.put("p", told.say("receipt.verify", period));
        html.put("p", told.say("receipt.on-paper"), "class", "printed");
        inputs(html, told);
        outputs(html, told);
        html.close("section");
    }

    private static void inputs(Html html, Told told) {
        Table table = Table.open(html, told.say("receipt.inputs"), heads(told, "file", "unit", "result", "sha256"));
        for (FileOutcome file : told.outcome().files()) {
            table.row(file.file().name());
            table.text(file.unit().value());
            String result = told.say("receipt.result." + file.result().code());
            String reason = told.phrases().say(file.reason());
            table.text(reason.isEmpty() ? result : result + ": " + reason);
            table.code(file.file().sha256());
            table.end();
        }
        table.close();
    }

    private static void outputs(Html html, Told told) {
        Table table = Table.open(html, told.say("receipt.outputs"), heads(told, "file", "sha256"));
        for (RunReceipt.Output output : told.outputs()) {
            table.row(output.path());
            table.code(output.sha256());
            table.end();
        }
        table.close();
    }

    private static List<String> heads(Told told, String... names) {
        List<String> heads = new ArrayList<>();
        for (String name : names) {
            heads.add(told.say("receipt.head." + name));
        }
        return heads;
    }
}
