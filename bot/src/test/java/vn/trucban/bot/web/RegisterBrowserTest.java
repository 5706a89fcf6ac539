package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static vn.trucban.bot.incident.SomeParties.party;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** A member of staff finds an incident in the register, adds to it late and corrects an entry, on a phone and at a desk. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RegisterBrowserTest {
    private static final Party HOA = party("browser-officer", "Nông Thị Hoa");
    private static final IncidentId ID = new IncidentId("registerbrowser");

    private final Visits visits;
    private final IncidentDesk incidents;
    private final LogbookDesk log;
    private final int port;

    RegisterBrowserTest(Visits visits, IncidentDesk incidents, LogbookDesk log, @LocalServerPort int port) {
        this.visits = visits;
        this.incidents = incidents;
        this.log = log;
        this.port = port;
    }

    @BeforeEach
    void someIncidents() {
        incidents.report(
                ID,
                "r1",
                new IncidentCommand.Report(HOA, PlaybookId.INTERNET, "mất mạng cả phòng một cửa, đèn LOS đỏ"));
        incidents.carryOut(ID, "r2", new IncidentCommand.Note(HOA, "Đã gọi VNPT, phiếu số 4471, hẹn 10h"));
        for (int i = 0; i < 3; i++) {
            incidents.report(
                    new IncidentId("registerbrowser" + i),
                    "r1",
                    new IncidentCommand.Report(HOA, PlaybookId.PRINTER, "máy in kẹt giấy lần " + i));
        }
    }

    /** Who sees every way on sees them in one row, and the button beside them. */
    @Test
    void theWayOutStandsBesideTheWaysOnAtADesk() throws Exception {
        try (Browser browser = Browser.open(port, 1280, 900)) {
            visits.signIn(browser, Visits.person("browser-all", "Bàn Văn Cả", Role.LEADER), "/admin/reports");
            ChromeDriver driver = browser.go("/admin/reports");
            browser.picture("bar-desk");
            List<WebElement> ways = driver.findElements(By.cssSelector(".bar nav a"));
            int first = middle(ways.get(0));
            assertThat(ways).allSatisfy(way -> assertThat(middle(way)).isBetween(first - 4, first + 4));
            assertThat(middle(driver.findElement(By.cssSelector(".bar nav form button"))))
                    .isBetween(first - 4, first + 4);
            WebElement days = driver.findElement(By.cssSelector("form.fields button"));
            assertThat(days.getSize().getHeight()).isLessThan(60);
            WebElement card = driver.findElement(By.xpath("//section[.//form[@class='fields']]"));
            assertThat(days.getLocation().getX() + days.getSize().getWidth())
                    .isLessThan(card.getLocation().getX() + card.getSize().getWidth());
        }
    }

    private static int middle(WebElement one) {
        return one.getLocation().getY() + one.getSize().getHeight() / 2;
    }

    private void signIn(Browser browser) {
        visits.signIn(browser, Visits.person("browser-admin", "Bàn Văn Quản", Role.ADMIN), "/admin");
        browser.shows(presenceOfElementLocated(By.linkText("Sổ sự cố"))).click();
    }

    @Test
    void onAPhone() throws IOException {
        try (Browser browser = Browser.open(port, 390, 844)) {
            walk(browser, "phone");
        }
    }

    @Test
    void atADesk() throws IOException {
        try (Browser browser = Browser.open(port, 1500, 950)) {
            walk(browser, "desk");
        }
    }

    private void walk(Browser browser, String where) throws IOException {
        signIn(browser);
        fits(browser, "register-" + where);
        WebElement words = browser.shows(elementToBeClickable(By.id("q")));
        words.sendKeys("phieu 4471");
        words.submit();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@id='found']//a[contains(.,'Internet')]")));
        fits(browser, "register-found-" + where);
        browser.shows(elementToBeClickable(By.cssSelector("#found .row a"))).click();
        long before = log.register().end();
        browser.shows(elementToBeClickable(By.id("text"))).sendKeys("Đã chuyển sang 4G từ trước khi báo, ghi " + where);
        browser.run("document.getElementById('time').value = '00:01'");
        browser.shows(elementToBeClickable(By.cssSelector("#late button"))).click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@role='status'][contains(.,'Đã ghi vào sổ')]")));
        assertThat(log.register().end()).isEqualTo(before + 1);
        browser.shows(elementToBeClickable(By.cssSelector("#entries .row details summary")))
                .click();
        browser.shows(elementToBeClickable(By.cssSelector("#entries .row details textarea")))
                .sendKeys("Chỉ mất mạng ở ba quầy, ghi " + where);
        browser.shows(elementToBeClickable(By.cssSelector("#entries .row details button")))
                .click();
        browser.shows(presenceOfElementLocated(
                By.xpath("//*[@id='entries']//p[contains(.,'Chỉ mất mạng ở ba quầy, ghi " + where + "')]")));
        browser.shows(presenceOfElementLocated(By.xpath("//*[@id='entries']//*[contains(.,'Đã đính chính ở mục')]")));
        assertThat(log.register().end()).isEqualTo(before + 2);
        fits(browser, "register-incident-" + where);
        browser.go("/admin/register/page/1");
        fits(browser, "register-page-" + where);
        browser.go("/admin/register/seals");
        fits(browser, "register-seals-" + where);
        assertThat(log.register().firstBroken()).isEmpty();
    }

    private static void fits(Browser browser, String name) throws IOException {
        browser.shows(presenceOfElementLocated(By.cssSelector("main h1")));
        assertThat(browser.overflows()).as(name).isFalse();
        browser.wholePage(name);
    }
}
