package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.catalogue.ExchangeCodes;
import vn.tonghop.model.Code;
import vn.tonghop.model.MachineFile;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Total;
import vn.tonghop.model.ValueStatus;

/**
 * {@code sdmx-P.csv}: totals of the township and figures of its units as SDMX-CSV 2.0, described in docs/schema/sdmx.json.
 * One row per unit ({@code _T} for the township), code, span and period. What is missing has a status and no value, never 0.
 * Items of lists are left out: their names are free text and no codes, and two may be alike.
 *
 * <p>Ids of SDMX have no dots: {@code TR.LUA.DT} is {@code TR_LUA_DT}, unless exchange.csv says otherwise.
 */
public final class SdmxFile {
    private static final List<String> HEADER = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "FREQ",
            "REPORTING_UNIT",
            "INDICATOR",
            "SPAN",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS",
            "UNIT_MEASURE",
            "DECIMALS",
            "UNITS_REPORTED",
            "UNITS_EXPECTED");
    private static final String FLOW = "TONGHOP:FIGURES(1.0.0)";
    private static final String WHOLE = "_T";

    private final Catalogue catalogue;
    private final ExchangeCodes codes;
    private final Period period;

    private SdmxFile(Catalogue catalogue, ExchangeCodes codes, Period period) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.period = period;
    }

    public static MachineFile of(Catalogue catalogue, ExchangeCodes codes, PeriodOutcome outcome) {
        Period period = outcome.period();
        SdmxFile file = new SdmxFile(catalogue.edition(period), codes, period);
        List<List<String>> rows = new ArrayList<>();
        for (Total total : outcome.consolidation().totals()) {
            if (total.item().isEmpty()) {
                rows.add(file.row(total));
            }
        }
        for (Observation observation : outcome.consolidation().observations()) {
            if (observation.item().isEmpty() && observation.line() == 0 && file.isFigure(observation)) {
                rows.add(file.row(observation));
            }
        }
        return new MachineFile("sdmx-" + period + ".csv", HEADER, rows);
    }

    private boolean isFigure(Observation observation) {
        return catalogue
                .element(observation.element())
                .filter(e -> e.nature().isFigure())
                .isPresent();
    }

    private List<String> row(Total total) {
        return row(
                WHOLE,
                total.code(),
                total.measure(),
                total.value(),
                status(total),
                MachineFiles.unit(catalogue, total, labelled(total.code())),
                List.of(
                        Integer.toString(total.coverage().reported()),
                        Integer.toString(total.coverage().expected())));
    }

    private List<String> row(Observation o) {
        String unit =
                codes.find(ExchangeCodes.Target.SDMX, o.unit()).orElse(o.unit().value());
        return row(
                unit,
                o.element(),
                o.measure(),
                o.figure(),
                status(o.status()),
                labelled(o.element()).unit(),
                List.of("", ""));
    }

    private List<String> row(
            String unit,
            Code code,
            Measure span,
            Optional<BigDecimal> value,
            String status,
            String unitOfMeasure,
            List<String> coverage) {
        int decimals = labelled(code).decimals();
        return List.of(
                "dataflow",
                FLOW,
                "R",
                ExchangePeriod.frequency(period),
                unit,
                codes.find(ExchangeCodes.Target.SDMX, code).orElse(code.value().replace('.', '_')),
                span == Measure.YTD ? "YTD" : "PERIOD",
                ExchangePeriod.sdmx(period),
                MachineFiles.rounded(value, decimals),
                status,
                unitOfMeasure,
                Integer.toString(decimals),
                coverage.get(0),
                coverage.get(1));
    }

    private Labelled labelled(Code code) {
        return catalogue
                .labelled(code)
                .orElseThrow(() -> new IllegalStateException("a figure of an unknown code: " + code));
    }

    /** Codes of CL_OBS_STATUS: A normal, E estimated, I imputed, O missing, M cannot exist, L not collected, Q withheld. */
    static String status(ValueStatus status) {
        return switch (status) {
            case REPORTED, ZERO -> "A";
            case ESTIMATED -> "E";
            case CARRIED -> "I";
            case BLANK -> "O";
            case NOT_APPLICABLE -> "M";
            case NOT_AVAILABLE -> "L";
            case HELD -> "Q";
        };
    }

    /** Of a code that has no figure for the township, such as a rank, units may have answered and still there is none. */
    private static String status(Total total) {
        String status = status(total.status());
        return total.value().isEmpty() && !status.equals("O") ? "M" : status;
    }

    /** As of a value; P (provisional) while units are missing. */
    static String status(Total.Status status) {
        return switch (status) {
            case COMPLETE -> "A";
            case ESTIMATED -> "E";
            case CARRIED -> "I";
            case PARTIAL -> "P";
            case NOT_APPLICABLE -> "M";
            case MISSING -> "O";
        };
    }
}
