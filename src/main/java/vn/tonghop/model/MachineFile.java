package vn.tonghop.model;

import java.util.List;

/** A file for machines: a header and rows of text, to be written as UTF-8 with a byte order mark after RFC 4180. */
public record MachineFile(String name, List<String> header, List<List<String>> rows) {
    public MachineFile {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
