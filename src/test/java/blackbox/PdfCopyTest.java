package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.ClassPath;
import vn.tonghop.testing.LibreOffice;
import vn.tonghop.testing.ParsedJson;
import vn.tonghop.testing.Pdf;

/** {@code consolidate --pdf}: with LibreOffice, without it, with one that fails, and where the copy cannot be put. */
class PdfCopyTest {
    private static final List<String> COMMAND =
            List.of("consolidate", "--period", "2023-11", "--as-of", "2023-11-20", "--pdf");

    /** Takes the folder and the file out of what it is asked. */
    private static final String ASKED = """
            #!/bin/sh
            while [ $# -gt 1 ]; do if [ "$1" = --outdir ]; then dir=$2; fi; shift; done
            name=${1##*/}; out=$dir/${name%.docx}.pdf
            """;

    @TempDir
    private static Path folder;

    @TempDir
    private Path programs;

    private static Office office;

    @BeforeAll
    static void consolidate() {
        office = Office.in(folder);
        assertThat(office.run("--quiet", "--as-of", "2023-11-20").exit()).isEqualTo(1);
    }

    private static Path pdf() {
        return office.results().resolve("bao-cao-2023-11.pdf");
    }

    @AfterEach
    void takeAway() throws IOException {
        if (Files.isDirectory(pdf())) {
            Office.delete(pdf());
        }
        Files.deleteIfExists(pdf());
    }

