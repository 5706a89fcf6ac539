package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.reach.ReachDesk;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** Who stands on which rung, and who can be reached, in a real browser. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LadderPagesTest {
    private final int port;
    private final Visits visits;
    private final StaffDesk staff;

    private final ReachDesk reach;

    LadderPagesTest(@LocalServerPort int port, Visits visits, StaffDesk staff, ReachDesk reach) {
        this.port = port;
        this.visits = visits;
        this.staff = staff;
        this.reach = reach;
    }

    private static Person person(String id, String name, String title, Role role, Map<ChannelKind, String> channels) {
        return new Person(new PersonId(id), name, title, Set.of(role), Optional.empty(), channels, true);
    }

    private Browser signedIn(int width, int height) throws IOException {
        Person administrator = person("ladder-admin", "Quản trị thử", "Quản trị", Role.ADMIN, Map.of());
        staff.importPeople(List.of(
                administrator,
                person(
                        "ladder-chu",
                        "Nguyễn Văn Chủ",
                        "Phó Chủ tịch UBND xã",
                        Role.LEADER,
                        Map.of(ChannelKind.TELEGRAM, "ladder-1")),
                person(
                        "ladder-ky",
                        "Trần Thị Kỹ",
                        "Cán bộ CNTT xã",
                        Role.TECHNICIAN,
                        Map.of(ChannelKind.TELEGRAM, "ladder-2", ChannelKind.ZALO, "ladder-3"))));
        reach.heard(new Address(ChannelKind.TELEGRAM, "ladder-1"));
        reach.heard(new Address(ChannelKind.ZALO, "ladder-3"));
        Browser browser = Browser.open(port, width, height);
        visits.signIn(browser, administrator, "/admin");
        browser.shows(presenceOfElementLocated(By.cssSelector("header.bar nav")));
        return browser;
    }

    @Test
    void theBoardAtADesk() throws IOException {
        try (Browser browser = signedIn(1300, 1000)) {
            browser.go("/admin/reachability");
            assertThat(browser.shows(presenceOfElementLocated(By.cssSelector("section.now")))
                            .getText())
                    .contains("Có chỗ không chắc liên lạc được");
            assertThat(browser.go("/admin/reachability").getPageSource())
                    .contains("Cán bộ kỹ thuật: gọi được", "chỉ có Telegram", "Zalo: có tin lúc");
            browser.picture("reachability-desk");
        }
    }

    @Test
    void theBoardOnAPhone() throws IOException {
        try (Browser browser = signedIn(390, 844)) {
            browser.go("/admin/reachability");
            browser.shows(presenceOfElementLocated(By.cssSelector("section.now.bad")));
            assertThat(browser.overflows()).isFalse();
            browser.picture("reachability-phone");
        }
    }

    @Test
    void anAdministratorPutsSomebodyOnARungFromAPhone() throws IOException {
        try (Browser browser = signedIn(390, 844)) {
            browser.go("/admin/staff");
            By rung = By.id("rung-ladder-chu");
            new Select(browser.shows(elementToBeClickable(rung))).selectByValue("committee-leader");
            browser.shows(elementToBeClickable(By.cssSelector("form[action$='/ladder-chu/rung'] button")))
                    .click();
            browser.shows(presenceOfElementLocated(
                    By.cssSelector("#rung-ladder-chu option[value='committee-leader'][selected]")));
            assertThat(browser.overflows()).isFalse();
            browser.picture("staff-rungs-phone");
        }
        assertThat(staff.staff()
                        .person(new PersonId("ladder-chu"))
                        .orElseThrow()
                        .rung())
                .contains(Level.COMMITTEE);
    }

    @Test
    void anAdministratorWritesDownATelephoneFromAPhone() throws IOException {
        try (Browser browser = signedIn(390, 844)) {
            browser.go("/admin/staff");
            browser.shows(elementToBeClickable(By.id("phone-ladder-ky"))).sendKeys("+-+ ((");
            browser.shows(elementToBeClickable(By.cssSelector("form[action$='/ladder-ky/phone'] button")))
                    .click();
            browser.shows(presenceOfElementLocated(By.xpath("//*[contains(text(),'chỉ gồm chữ số')]")));
            browser.shows(elementToBeClickable(By.id("phone-ladder-ky"))).sendKeys("0912 345 678");
            browser.shows(elementToBeClickable(By.cssSelector("form[action$='/ladder-ky/phone'] button")))
                    .click();
            browser.shows(presenceOfElementLocated(By.cssSelector("#phone-ladder-ky[value='0912 345 678']")));
            assertThat(browser.overflows()).isFalse();
            browser.picture("staff-phones-phone");
        }
        assertThat(staff.staff().person(new PersonId("ladder-ky")).orElseThrow().phone())
                .contains("0912 345 678");
    }

    @Test
    void anAdministratorNotesWhoIsAwayFromAPhone() throws IOException {
        try (Browser browser = signedIn(390, 844)) {
            browser.go("/admin/staff");
            browser.shows(elementToBeClickable(By.cssSelector("#away-ladder-ky summary")))
                    .click();
            browser.shows(elementToBeClickable(By.cssSelector("#away-ladder-ky button")))
                    .click();
            browser.shows(presenceOfElementLocated(By.cssSelector("form[action$='/ladder-ky/back']")));
            assertThat(browser.overflows()).isFalse();
            browser.wholePage("staff-away-phone");
            assertThat(browser.go("/admin/reachability").getPageSource()).contains("nghỉ ngày");
            browser.picture("reachability-away-phone");
            browser.go("/admin/staff");
            browser.shows(elementToBeClickable(By.cssSelector("form[action$='/ladder-ky/back'] button")))
                    .click();
            browser.shows(
                    presenceOfElementLocated(By.xpath("//main[not(.//form[contains(@action,'/ladder-ky/back')])]")));
        }
        assertThat(staff.staff().absence(new PersonId("ladder-ky"))).isEmpty();
    }
}
