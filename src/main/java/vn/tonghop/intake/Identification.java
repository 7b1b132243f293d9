package vn.tonghop.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final UnitIndex units;

    Identification(Catalogue catalogue, Period period) {
        this.catalogue = catalogue;
        this.period = period;
        this.units = new UnitIndex(catalogue.units(period));
    }

    /** What the lines above the tables say. */
    List<SheetHeading> headings(List<Grid> grids) {
        return SheetHeading.of(grids, units::byCode, units::byName);
    }

    /**
     * The unit by the code in the block, or a candidate by its name there, the lines above the tables or the name of the
     * file.
     */
    Optional<ReportingUnit> unit(IdentityBlock block, List<SheetHeading> headings, String file) {
        Optional<IdentityBlock.Entry> code = block.find(IdentityField.UNIT_CODE);
        if (code.isPresent()) {
            return units.byCode(code.get().text());
        }
        return block.find(IdentityField.UNIT_NAME)
                .flatMap(name -> units.byName(name.text()))
                .or(() -> only(headings))
                .or(() -> byFileName(file));
    }

    private static Optional<ReportingUnit> only(List<SheetHeading> headings) {
        List<ReportingUnit> named =
                headings.stream().flatMap(h -> h.unit().stream()).distinct().toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The unit that the name of a file speaks of. */
    Optional<ReportingUnit> byFileName(String file) {
        return FileNames.unit(file, units);
    }

    /**
     * The findings that decide about the file as a whole: nothing when it can be accepted.
     *
     * @param candidate what {@link #unit} gave
     */
    List<Finding> judge(
            IdentityBlock block,
            List<SheetHeading> headings,
            Optional<ReportingUnit> candidate,
            String file,
            boolean date1904,
            FindingLog log) {
        List<Finding> decisive = new ArrayList<>();
        unitFinding(block, candidate, log).ifPresent(decisive::add);
        candidate.ifPresent(unit -> nameFinding(block, unit, log).ifPresent(decisive::add));
        candidate.ifPresent(unit -> fileNameFinding(unit, file, log).ifPresent(decisive::add));
        candidate.ifPresent(unit -> decisive.addAll(otherUnits(headings, unit, log)));
        candidate.ifPresent(unit -> formFinding(block, unit, log).ifPresent(decisive::add));
        boolean hasBlock = decisive.stream().noneMatch(f -> f.rule().equals(IntakeRule.FILE_NO_IDENTITY.code()));
        if (hasBlock || block.find(IdentityField.PERIOD).isPresent()) {
            periodFinding(block, date1904, log).ifPresent(decisive::add);
        }
        periodOfSheets(headings, block.find(IdentityField.PERIOD).isPresent(), log)
                .ifPresent(decisive::add);
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
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        CellRef place = at(entry.get(), log);
        String found = entry.get().text();
        if (UnitIndex.isName(unit, found)) {
            LegacyText.read(entry.get().value())
                    .ifPresent(read -> log.place(
                            place,
                            IntakeRule.FORM_LEGACY_TEXT,
                            found,
                            entry.get().value().text(),
                            entry.get().value().text(),
                            found,
                            read.encoding().label()));
            return Optional.empty();
        }
        if (units.byName(found).isPresent()) {
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

    /** A file that was named for one unit and filled in by another: nobody knows whose figures they are. */
    private Optional<Finding> fileNameFinding(ReportingUnit unit, String file, FindingLog log) {
        List<ReportingUnit> named = FileNames.unitsByCode(file, units);
        if (named.isEmpty() || named.contains(unit)) {
            return Optional.empty();
        }
        String other = named.get(0).code().value();
        return Optional.of(log.file(
                IntakeRule.FILE_NAME_OTHER_UNIT,
                unit.code().value(),
                other,
                other,
                unit.code().value(),
                unit.name()));
    }

    /** Sheets that another unit's form was the source of. */
    private static List<Finding> otherUnits(List<SheetHeading> headings, ReportingUnit unit, FindingLog log) {
        return headings.stream()
                .filter(h -> h.unit().filter(other -> !other.equals(unit)).isPresent())
                .map(h -> {
                    ReportingUnit other = h.unit().orElseThrow();
                    return log.place(
                            log.at(h.sheet(), h.unitCell().orElseThrow().address()),
                            IntakeRule.FILE_SHEETS_OTHER_UNIT,
                            unit.name(),
                            other.name(),
                            h.sheet().name(),
                            other.name(),
                            unit.code().value(),
                            unit.name());
                })
                .toList();
    }

    /** Sheets of another period: in doubt where the block says otherwise, decisive where nothing else says it. */
    private Optional<Finding> periodOfSheets(List<SheetHeading> headings, boolean inBlock, FindingLog log) {
        List<SheetHeading> other = headings.stream()
                .filter(h -> h.period().filter(p -> !p.equals(period)).isPresent())
                .toList();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        SheetHeading first = other.get(0);
        String found = first.period().orElseThrow().toString();
        CellRef place = log.at(first.sheet(), first.periodCell().orElseThrow().address());
        if (!inBlock) {
            return Optional.of(
                    log.place(place, IntakeRule.FILE_PERIOD_OTHER, period.toString(), found, found, period.toString()));
        }
        log.place(
                place,
                IntakeRule.FILE_SHEETS_OTHER_PERIOD,
                period.toString(),
                found,
                found,
                period.toString(),
                Integer.toString(other.size()));
        return Optional.empty();
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
