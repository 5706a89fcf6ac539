package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The phones of the simulator on one phone, one at a time. */
@WebTest
// why an application of its own: what was said in these phones before is still open, and answers otherwise
@TestPropertySource(properties = "trucban.test.of=one-phone")
class OnePhoneBrowserTest {
    private final int port;

    OnePhoneBrowserTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void officerAndTechnicianTalkOnOnePhone() throws IOException {
        try (Browser browser = Browser.open(port, 390, 844)) {
            browser.go("/chat");
            BrowserTest.talk(browser, true);
            assertThat(browser.overflows()).isFalse();
            browser.picture("chat-phone");
        }
    }
}
