package vn.tonghop.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.adapter.excel.recomputing.Discrepancy;
import vn.tonghop.adapter.excel.recomputing.WorkbookProof;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.document.FilledDocument;
import vn.tonghop.publish.report.PrintedFigure;
import vn.tonghop.publish.report.ReportProof;

/**
 * What stands before the way out: a workbook must compute to what is stored in it, by an evaluator of its own, and every figure of a report
 * must be the total that it is bound to.
 */
final class SelfCheck {
    /** Enough to find a fault by, and no log of a megabyte where a whole column is wrong. */
    private static final int MOST_TOLD = 200;

    private SelfCheck() {}

    /** A workbook that has passed; there is no other way to have one. */
    static final class Passed {
        private final String name;
        private final byte[] bytes;

        private Passed(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        /** The file as it was checked. */
        byte[] bytes() {
            return bytes.clone();
        }
    }

    /**
     * Lets a workbook pass.
     *
     * @param workbook the whole file
     * @throws WorkbookRefused if anything in it differs from what is computed from it: a fault of the program, whatever came in
     */
    static Passed pass(String name, byte[] workbook) {
        List<Discrepancy> discrepancies = WorkbookProof.discrepancies(name, workbook);
        if (!discrepancies.isEmpty()) {
            throw new WorkbookRefused(name, discrepancies);
        }
        return new Passed(name, workbook);
    }

    /**
     * Lets a report pass.
     *
     * @param filled what was to be written
     * @param printed the figures that were read back from the finished file
     * @throws ReportRefused if any of them is not what was consolidated, or not all that were to be printed are there: a fault of the program,
     *     whatever came in
     */
    static void pass(
            String name,
            FilledDocument filled,
            List<PrintedFigure> printed,
            Catalogue catalogue,
            PeriodOutcome outcome) {
        List<String> faults = new ArrayList<>();
        ReportProof.differences(catalogue, outcome, printed).forEach(difference -> faults.add(difference.toString()));
        List<String> meant = filled.tags();
        List<String> there = printed.stream().map(PrintedFigure::tag).toList();
        if (!meant.equals(there)) {
            faults.add(
                    meant.size() + " figures were to be printed, " + there.size() + " are there, or in another order");
        }
        if (!faults.isEmpty()) {
            throw new ReportRefused(name, faults);
        }
    }

    /** Says which figures of a report are not what was consolidated. */
    static final class ReportRefused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        ReportRefused(String name, List<String> faults) {
            super(name + " was not published, " + faults.size() + " figures of it are not the totals:\n"
                    + faults.stream().limit(MOST_TOLD).collect(Collectors.joining("\n")));
        }
    }

    /** Says which cells, with their formula, our result and the computed one. */
    static final class WorkbookRefused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        WorkbookRefused(String name, List<Discrepancy> discrepancies) {
            super(name + " was not published, " + discrepancies.size()
                    + " places of it do not compute to what is stored:\n"
                    + discrepancies.stream()
                            .limit(MOST_TOLD)
                            .map(Discrepancy::toString)
                            .collect(Collectors.joining("\n")));
        }
    }
}
