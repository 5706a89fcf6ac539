package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.trucban.bot.incident.SomeParties.party;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.bot.command.Actor;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.drill.Cast;
import vn.trucban.bot.drill.Drill;
import vn.trucban.bot.drill.DrillDesk;
import vn.trucban.bot.drill.DrillId;
import vn.trucban.bot.drill.DrillStore;
import vn.trucban.bot.drill.Member;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.drill.Part;
import vn.trucban.content.library.ContentLibrary;

/**
 * A leader plans a drill, watches it run, judges it and prints its minutes from the pages, without a command typed. In an application of
 * its own: what is really going on in another test would stop the drill.
 */
@WebTest
@TestPropertySource(properties = "trucban.test.of=drills")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DrillPagesTest {
    private static final Person TUAN = Visits.chatting("drill-tuan", "Anh Tuấn", Role.LEADER);
    private static final Person NGA = Visits.chatting("drill-nga", "Chị Nga", Role.LEADER);
    private static final Person BINH = Visits.chatting("drill-binh", "Anh Bình", Role.LEADER);
    private static final Person MINH = Visits.chatting("drill-minh", "Anh Minh", Role.TECHNICIAN);
    private static final Person HOA = Visits.chatting("drill-hoa", "Chị Hoa", Role.OFFICER);
    private static final Person LAN = Visits.chatting("drill-lan", "Chị Lan", Role.OFFICER);

    private final Visits visits;
    private final StaffDesk staff;
    private final IncidentDesk incidents;
    private final DrillDesk drills;
    private final DrillStore store;
    private final CommandDesk commands;
    private final ContentLibrary content;
    private final Clock clock;
    private final int port;

    DrillPagesTest(
            Visits visits,
            StaffDesk staff,
            IncidentDesk incidents,
            DrillDesk drills,
            DrillStore store,
            CommandDesk commands,
            ContentLibrary content,
            Clock clock,
            @LocalServerPort int port) {
        this.visits = visits;
        this.staff = staff;
        this.incidents = incidents;
        this.drills = drills;
        this.store = store;
        this.commands = commands;
        this.content = content;
        this.clock = clock;
        this.port = port;
    }

    @BeforeEach
    void anOffice() {
        staff.importPeople(List.of(TUAN, NGA, BINH, MINH, HOA, LAN));
        store.live().stream().filter(drill -> drill.stage().ahead()).forEach(drill -> {
            drills.cancel(drill.id(), "dọn", TUAN);
            drills.end(drill.id(), TUAN);
        });
    }

    /** The first moment of work after tomorrow, ten minutes into it: not the last minutes before lunch. */
    private Instant workingMoment() {
        WorkingCalendar calendar = content.current().calendar();
        Instant first = calendar.nextOpen(clock.instant().plus(Duration.ofDays(1)))
                .orElseThrow()
                .plusSeconds(600);
        return calendar.open(first)
                ? first
                : calendar.nextOpen(first).orElseThrow().plusSeconds(600);
    }

    private String day() {
        return LocalDate.ofInstant(workingMoment(), WorkingCalendar.ZONE).toString();
    }

    private String hour() {
        String time = workingMoment().atZone(WorkingCalendar.ZONE).toLocalTime().toString();
        return time.substring(0, 5);
    }

    private MockHttpServletRequestBuilder wish() {
        return post("/admin/drills")
                .param("scenario", "los-do")
                .param("day", day())
                .param("hour", hour())
                .param("surprise", "1")
                .param("who-drill-hoa", "officer")
                .param("who-drill-minh", "technician")
                .param("who-drill-nga", "leader")
                .param("who-drill-lan", "keep")
                .with(csrf());
    }

    @Test
    void the_counter_is_kept_by_officers_and_no_others_are_offered_it() throws Exception {
        String page = visits.answer(get("/admin/drills").session(visits.signedIn(NGA)))
                .getContentAsString();
        assertThat(select(page, "who-drill-hoa")).contains("value=\"keep\"");
        assertThat(select(page, "who-drill-minh"))
                .doesNotContain("value=\"keep\"")
                .contains("value=\"observe\"");
        assertThat(select(page, "who-drill-nga")).doesNotContain("value=\"keep\"");
    }

    private static String select(String page, String id) {
        String from = page.substring(page.indexOf("<select id=\"" + id + "\""));
        return from.substring(0, from.indexOf("</select>"));
    }

    /** Running for so many minutes; what was reported and taken since is in its incident. */
    private Drill running(long minutes) {
        return running(minutes, "los-do");
    }

    private Drill running(long minutes, String scenario) {
        Instant start = clock.instant().minus(Duration.ofMinutes(minutes));
        int number = store.nextNumber();
        Drill drill = RunningDrill.of(
                new DrillId("d" + number),
                number,
                content.current().drills().scenario(scenario).orElseThrow(),
                TUAN,
                start,
                new Cast(
                        List.of(
                                new Cast.Player(Member.of(HOA), Part.OFFICER),
                                new Cast.Player(Member.of(MINH), Part.TECHNICIAN),
                                new Cast.Player(Member.of(NGA), Part.LEADER)),
                        List.of(Member.of(LAN)),
                        List.of()));
        assertThat(store.save(drill)).isTrue();
        IncidentId id = IncidentId.ofDrill(drill.id().value(), "ab" + number);
        incidents.report(
                id, "r", new IncidentCommand.Report(party(HOA), drill.scenario().kind(), "Mọi máy ở quầy mất mạng"));
        incidents.carryOut(id, "h", new IncidentCommand.AskForHelp(party(HOA), true));
        incidents.carryOut(id, "t", new IncidentCommand.Take(party(MINH)));
        return drill;
    }

    @Test
    void the_command_board_of_a_drill_has_the_colour_of_drills_and_calls_nobody_outside() throws IOException {
        Drill drill = running(5, "lu-ve-nua-buoi");
        IncidentId id = incidents.drillsOf(drill.id().value()).get(0).id();
        assertThat(commands.raise(id, "raise", "flood", Actor.of(NGA)).refusal())
                .isEmpty();
        try (Browser browser = Browser.open(port, 1280, 900)) {
            visits.signIn(browser, NGA, "/admin/command/" + id);
            browser.shows(presenceOfElementLocated(By.cssSelector("body.exercise #board.drill .drill-mark")));
            assertThat(browser.go("/admin/command/" + id).findElements(By.cssSelector("a[href^='tel:']")))
                    .isEmpty();
            browser.wholePage("command-drill");
        }
        commands.end(id, "over", Actor.of(NGA), Integer.MAX_VALUE);
        drills.end(drill.id(), TUAN);
    }

    @Test
    void onlyLeadersPlanAndOnlyStaffSee() throws Exception {
        assertThat(visits.answer(get("/admin/drills")).getRedirectedUrl()).startsWith("/signin");
        assertThat(visits.answer(get("/admin/drills").session(visits.signedIn(HOA)))
                        .getContentAsString())
                .contains("Lịch diễn tập theo loại sự cố")
                .doesNotContain("name=\"scenario\"");
        MockHttpSession technician = visits.signedIn(MINH);
        assertThat(visits.answer(get("/admin/drills").session(technician)).getContentAsString())
                .contains("Lịch diễn tập theo loại sự cố")
                .doesNotContain("id=\"plan\"");
        MockHttpServletResponse refused = visits.answer(wish().session(technician));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("chỉ lãnh đạo làm được");
    }

    @Test
    void aSurpriseIsHiddenFromTheOtherLeadersUntilItIsOver() throws Exception {
        MockHttpServletResponse planned = visits.answer(wish().session(visits.signedIn(TUAN)));
        String page = planned.getRedirectedUrl().replace("?done=1", "");
        MockHttpSession nga = visits.signedIn(NGA);
        assertThat(visits.answer(get("/admin/drills").session(nga)).getContentAsString())
                .as("a number is a hint already to whom it is to surprise")
                .doesNotContain("cuộc bất ngờ", page);
        assertThat(visits.answer(get("/admin/drills").session(visits.signedIn(BINH)))
                        .getContentAsString())
                .contains("1 cuộc bất ngờ")
                .doesNotContain(page);
        assertThat(visits.answer(get(page).session(nga)).getStatus()).isEqualTo(404);
        assertThat(visits.answer(post(page + "/cancel")
                                .param("reason", "x")
                                .with(csrf())
                                .session(nga))
                        .getStatus())
                .isNotEqualTo(302);
        assertThat(visits.answer(get(page).session(visits.signedIn(TUAN))).getContentAsString())
                .contains("Modem nháy đèn LOS đỏ", "Phút 10", "đã lên lịch");
        Drill running = running(12);
        assertThat(visits.answer(get("/admin/drills/" + running.number()).session(nga))
                        .getContentAsString())
                .contains("Kết thúc diễn tập", "Anh Minh")
                .doesNotContain("thợ đến sau 3 giờ");
    }

    @Test
    void whatCannotBeIsRefusedWithASentenceAndTheFormStaysFilled() throws Exception {
        MockHttpSession leader = visits.signedIn(TUAN);
        MockHttpServletResponse none = visits.answer(post("/admin/drills")
                .param("scenario", "los-do")
                .param("day", day())
                .param("hour", hour())
                .param("who-drill-lan", "keep")
                .with(csrf())
                .session(leader));
        assertThat(none.getStatus()).isEqualTo(409);
        assertThat(none.getContentAsString()).contains("Chưa có ai tham gia", "value=\"" + day() + "\"");
        for (String bad : List.of("", "hôm nay", "2026-02-30")) {
            MockHttpServletResponse wrong = visits.answer(post("/admin/drills")
                    .param("day", bad)
                    .param("hour", "9:00")
                    .with(csrf())
                    .session(leader));
            assertThat(wrong.getStatus()).as(bad).isEqualTo(409);
            assertThat(wrong.getContentAsString()).contains("Chưa có ngày giờ");
        }
        assertThat(visits.answer(get("/admin/drills/999999").session(leader)).getStatus())
                .isEqualTo(404);
        assertThat(visits.answer(post("/admin/drills/999999/end").with(csrf()).session(leader))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.answer(get("/admin/drills/999999/bien-ban.docx").session(leader))
                        .getStatus())
                .isEqualTo(404);
        Drill drill = running(5);
        assertThat(visits.answer(post("/admin/drills/" + drill.number() + "/remarks")
                                .param("text", "sớm quá")
                                .with(csrf())
                                .session(leader))
                        .getContentAsString())
                .contains("Diễn tập chưa kết thúc");
    }

    @Test
    void aLeaderDoesItAllOnAPhone() throws Exception {
        day(390, 844, "phone");
    }

    @Test
    void aLeaderDoesItAllAtADesk() throws Exception {
        day(1300, 950, "desk");
    }

    private void day(int width, int height, String name) throws Exception {
        try (Browser browser = Browser.open(port, width, height)) {
            visits.signIn(browser, TUAN, "/admin/drills");
            browser.shows(presenceOfElementLocated(By.id("calendar")));
            tidy(browser, "drill-home-" + name);
            plan(browser);
            tidy(browser, "drill-planned-" + name);
            Drill drill = running(12);
            browser.go("/admin/drills/" + drill.number());
            browser.shows(presenceOfElementLocated(By.id("timeline")));
            tidy(browser, "drill-running-" + name);
            press(browser, "#end");
            browser.shows(presenceOfElementLocated(By.cssSelector(".ok[role=status]")));
            judge(browser, drill);
            tidy(browser, "drill-over-" + name);
        }
    }

    private void plan(Browser browser) {
        ChromeDriver driver = browser.go("/admin/drills");
        driver.findElement(By.cssSelector("#scenario option[value='mot-cua-sap']"))
                .click();
        set(driver, "day", day());
        set(driver, "hour", hour());
        choose(driver, HOA, "officer");
        choose(driver, MINH, "technician");
        choose(driver, NGA, "leader");
        choose(driver, LAN, "keep");
        press(browser, "#plan > button");
        browser.shows(presenceOfElementLocated(By.id("postpone")));
        assertThat(driver.findElements(By.cssSelector(".exercise-band"))).hasSize(2);
    }

    /** why by script: what a date field takes from the keyboard depends on the machine's language. */
    private static void set(JavascriptExecutor driver, String field, String value) {
        driver.executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, value);
    }

    private static void choose(ChromeDriver driver, Person person, String role) {
        driver.findElement(By.cssSelector("#who-" + person.id() + " option[value='" + role + "']"))
                .click();
    }

    private void judge(Browser browser, Drill drill) {
        ChromeDriver driver = browser.go("/admin/drills/" + drill.number());
        driver.findElement(By.id("text")).sendKeys("Báo nhanh, chưa chuyển giấy.");
        press(browser, "#remarks button");
        browser.shows(presenceOfElementLocated(By.cssSelector(".ok[role=status]")));
        driver.findElement(By.id("lesson")).sendKeys("Dán nhãn tủ mạng");
        driver.findElement(By.cssSelector("#actor option[value='drill-minh']")).click();
        set(driver, "until", drills.today().plusDays(20).toString());
        press(browser, "#learnt form:last-of-type button");
        browser.shows(presenceOfElementLocated(By.cssSelector("#learnt .row")));
        assertThat(driver.findElement(By.id("score")).getText()).contains("Báo sự cố", "không làm");
        Drill over = drills.find(drill.id()).orElseThrow();
        assertThat(over.stage()).isEqualTo(Drill.Stage.ENDED);
        assertThat(over.review().lessons()).hasSize(1);
        assertThat(drills.minutes(drill.id())).isPresent();
    }

    private static void press(Browser browser, String button) {
        browser.shows(elementToBeClickable(By.cssSelector(button))).click();
    }

    private static void tidy(Browser browser, String picture) throws IOException {
        assertThat(browser.overflows()).as(picture).isFalse();
        browser.wholePage(picture);
    }
}
