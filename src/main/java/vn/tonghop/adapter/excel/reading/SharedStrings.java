package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xml.sax.Attributes;

/** {@code xl/sharedStrings.xml}: the texts that cells refer to by number. */
final class SharedStrings extends PartHandler {
    private final List<StyledText> texts = new ArrayList<>();
    private final RichText current = new RichText(this);
    private int announced;

    SharedStrings(String part, Budget budget) {
        super(part, "sst", SPREADSHEET, budget);
    }

    /** @param index 0-based; the numbers of cells would all be off by one if a text had got lost */
    Optional<StyledText> find(int index) {
        return index < texts.size() ? Optional.of(texts.get(index)) : Optional.empty();
    }

    @Override
    void start(int level, String name, Attributes attributes) {
        if (level == 1) {
            announced = XmlAttributes.find(attributes, "uniqueCount")
                    .flatMap(XmlAttributes::wholeNumber)
                    .orElse(0);
        } else if (level > 2) {
            current.start(level - 2, name, attributes);
        } else if (level == 2 && name.equals("extLst")) {
            skip();
        } else if (level == 2 && !name.equals("si")) {
            throw Unreadable.damaged(part());
        } else if (level == 2) {
            budget().takeCell();
        }
    }

    @Override
    void end(int level, String name) {
        if (level > 2) {
            current.end(level - 2, name);
        } else if (level == 2) {
            texts.add(current.take());
        } else if (announced > 0 && announced != texts.size()) {
            throw Unreadable.damaged(part());
        }
    }

    @Override
    void foreign(int level) {
        throw Unreadable.damaged(part());
    }

    @Override
    void stray(int level) {
        throw Unreadable.damaged(part());
    }
}
