package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.watch.SelfTestDesk;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.Alarms;
import vn.trucban.notifier.watch.Trouble;
import vn.trucban.notifier.watch.Trouble.Kind;
import vn.trucban.notifier.watch.Watchdog;

/** A channel is away, nobody can be told, and every call for an incident was given up: whoever looks at the home of staff sees it. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AlarmPageTest {
    private static final Address TECHNICIAN = new Address(ChannelKind.TELEGRAM, "alarm-ky");

    private final int port;
    private final Visits visits;
    private final StaffDesk staff;
    private final IncidentDesk incidents;
    private final Alarms alarms;
    private final Watchdog watchdog;
    private final SelfTestDesk selfTests;
    private final Clock clock;
    private IncidentId incident;

    AlarmPageTest(
            @LocalServerPort int port,
            Visits visits,
            StaffDesk staff,
            IncidentDesk incidents,
            Alarms alarms,
            Watchdog watchdog,
            SelfTestDesk selfTests,
            Clock clock) {
        this.port = port;
        this.visits = visits;
        this.staff = staff;
        this.incidents = incidents;
        this.alarms = alarms;
        this.watchdog = watchdog;
        this.selfTests = selfTests;
        this.clock = clock;
    }

    private static Person person(String id, String name, Role role, String phone, Map<ChannelKind, String> channels) {
        return new Person(new PersonId(id), name, "", Set.of(role), Optional.of(phone), channels, true);
    }

    @BeforeEach
    void telegramIsAway() {
        selfTests.begin();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> !selfTests.running() && selfTests.last().isPresent());
        Instant now = clock.instant();
        Alarm alarm = new Alarm(
                new Trouble(
                        Kind.TOKEN,
                        "",
                        Optional.of(ChannelKind.TELEGRAM),
                        Optional.of(Failure.NO_ANSWER),
                        now.minusSeconds(400)),
                now,
                // why later: it is seen at each round
                now.plusSeconds(180),
                0,
                now,
                1);
        alarms.raise(alarm);
        watchdog.round();
    }

    @AfterEach
    void over() {
        Party technician = new Party(new PersonId("alarm-ky"), "Triệu Văn Hùng", TECHNICIAN);
        Optional.ofNullable(incident).ifPresent(id -> {
            incidents.carryOut(id, "alarm-take", new IncidentCommand.Take(technician));
            incidents.carryOut(id, "alarm-over", new IncidentCommand.Resolve(technician, "thử"));
        });
        assertThat(alarms.open()).allMatch(alarms::close);
        watchdog.round();
    }

    private Incident givenUp() {
        staff.importPeople(List.of(
                person(
                        "alarm-ky",
                        "Triệu Văn Hùng",
                        Role.TECHNICIAN,
                        "0912 345 678",
                        Map.of(ChannelKind.TELEGRAM, "alarm-ky")),
                person("alarm-giam", "Nông Thị Phúc", Role.LEADER, "0987 654 321", Map.of())));
        incident = new IncidentId("alarm-page-" + clock.instant().toEpochMilli());
        Party reporter = new Party(new PersonId("alarm-thu"), "Thu", new Address(ChannelKind.SIMULATOR, "alarm-thu"));
        incidents.report(
                incident, "alarm-report", new IncidentCommand.Report(reporter, PlaybookId.POWER, "mất điện cả phòng"));
        incidents.carryOut(incident, "alarm-help", new IncidentCommand.AskForHelp(reporter, false));
        for (int round = 0; round < 3; round++) {
            incidents.find(incident).orElseThrow().ladder().rungs().stream()
                    .flatMap(rung -> rung.people().stream())
                    .flatMap(id -> staff.staff().person(id).stream())
                    .flatMap(one -> one.addresses().stream())
                    .forEach(to -> incidents.undelivered(incident + "/x/0", to, Failure.NO_ANSWER));
        }
        return incidents.find(incident).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"390, 844, phone", "1280, 900, desk"})
    void theHomeOfStaffIsRedAndNamesWhomToRing(int width, int height, String what) throws IOException {
        assertThat(incidents.nobodyReached(givenUp())).isTrue();
        try (Browser browser = Browser.open(port, width, height)) {
            visits.signIn(browser, Visits.person("alarm-admin", "Quản trị thử", Role.ADMIN), "/admin");
            WebElement block = browser.shows(presenceOfElementLocated(By.cssSelector("main > section:first-child")));
            assertThat(block.getAttribute("id")).isEqualTo("alarms");
            assertThat(block.getText())
                    .contains("Chưa báo được cho ai", "Kênh Telegram: đã gửi nhưng không nhận được trả lời", "Tin gấp");
            WebElement row = browser.shows(presenceOfElementLocated(By.xpath(
                    "//section[not(@id)]//div[contains(@class,'emergency')][contains(.,'Chưa gọi được ai')]")));
            assertThat(row.getText()).contains("Mất điện", "Chưa gọi được ai – gọi điện ngay");
            // why of the whole page: as soon as the watchdog has seen it the numbers stand with the alarm instead
            assertThat(browser.shows(presenceOfElementLocated(By.tagName("main")))
                            .findElements(By.cssSelector("a[href^='tel:']")))
                    .extracting(link -> link.getAttribute("href"))
                    .contains("tel:0912345678", "tel:0987654321");
            assertThat(browser.overflows()).isFalse();
            assertThat(browser.shows(presenceOfElementLocated(By.id("self-test")))
                            .getText())
                    .contains("trước báo động", "chưa nói được gì về lúc này");
            browser.wholePage("alarms-" + what);
        }
    }

    @Test
    void aMonitorOutsideHearsThatNobodyCanBeTold() throws Exception {
        MockHttpServletResponse watch = visits.answer(get("/actuator/health/watch"));
        assertThat((String) JsonPath.read(watch.getContentAsString(), "$.status"))
                .isEqualTo("UNHEARD");
        assertThat((String) JsonPath.read(watch.getContentAsString(), "$.description"))
                .contains("/admin");
        assertThat(watch.getStatus()).isEqualTo(503);
        MockHttpServletResponse whole = visits.answer(get("/actuator/health"));
        assertThat((String) JsonPath.read(whole.getContentAsString(), "$.status"))
                .as("nothing restarts the program for it")
                .isEqualTo("UP");
    }
}
