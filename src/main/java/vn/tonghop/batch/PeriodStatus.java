package vn.tonghop.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.intake.Receipts;
import vn.tonghop.model.Period;

/** Who has returned what for a period, found out from the files alone; writes nothing. */
public final class PeriodStatus {
    private PeriodStatus() {}

    public static Receipts of(Catalogue catalogue, Workplace place, Period period, LocalDate asOf) throws IOException {
        return of(catalogue, ReturnsFolder.list(place.returns(period)), period, asOf);
    }

    static Receipts of(Catalogue catalogue, List<Entry> entries, Period period, LocalDate asOf) {
        ReturnReader reader = new ReturnReader(catalogue, period);
        List<IntakeResult> results = new ArrayList<>();
        for (Entry entry : entries) {
            results.addAll(reader.read(entry));
        }
        return Receipts.assemble(catalogue, period, asOf, results);
    }
}
