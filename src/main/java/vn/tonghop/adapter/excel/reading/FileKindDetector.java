package vn.tonghop.adapter.excel.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Tells the kind of a file from its bytes; names lie. */
final class FileKindDetector {
    private static final int PDF_MARK_WITHIN = 1024;
    private static final int TEXT_SAMPLE = 1 << 16;

    /** How files of a kind begin: hexadecimal, a dot for any half byte. */
    private record Signature(FileKind kind, String start) {
        boolean matches(String head) {
            if (head.length() < start.length()) {
                return false;
            }
            for (int i = 0; i < start.length(); i++) {
                if (start.charAt(i) != '.' && start.charAt(i) != head.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            new Signature(FileKind.IMAGE, "89504e47"), // PNG
            new Signature(FileKind.IMAGE, "ffd8ff"), // JPEG
            new Signature(FileKind.IMAGE, "47494638"), // GIF
            new Signature(FileKind.IMAGE, "49492a00"), // TIFF
            new Signature(FileKind.IMAGE, "4d4d002a"), // TIFF
            new Signature(FileKind.IMAGE, "424d........00000000"), // BMP
            new Signature(FileKind.IMAGE, "52494646........57454250"), // WebP
            new Signature(FileKind.IMAGE, "........6674797068656963"), // HEIC, what phones take
            new Signature(FileKind.IMAGE, "........667479706d696631"), // HEIF
            new Signature(FileKind.ARCHIVE, "526172211a07"), // RAR
            new Signature(FileKind.ARCHIVE, "377abcaf271c"), // 7z
            new Signature(FileKind.ARCHIVE, "1f8b08"), // gzip
            new Signature(FileKind.WORD, "7b5c727466"), // RTF
            new Signature(FileKind.OLD_XLS, "0900040."), // Excel 2 to 4, not in a container
            new Signature(FileKind.OLD_XLS, "0902060."),
            new Signature(FileKind.OLD_XLS, "0904060."));

    private static final String OLE2 = "d0cf11e0a1b11ae1";

    private FileKindDetector() {}

    /**
     * The kind of the file.
     *
     * @throws Unreadable if a container is cut or damaged, so that what it holds cannot be told
     */
    static FileKind detect(byte[] bytes, ReadingLimits limits) {
        if (bytes.length == 0) {
            return FileKind.EMPTY;
        }
        String head = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 16));
        if (isZip(head)) {
            return ofZip(bytes, limits);
        }
        if (head.startsWith(OLE2)) {
            return ofCompoundFile(CompoundFile.of(bytes));
        }
        for (Signature signature : SIGNATURES) {
            if (signature.matches(head)) {
                return signature.kind();
            }
        }
        return isPdf(bytes) ? FileKind.PDF : ofText(bytes);
    }

    /** A zip, or the first two or three bytes of one. */
    private static boolean isZip(String head) {
        return head.startsWith("504b0304")
                || head.startsWith("504b0506")
                || head.startsWith("504b0708")
                || head.equals("504b")
                || head.equals("504b03");
    }

    private static FileKind ofZip(byte[] bytes, ReadingLimits limits) {
        ZipDirectory directory = ZipDirectory.of(bytes, limits.entries());
        List<String> names = directory.parts().stream()
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .toList();
        if (anyStarts(names, "word/document")) {
            return FileKind.WORD;
        }
        if (anyStarts(names, "ppt/presentation")) {
            return FileKind.PRESENTATION;
        }
        if (names.contains("xl/workbook.bin")) {
            return FileKind.XLSB;
        }
        if (names.contains("[content_types].xml") || anyStarts(names, "xl/workbook")) {
            return FileKind.XLSX;
        }
        return ofOtherZip(bytes, directory, names);
    }

    private static FileKind ofOtherZip(byte[] bytes, ZipDirectory directory, List<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith(".iwa"))) {
            return FileKind.UNKNOWN; // Apple's Numbers: an archive only under the hood
        }
        if (!names.contains("mimetype") || !names.contains("content.xml")) {
            return FileKind.ARCHIVE;
        }
        ZipPart declared = directory.parts().get(names.indexOf("mimetype"));
        String type = new String(
                bytes, declared.dataAt(), (int) Math.min(declared.packedSize(), 100), StandardCharsets.ISO_8859_1);
        if (type.contains("opendocument.text")) {
            return FileKind.WORD;
        }
        return type.contains("opendocument.presentation") ? FileKind.PRESENTATION : FileKind.ODS;
    }

    private static boolean anyStarts(List<String> names, String prefix) {
        return names.stream().anyMatch(name -> name.startsWith(prefix));
    }

    /** OLE2: the container of the old Office formats, and of new ones behind a password. */
    private static FileKind ofCompoundFile(CompoundFile container) {
        if (container.has("EncryptedPackage")) {
            return FileKind.PASSWORD;
        }
        if (container.has(XlsWorkbook.STREAM)) {
            return FileKind.XLS;
        }
        if (container.has("Book")) {
            return FileKind.OLD_XLS;
        }
        if (container.has("WordDocument")) {
            return FileKind.WORD;
        }
        return container.has("PowerPoint Document") ? FileKind.PRESENTATION : FileKind.UNKNOWN;
    }

    private static boolean isPdf(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PDF_MARK_WITHIN), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    private static FileKind ofText(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, TEXT_SAMPLE), charset(bytes));
        // Latin-1 stands for every one-byte encoding and for UTF-8: only control characters matter here.
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1a)) {
            return FileKind.UNKNOWN;
        }
        String start = text.replaceFirst("^(\u00ef\u00bb\u00bf|\ufeff)", "").stripLeading();
        boolean page = start.matches("(?s)<[a-zA-Z!?].*") || start.regionMatches(true, 0, "MIME-Version:", 0, 13);
        return page ? FileKind.WEB_PAGE : FileKind.TEXT;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes.length % 2 == 0 ? withoutMark(bytes) : StandardCharsets.ISO_8859_1;
    }

    /** In UTF-16 every second byte of digits, separators and line ends is zero, and no other is. */
    private static Charset withoutMark(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < Math.min(bytes.length, TEXT_SAMPLE); i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (zeros[0] == 0 && zeros[1] > 0) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[1] == 0 && zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
    }
}
