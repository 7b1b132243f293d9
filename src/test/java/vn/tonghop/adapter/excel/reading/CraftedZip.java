package vn.tonghop.adapter.excel.reading;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip file written byte by byte, for what no zip program would write. */
final class CraftedZip {
    /** A directory entry; each field may lie. */
    record Entry(String name, int flags, int method, long crc, long packed, long size, long headerAt) {
        Entry withName(String other) {
            return new Entry(other, flags, method, crc, packed, size, headerAt);
        }

        Entry withFlags(int other) {
            return new Entry(name, other, method, crc, packed, size, headerAt);
        }

        Entry withMethod(int other) {
            return new Entry(name, flags, other, crc, packed, size, headerAt);
        }

        Entry withCrc(long other) {
            return new Entry(name, flags, method, other, packed, size, headerAt);
        }

        Entry withSize(long other) {
            return new Entry(name, flags, method, crc, packed, other, headerAt);
        }

        Entry withPacked(long other) {
            return new Entry(name, flags, method, crc, other, size, headerAt);
        }

        Entry at(long other) {
            return new Entry(name, flags, method, crc, packed, size, other);
        }
    }

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final List<Entry> directory = new ArrayList<>();

    /** All parts of a workbook. */
    static CraftedZip of(RawXlsx workbook) {
        CraftedZip zip = new CraftedZip();
        workbook.parts().forEach(zip::add);
        return zip;
    }

    CraftedZip add(String name, byte[] content) {
        return add(name, content, UnaryOperator.identity());
    }

    /** An entry that is not packed. */
    CraftedZip store(String name, byte[] content) {
        byte[] before = data.toByteArray();
        UnaryOperator<Entry> stored = entry -> entry.withMethod(0).withPacked(content.length);
        add(name, content, stored).relist(name, stored);
        int header = 30 + name.getBytes(StandardCharsets.UTF_8).length;
        byte[] headed = Arrays.copyOfRange(data.toByteArray(), before.length, before.length + header);
        data.reset();
        data.writeBytes(before);
        data.writeBytes(headed);
        data.writeBytes(content);
        return this;
    }

    /** @param lie what the header in front of the data says instead; the directory stays true */
    CraftedZip add(String name, byte[] content, UnaryOperator<Entry> lie) {
        byte[] packed = deflate(content);
        CRC32 crc = new CRC32();
        crc.update(content);
        Entry entry = new Entry(name, 0, 8, crc.getValue(), packed.length, content.length, data.size());
        Entry header = lie.apply(entry);
        byte[] shown = header.name().getBytes(StandardCharsets.UTF_8);
        byte[] head = new byte[30 + shown.length];
        ByteBuffer out = littleEndian(head);
        out.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) header.flags())
                .putShort((short) header.method());
        out.putInt(0).putInt((int) header.crc()).putInt((int) header.packed()).putInt((int) header.size());
        out.putShort((short) shown.length).putShort((short) 0).put(shown);
        data.writeBytes(head);
        data.writeBytes(packed);
        directory.add(entry);
        return this;
    }

    /** One more entry of the directory, pointing wherever it likes. */
    CraftedZip list(Entry entry) {
        directory.add(entry);
        return this;
    }

    Entry listed(String name) {
        return directory.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    CraftedZip relist(String name, UnaryOperator<Entry> change) {
        directory.replaceAll(entry -> entry.name().equals(name) ? change.apply(entry) : entry);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(data.toByteArray());
        directory.forEach(entry -> file.writeBytes(listing(entry)));
        int size = file.size() - data.size();
        byte[] last = new byte[22];
        ByteBuffer end = littleEndian(last).putInt(0x06054b50).putInt(0);
        end.putShort((short) directory.size()).putShort((short) directory.size());
        end.putInt(size).putInt(data.size()).putShort((short) 0);
        file.writeBytes(last);
        return file.toByteArray();
    }

    private static byte[] listing(Entry entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        byte[] listing = new byte[46 + name.length];
        ByteBuffer out = littleEndian(listing);
        out.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
        out.putShort((short) entry.flags()).putShort((short) entry.method()).putInt(0);
        out.putInt((int) entry.crc()).putInt((int) entry.packed()).putInt((int) entry.size());
        out.putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0);
        out.putShort((short) 0).putInt(0).putInt((int) entry.headerAt()).put(name);
        return listing;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
