package vn.tonghop.intake;

import java.math.BigDecimal;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;

/** A figure of the month before, as a form shows it to those who fill it in. */
public record QuotedFigure(Code element, BigDecimal value, CellRef place) {}
