/**
 * What changed between two versions of the same period: two sets of machine files come in, the differences go out. Start with
 * {@link vn.tonghop.publish.versions.VersionChanges}.
 */
@NullMarked
package vn.tonghop.publish.versions;

import org.jspecify.annotations.NullMarked;
