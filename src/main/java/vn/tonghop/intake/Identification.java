package vn.tonghop.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.Wording;

/**
 * Tells whose form a file is, of which period and edition: by the identity block in it. The file's name is compared, and
 * is believed only in a question.
 */
final class Identification {
    private static final UnitCode NOBODY = UnitCode.NONE;

    private final Catalogue catalogue;
    private final Period period;
    private final List<ReportingUnit> units;

    Identification(Catalogue catalogue, Period period) {
        this.catalogue = catalogue;
        this.period = period;
        this.units = catalogue.units(period);
    }

    /** The unit by the code in the block, or a candidate by its name there or the name of the file. */
    Optional<ReportingUnit> unit(IdentityBlock block, String file) {
        Optional<IdentityBlock.Entry> code = block.find(IdentityField.UNIT_CODE);
        if (code.isPresent()) {
            return byCode(code.get().text());
        }
        return block.find(IdentityField.UNIT_NAME)
                .flatMap(name -> byName(name.text()))
                .or(() -> FileNames.unit(file, units));
    }

    private Optional<ReportingUnit> byCode(String text) {
        String code = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return units.stream().filter(u -> u.code().value().equals(code)).findFirst();
    }

    private Optional<ReportingUnit> byName(String text) {
        String name = Wording.foldWords(text);
        return units.stream().filter(u -> names(u).anyMatch(name::equals)).findFirst();
    }

    private static Stream<String> names(ReportingUnit unit) {
        return Stream.concat(Stream.of(unit.name(), unit.brief()), unit.aliases().stream())
                .map(Wording::foldWords);
    }

    /**
     * The findings that decide about the file as a whole: nothing when it can be accepted.
     *
     * @param candidate what {@link #unit} gave
     */
    List<Finding> judge(
            IdentityBlock block, Optional<ReportingUnit> candidate, String file, boolean date1904, FindingLog log) {
        List<Finding> decisive = new ArrayList<>();
        unitFinding(block, candidate, log).ifPresent(decisive::add);
        candidate.ifPresent(unit -> nameFinding(block, unit, log).ifPresent(decisive::add));
        candidate.ifPresent(unit -> compareFileName(unit, file, log));
        candidate.ifPresent(unit -> formFinding(block, unit, log).ifPresent(decisive::add));
        boolean hasBlock = decisive.stream().noneMatch(f -> f.rule().equals(IntakeRule.FILE_NO_IDENTITY.code()));
        if (hasBlock || block.find(IdentityField.PERIOD).isPresent()) {
            periodFinding(block, date1904, log).ifPresent(decisive::add);
        }
        if (hasBlock || block.find(IdentityField.EDITION).isPresent()) {
            candidate.ifPresent(unit -> editionFinding(block, unit, log).ifPresent(decisive::add));
        }
        return decisive;
    }

    private static Optional<Finding> unitFinding(
            IdentityBlock block, Optional<ReportingUnit> candidate, FindingLog log) {
        Optional<IdentityBlock.Entry> code = block.find(IdentityField.UNIT_CODE);
        if (code.isEmpty()) {
            String guess = candidate.map(u -> u.code() + " - " + u.name()).orElse("?");
            return Optional.of(log.file(IntakeRule.FILE_NO_IDENTITY, guess, "", guess));
        }
        if (candidate.isEmpty()) {
            IdentityBlock.Entry entry = code.get();
            return Optional.of(log.place(at(entry, log), IntakeRule.FILE_UNIT_UNKNOWN, "", entry.text(), entry.text()));
        }
        return Optional.empty();
    }

    private Optional<Finding> nameFinding(IdentityBlock block, ReportingUnit unit, FindingLog log) {
        Optional<IdentityBlock.Entry> entry = block.find(IdentityField.UNIT_NAME);
        if (entry.isEmpty()
                || names(unit).anyMatch(Wording.foldWords(entry.get().text())::equals)) {
            return Optional.empty();
        }
        String found = entry.get().text();
        CellRef place = at(entry.get(), log);
        if (byName(found).isPresent()) {
            return Optional.of(log.place(
                    place,
                    IntakeRule.FILE_UNIT_OTHER_NAME,
                    unit.name(),
                    found,
                    found,
                    unit.code().value(),
                    unit.name()));
        }
        log.place(
                place,
                IntakeRule.FILE_UNIT_NAME_UNKNOWN,
                unit.name(),
                found,
                found,
                unit.code().value(),
                unit.name());
        return Optional.empty();
    }

