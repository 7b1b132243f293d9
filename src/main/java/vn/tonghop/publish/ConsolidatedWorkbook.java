package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.publish.versions.VersionNotes;

/**
 * The workbook that is handed over ({@code tong-hop-P.xlsx}), as data: a cover, who returned what, what is open, what was checked, a sheet
 * per subject, what is planned for next year, what is on record, what changed, what was explained, where every value came from, and how things are counted.
 *
 * <p>A subject's sheet has a row per data element and indicator: the township's figures first, then the cells of the
 * units they are made of. Figures are live formulas over those cells; the result stored beside each is the exact figure
 * of the consolidation, rounded to the 15 digits that a spreadsheet keeps. A unit that is not in has empty cells and a
 * held value is a word, so that neither is ever summed as 0. The same outcome gives the same workbook.
 */
public final class ConsolidatedWorkbook {
    private ConsolidatedWorkbook() {}

    /** The workbook of a period of which nothing was handed over. */
    public static Workbook of(Catalogue catalogue, PeriodOutcome outcome, Phrases phrases) {
        return of(catalogue, outcome, VersionNotes.none(), phrases);
    }

    /**
     * @param versions what is to be said of versions that were handed over
     * @param phrases must know every key of {@code phrases/workbook_*.properties}, and those of the outcome's messages
     */
    public static Workbook of(Catalogue catalogue, PeriodOutcome outcome, VersionNotes versions, Phrases phrases) {
        Material material = Material.of(catalogue.edition(outcome.period()), outcome, phrases);
        List<WrittenSheet> sheets = new ArrayList<>();
        sheets.add(CoverSheet.of(material, versions.standing()));
        sheets.add(ReturnsSheet.of(material));
        sheets.add(QuestionsSheet.of(material));
        sheets.add(ChecksSheet.of(material));
        sheets.add(RuleCounts.of(material));
        for (SubjectPlan plan : material.plan().subjects()) {
            sheets.addAll(SubjectSheet.of(material, plan));
        }
        NextYearSheet.of(material).ifPresent(sheets::add);
        sheets.add(FindingsSheet.recorded(material));
        sheets.add(ChangesSheet.of(material, versions));
        sheets.add(ExplanationsSheet.of(material));
        sheets.add(SourcesSheet.of(material));
        sheets.add(ConventionsSheet.of(material));
        return new Workbook(
                material.say("title", material.agency("issuing_body_full"), material.periodName()),
                material.agency("issuing_body_full"),
                sheets);
    }
}
