package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.trucban.bot.incident.SomeParties.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.bot.filing.FilingDesk;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.outside.OutsideDesk;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/** Erasing a person reaches what was typed elsewhere than into the register, and the chain holds. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ErasingPagesTest {
    private final Visits visits;
    private final IncidentDesk incidents;
    private final LogbookDesk log;
    private final FilingDesk filings;
    private final OutsideDesk outside;
    private final int port;
    private Incident incident;

    ErasingPagesTest(
            Visits visits,
            IncidentDesk incidents,
            LogbookDesk log,
            FilingDesk filings,
            OutsideDesk outside,
            @LocalServerPort int port) {
        this.visits = visits;
        this.incidents = incidents;
        this.log = log;
        this.filings = filings;
        this.outside = outside;
        this.port = port;
    }

    @BeforeEach
    void anIncident() {
        Party reporter = party("erasing-officer", "Vi Thị Báo");
        incident = incidents.report(
                new IncidentId("e" + UUID.randomUUID().toString().substring(0, 8)),
                "c1",
                new IncidentCommand.Report(reporter, PlaybookId.INTERNET, "mất mạng"));
    }

    private static Person person(Role role) {
        return Visits.person("erasing-" + role, "Người thử", role);
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        return visits.signedIn(person(role));
    }

    /** The key that the page has for this place: it also says what stood there. */
    private static String shownAs(String place, String page) {
        Matcher key = Pattern.compile("value=\"(" + Pattern.quote(place) + "[^\"]*)\"")
                .matcher(page);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    @Test
    void aNameTypedIntoAReportIsFoundWithTheEntriesAndErasedWithAnEntryThatSaysSo() throws Exception {
        filings.begin(incident.number());
        filings.fill(incident.number(), "cause", "Đ/c Ma Văn Gõ rút nhầm dây");
        filings.fill(incident.number(), "affected", "hai quầy");
        MockHttpSession admin = signedIn(Role.ADMIN);
        MockHttpServletRequestBuilder asked =
                get("/admin/register/person").param("name", "ma van go").session(admin);
        String page = visits.answer(asked).getContentAsString();
        assertThat(page)
                .contains("Trong các báo cáo", "chỗ “Nguyên nhân”", "Ma Văn Gõ rút nhầm dây", "name=\"reason\"")
                .doesNotContain("hai quầy");
        MockHttpServletRequestBuilder erase = post("/admin/register/erase")
                .param("copy", shownAs("filing:" + incident.number() + "/cause", page))
                .param("reason", "Theo đơn của người có tên")
                .with(csrf());
        assertThat(visits.answer(erase.session(signedIn(Role.LEADER))).getStatus())
                .isEqualTo(403);
        assertThat(visits.answer(erase.session(admin)).getStatus()).isEqualTo(302);
        assertThat(filings.find(incident.number()).orElseThrow().blanks().values())
                .containsExactlyInAnyOrder("(đã xóa)", "hai quầy");
        RegisterEntry entry = log.register().recent(1).get(0);
        assertThat(entry.fact().kind()).isEqualTo("ERASURE");
        assertThat(entry.fact().subject()).isEqualTo("erased/filing:" + incident.number() + "/cause");
        assertThat(visits.answer(asked).getContentAsString()).doesNotContain("Ma Văn Gõ");
        MockHttpServletRequestBuilder forged = post("/admin/register/erase")
                .param("copy", "filing:" + incident.number() + "/signer", "filing:999999/cause", "7")
                .param("reason", "Theo đơn của người có tên")
                .session(admin)
                .with(csrf());
        assertThat(visits.answer(forged).getStatus()).isEqualTo(409);
        assertThat(log.register().recent(1).get(0)).isEqualTo(entry);
        assertThat(log.register().firstBroken()).isEmpty();
    }

    @Test
    void whatTellsOfPeopleInDangerIsErasedOnlyOnceThatIsOver() throws Exception {
        Party reporter = party("erasing-officer", "Vi Thị Báo");
        Incident flood = incidents.report(
                new IncidentId("e" + UUID.randomUUID().toString().substring(0, 8)),
                "c1",
                new IncidentCommand.Report(reporter, PlaybookId.DISASTER, "lũ tràn vào, 2 người kẹt trên mái"));
        long end = log.register().end();
        MockHttpServletRequestBuilder erase = post("/admin/register/erase")
                .param("entry", Long.toString(log.entries(flood.id()).get(0).seq()))
                .param("reason", "Theo đơn của người được ghi tên")
                .session(signedIn(Role.ADMIN))
                .with(csrf());
        MockHttpServletResponse refused = visits.answer(erase);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("đang có người gặp nguy hiểm");
        assertThat(log.register().end()).isEqualTo(end);
        assertThat(incidents.find(flood.id()).orElseThrow().words()).contains("2 người kẹt");
        incidents.carryOut(flood.id(), "false", new IncidentCommand.FalseAlarm(reporter, "báo nhầm"));
        assertThat(visits.answer(erase).getStatus()).isEqualTo(302);
    }

    @Test
    void aReasonThatNamesWhoIsErasedIsRefusedWithWhatWasTypedAndTicked() throws Exception {
        MockHttpSession admin = signedIn(Role.ADMIN);
        long end = log.register().end();
        String mine = Long.toString(log.entries(incident.id()).get(0).seq());
        for (String reason : new String[] {
            "Theo đơn của bà Vi Thị Báo ngày 03/01/2027",
            "theo don cua vi thi bao",
            "Theo đơn của chị báo",
            "Báo xin xoá"
        }) {
            MockHttpServletResponse refused = visits.answer(post("/admin/register/erase")
                    .param("entry", mine)
                    .param("name", "vi thi bao")
                    .param("reason", reason)
                    .session(admin)
                    .with(csrf()));
            assertThat(refused.getStatus()).as(reason).isEqualTo(409);
            assertThat(refused.getContentAsString())
                    .contains("Theo đơn của người được ghi tên, ngày", "value=\"" + reason + "\"", "Vi Thị Báo");
        }
        assertThat(log.register().end()).isEqualTo(end);
        assertThat(log.erase(List.of(Long.valueOf(mine)), "Bà Quản", "Theo đơn của người được ghi tên, ngày 03/01/2027")
                        .<Boolean>fold(done -> true, why -> false))
                .isTrue();
    }

    @Test
    void anEntryOfErasingThatHoldsTheNameIsFoundThoughNothingElseIs() throws Exception {
        // as versions before took it
        log.register()
                .add(new RegisterFact(
                        "",
                        "erased/999999",
                        0,
                        "",
                        "ERASURE",
                        Instant.parse("2026-11-23T01:05:00Z"),
                        "Bà Quản",
                        "Theo đơn của bà Ma Thị Cũ"));
        String page = visits.answer(
                        get("/admin/register/person").param("name", "ma thi cu").session(signedIn(Role.ADMIN)))
                .getContentAsString();
        assertThat(page)
                .contains("Theo đơn của bà Ma Thị Cũ", "sổ phải còn ai đã xoá")
                .doesNotContain("Không có mục nào", "name=\"reason\"");
    }

    @Test
    void lettersThatWentOutAndNameThePersonAreToldOf() throws Exception {
        int number = incident.number();
        filings.begin(number);
        for (String blank : List.of("cause", "affected", "request")) {
            filings.fill(number, blank, "Đ/c Ma Thị Gửi xem");
        }
        filings.fill(number, "dossiers", "0");
        filings.number(number, Integer.toString(700 + number), LocalDate.now(Moments.ZONE), "Người thử");
        assertThat(filings.sent(number, "commune", "Người thử").refusal()).isEmpty();
        String page = visits.answer(get("/admin/register/person")
                        .param("name", "Ma Thị Gửi")
                        .session(signedIn(Role.ADMIN)))
                .getContentAsString();
        assertThat(page).contains("Văn bản đã gửi còn tên người này", "Báo cáo sự cố SC-" + number + ", số ");
    }

    @Test
    void whoWroteDownACallOutsideGoesWithTheEntry() throws Exception {
        Person caller = Visits.person("register-caller", "Ma Thị Gọi", Role.OFFICER);
        outside.answered(
                incident.id(), "vnpt-internet", false, vn.trucban.bot.outside.By.of(caller, "call-" + incident));
        String entry = log.entries(incident.id()).stream()
                .filter(one -> one.fact().who().equals("Ma Thị Gọi"))
                .map(one -> Long.toString(one.seq()))
                .findFirst()
                .orElseThrow();
        visits.answer(post("/admin/register/erase")
                .param("entry", entry)
                .param("reason", "Theo đơn của người có tên")
                .with(csrf())
                .session(signedIn(Role.ADMIN)));
        assertThat(outside.help(incident.id()).orElseThrow().toString()).doesNotContain("Ma Thị Gọi");
        assertThat(visits.answer(get("/admin/outside/" + incident.id()).session(signedIn(Role.LEADER)))
                        .getContentAsString())
                .contains("(đã xóa)")
                .doesNotContain("Ma Thị Gọi");
        assertThat(log.register().firstBroken()).isEmpty();
    }

    @Test
    void whatWillBeErasedIsSeenOnAPhone() throws Exception {
        filings.begin(incident.number());
        filings.fill(incident.number(), "cause", "Đ/c Ma Văn Thấy rút nhầm dây nguồn của bộ chuyển mạch tầng hai");
        try (Browser browser = Browser.open(port, 390, 844)) {
            visits.signIn(browser, person(Role.ADMIN), "/admin/register/general");
            browser.shows(presenceOfElementLocated(By.cssSelector("header.bar nav")));
            browser.go("/admin/register/person?name=ma+van+thay");
            browser.shows(elementToBeClickable(By.cssSelector("#copies input[type=checkbox]")));
            assertThat(browser.overflows()).isFalse();
            browser.wholePage("erasing-person-phone");
        }
    }
}
