package vn.tonghop.mistakes;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.grid.CellValue;

/** Whose file, for when, of which edition: M14 to M21, and names as people write them. */
final class IdentityMistakes {
    private IdentityMistakes() {}

    static List<Mistake> all() {
        return List.of(
                Mistake.of(
                        "M14",
                        "",
                        d -> typed(d, IdentityField.PERIOD, "2023-06", "FILE.PERIOD-OTHER", "2023-06", "2023-11")),
                Mistake.of(
                        "M14",
                        "in words",
                        d -> typed(d, IdentityField.PERIOD, "tháng 6 năm 2023", "FILE.PERIOD-OTHER", "2023-06")),
                Mistake.of(
                        "M15",
                        "name of another unit",
                        d -> typed(
                                d,
                                IdentityField.UNIT_NAME,
                                other(d).name(),
                                "FILE.UNIT-OTHER-NAME",
                                other(d).name(),
                                d.sample.unit().code().value())),
                Mistake.of(
                        "M15",
                        "name of another unit without accents",
                        d -> typed(
                                d,
                                IdentityField.UNIT_NAME,
                                bare(other(d).name()),
                                "FILE.UNIT-OTHER-NAME",
                                d.sample.unit().code().value())),
                Mistake.of("M15", "file named for another unit", IdentityMistakes::misnamed),
                Mistake.of("M17", "", IdentityMistakes::blank),
                Mistake.of(
                                "M18",
                                "unknown edition",
                                d -> typed(
                                        d, IdentityField.EDITION, "2019.9", "FILE.EDITION-UNKNOWN", "2019.9", "2023.1"))
                        .as("ASK"),
                Mistake.of("M18", "known edition", IdentityMistakes::laterEdition)
                        .as("ACCEPT"),
                named("NFD", name -> Normalizer.normalize(name, Normalizer.Form.NFD)),
                named("without accents", IdentityMistakes::bare),
                named("upper case", name -> name.toUpperCase(java.util.Locale.ROOT)),
                Mistake.of("M20", "short name", d -> {
                    LooseSheet.Mark cell = d.identity(IdentityField.UNIT_NAME);
                    cell.sheet().put(cell, new CellValue.Text(d.sample.unit().brief()));
                    d.fileName = "bao cao (1) cuối cùng.xlsx";
                    return Optional.of(Expected.silence());
                }),
                Mistake.of("M21", "", IdentityMistakes::withoutIdentity),
                Mistake.of("M54", "swapped", d -> {
                    LooseSheet.Mark cell = d.identity(IdentityField.SENT);
                    cell.sheet().put(cell, new CellValue.Text("31/6/2026"));
                    return Optional.of(
                            Expected.of(Told.at(cell, "FILE.SENT-IMPOSSIBLE", "31/6/2026", "không có thật")));
                }));
    }

    private static Mistake named(String variant, java.util.function.UnaryOperator<String> writing) {
        return Mistake.of("M20", variant, d -> {
            LooseSheet.Mark cell = d.identity(IdentityField.UNIT_NAME);
            cell.sheet()
                    .put(cell, new CellValue.Text(writing.apply(d.sample.unit().name())));
            d.fileName = writing.apply("Báo cáo tháng 11 " + d.sample.unit().name()) + " (1).xlsx";
            return Optional.of(Expected.silence());
        });
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static ReportingUnit other(Desk d) {
        return d.office.samples().stream()
                .map(SampleOffice.Sample::unit)
                .filter(u -> u.form().equals(d.sample.unit().form()) && !u.equals(d.sample.unit()))
                .findFirst()
                .orElseGet(() -> d.office.sample("TDP05").unit());
    }

    private static Optional<Expected> typed(Desk d, IdentityField field, String text, String rule, String... words) {
        LooseSheet.Mark cell = d.identity(field);
        cell.sheet().put(cell, new CellValue.Text(text));
        return Optional.of(Expected.of(Told.at(cell, rule, words)).withAll(d.allKeys(), Want.nothing()));
    }

    private static Optional<Expected> misnamed(Desk d) {
        d.fileName = other(d).code() + "_2023-11.xlsx";
        return Optional.of(Expected.of(Told.ofFile(
                        "FILE.NAME-OTHER-UNIT",
                        other(d).code().value(),
                        d.sample.unit().code().value()))
                .withAll(d.allKeys(), Want.nothing()));
    }

    private static Optional<Expected> blank(Desk d) {
        d.typed().forEach(t -> t.sheet().clear(t.cell().row(), t.cell().column()));
        return Optional.of(Expected.of(Told.ofFile("FILE.BLANK-FORM", "chưa điền"))
                .withAll(d.allKeys(), Want.nothing())
                .also("FILE.ALL-ZERO"));
    }

    /** Next year's edition of a form that has one, already used this year. */
    private static Optional<Expected> laterEdition(Desk d) {
        boolean known = d.office.catalogue.forms().stream()
                .anyMatch(f ->
                        f.code().equals(d.sample.unit().form()) && f.edition().equals("2024.1"));
        if (!known) {
            return Optional.empty();
        }
        LooseSheet.Mark cell = d.identity(IdentityField.EDITION);
        cell.sheet().put(cell, new CellValue.Text("2024.1"));
        return Optional.of(Expected.of(Told.at(cell, "FILE.EDITION-OTHER", "2024.1", "2023.1")));
    }

    private static Optional<Expected> withoutIdentity(Desk d) {
        LooseSheet sheet = d.identitySheet();
        d.book.sheets.remove(sheet);
        return Optional.of(Expected.of(Told.ofFile(
                        "FILE.NO-IDENTITY",
                        d.sample.unit().code().value(),
                        d.sample.unit().name()))
                .withAll(d.allKeys(), Want.nothing())
                .also("FILE.FORM-MISSING", "FILE.SENT-MISSING", "FILE.EDITION-MISSING"));
    }
}
