/** Reads and writes comma-separated files with Commons CSV: the catalogue in, the machine files of a period out. */
@NullMarked
package vn.tonghop.adapter.csv;

import org.jspecify.annotations.NullMarked;
