package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What people see in a real browser: the phones of the simulator, live; the public page on a phone. */
@WebTest
// why an application of its own: what other tests report comes to the same phones
@TestPropertySource(properties = "trucban.test.of=chat")
class BrowserTest {
    private final int port;

    BrowserTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void officerAndTechnicianTalkAtADesk() throws IOException {
        try (Browser browser = Browser.open(port, 1500, 950)) {
            browser.go("/chat");
            talk(browser, false);
            browser.picture("chat-desk");
        }
    }

    @Test
    void thePublicPageFitsAPhone() throws IOException {
        try (Browser browser = Browser.open(port, 390, 844)) {
            browser.go("/");
            browser.shows(presenceOfElementLocated(By.cssSelector("section.now h1")));
            assertThat(browser.overflows()).isFalse();
            browser.picture("public-phone");
        }
    }

    /** The officer reports and asks for help; the technician's phone shows it without a reload, takes it, and the officer hears. */
    static void talk(Browser browser, boolean onePhone) {
        browser.shows(presenceOfElementLocated(By.cssSelector("body[data-ready=true]")));
        WebElement line = browser.shows(elementToBeClickable(By.cssSelector("[data-phone=officer] input[name=text]")));
        line.sendKeys("máy in không in được");
        line.submit();
        apartFromWhatOthersReported(browser);
        press(browser, "officer", "Cần hỗ trợ");
        if (onePhone) {
            browser.shows(presenceOfElementLocated(By.cssSelector("[data-tab=technician].news")))
                    .click();
        }
        press(browser, "technician", "Nhận việc");
        browser.shows(presenceOfElementLocated(
                By.xpath("//*[@data-phone='officer']//*[contains(@class,'theirs')][contains(.,'đã nhận lúc')]")));
    }

    /** Other tests may have left such a trouble open. */
    private static void apartFromWhatOthersReported(Browser browser) {
        By either = By.xpath("//*[@data-phone='officer']//button[contains(.,'Cần hỗ trợ') or contains(.,'việc khác')]");
        if (browser.shows(elementToBeClickable(either)).getText().contains("việc khác")) {
            press(browser, "officer", "Không, việc khác");
        }
    }

    private static void press(Browser browser, String phone, String label) {
        browser.shows(elementToBeClickable(
                        By.xpath("(//*[@data-phone='" + phone + "']//button[contains(.,'" + label + "')])[last()]")))
                .click();
    }
}
