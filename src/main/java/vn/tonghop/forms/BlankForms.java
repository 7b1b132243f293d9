package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.FormChanges;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * The blank form of one unit for one period: a guide sheet with the identity block, then one sheet per subject with the
 * tables of {@link vn.tonghop.catalogue.FormLayout}, in its order.
 *
 * <p>The guide sheet says what is asked otherwise than twelve months before, by the two editions of the catalogue.
 *
 * <p>Only the cells to be typed into are unlocked. The column Kiểm tra and the lines under each table of figures are live
 * formulas with their results stored beside them: the limits of the catalogue and its rules of scope {@code unit} and
 * {@code item}, as far as all their figures are on this form. Rules that need other units, history or the sum of a list
 * stay with the consolidation.
 */
public final class BlankForms {
    private BlankForms() {}

    /**
     * The form of a unit.
     *
     * @param prefill figures shown in locked cells, and names of items
     * @param phrases sentences under keys that begin with {@code form.}
     * @throws IllegalArgumentException if the unit's form has no edition in the period
     */
    public static Workbook of(
            Catalogue catalogue, ReportingUnit unit, Period period, Prefill prefill, Phrases phrases) {
        Commission commission = commission(catalogue, unit, period, prefill, phrases);
        return of(catalogue, commission, FormPlan.of(commission));
    }

    static Commission commission(
            Catalogue catalogue, ReportingUnit unit, Period period, Prefill prefill, Phrases phrases) {
        Form form = catalogue
                .form(unit.form(), period)
                .orElseThrow(() -> new IllegalArgumentException("no form " + unit.form() + " in " + period));
        return new Commission(catalogue.edition(period), unit, form, period, prefill, phrases);
    }

    /** @param catalogue with all its editions */
    static Workbook of(Catalogue catalogue, Commission commission, FormPlan plan) {
        Form form = commission.form();
        Period period = commission.period();
        FormChanges changes = FormChanges.between(catalogue, form.code(), period.sameLastYear(), period);
        List<WrittenSheet> sheets = new ArrayList<>();
        sheets.add(GuideSheet.write(commission, plan, changes));
        plan.sheets().forEach(sheet -> sheets.add(SubjectSheet.write(commission, plan, sheet)));
        return new Workbook(
                form.title() + " - " + commission.unit().name() + " - " + period,
                commission.agency("issuing_body_full"),
                sheets);
    }

    /** The name of a unit's file, such as {@code TDP01_2023-11.xlsx}. */
    public static String fileName(ReportingUnit unit, Period period) {
        return unit.code() + "_" + period + ".xlsx";
    }
}
