package vn.tonghop.batch;

import vn.tonghop.model.Message;

/** Hears how far a run is. */
public interface Progress {
    Progress SILENT = (stage, done, total) -> {};

    /** The stages of a run, in order. */
    enum Stage {
        INTAKE,
        CHECK,
        CONSOLIDATE,
        PUBLISH
    }

    /**
     * @param done pieces done so far
     * @param total pieces in all, at least 1
     */
    void at(Stage stage, int done, int total);

    /** Hears what else somebody who waits should know, such as that the run waits for another one. */
    default void remark(Message remark) {}
}
