package vn.tonghop.model.workbook;

import java.util.List;
import java.util.Set;

/**
 * What is added to a workbook that somebody else made: a first sheet and marks on cells. An annotation that the workbook
 * carries already is taken off before, so that there is never more than one.
 *
 * @param sheet the first sheet; its links lead to sheets of the annotated workbook
 * @param marks of sheets that the workbook has, in any order; those of other sheets are left out
 * @param replaced names of the sheets of an earlier annotation
 * @param fills every colour that a mark of this or an earlier annotation can have, as RRGGBB
 * @param opening the line with which a comment begins, by which it is found again
 * @param closing the line with which it ends
 * @param recalculate whether the program that opens the workbook has to compute its formulas anew
 */
public record Annotation(
        WrittenSheet sheet,
        List<Mark> marks,
        Set<String> replaced,
        Set<String> fills,
        String opening,
        String closing,
        boolean recalculate) {
    public Annotation {
        marks = List.copyOf(marks);
        replaced = Set.copyOf(replaced);
        fills = Set.copyOf(fills);
    }
}
