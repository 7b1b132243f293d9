package vn.tonghop.catalogue;

import java.math.BigDecimal;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitCode;

/** A figure of an earlier period for which no returned forms are in hand; without a unit it is the township's. */
public record Baseline(
        Period period, UnitCode unit, Code code, String item, Measure measure, BigDecimal value, String source) {}
