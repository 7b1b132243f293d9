/**
 * Mistakes as people at a desk make them, made by code in filled forms, and what must come of each: the outcome, the message
 * at the exact cell, and everything else unchanged. {@code officer-mistakes.csv} is the list.
 */
package vn.tonghop.mistakes;
