package vn.tonghop.mistakes;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One mistake.
 *
 * @param id its row in {@code officer-mistakes.csv}
 * @param variant what is particular, where a row of the list speaks of several
 * @param outcome as in the list; empty for that of the row
 * @param media the ways of keeping a file in which the mistake lives on
 */
record Mistake(String id, String variant, String outcome, Set<Medium.Kind> media, Maker maker) {
    /** Makes it in a form, or finds nothing there in which it could be made. */
    interface Maker {
        Optional<Expected> make(Desk desk);
    }

    static Mistake of(String id, String variant, Maker maker) {
        return new Mistake(id, variant, "", EnumSet.allOf(Medium.Kind.class), maker);
    }

    /** Whether it is made in the identity block. */
    boolean needsIdentity() {
        return id.compareTo("M14") >= 0 && id.compareTo("M21") <= 0 || id.equals("M54") || id.equals("M68");
    }

    Mistake as(String other) {
        return new Mistake(id, variant, other, media, maker);
    }

    Mistake only(Medium.Kind first, Medium.Kind... more) {
        return new Mistake(id, variant, outcome, EnumSet.of(first, more), maker);
    }

    Mistake except(Medium.Kind lost) {
        Set<Medium.Kind> left = EnumSet.copyOf(media);
        left.remove(lost);
        return new Mistake(id, variant, outcome, left, maker);
    }

    @Override
    public String toString() {
        return variant.isEmpty() ? id : id + " " + variant;
    }
}