    /** The program in a process of its own, which finds other programs where the test says. */
    private Office.Answer run(Map<String, String> environment) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dtonghop.home=" + folder,
                "-Dtonghop.cwd=" + folder,
                "-cp",
                ClassPath.parts().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "vn.tonghop.cli.Main"));
        command.addAll(COMMAND);
        Path out = programs.resolve("out.txt");
        Path err = programs.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("PATH", programs.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("ends in time").isTrue();
        return new Office.Answer(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, ASKED + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void othersAreAsTheyWere(Map<String, byte[]> before) {
        Map<String, byte[]> now = office.outputs();
        now.keySet().removeIf(name -> name.startsWith("bao-cao-2023-11.pdf"));
        assertThat(now).usingRecursiveComparison().isEqualTo(before);
        try (Stream<Path> kept = Files.list(folder.resolve("output/store"))) {
            assertThat(kept)
                    .as("nothing of the making is left")
                    .noneMatch(file -> file.getFileName().toString().startsWith("pdf"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Short lines of the text: longer ones are broken on the page, and those of tables stand beside each other. */
    private static List<String> lines(Path docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx))) {
            return document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .map(PdfCopyTest::plain)
                    .filter(line -> !line.isEmpty() && line.length() < 60)
                    .toList();
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\[footnoteRef:\\d+]", "")
                .replaceAll("[\\s\u00A0]+", " ")
                .strip();
    }

    @Test
    @SuppressWarnings("unchecked")
    void withLibreOfficeTheReportIsThereAsPdfPageByPage() throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not on the PATH");
        assumeTrue(Pdf.isReadable(), "pdftotext of Poppler is not on the PATH");
        Map<String, byte[]> before = office.outputs();
        Office.Answer answer = office.run(COMMAND.toArray(String[]::new));
        assertThat(answer.exit()).as(answer.all()).isEqualTo(1);
        assertThat(answer.out()).contains("Đã ghi báo cáo dạng PDF: " + pdf());
        othersAreAsTheyWere(before);

        Path report = office.results().resolve("bao-cao-2023-11.docx");
        List<String> pages = Pdf.pages(pdf());
        assertThat(pages).isEqualTo(Pdf.pages(LibreOffice.convert(report, "pdf", programs)));
        assertThat(pages)
                .hasSizeBetween(10, 20)
                .allSatisfy(page -> assertThat(page).isNotBlank());
        String text = plain(String.join(" ", pages));
        assertThat(lines(report))
                .hasSizeGreaterThan(40)
                .allSatisfy(line -> assertThat(text).contains(line));
        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "hộ nghèo 84 hộ")
                .contains("Hộ nghèo, hộ cận nghèo của từng tổ dân phố")
                .doesNotContain("{{");

        Office.Answer machine =
                office.run(Stream.concat(COMMAND.stream(), Stream.of("--json")).toArray(String[]::new));
        assertThat(machine.exit()).isEqualTo(1);
        assertThat((Map<String, Object>) ParsedJson.of(machine.out())).containsEntry("period", "2023-11");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutLibreOfficeTheRunEndsAsItWouldAndSaysWhyThereIsNone() throws Exception {
        Map<String, byte[]> before = office.outputs();
        Office.Answer answer = run(Map.of("ProgramFiles", programs.toString()));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err())
                .contains("Máy này chưa cài LibreOffice nên không ghi được báo cáo dạng PDF")
                .contains("Các kết quả khác đã ghi đầy đủ", "mở báo cáo bằng Word và lưu thành PDF")
                .doesNotContain("Exception", "soffice");
        assertThat(pdf()).doesNotExist();
        othersAreAsTheyWere(before);
    }

    /** Where LibreOffice is installed and on nobody's path, as on Windows, it is found. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void libreOfficeIsFoundWhereItsInstallerPutsIt() throws Exception {
        program(programs.resolve("LibreOffice/program/soffice.exe"), "echo '%PDF-1.7' > \"$out\"\n");
        Office.Answer answer = run(Map.of("ProgramFiles", programs.toString()));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("Đã ghi báo cáo dạng PDF: " + pdf());
        assertThat(pdf()).hasContent("%PDF-1.7");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLibreOfficeThatWritesNothingOrGivesUpHalfwayLeavesNoPdf() throws Exception {
        Map<String, byte[]> before = office.outputs();
        for (String script : List.of("exit 0\n", "echo '%PDF' > \"$out\"\nexit 77\n")) {
            program(programs.resolve("soffice"), script);
            Office.Answer answer = run(Map.of());
            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.err())
                    .contains("LibreOffice đã chạy nhưng không tạo được báo cáo dạng PDF", "lưu thành PDF")
                    .doesNotContain("đóng tệp PDF", "Exception");
            assertThat(pdf()).doesNotExist();
            othersAreAsTheyWere(before);
        }
    }

    /** As a PDF is on Windows while somebody reads it: it cannot be replaced. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whereThePdfCannotBeReplacedItStaysAndTheSentenceSaysToCloseIt() throws Exception {
        Map<String, byte[]> before = office.outputs();
        Path inTheWay = Files.createDirectory(pdf()).resolve("trang");
        Files.writeString(inTheWay, "đang mở", StandardCharsets.UTF_8);
        program(programs.resolve("soffice"), "echo '%PDF-1.7' > \"$out\"\n");
        Office.Answer answer = run(Map.of());
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err())
                .contains("Không ghi được báo cáo dạng PDF: " + pdf(), "đề nghị đóng tệp PDF đang mở và chạy lại")
                .doesNotContain("Exception");
        assertThat(inTheWay).hasContent("đang mở");
        othersAreAsTheyWere(before);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whereTheFolderMayNotBeWrittenTheSentenceSaysSo() throws Exception {
        var before = Files.getPosixFilePermissions(office.results());
        program(programs.resolve("soffice"), "echo '%PDF-1.7' > \"$out\"\n");
        Files.setPosixFilePermissions(office.results(), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(office.results()), "whoever runs the tests may write everywhere");
            Office.Answer answer = run(Map.of());
            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.err()).contains("Không ghi được báo cáo dạng PDF: " + pdf());
            assertThat(pdf()).doesNotExist();
        } finally {
            Files.setPosixFilePermissions(office.results(), before);
        }
    }

    /** An older one beside newer figures would be taken for theirs. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsPublishedAfterwardsHasNoPdfOfWhatWasBefore() throws Exception {
        program(programs.resolve("soffice"), "echo '%PDF-1.7' > \"$out\"\n");
        assertThat(run(Map.of()).exit()).isEqualTo(1);
        assertThat(pdf()).exists();
        Office.Answer unchanged = office.run("--quiet", "--as-of", "2023-11-20");
        assertThat(unchanged.exit()).isEqualTo(1);
        assertThat(pdf()).as("of the very same figures").exists();
        Path file = office.fileOf("TDP05");
        byte[] kept = Files.readAllBytes(file);
        Files.delete(file);
        try {
            assertThat(office.run("--quiet", "--as-of", "2023-11-20").exit()).isEqualTo(1);
            assertThat(pdf()).doesNotExist();
        } finally {
            Files.write(file, kept);
        }
        assertThat(office.run("--quiet", "--as-of", "2023-11-20").exit()).isEqualTo(1);
    }
}
