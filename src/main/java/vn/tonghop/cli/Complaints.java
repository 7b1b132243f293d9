package vn.tonghop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.publish.Json;

/**
 * What one call says on the error stream: for people at once, and for a machine that asked for JSON again, as one object, when
 * there is nothing else to answer it.
 */
final class Complaints {
    private final Console console;
    private final List<String> sentences = new ArrayList<>();
    private final Map<String, Json> facts = new LinkedHashMap<>();

    Complaints(Console console) {
        this.console = console;
    }

    void say(String sentence) {
        console.err().println(sentence);
        sentences.add(sentence.strip());
    }

    /** Adds what a machine would otherwise have to read out of a sentence. */
    void fact(String name, Json value) {
        facts.put(name, value);
    }

    /** All that was said, one text a sentence. */
    Json messages() {
        return Json.items(sentences.stream().map(Json::text).toList());
    }

    Json answer(int exit) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("exit", Json.number(exit));
        members.put("messages", messages());
        members.putAll(facts);
        return Json.members(members);
    }
}
