package vn.tonghop.publish.overview;

/** The parts of the page, in their order. */
enum Part {
    RETURNS("nop"),
    FINDINGS("doi-soat"),
    MESSAGES("tin-nhan"),
    FIGURES("so-lieu"),
    RECEIPT("bien-nhan");

    private final String id;

    Part(String id) {
        this.id = id;
    }

    /** Where links of the page lead. */
    String id() {
        return id;
    }

    String phrase() {
        return "part." + id;
    }

    /** Begins the section with its heading. */
    void open(Html html, Told told) {
        html.open("section", "id", id, "aria-labelledby", "h-" + id);
        html.put("h2", told.say(phrase()), "id", "h-" + id);
    }
}
