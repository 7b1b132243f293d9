package vn.tonghop.model;

/** What a unit wrote beside a value under "Giải trình". */
public record Explanation(UnitCode unit, Code element, String item, String text, CellRef source) {}
