package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.publish.handover.KeptReturn;
import vn.tonghop.publish.handover.Manifest;

/** What lies among the closed versions and in their records, and is not what this program puts there. */
class ClosedPlacesTest {
    private static final String PERIOD = "2023-11";
    private static final int UNUSABLE = 2;

    @TempDir
    private static Path folder;

    private static SmallOffice office;
    private static Program program;
    private static Path before;

    @BeforeAll
    static void close() throws Exception {
        office = SmallOffice.open(folder.resolve("office"), 2)
                .returned("2023-10")
                .returned(PERIOD);
        program = Program.in(office.home());
        assertThat(program.run("close", "--period", PERIOD, "--accept-open", "--quiet")
                        .exit())
                .isZero();
        assertThat(program.run("consolidate", "--period", "2023-10", "--quiet").exit())
                .isLessThan(UNUSABLE);
        before = folder.resolve("before");
        Trial.copy(office.output(), before);
    }

    @BeforeEach
    void asBefore() {
        Trial.restore(before, office.output());
    }

    private static Path versions() {
        return office.output().resolve("ban-chot").resolve(PERIOD);
    }

    @Test
    void draftsThatAKilledClosingLeftAreClearedAwayAndAreNoVersions() throws Exception {
        Path other = office.output().resolve("ban-chot/2023-12");
        List<Path> drafts = new ArrayList<>();
        for (Path draft : List.of(versions().resolve(".2.new"), other.resolve(".1.new"))) {
            Trial.copy(versions().resolve("1"), draft);
            drafts.add(draft);
        }
        drafts.add(Files.writeString(versions().resolve(".mo-lai-1.json.new"), "{"));
        List<Path> others = new ArrayList<>();
        others.add(Files.createDirectories(versions().resolve(".ghi-chu.new/x")));
        others.add(Files.createDirectories(versions().resolve(".1.new.cu")));
        others.add(Files.writeString(versions().resolve(".3.new"), "của văn phòng"));
        others.add(Files.createSymbolicLink(versions().resolve(".4.new"), folder.resolve("before")));
        others.add(Files.createDirectories(office.output().resolve("ban-chot/khac/.1.new")));

        Program.Ended history = program.run("history");
        assertThat(history.exit()).isZero();
        assertThat(history.said()).doesNotContain("2023-12", "tháng 12", "chốt số 2");
        assertThat(program.run("verify").exit()).isZero();
        assertThat(drafts).allMatch(Files::exists);

        // A run of another period clears them away as well.
        assertThat(program.run("consolidate", "--period", "2023-10", "--quiet").exit())
                .isLessThan(UNUSABLE);
        assertThat(drafts).noneMatch(Files::exists);
        assertThat(others).allMatch(Files::exists);
        assertThat(folder.resolve("before/ban-chot")).exists();
        assertThat(program.run("history", "--period", PERIOD, "--prove").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b.xlsx", "\\ud800.xlsx", "\\u0000"})
    void namesInAReceiptThatNoMachineKnowsAreToldAndNoFault(String name) throws Exception {
        Path receipt = office.output().resolve("2023-10/run.json");
        String text = Files.readString(receipt);
        Files.writeString(
                receipt, text.replace("N01_2023-10.xlsx", name).replace("\"tong-hop-2023-10.csv\"", '"' + name + '"'));
        assertThat(Files.readString(receipt)).isNotEqualTo(text);
        Program.Ended verified = program.run("verify", "--period", "2023-10");
        assertThat(verified.exit()).as(verified.tail()).isEqualTo(1);
        assertThat(verified.said()).contains("kết quả không còn đúng").contains("nay không còn");
        assertThat(program.run("history", "--period", "2023-10").exit()).isZero();
        Program.Ended run = program.run("consolidate", "--period", "2023-10");
        assertThat(run.exit()).as(run.tail()).isLessThan(UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b.xlsx", "\ud800.xlsx"})
    void namesInAManifestThatNoMachineKnowsAreToldAndNoFault(String name) throws Exception {
        Path file = versions().resolve("1/manifest.json");
        Manifest manifest = Manifest.read(Files.readString(file));
        List<KeptReturn> returns = new ArrayList<>(manifest.returns());
        KeptReturn first = returns.stream()
                .filter(r -> r.folder().equals(manifest.handover().period()))
                .findFirst()
                .orElseThrow();
        returns.set(
                returns.indexOf(first), new KeptReturn(first.folder(), name, first.kind(), first.unit(), first.file()));
        returns.add(new KeptReturn(first.folder(), name + "2", first.kind(), "", first.file()));
        returns.add(new KeptReturn(first.folder(), name + "3", KeptReturn.Kind.IGNORED, "", Optional.empty()));
        Files.writeString(
                file,
                manifest.with(manifest.inputs(), manifest.figures(), manifest.accepted(), returns, manifest.outputs())
                        .write());
        Files.delete(office.returns(PERIOD).resolve(first.name()));
        try {
            for (String[] command : new String[][] {
                {"verify", "--period", PERIOD},
                {"consolidate", "--period", PERIOD},
                {"status", "--period", PERIOD},
                {"history", "--period", PERIOD},
                {"history", "--period", PERIOD, "--prove"}
            }) {
                Program.Ended ended = program.run(command);
                assertThat(ended.exit())
                        .as(String.join(" ", command) + ended.tail())
                        .isLessThanOrEqualTo(UNUSABLE);
                assertThat(ended.said())
                        .doesNotContain("Chương trình gặp lỗi bên trong")
                        .doesNotContain("\0");
            }
        } finally {
            office.returned(PERIOD);
        }
    }

    @Test
    void aPathInAManifestThatNoMachineKnowsIsADamagedFile() throws Exception {
        Path file = versions().resolve("1/manifest.json");
        Manifest manifest = Manifest.read(Files.readString(file));
        String text = manifest.write();
        assertThat(text).contains("\"dau-vao/catalog/units.csv\"");
        Files.writeString(file, Records.resealed(text.replace("dau-vao/catalog/units.csv", "dau-vao/\\ud800.csv")));
        Program.Ended proof = program.run("history", "--period", PERIOD, "--prove");
        assertThat(proof.exit()).as(proof.tail()).isEqualTo(UNUSABLE);
        assertThat(proof.said()).contains("không còn nguyên vẹn");
        assertThat(program.run("verify", "--period", PERIOD).exit()).isEqualTo(1);
        Files.writeString(file, Records.resealed(text.replace("dau-vao/catalog/units.csv", "dau-vao/\\u0000.csv")));
        Program.Ended unread = program.run("history", "--period", PERIOD, "--prove");
        assertThat(unread.exit()).as(unread.tail()).isEqualTo(UNUSABLE);
        assertThat(unread.said()).contains("Không đọc được bản chốt số 1");
    }

    @Test
    void theDayByTheClockIsKeptBesideTheDayThatIsGiven() throws Exception {
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        Program.Ended closed =
                program.run("close", "--period", "2023-10", "--accept-open", "--as-of", "2023-10-20", "--json");
        assertThat(closed.exit()).as(closed.tail()).isZero();
        assertThat(closed.said()).contains("\"closed\": \"2023-10-20\"").contains("\"made\": \"" + today + "\"");
        Path file = office.output().resolve("ban-chot/2023-10/1/manifest.json");
        String text = Files.readString(file);
        assertThat(text).contains("\"closed\": \"2023-10-20\"").contains("\"made\": \"" + today + "\"");
        assertThat(program.run("history", "--period", "2023-10").said())
                .contains("ngày 20/10/2023")
                .contains("theo đồng hồ máy thì chốt ngày");
        assertThat(program.run("history", "--period", "2023-10", "--prove").exit())
                .isZero();
        assertThat(program.run("reopen", "--period", "2023-10", "--as-of", "2023-10-21", "--reason", "thử")
                        .exit())
                .isZero();
        assertThat(Files.readString(office.output().resolve("ban-chot/2023-10/mo-lai-1.json")))
                .contains("\"reopened\": \"2023-10-21\"")
                .contains("\"made\": \"" + today + "\"");

        // A version of before, which has no such day, is as good as it was.
        String before = Records.resealed(text.replaceFirst("\\s*\"made\": \"[0-9-]+\",", ""));
        assertThat(before).doesNotContain("made");
        Files.writeString(file, before);
        assertThat(program.run("history", "--period", "2023-10", "--prove").exit())
                .isZero();
        Path copy = folder.resolve("copy");
        assertThat(program.run("history", "--period", "2023-10", "--restore", copy.toString())
                        .exit())
                .isZero();
        assertThat(copy.resolve("manifest.json")).hasContent(before);
    }

    @Test
    void aCorrectionOfAnOpenMonthIsToldOfTheClosedOneThatUsedIt() throws Exception {
        Trial.delete(office.output());
        Program.Ended closed = program.run("close", "--period", PERIOD, "--accept-open");
        assertThat(closed.exit()).as(closed.tail()).isZero();
        assertThat(closed.said()).contains("có dùng các tháng chưa chốt: 2023-10.");
        String told = "bản chốt số 1 ngày";
        assertThat(program.run("consolidate", "--period", "2023-10").said()).doesNotContain(told);

        Path correction = office.returns("2023-10").resolve("N02_2023-10.xlsx");
        byte[] bytes = Files.readAllBytes(correction);
        Files.delete(correction);
        try {
            for (int time = 0; time < 2; time++) {
                Program.Ended run = program.run("consolidate", "--period", "2023-10");
                assertThat(run.said()).contains("2023-11: " + told).contains("đã dùng số liệu cũ của kỳ 2023-10");
            }
            Program.Ended again = program.run("close", "--period", "2023-10", "--accept-open");
            assertThat(again.exit()).as("a unit is missing: " + again.tail()).isOne();
            assertThat(again.said()).contains("tháng 11 năm 2023: " + told);
            assertThat(program.run("history", "--period", "2023-10", "--prove").exit())
                    .isZero();
            assertThat(program.run("consolidate", "--period", PERIOD).said())
                    .contains("tháng 10 năm 2023 nay có bản chốt số 1");
        } finally {
            Files.write(correction, bytes);
        }
    }

    @Test
    void namesAndReasonsNeverSteerTheTerminal() throws Exception {
        String hostile = "a\u202excod\u0085\u009b31m\u001b]0;x\u0007\u2066\u200f\nĐã chốt.xlsx";
        String shown = "a�xcod��31m�]0;x���";
        Path file = Files.writeString(office.returns("2023-10").resolve(hostile), "x");
        Path manifest = versions().resolve("1/manifest.json");
        Files.writeString(
                manifest,
                Records.resealed(Files.readString(manifest)
                        .replace("\"name\": \"N02_2023-11.xlsx\"", "\"name\": \"N02\\u202e\u009b\\u001b[2J.xlsx\"")));
        try {
            List<String> said = new ArrayList<>();
            for (String[] command : new String[][] {
                {"status", "--period", "2023-10"},
                {"consolidate", "--period", "2023-10"},
                {"consolidate", "--period", "2023-10", "--json"},
                {"check", file.toString()},
                {"consolidate", "--period", PERIOD},
                {"status", "--period", PERIOD, "--json"},
                {"verify"},
                {"history", "--period", PERIOD, hostile},
                {"reopen", "--period", PERIOD, "--reason", "sửa\u202e lại\u200b số"},
                {"history", "--period", PERIOD}
            }) {
                for (String colours : new String[] {"false", "true"}) {
                    Program.Ended ended =
                            program.with("-Dtonghop.colours=" + colours).run(command);
                    assertThat(ended.said())
                            .as(String.join(" ", command))
                            .doesNotContain("\u202e", "\u0085", "\u009b", "\u0007", "\u2066", "\u200f", "\u200b")
                            .doesNotContain("\u001b]", "\u001b[2J", "gặp lỗi bên trong");
                    said.add(ended.said());
                }
            }
            assertThat(said.get(0)).contains(shown).doesNotContain("\nĐã chốt.xlsx");
            assertThat(said).anyMatch(text -> text.contains("a\\u202excod\\u0085"));
            assertThat(said.get(said.size() - 1)).contains("lý do: sửa lại số");
            assertThat(program.run("reopen", "--period", PERIOD, "--reason", "a\u009b2Jb")
                            .exit())
                    .isEqualTo(UNUSABLE);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void whoOpensAnOpenPeriodIsToldSinceWhenItIsOpenAndWhatComesNext() throws Exception {
        String[] reopen = {"reopen", "--period", PERIOD, "--reason", "N02 gửi bản sửa"};
        assertThat(program.run(reopen).exit()).isZero();
        Program.Ended again = program.run("reopen", "--period", PERIOD, "--reason", "lần nữa");
        assertThat(again.exit()).isEqualTo(UNUSABLE);
        assertThat(again.said())
                .contains("Kỳ 2023-11 đang mở: bản chốt số 1 đã được mở lại ngày")
                .contains("lý do: N02 gửi bản sửa")
                .contains("chot --period 2023-11");
        Program.Ended never = program.run("reopen", "--period", "2023-10", "--reason", "x");
        assertThat(never.exit()).isEqualTo(UNUSABLE);
        assertThat(never.said()).contains("Kỳ 2023-10 chưa chốt");
    }

    @Test
    void aDamagedVersionIsOpenedAgainOnlyWhileItsFiguresAreThere() throws Exception {
        Files.delete(versions().resolve("1/dau-vao/catalog/units.csv"));
        Path figures = versions().resolve("1/ket-qua/so-lieu-2023-11.csv");
        byte[] bytes = Files.readAllBytes(figures);
        Files.writeString(figures, "hỏng");
        String[] reopen = {"reopen", "--period", PERIOD, "--reason", "sửa"};
        Program.Ended refused = program.run(reopen);
        assertThat(refused.exit()).as(refused.tail()).isEqualTo(UNUSABLE);
        assertThat(refused.said())
                .contains("không còn nguyên vẹn")
                .contains("so-lieu-2023-11.csv")
                .contains("sao lưu");
        assertThat(versions().resolve("mo-lai-1.json")).doesNotExist();
        Files.write(figures, bytes);
        Program.Ended opened = program.run(reopen);
        assertThat(opened.exit()).as(opened.tail()).isZero();
        assertThat(opened.said())
                .contains("không còn nguyên vẹn (1 tệp thiếu hoặc hỏng)")
                .contains("vẫn mở lại được");
        assertThat(program.run("consolidate", "--period", PERIOD, "--quiet").exit())
                .isLessThan(UNUSABLE);
    }

    @Test
    void noCopyIsMadeAmongTheClosedVersionsOrInTheStore() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link-" + System.nanoTime()), versions());
        for (String place : List.of(
                "output/ban-chot/2023-11/2",
                "output/ban-chot/x",
                "output/2023-11/../ban-chot",
                "output/store/x",
                link.resolve("3").toString())) {
            Program.Ended ended = program.run("history", "--period", PERIOD, "--restore", place);
            assertThat(ended.exit()).as(place + ended.tail()).isEqualTo(UNUSABLE);
            assertThat(ended.said()).as(place).contains("chọn một thư mục khác");
        }
        assertThat(versions().resolve("2")).doesNotExist();
        assertThat(versions().resolve("3")).doesNotExist();
    }

    @Test
    void aVersionThatCannotBeReadIsSeenInTheStatusOfItsHistory() throws Exception {
        assertThat(program.run("history").exit()).isZero();
        Files.writeString(versions().resolve("1/manifest.json"), "{");
        Program.Ended history = program.run("history", "--json");
        assertThat(history.exit()).as(history.tail()).isEqualTo(1);
        assertThat(history.said()).contains("\"readable\": false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "store/log"})
    void whatALinkInPlaceOfTheStoreLeadsToIsLeftAlone(String place) throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere-" + System.nanoTime()));
        Files.createDirectories(elsewhere.resolve("temp"));
        Path precious = Files.writeString(elsewhere.resolve("temp/precious"), "quý");
        for (int i = 100; i < 150; i++) {
            Files.writeString(elsewhere.resolve("run-" + i + ".log"), "của người khác");
        }
        Trial.delete(office.output().resolve(place));
        Files.createSymbolicLink(office.output().resolve(place), elsewhere);
        for (String command : List.of("consolidate", "close")) {
            Program.Ended ended = program.run(command, "--period", "2023-10");
            assertThat(ended.exit()).as(ended.tail()).isEqualTo(UNUSABLE);
            assertThat(ended.said())
                    .contains(office.output().resolve(place).toString())
                    .contains("là liên kết");
        }
        assertThat(precious).hasContent("quý");
        assertThat(elsewhere.toFile().list()).hasSize(51);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tonghop.script", "tonghop.properties"})
    void aFolderWithTheNameOfAFileOfTheStoreIsTold(String name) throws Exception {
        Path strange = office.output().resolve("store").resolve(name);
        Files.deleteIfExists(strange);
        Files.createDirectories(strange.resolve("của văn phòng"));
        Program.Ended ended = program.run("consolidate", "--period", "2023-10", "--as-of", "2023-10-20");
        assertThat(ended.exit()).as(ended.tail()).isEqualTo(UNUSABLE);
        assertThat(ended.said()).contains(strange.toString()).contains("không dùng và không xóa");
        assertThat(strange.resolve("của văn phòng")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"units.csv", "exchange.csv", "targets.csv"})
    void aPipeInTheCatalogueIsNoFileAndNothingWaitsForIt(String name) throws Exception {
        Path file = office.home().resolve("input-templates/catalog").resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        try {
            assertThat(Trial.isThere("mkfifo", file.toString())).isTrue();
            for (String[] command : new String[][] {{"consolidate", "--period", "2023-10"}, {"catalog", "check"}}) {
                Program.Ended ended = program.run(command);
                assertThat(ended.exit()).as(ended.tail()).isEqualTo(UNUSABLE);
                assertThat(ended.said()).contains("«" + name + "» trong thư mục danh mục không phải là tệp");
            }
        } finally {
            Files.delete(file);
            Files.write(file, bytes);
        }
    }

    @Test
    void englishSentencesNameThePeriodInEnglish() throws Exception {
        for (String[] command : new String[][] {
            {"consolidate", "--period", PERIOD, "--lang", "en"},
            {"history", "--period", PERIOD, "--lang", "en"},
            {"status", "--period", PERIOD, "--lang", "en"},
            {"verify", "--period", PERIOD, "--lang", "en"},
            {"history", "--period", PERIOD, "--prove", "--lang", "en"}
        }) {
            assertThat(program.run(command).said())
                    .as(String.join(" ", command))
                    .contains("November 2023")
                    .doesNotContain("tháng 11");
        }
    }
}
