package vn.tonghop.model.grid;

import java.util.List;
import vn.tonghop.model.Message;

/** Turns the bytes of a returned file into cells: the port that file formats are adapted to. */
public interface BookReader {
    /** What became of the bytes. */
    sealed interface Reading {}

    /**
     * The file could be read.
     *
     * @param notes what is worth saying of the file as a whole, such as that it has macros
     */
    record Opened(Book book, List<Note> notes) implements Reading {
        public Opened {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The file is not read at all.
     *
     * @param rule stable code of the reason, such as {@code FILE.TRUNCATED}
     * @param reason the sentence for the officer; its first gap is the file's name
     */
    record Refused(String rule, Message reason) implements Reading {
        /** The reason of a refusal that lies in the machine: there was no memory left. */
        public static final String NO_MEMORY = "file.too-large.memory";

        /** Whether the same bytes may be read another time, so that nobody must remember this refusal. */
        public boolean isOfTheMoment() {
            return reason.key().equals(NO_MEMORY);
        }
    }

    /**
     * @param rule stable code, such as {@code FILE.MACROS}
     * @param warning whether it is a warning rather than a note for the record
     * @param message its first gap is the file's name
     */
    record Note(String rule, boolean warning, Message message) {}

    /**
     * Reads a file from its bytes. Never throws for anything the bytes may hold.
     *
     * @param name the file's name, for the messages only: the kind of file is told by its content
     */
    Reading read(String name, byte[] bytes);
}
