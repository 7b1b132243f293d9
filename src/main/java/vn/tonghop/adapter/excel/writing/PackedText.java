package vn.tonghop.adapter.excel.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * XML that was made earlier than it can be written: packed while it waits. The rows of ten thousand units are a gigabyte of
 * XML of which a tenth is left.
 */
final class PackedText implements CanonicalZip.Part {
    private final byte[] packed;

    private PackedText(byte[] packed) {
        this.packed = packed;
    }

    /** What makes the XML, piece by piece. */
    @FunctionalInterface
    interface Maker {
        void make(OutputStream target) throws IOException;
    }

    static PackedText of(Maker maker) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            maker.make(out);
        } finally {
            deflater.end();
        }
        return new PackedText(bytes.toByteArray());
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            in.transferTo(target);
        }
    }
}
