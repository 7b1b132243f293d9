/**
 * Folders on disk: the returned files of a period in, the outputs of a run out as a whole, the files of the catalogue
 * exchanged as a whole, and the lock that keeps two runs apart.
 */
@NullMarked
package vn.tonghop.adapter.files;

import org.jspecify.annotations.NullMarked;
