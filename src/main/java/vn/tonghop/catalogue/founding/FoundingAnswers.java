package vn.tonghop.catalogue.founding;

import java.util.List;

/**
 * What somebody who begins has said.
 *
 * @param agency the issuing body, such as "Ủy ban nhân dân xã Tân Mẫu"
 * @param superior whom it reports to, such as "UBND tỉnh Sông Mẫu"
 * @param place where documents are dated; empty for the name of the commune
 */
public record FoundingAnswers(String agency, String superior, String place, List<ListedUnit> units) {
    public FoundingAnswers {
        units = List.copyOf(units);
    }
}
