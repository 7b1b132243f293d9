package vn.tonghop.publish.report;

/** What an outline is for: it says which placeholders may stand in it. */
enum Purpose {
    /** What is signed: nothing that is open may be spoken of. */
    REPORT,
    /** A letter to one unit, which may be named anywhere in it. */
    LETTER,
    /** The note that lies beside the report for the officer. */
    NOTE
}
