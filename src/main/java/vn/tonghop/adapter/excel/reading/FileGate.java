package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.model.Message;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader.Note;
import vn.tonghop.model.grid.BookReader.Opened;
import vn.tonghop.model.grid.BookReader.Reading;
import vn.tonghop.model.grid.BookReader.Refused;

/**
 * What every file goes through: its size, its kind by its bytes, and a boundary that no exception crosses. Which kinds are
 * read, and how, is the caller's; all others are refused with what to do.
 */
final class FileGate {
    private static final Map<FileKind, List<String>> EXTENSIONS = Map.of(
            FileKind.XLSX, List.of("xlsx", "xlsm", "xltx", "xltm"),
            FileKind.XLS, List.of("xls", "xlt"),
            FileKind.TEXT, List.of("csv", "txt", "tsv"));

    /** What a month of a township is read and consolidated in, in bytes, with room to spare. */
    private static final long ENOUGH_MEMORY = 100L << 20;

    private final ReadingLimits limits;
    private final Map<FileKind, Function<byte[], Reading>> readers;

    /** @param readers for each kind that is read what becomes of the bytes; may throw anything */
    FileGate(ReadingLimits limits, Map<FileKind, Function<byte[], Reading>> readers) {
        this.limits = limits;
        this.readers = Map.copyOf(readers);
    }

    Reading read(String name, byte[] bytes) {
        try {
            return opened(name, bytes);
        } catch (Unreadable e) {
            return e.refusal(name);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // With so little memory it is not the file that is too much: calling it unreadable would be untrue.
            if (Runtime.getRuntime().maxMemory() < ENOUGH_MEMORY) {
                throw e;
            }
            // The file was too much in a way no limit foresaw. What was read of it is garbage now: the next file goes
            // on.
            return Unreadable.noMemory().refusal(name);
        } catch (RuntimeException e) {
            // The port promises never to throw for bytes, and a file that confuses a parser is damaged to the officer.
            return Unreadable.damaged().refusal(name);
        }
    }

    private Reading opened(String name, byte[] bytes) {
        if (bytes.length > limits.fileBytes()) {
            throw Unreadable.fileTooLarge(limits.fileBytes());
        }
        FileKind kind = FileKindDetector.detect(bytes, limits);
        Function<byte[], Reading> reader = readers.get(kind);
        if (reader == null) {
            return refused(kind, name, bytes);
        }
        Reading reading = reader.apply(bytes);
        return reading instanceof Opened opened ? withNotes(name, kind, opened) : reading;
    }

    private Refused refused(FileKind kind, String name, byte[] bytes) {
        Optional<String> inner = kind == FileKind.ARCHIVE
                ? ArchiveListing.firstSpreadsheet(bytes, limits).map(Unreadable::shown)
                : Optional.empty();
        Message reason = inner.map(file -> Message.of("file.archive.with", name, file))
                .orElseGet(() -> Message.of(kind.phrase(), name));
        return new Refused(kind.rule(), reason);
    }

    private static Opened withNotes(String name, FileKind kind, Opened opened) {
        Book book = opened.book();
        List<Note> notes = new ArrayList<>();
        if (book.macros()) {
            notes.add(new Note("FILE.MACROS", true, Message.of("file.macros", name)));
        }
        if (kind == FileKind.XLS) {
            notes.add(new Note(FileKind.XLS.rule(), false, Message.of("file.xls.read", name)));
        }
        List<String> usual = EXTENSIONS.getOrDefault(kind, List.of());
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!usual.isEmpty() && !usual.contains(extension)) {
            notes.add(new Note("FILE.EXTENSION", false, Message.of("file.extension", name, "." + usual.get(0))));
        }
        notes.addAll(opened.notes());
        return new Opened(book, notes);
    }
}