    private void compareFileName(ReportingUnit unit, String file, FindingLog log) {
        List<ReportingUnit> named = FileNames.unitsByCode(file, units);
        if (!named.isEmpty() && !named.contains(unit)) {
            String other = named.get(0).code().value();
            log.file(
                    IntakeRule.FILE_NAME_OTHER_UNIT,
                    unit.code().value(),
                    other,
                    other,
                    unit.code().value(),
                    unit.name());
        }
    }

    private static Optional<Finding> formFinding(IdentityBlock block, ReportingUnit unit, FindingLog log) {
        Optional<IdentityBlock.Entry> entry = block.find(IdentityField.FORM);
        if (entry.isEmpty()) {
            log.file(IntakeRule.FILE_FORM_MISSING, unit.form(), "", unit.form());
            return Optional.empty();
        }
        String found = entry.get().text();
        return Wording.fold(found).equals(Wording.fold(unit.form()))
                ? Optional.empty()
                : Optional.of(log.place(
                        at(entry.get(), log),
                        IntakeRule.FILE_FORM_OTHER,
                        unit.form(),
                        found,
                        found,
                        unit.name(),
                        unit.form()));
    }

    private Optional<Finding> periodFinding(IdentityBlock block, boolean date1904, FindingLog log) {
        Optional<IdentityBlock.Entry> entry = block.find(IdentityField.PERIOD);
        String found = entry.map(IdentityBlock.Entry::text).orElse("");
        Optional<Period> written = entry.flatMap(e -> PeriodText.read(e.value(), date1904));
        CellRef place = block.place(IdentityField.PERIOD).map(e -> at(e, log)).orElseGet(log::file);
        if (written.isEmpty()) {
            return Optional.of(log.place(
                    place, IntakeRule.FILE_PERIOD_UNREADABLE, period.toString(), found, found, period.toString()));
        }
        String read = written.get().toString();
        return written.get().equals(period)
                ? Optional.empty()
                : Optional.of(log.place(
                        place, IntakeRule.FILE_PERIOD_OTHER, period.toString(), read, read, period.toString()));
    }

    private Optional<Finding> editionFinding(IdentityBlock block, ReportingUnit unit, FindingLog log) {
        Optional<String> wanted = catalogue.form(unit.form(), period).map(Form::edition);
        Optional<IdentityBlock.Entry> entry = block.find(IdentityField.EDITION);
        String found = entry.map(IdentityBlock.Entry::text).orElse("");
        String current = wanted.orElse("");
        if (found.equals(current)) {
            return Optional.empty();
        }
        CellRef place = block.place(IdentityField.EDITION).map(e -> at(e, log)).orElseGet(log::file);
        boolean known = catalogue.forms().stream()
                .anyMatch(f -> f.code().equals(unit.form()) && f.edition().equals(found));
        IntakeRule rule = known ? IntakeRule.FILE_EDITION_OTHER : IntakeRule.FILE_EDITION_UNKNOWN;
        Finding finding = log.place(place, rule, current, found, found, current);
        return known ? Optional.empty() : Optional.of(finding);
    }

    /** The day written on the form; a day that does not exist is a finding, a missing one a note. */
    static Optional<LocalDate> sent(IdentityBlock block, boolean date1904, FindingLog log) {
        Optional<IdentityBlock.Entry> entry = block.find(IdentityField.SENT);
        if (entry.isEmpty()) {
            log.file(IntakeRule.FILE_SENT_MISSING, "", "");
            return Optional.empty();
        }
        Optional<LocalDate> day = DayText.read(entry.get().value(), date1904);
        if (day.isEmpty()) {
            String found = entry.get().text();
            log.place(at(entry.get(), log), IntakeRule.FILE_SENT_IMPOSSIBLE, "", found, found);
        }
        return day;
    }

    private static CellRef at(IdentityBlock.Entry entry, FindingLog log) {
        return log.at(entry.sheet(), entry.value().address());
    }

    static UnitCode code(Optional<ReportingUnit> unit) {
        return unit.map(ReportingUnit::code).orElse(NOBODY);
    }
}
