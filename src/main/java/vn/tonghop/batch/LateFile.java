package vn.tonghop.batch;

import vn.tonghop.model.Period;

/**
 * A file in the folder of a closed period that is not as it went into the closed version.
 *
 * @param folder the period into whose folder it was put
 * @param unit the code of its unit, or "" where it names none; several codes for a file with several forms
 * @param sha256 of its bytes now, or "" when it is gone or cannot be read
 */
public record LateFile(Period folder, String name, Kind kind, Change change, String unit, String sha256) {
    public enum Kind {
        RETURN,
        DECISIONS
    }

    /** What became of it since closing. */
    public enum Change {
        NEW("new"),
        CHANGED("changed"),
        GONE("gone");

        private final String code;

        Change(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
