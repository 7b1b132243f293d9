package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.testing.Chromium;

/** The overview as a browser shows it, prints it and lets people work with it. */
class OverviewInChromiumTest {
    private static final String TAB = "\uE004";
    private static final String ENTER = "\uE007";
    private static final String SHOWN = "return [...document.querySelectorAll('#ds>li')]"
            + ".filter(li => li.offsetHeight > 0).map(li => li.className).join(' ')";

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static Path plain;
    private static Path hostile;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Chromium.isInstalled(),
                "Chromium or its driver is not installed: the overview was not tried in a browser");
        plain = Files.writeString(folder.resolve("tổng quan.html"), OverviewMonth.plain());
        hostile = Files.writeString(folder.resolve("hostile.html"), OverviewMonth.hostile());
        chromium = Chromium.start();
        chromium.allowClipboard();
    }

    @AfterAll
    static void end() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        chromium.width(1200);
        chromium.open(plain);
    }

    @Test
    void everythingIsShownAtFirst() {
        assertThat(chromium.text(SHOWN)).isEqualTo("error warning note");
    }

    @ParameterizedTest
    @CsvSource({
        "Đất lúa, error, Đang hiện 1 trong 3 nội dung.",
        "dat lua, error, Đang hiện 1 trong 3 nội dung.",
        "DAT  LUA, error, Đang hiện 1 trong 3 nội dung.",
        "2023-11.xlsx, error warning note, Đang hiện 3 trong 3 nội dung.",
        "S-02, warning, Đang hiện 1 trong 3 nội dung.",
        "[s-02], warning, Đang hiện 1 trong 3 nội dung.",
        "không có đâu, '', Đang hiện 0 trong 3 nội dung."
    })
    void searchingLeavesWhatHasTheWordsWithOrWithoutMarksAndTellsHowMany(String words, String shown, String told) {
        chromium.type("#tim", words);
        assertThat(chromium.text(SHOWN)).isEqualTo(shown);
        assertThat(chromium.text("return document.getElementById('thay').textContent"))
                .isEqualTo(told);
    }

    @Test
    void findingsAreFilteredByUnitSubjectWeightAndWhetherTheyAreOpen() {
        choose("dv", "G2");
        assertThat(chromium.text(SHOWN)).isEqualTo("warning");
        choose("dv", "Mọi đơn vị");
        choose("lv", "Trồng trọt");
        assertThat(chromium.text(SHOWN)).isEqualTo("error note");
        chromium.click("#mo");
        assertThat(chromium.text(SHOWN)).isEqualTo("error");
        chromium.click("[data-weight=error]");
        assertThat(chromium.text(SHOWN)).isEmpty();
    }

    private static void choose(String id, String beginning) {
        chromium.run("const s = document.getElementById('" + id + "');"
                + "s.value = [...s.options].find(o => o.text.startsWith('" + beginning + "')).value;"
                + "s.dispatchEvent(new Event('change', {bubbles: true}));");
    }

    @Test
    void aFindingHasTheCodeThatTheConsolePrints() {
        assertThat(chromium.text("return document.querySelector('#ds li.warning p').innerText"))
                .contains("[S-02]");
    }

    @Test
    void whereTheOfficeAnswersIsToldAboveTheFindings() {
        assertThat(chromium.text("return document.querySelector('.decide').innerText"))
                .contains("«Cần xử lý»", "tong-hop-2023-11.xlsx", "quyet-dinh.xlsx", "thư mục 2023-11");
        assertThat(chromium.text("return String(document.querySelector('.decide').compareDocumentPosition("
                        + "document.getElementById('ds')) === Node.DOCUMENT_POSITION_FOLLOWING)"))
                .isEqualTo("true");
    }

    @Test
    void aTileLeadsToTheFindingsOfItsUnit() {
        chromium.click(".tile a");
        assertThat(chromium.text(SHOWN)).isEqualTo("error");
    }

    @Test
    void theMessageOfAFindingIsCopiedWithUnitAndPlace() {
        chromium.click("#ds li.error button");
        assertThat(clipboard())
                .isEqualTo("Kính gửi Tổ dân phố Một. Tệp «G1_2023-11.xlsx», trang «Trồng trọt», ô H7:"
                        + " Diện tích đất lúa không khớp.");
        assertThat(chromium.text("return document.getElementById('told').textContent"))
                .isEqualTo("Đã chép");
    }

    @Test
    void theMessageToAUnitIsCopiedAsItStands() {
        chromium.click("article button");
        assertThat(clipboard()).isEqualTo("Kính gửi Tổ 3.\nĐề nghị gửi báo cáo.");
    }

    private static String clipboard() {
        // The copy is made in a promise, which is settled before the next one.
        return chromium.text("return navigator.clipboard.readText()");
    }

    @Test
    void theKeyboardReachesContentFieldsAndButtons() {
        chromium.press(TAB);
        assertThat(focused()).isEqualTo("a.skip");
        chromium.press(ENTER);
        assertThat(chromium.text("return location.hash")).isEqualTo("#noi-dung");
        chromium.run("document.getElementById('tim').focus()");
        chromium.press("d", "a", "t", " ", "l", "u", "a");
        assertThat(chromium.text(SHOWN)).isEqualTo("error");
        // unit, subject, three weights, only what is open, then the button of the finding
        chromium.press(TAB, TAB, TAB, TAB, TAB, TAB, TAB);
        assertThat(focused()).isEqualTo("button.scripted");
        chromium.press(ENTER);
        assertThat(clipboard()).contains("Diện tích đất lúa");
        assertThat(focused()).isEqualTo("button.scripted");
    }

    private static String focused() {
        return chromium.text("const e = document.activeElement; return e.localName + '.' + e.className");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 720, 1600})
    void noScreenIsTooNarrowOrTooWideForIt(int width) {
        for (Path page : List.of(plain, hostile)) {
            chromium.width(width);
            chromium.open(page);
            assertThat(chromium.text("return String(document.documentElement.scrollWidth)"))
                    .as(page.getFileName() + " at " + width)
                    .isEqualTo(Integer.toString(width));
        }
    }

    @Test
    void hostileNamesAndNotesStayTexts() {
        chromium.log("browser");
        chromium.open(hostile);
        assertThat(chromium.text("return document.title")).startsWith("Tổng quan tháng 11 năm 2023");
        assertThat(chromium.text(
                        "return String(document.querySelectorAll('img,#lot,[style],script:not(:last-child)').length)"))
                .isEqualTo("0");
        assertThat(chromium.text("return document.body.textContent")).contains(OverviewMonth.HOSTILE.get(0));
        chromium.click("#ds li button");
        assertThat(clipboard()).startsWith("Kính gửi ").doesNotContain("<bdi>");
        assertThat(chromium.log("browser")).isEmpty();
    }

    @Test
    void nothingIsAskedOfAnybodyAndNothingBreaksThePolicy() {
        chromium.log("performance");
        chromium.log("browser");
        chromium.open(plain);
        chromium.type("#tim", "lua");
        chromium.click("#ds li.error button");
        List<String> asked = chromium.log("performance").stream()
                .filter(message -> message.contains("Network.requestWillBeSent\""))
                .toList();
        assertThat(asked).hasSize(1).allSatisfy(message -> assertThat(message).contains("file:///"));
        assertThat(chromium.log("browser")).isEmpty();
    }

    @Test
    void thePolicyStopsAScriptThatIsNotOurs() {
        chromium.log("browser");
        chromium.run("const s = document.createElement('script'); s.textContent = \"document.title = 'hỏng'\";"
                + "document.body.append(s); const i = new Image(); i.src = 'http://127.0.0.1:9/x.png';");
        assertThat(chromium.text("return document.title")).startsWith("Tổng quan");
        assertThat(String.join("\n", chromium.log("browser"))).contains("Content Security Policy");
    }

    @Test
    void withoutItsScriptEverythingIsThereAndNoFieldThatWouldDoNothing() throws IOException {
        try (Chromium bare = Chromium.start()) {
            bare.withoutScripts();
            bare.open(plain);
            assertThat(bare.text(SHOWN)).isEqualTo("error warning note");
            assertThat(bare.text("return document.documentElement.className")).isEmpty();
            assertThat(bare.text("return String([...document.querySelectorAll('button,input,select')]"
                            + ".filter(e => e.offsetHeight > 0).length)"))
                    .isEqualTo("0");
            assertThat(bare.text("return document.querySelector('pre').innerText"))
                    .contains("Đề nghị gửi báo cáo.");
        }
    }

    @Test
    void itPrintsWithAllItsWordsAndNoButtons() throws IOException, InterruptedException {
        Path pdf = Files.write(folder.resolve("page.pdf"), chromium.print());
        Path text = folder.resolve("page.txt");
        Process process = new ProcessBuilder("pdftotext", "-layout", pdf.toString(), text.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(text, StandardCharsets.UTF_8))
                .contains(
                        "Tổng quan tháng 11 năm 2023",
                        "Diện tích đất lúa không khớp.",
                        "Đề nghị gửi báo cáo.",
                        "tong-hop-2023-11.xlsx",
                        "Bản in không có mã SHA-256")
                .doesNotContain("abababab")
                .doesNotContain("Chép tin nhắn", "Mục lục", "Mọi đơn vị");
    }

    @Test
    void headingsLabelsAndTableHeadsAreThereForWhoeverHearsThePage() {
        assertThat(chromium.text("return document.documentElement.lang")).isEqualTo("vi");
        assertThat(chromium.text("return [...document.querySelectorAll('h1,h2')].map(h => h.localName).join(' ')"))
                .isEqualTo("h1 h2 h2 h2 h2 h2");
        assertThat(chromium.text("return String([...document.querySelectorAll('input,select')]"
                        + ".filter(e => !e.labels.length).length)"))
                .isEqualTo("0");
        assertThat(chromium.text("return String([...document.querySelectorAll('table')]"
                        + ".filter(t => !t.caption || !t.querySelector('th[scope=col]')).length)"))
                .isEqualTo("0");
        assertThat(chromium.text("const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                        + "return ids.filter((id, i) => ids.indexOf(id) !== i).join(' ')"))
                .isEmpty();
        assertThat(chromium.text("return [...document.querySelectorAll('a[href]')]"
                        + ".filter(a => !document.querySelector(a.getAttribute('href'))).length + ''"))
                .isEqualTo("0");
    }

    /** Contrast after WCAG 2.2, 1.4.3: at least 4.5 to 1 for every text, against the nearest background that is painted. */
    @Test
    void everyTextStandsOutFromItsBackground() {
        String worst = chromium.text("""
                const parts = c => c.match(/[\\d.]+/g).map(Number);
                const light = c => parts(c).slice(0, 3).map(v => v / 255)
                  .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                  .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
                const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
                  if (parts(c)[3] !== 0) { return c; } } return 'rgb(255, 255, 255)'; };
                const low = [];
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                let seen = 0;
                while (walker.nextNode()) { const e = walker.currentNode.parentElement;
                  if (!walker.currentNode.textContent.trim() || !e.offsetHeight && e.localName !== 'bdi') { continue; }
                  seen++;
                  const a = light(getComputedStyle(e).color) + 0.05, b = light(behind(e)) + 0.05;
                  if (Math.max(a, b) / Math.min(a, b) < 4.5) { low.push(e.localName + ':' + e.textContent); } }
                return (seen > 50) + ' ' + low.join('|');
                """);
        assertThat(worst).isEqualTo("true ");
    }
}
