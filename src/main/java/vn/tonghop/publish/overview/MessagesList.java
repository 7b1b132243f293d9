package vn.tonghop.publish.overview;

import vn.tonghop.model.Period;
import vn.tonghop.model.UnitMessage;

/** What each unit that owes something is written, ready to be copied, and the files that go with it. */
final class MessagesList {
    private MessagesList() {}

    static void write(Html html, Told told) {
        Part.MESSAGES.open(html, told);
        if (told.outcome().period().kind() != Period.Kind.MONTH) {
            html.put("p", told.say("messages.of-months"));
        } else if (told.messages().isEmpty()) {
            html.put("p", told.say("messages.none"));
        } else {
            html.put("p", told.say("messages.how"));
        }
        told.messages().forEach(message -> message(html, told, message));
        html.close("section");
    }

    private static void message(Html html, Told told, UnitMessage message) {
        String id = "tn-" + told.number(message.unit());
        html.open("article", "aria-labelledby", id);
        html.open("h3", "id", id).text(message.unit() + " ").foreign(told.name(message.unit()));
        html.close("h3");
        if (!message.files().isEmpty()) {
            html.open("p").text(told.say("messages.attach") + " ");
            for (int i = 0; i < message.files().size(); i++) {
                html.text(i == 0 ? "" : ", ")
                        .open("code")
                        .foreign(message.files().get(i));
                html.close("code");
            }
            html.close("p");
        }
        html.open("pre", "class", "message").foreign(message.text()).close("pre");
        html.put("button", told.say("copy"), "type", "button", "class", "scripted", "data-copy", "message");
        html.close("article");
    }
}
