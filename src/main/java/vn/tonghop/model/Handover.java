package vn.tonghop.model;

import java.time.LocalDate;

/**
 * A closed version of a period ("bản chốt"): what the district was given.
 *
 * @param version 1-based number among the versions of the period; never given twice
 * @param day the day on which it was closed
 */
public record Handover(Period period, int version, LocalDate day) {
    public Handover {
        if (version < 1) {
            throw new IllegalArgumentException("versions are counted from 1: " + version);
        }
    }
}
