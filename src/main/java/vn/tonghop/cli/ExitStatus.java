package vn.tonghop.cli;

/** What the program says to whoever started it. */
final class ExitStatus {
    /** Done, nothing open. */
    static final int DONE = 0;
    /** Done, outputs written, but something is held, missing or refused. */
    static final int OPEN_QUESTIONS = 1;
    /** Wrong usage, or catalogue or input unusable: nothing written. */
    static final int UNUSABLE = 2;
    /** Another run is working on this store. */
    static final int BUSY = 3;
    /** Cannot write, or no space: nothing published. */
    static final int CANNOT_WRITE = 4;
    /** A fault of the program. */
    static final int FAULT = 70;

    private ExitStatus() {}
}
