package vn.tonghop.returns;

import vn.tonghop.model.CellRef;
import vn.tonghop.model.Finding;
import vn.tonghop.model.ReviewKey;

/**
 * One row of the sheet.
 *
 * @param place where it is in the file that goes back; its cell may be empty, and its sheet
 * @param key what an explanation in this row is for
 * @param explainable whether an explanation would do
 * @param given an explanation that is there already
 */
record ReviewRow(Section section, Finding finding, CellRef place, ReviewKey key, boolean explainable, String given) {}
