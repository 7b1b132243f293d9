/**
 * The record of what was handed over: the manifest of a closed version, and the record of its being opened again, as sealed
 * JSON that is read back as if anybody had been at it. Start with
 * {@link vn.tonghop.publish.handover.Manifest}.
 */
@NullMarked
package vn.tonghop.publish.handover;

import org.jspecify.annotations.NullMarked;
