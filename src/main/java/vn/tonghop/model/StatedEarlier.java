package vn.tonghop.model;

/**
 * What a return says, in its locked column "Kỳ trước", of the period before: the form came with it filled in, so that
 * something else there is a statement about a month that was reported already. It is never a figure of the month itself.
 *
 * @param measure of the figure it speaks of; cumulative only where the head of the column says so
 * @param content the figure, or nothing where what stands there cannot be read as one
 * @param raw the text as it stood in the cell, never empty
 */
public record StatedEarlier(Code element, Measure measure, Content content, String raw, CellRef source) {}
