/**
 * Reads and writes comma-separated files with Commons CSV: the catalogue and sheets that units saved as text in, the machine
 * files of a period out.
 */
@NullMarked
package vn.tonghop.adapter.csv;

import org.jspecify.annotations.NullMarked;
