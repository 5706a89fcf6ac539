package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.broadcast.Actor;
import vn.trucban.notifier.broadcast.Actor.Right;
import vn.trucban.notifier.broadcast.Answer;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.DraftRequest;
import vn.trucban.notifier.channel.ChannelKind;

/** The public page answers whether a notice is genuine: by link, by form, without JavaScript, on a phone. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class VerifyPageTest {
    private static final String TEXT =
            "Tạm ngừng nhận hồ sơ từ 7h30 đến 11h30 ngày 27/11/2026. Hồ sơ gấp, mời bà con gọi 0209.3871234.";

    private final Visits visits;
    private final BroadcastDesk desk;
    private final int port;
    private Broadcast notice;

    VerifyPageTest(Visits visits, BroadcastDesk desk, @LocalServerPort int port) {
        this.visits = visits;
        this.desk = desk;
        this.port = port;
    }

    @BeforeEach
    void aNoticeIsIssued() {
        DraftRequest request = DraftRequest.freeText(Level.IMPORTANT, "Mất mạng tại Trung tâm", TEXT, false)
                .edit()
                .over(Set.of(ChannelKind.LOUDSPEAKER, ChannelKind.FACEBOOK))
                .done();
        Broadcast draft = yes(desk.draft("verify-" + UUID.randomUUID(), request, leader("one")));
        Broadcast submitted = yes(desk.submit(draft.id(), leader("one")));
        notice = yes(desk.approve(submitted.id(), submitted.round(), leader("two")));
    }

    private static Actor leader(String id) {
        return new Actor("verify-" + id, "Lãnh đạo " + id, Set.of(Right.DRAFT, Right.APPROVE), Actor.Via.WEB);
    }

    private static Broadcast yes(Answer answer) {
        return answer.fold(it -> it, refusal -> {
            throw new AssertionError(refusal.messageKey());
        });
    }

    private String pasted(String text) throws Exception {
        MockHttpServletResponse response = visits.answer(post("/xacminh").param("text", text));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Set-Cookie")).isNull();
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        return response.getContentAsString();
    }

    @Test
    void aLinkWithACodeShowsTheNotice() throws Exception {
        assertThat(visits.answer(get("/xacminh").param("code", notice.serial().value()))
                        .getContentAsString())
                .contains("là của tin chính thống, phát lúc", "Bản xã đã phát", "0209.3871234");
    }

    @Test
    void aPastedNoticeIsGenuine() throws Exception {
        assertThat(pasted(notice.texts().get(ChannelKind.FACEBOOK)))
                .contains("now good", "là tin chính thống, phát lúc", "đúng như bản xã đã phát");
    }

    @Test
    void aForgedOneIsAWarningThatNamesThePlace() throws Exception {
        assertThat(pasted(notice.texts().get(ChannelKind.FACEBOOK).replace("0209.3871234", "0900.000.000")))
                .contains("now bad", "KHÁC bản xã đã phát", "tin này ghi “0900 000 000”", "0209.3871234");
    }

    @Test
    void badInputIsAnswered() throws Exception {
        assertThat(pasted("")).doesNotContain("role=\"status\"");
        assertThat(pasted("<script>alert(1)</script> mời bà con bấm vào đây để nhận quà của xã"))
                .contains("Không có trong sổ phát hành", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(pasted("đ".repeat(10_000))).contains("Chưa đủ để kiểm tra");
        assertThat(pasted("đ ".repeat(20_000))).contains("quá dài").doesNotContain("đ đ đ đ");
        assertThat(pasted(notice.serial()
                        .value()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace("-", "")))
                .contains("là của tin chính thống");
        assertThat(pasted(notice.serial().value().replace('0', 'O').replace('1', 'l')))
                .contains("là của tin chính thống");
    }

    @Test
    void itWorksOnAPhoneWithoutJavaScript() throws IOException {
        try (Browser browser = Browser.open(port, 390, 844)) {
            ChromeDriver driver = browser.go("/xacminh");
            driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            driver.navigate().refresh();
            WebElement text = browser.shows(presenceOfElementLocated(By.id("text")));
            // why by code: the driver types no characters outside the keyboard
            text.sendKeys(notice.texts()
                    .get(ChannelKind.FACEBOOK)
                    .replace("11h30", "15h30")
                    .replaceAll("[^\\u0000-\\u1EFF]", ""));
            browser.shows(presenceOfElementLocated(By.cssSelector("form button")))
                    .click();
            browser.shows(presenceOfElementLocated(By.cssSelector("section.bad")));
            driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
            assertThat(browser.overflows()).isFalse();
            browser.picture("verify-forged-phone");
            browser.go("/xacminh?code=" + notice.serial());
            browser.shows(presenceOfElementLocated(By.cssSelector("section.good")));
            assertThat(browser.overflows()).isFalse();
            browser.picture("verify-genuine-phone");
        }
    }
}
