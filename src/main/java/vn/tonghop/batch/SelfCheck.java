package vn.tonghop.batch;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.adapter.excel.recomputing.Discrepancy;
import vn.tonghop.adapter.excel.recomputing.WorkbookProof;

/** What stands before the way out: a workbook must compute to what is stored in it, by an evaluator of its own. */
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
