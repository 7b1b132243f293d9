package vn.tonghop.catalogue;

import java.math.BigDecimal;
import vn.tonghop.model.Code;

/** What was planned or assigned for a year. */
public record Target(int year, Code code, BigDecimal value, String qualifier, String source, String note) {}
