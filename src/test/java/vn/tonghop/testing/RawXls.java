package vn.tonghop.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A small .xls workbook written record by record, for what POI would never write. */
public final class RawXls {
    public static final int BOF = 0x0809;
    public static final int EOF = 0x000a;
    public static final int SHEET = 0x0085;
    public static final int STRINGS = 0x00fc;
    public static final int CONTINUE = 0x003c;

    private static final int GLOBALS = 5;
    private static final int WORKSHEET = 0x10;

    /** One record. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Record(int id, byte[] data) {
        public int size() {
            return data.length + 4;
        }
    }

    private final List<Record> globals = new ArrayList<>();
    private final List<Record> cells = new ArrayList<>();

    public RawXls global(int id, byte... data) {
        globals.add(new Record(id, data));
        return this;
    }

    /** A record of the only sheet, "S". */
    public RawXls cell(int id, byte... data) {
        cells.add(new Record(id, data));
        return this;
    }

    public RawXls number(int row, int column, double value) {
        return cell(
                0x0203,
                buffer(14)
                        .putShort((short) row)
                        .putShort((short) column)
                        .putShort((short) 0)
                        .putDouble(value)
                        .array());
    }

    public RawXls sharedText(int row, int column, int index) {
        return cell(
                0x00fd,
                buffer(10)
                        .putShort((short) row)
                        .putShort((short) column)
                        .putShort((short) 0)
                        .putInt(index)
                        .array());
    }

    /** A table of shared texts in as many records as it takes, each letter in two bytes. */
    public RawXls texts(List<String> texts) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(buffer(8).putInt(texts.size()).putInt(texts.size()).array());
        int id = STRINGS;
        for (String text : texts) {
            if (part.size() + 3 + text.length() * 2 > 8000) {
                global(id, part.toByteArray());
                part.reset();
                id = CONTINUE;
            }
            part.writeBytes(
                    buffer(3).putShort((short) text.length()).put((byte) 1).array());
            part.writeBytes(text.getBytes(StandardCharsets.UTF_16LE));
        }
        return global(id, part.toByteArray());
    }

    public static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The records of both substreams, with the place of the sheet filled in. */
    public byte[] stream() {
        byte[] begin =
                buffer(16).putShort((short) 0x0600).putShort((short) GLOBALS).array();
        byte[] sheetBegin =
                buffer(16).putShort((short) 0x0600).putShort((short) WORKSHEET).array();
        int sheetAt = 20 + globals.stream().mapToInt(Record::size).sum() + 13 + 4;
        List<Record> all = new ArrayList<>();
        all.add(new Record(BOF, begin));
        all.addAll(globals);
        all.add(new Record(
                SHEET,
                buffer(9)
                        .putInt(sheetAt)
                        .putShort((short) 0)
                        .put((byte) 1)
                        .put((byte) 0)
                        .put((byte) 'S')
                        .array()));
        all.add(new Record(EOF, new byte[0]));
        all.add(new Record(BOF, sheetBegin));
        all.addAll(cells);
        all.add(new Record(EOF, new byte[0]));
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (Record each : all) {
            stream.writeBytes(buffer(4)
                    .putShort((short) each.id())
                    .putShort((short) each.data().length)
                    .array());
            stream.writeBytes(each.data());
        }
        return stream.toByteArray();
    }

    public byte[] bytes() {
        return contained("Workbook", stream());
    }

    /** A container with one stream. */
    public static byte[] contained(String name, byte[] stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(stream), name);
            container.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
