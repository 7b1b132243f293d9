package vn.tonghop.forms;

import java.time.LocalDate;
import vn.tonghop.catalogue.CalendarRule;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;

/** What one blank form is made from. */
record Commission(Catalogue catalogue, ReportingUnit unit, Form form, Period period, Prefill prefill, Phrases phrases) {
    FormLayout layout() {
        return FormLayout.of(catalogue, form, period);
    }

    CalendarRule calendar() {
        return catalogue.calendar(unit.calendar(), period.kind());
    }

    /** The day for which names and validity are judged. */
    LocalDate day() {
        return catalogue.lastDay(period);
    }

    String agency(String key) {
        return catalogue.agency().get(key, day());
    }

    boolean isDue(DataElement element) {
        return element.required() && element.frequency().isDue(period);
    }

    String say(String key, String... arguments) {
        return phrases.say(key, arguments);
    }

    /** Left part of each page's foot. */
    String footer() {
        return unit.code() + " - " + period;
    }
}
