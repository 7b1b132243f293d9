/** The database under {@code output/store}: Spring Batch's job repository. A cache: it can be deleted at any time. */
@NullMarked
package vn.tonghop.adapter.store;

import org.jspecify.annotations.NullMarked;
