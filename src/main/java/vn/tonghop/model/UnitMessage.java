package vn.tonghop.model;

import java.util.List;

/**
 * What a unit that owes something is written by Zalo or e-mail: a plain text to copy as it stands.
 *
 * @param text lines divided by line feeds
 * @param files the files that go with it, as paths below the outputs of the period; empty where nothing came that could go back
 */
public record UnitMessage(UnitCode unit, String text, List<String> files) {
    public UnitMessage {
        files = List.copyOf(files);
    }
}
