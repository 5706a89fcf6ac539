package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.revision.RevisionDesk;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.library.ContentLibrary;

/** Content is read, changed, put back and issued as a plan in a browser, on a phone and at a desk. */
@WebTest
@ContextConfiguration(initializers = ContentPagesTest.OwnContent.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ContentBrowserTest {
    private static final String PAGE = "/admin/content/messages--danger";

    private final Visits visits;
    private final RevisionDesk revisions;
    private final ContentLibrary content;
    private final int port;

    ContentBrowserTest(Visits visits, RevisionDesk revisions, ContentLibrary content, @LocalServerPort int port) {
        this.visits = visits;
        this.revisions = revisions;
        this.content = content;
        this.port = port;
    }

    @BeforeEach
    void historyHasBegun() {
        revisions.look();
    }

    private void signIn(Browser browser, Role role, String next) {
        visits.signIn(browser, ContentPagesTest.person(role), next);
        browser.shows(presenceOfElementLocated(By.cssSelector("header.bar nav")));
    }

    @Test
    void onAPhone() throws IOException {
        try (Browser browser = Browser.open(port, 390, 844)) {
            walk(browser, "phone", "0209 3871 390");
        }
    }

    @Test
    void atADesk() throws IOException {
        try (Browser browser = Browser.open(port, 1500, 950)) {
            walk(browser, "desk", "0209 3871 150");
        }
    }

    private void walk(Browser browser, String where, String phone) throws IOException {
        signIn(browser, Role.ADMIN, "/admin/content");
        fits(browser, "content-" + where);
        contact(browser, where, phone);
        broken(browser, where);
        putBack(browser, where);
        plan(browser, where);
    }

    /** A clerk fills in a number without a line of YAML. */
    private void contact(Browser browser, String where, String phone) throws IOException {
        browser.shows(elementToBeClickable(By.id("contacts"))).click();
        browser.shows(elementToBeClickable(By.cssSelector("#contact-power-branch summary")))
                .click();
        browser.run("document.getElementById('phone-power-branch').value = '" + phone + "'");
        browser.run("document.getElementById('why-power-branch').value = 'theo công văn của điện lực, " + where + "'");
        fits(browser, "content-contacts-" + where);
        browser.shows(elementToBeClickable(By.cssSelector("#contact-power-branch button")))
                .click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@role='status'][contains(.,'Đã lưu')]")));
        fits(browser, "content-history-" + where);
        assertThat(content.current()
                        .commune()
                        .contact("power-branch")
                        .orElseThrow()
                        .phone())
                .contains(phone);
        browser.shows(elementToBeClickable(By.cssSelector("#history .row a"))).click();
        browser.shows(presenceOfElementLocated(By.cssSelector(".diff .new")));
        fits(browser, "content-diff-" + where);
    }

    private void broken(Browser browser, String where) throws IOException {
        browser.go("/admin/content/commune/edit");
        browser.shows(elementToBeClickable(By.id("why"))).sendKeys("thử sửa sai");
        browser.run("const t = document.getElementById('text'); t.value = t.value.replace('names:', 'name:')");
        browser.shows(elementToBeClickable(By.cssSelector("form#edit button"))).click();
        browser.shows(presenceOfElementLocated(By.cssSelector("#problems li")));
        fits(browser, "content-problems-" + where);
        assertThat(content.problems()).isEmpty();
    }

    private void putBack(Browser browser, String where) throws IOException {
        browser.go("/admin/content/commune/1");
        browser.shows(elementToBeClickable(By.id("why"))).sendKeys("khôi phục để thử, " + where);
        fits(browser, "content-back-" + where);
        browser.shows(elementToBeClickable(By.cssSelector("#back button"))).click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@role='status'][contains(.,'Đã khôi phục')]")));
        assertThat(content.current()
                        .commune()
                        .contact("power-branch")
                        .orElseThrow()
                        .phone())
                .isEmpty();
    }

    private void plan(Browser browser, String where) throws IOException {
        browser.go("/admin/plan");
        fits(browser, "plan-before-" + where);
        browser.shows(elementToBeClickable(By.id("summary"))).sendKeys("Ban hành để thử trên " + where);
        browser.shows(elementToBeClickable(By.cssSelector("#issue button"))).click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@role='status'][contains(.,'Đã ban hành bản số')]")));
        browser.shows(elementToBeClickable(By.id("to-read")));
        fits(browser, "plan-unread-" + where);
        browser.shows(elementToBeClickable(By.id("to-read"))).click();
        browser.picture("plan-read-" + where);
        browser.shows(elementToBeClickable(By.cssSelector("#read button"))).click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@id='edition'][contains(.,'Anh/chị đã đọc lúc')]")));
        fits(browser, "plan-" + where);
        browser.picture("plan-top-" + where);
    }

    private static void fits(Browser browser, String name) throws IOException {
        browser.shows(presenceOfElementLocated(By.cssSelector("main h1")));
        assertThat(browser.overflows()).as(name).isFalse();
        browser.wholePage(name);
    }
}
