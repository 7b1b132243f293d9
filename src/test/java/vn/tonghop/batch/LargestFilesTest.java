package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.testing.RawXls;
import vn.tonghop.testing.SampleCatalogue;

/** The largest files that are let in, of every format, go through reader and intake in a Java with 256 MB of heap. */
class LargestFilesTest {
    private static final int CELLS = 199_000;
    private static final int OLD_CELLS = 158_000;
    private static final int LETTERS = 95;
    private static final String HEAP = "-Xmx256m";
    private static final String LETTER = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩị";

    /** In the profile {@code proofs}: it takes half a minute. */
    @Test
    void the_largest_files_are_read_with_256_mb(@TempDir Path folder) throws Exception {
        assumeTrue(Boolean.getBoolean("proofs"), "only in the profile proofs");
        List<Path> files = List.of(
                longTexts(folder.resolve("chu-dai.xlsx")),
                formulas(folder.resolve("cong-thuc.xlsx")),
                emptyRows(folder.resolve("dong-trong.xlsx")),
                old(folder.resolve("cu.xls")),
                text(folder.resolve("chu.csv")));
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                HEAP,
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                LargestFilesTest.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(log))
                .as(Files.readString(log))
                .containsExactly(
                        "chu-dai.xlsx: read, " + CELLS,
                        "cong-thuc.xlsx: read, " + CELLS,
                        "dong-trong.xlsx: read, 1",
                        "cu.xls: read, " + OLD_CELLS,
                        "chu.csv: read, " + CELLS);
        assertThat(process.exitValue()).isZero();
    }

    /** Reads files and takes them for returns; says how many cells there were. */
    public static void main(String[] files) throws IOException {
        Intake intake = new Intake(SampleCatalogue.read(), Period.month(2023, 11));
        BookReader reader = ReturnedBooks.reader();
        for (String file : files) {
            String name = String.valueOf(Path.of(file).getFileName());
            BookReader.Reading reading = reader.read(name, Files.readAllBytes(Path.of(file)));
            IntakeResult result = intake.read(new SourceFile(name, ""), reading);
            String what = reading instanceof BookReader.Opened opened
                    ? "read, "
                            + opened.book().sheets().stream()
                                    .mapToInt(sheet -> sheet.cells().size())
                                    .sum()
                    : "refused, " + ((BookReader.Refused) reading).reason();
            System.out.println(name + ": " + (result.findings().isEmpty() ? "nothing said" : what));
        }
    }

    private static Path longTexts(Path file) throws IOException {
        Random random = new Random(1);
        return xlsx(file, (out, row, column, address) -> {
            out.append("<c r=\"").append(address).append("\" t=\"inlineStr\"><is><t>");
            out.append(letters(random, LETTERS)).append("</t></is></c>");
        });
    }

    private static Path formulas(Path file) throws IOException {
        return xlsx(
                file,
                (out, row, column, address) -> out.append("<c r=\"")
                        .append(address)
                        .append("\"><f>IF(A1&gt;B1,SUM(A1:A")
                        .append(row)
                        .append("),\"một chuỗi chữ dài trong công thức\")+")
                        .append(column)
                        .append("</f><v>1234.5</v></c>"));
    }

    /** A sheet whose columns are formatted down to the last row, and one figure. */
    private static Path emptyRows(Path file) throws IOException {
        return zipped(file, out -> {
            StringBuilder rows = new StringBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
            for (int row = 2; row <= 1_048_576; row++) {
                rows.append("<row r=\"")
                        .append(row)
                        .append("\"><c r=\"A")
                        .append(row)
                        .append("\"/><c r=\"B")
                        .append(row);
                rows.append("\"/><c r=\"C")
                        .append(row)
                        .append("\"/><c r=\"D")
                        .append(row)
                        .append("\"/></row>");
                if (rows.length() > 100_000) {
                    out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
                    rows.setLength(0);
                }
            }
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Path old(Path file) throws IOException {
        int texts = 40_000; // each counts like a cell
        RawXls raw = new RawXls();
        Random random = new Random(2);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            all.add(letters(random, 170));
        }
        raw.texts(all);
        for (int i = 0; i < OLD_CELLS; i++) {
            if (i % 2 == 0) {
                raw.sharedText(i / 4, i % 4, i % texts);
            } else {
                raw.number(i / 4, i % 4, i / 7.0);
            }
        }
        return Files.write(file, raw.bytes());
    }

    private static Path text(Path file) throws IOException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CELLS; i++) {
            text.append(letters(random, 38)).append(i % 10 == 9 ? "\r\n" : ";");
        }
        return Files.writeString(file, text);
    }

    private static String letters(Random random, int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(LETTER.charAt(random.nextInt(LETTER.length())));
        }
        return letters.toString();
    }

    private interface CellWriter {
        void write(StringBuilder out, int row, int column, String address);
    }

    private interface RowsWriter {
        void write(OutputStream out) throws IOException;
    }

    private static Path xlsx(Path file, CellWriter cell) throws IOException {
        return zipped(file, out -> {
            for (int row = 1, left = CELLS; left > 0; row++) {
                StringBuilder line = new StringBuilder("<row r=\"" + row + "\">");
                for (int column = 0; column < 10 && left > 0; column++, left--) {
                    cell.write(line, row, column, (char) ('A' + column) + Integer.toString(row));
                }
                out.write(line.append("</row>").toString().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static Path zipped(Path file, RowsWriter rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packageRel = "http://schemas.openxmlformats.org/package/2006/relationships";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/b.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/s.xml\" ContentType=\"" + type + "worksheet+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + packageRel + "\"><Relationship Id=\"r\" Type=\"" + rel
                            + "/officeDocument\" Target=\"b.xml\"/></Relationships>");
            put(
                    zip,
                    "_rels/b.xml.rels",
                    "<Relationships xmlns=\"" + packageRel + "\"><Relationship Id=\"r\" Type=\"" + rel
                            + "/worksheet\" Target=\"s.xml\"/></Relationships>");
            put(
                    zip,
                    "b.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + rel
                            + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>");
            zip.putNextEntry(new ZipEntry("s.xml"));
            zip.write(("<worksheet xmlns=\"" + main + "\"><sheetData>").getBytes(StandardCharsets.UTF_8));
            rows.write(zip);
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
