package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.bot.command.Actor;
import vn.trucban.bot.command.Command;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.command.Response;
import vn.trucban.bot.command.Seat;
import vn.trucban.bot.command.Task;
import vn.trucban.bot.conversation.Chat;
import vn.trucban.bot.conversation.ChatStore;
import vn.trucban.bot.conversation.mongo.MongoChatStore;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.SomePeople;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** A leader commands from the page, members see their own work, the wall shows the board. */
@WebTest
// why an application of its own: who stands on which post must not hang on the people of other tests
@TestPropertySource(properties = "trucban.test.of=command")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CommandPagesTest {
    static final Person NHUAN = person("cmd-nhuan", "Tô Phong Nhuận", Role.LEADER, Level.COMMITTEE);
    static final Person HUNG = person("cmd-hung", "Nguyễn Văn Hùng", Role.LEADER, Level.LEADERS);
    private static final Person BINH = person("cmd-binh", "Trần Bình", Role.TECHNICIAN, Level.TECHNICIANS);
    static final Person LAN = officer("cmd-lan", "Hoàng Thị Lan");
    static final Person HOA = officer("cmd-hoa", "Lý Thị Hoa");

    private final Visits visits;
    private final StaffDesk staff;
    private final IncidentDesk incidents;
    private final CommandDesk commands;
    private final ChatStore chats;
    private final int port;
    private IncidentId id = new IncidentId("-");

    CommandPagesTest(
            Visits visits,
            StaffDesk staff,
            IncidentDesk incidents,
            CommandDesk commands,
            MongoTemplate mongo,
            @LocalServerPort int port) {
        this.chats = new MongoChatStore(mongo);
        this.visits = visits;
        this.staff = staff;
        this.incidents = incidents;
        this.commands = commands;
        this.port = port;
    }

    private static Person person(String id, String name, Role role, Level rung) {
        return new Person(
                new PersonId(id),
                name,
                "",
                Set.of(role),
                Optional.of("0912 345 678"),
                Map.of(ChannelKind.SIMULATOR, id),
                true,
                Optional.of(rung));
    }

    private static Person officer(String id, String name) {
        return new Person(
                new PersonId(id),
                name,
                "",
                Set.of(Role.OFFICER),
                Optional.of("0912 345 679"),
                Map.of(ChannelKind.SIMULATOR, id),
                true);
    }

    @BeforeEach
    void theWaterComesIn() {
        staff.importPeople(List.of(NHUAN, HUNG, BINH, LAN, HOA));
        id = reported("lu" + UUID.randomUUID().toString().substring(0, 6));
    }

    private IncidentId reported(String name) {
        Party hoa = new Party(HOA.id(), HOA.name(), new Address(ChannelKind.SIMULATOR, "cmd-hoa"));
        return incidents
                .report(
                        new IncidentId(name),
                        "r",
                        new IncidentCommand.Report(hoa, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở, cần người"))
                .id();
    }

    @AfterEach
    void overAgain() {
        commands.end(id, "over", Actor.of(NHUAN), Integer.MAX_VALUE);
        Party hoa = new Party(HOA.id(), HOA.name(), new Address(ChannelKind.SIMULATOR, "cmd-hoa"));
        incidents.carryOut(id, "over", new IncidentCommand.Solved(hoa, ""));
    }

    private Command raised() {
        return commands.raise(id, "raise", "flood", Actor.of(NHUAN)).command().orElseThrow();
    }

    private Command command() {
        return commands.find(id).orElseThrow();
    }

    private String path() {
        return "/admin/command/" + id;
    }

    @ParameterizedTest
    @CsvSource({"390, 844, phone", "1280, 900, desk"})
    void a_leader_commands_from_the_page_without_typing_a_command(int width, int height, String name)
            throws IOException {
        try (Browser browser = Browser.open(port, width, height)) {
            visits.signIn(browser, NHUAN, "/admin/command");
            browser.shows(presenceOfElementLocated(By.id("raise")));
            browser.wholePage("commands-" + name);
            assertThat(browser.overflows()).isFalse();
            press(browser, "form:has(input[value='" + id + "']) button.raise");
            browser.shows(presenceOfElementLocated(By.id("board")));
            commands.answer(id, "a", Response.comingIn(20), Actor.of(LAN));
            commands.answer(id, "b", Response.of(Response.Kind.ARRIVED), Actor.of(HUNG));
            // why: the board comes by itself, without the page being loaded
            browser.shows(presenceOfElementLocated(By.cssSelector("#board .seat.arrived")));
            browser.shows(presenceOfElementLocated(By.cssSelector("#board .seat.coming")));

            browser.shows(elementToBeClickable(By.id("decision"))).sendKeys("Cho sơ tán 12 hộ thôn Nà Khao");
            press(browser, "#decide");
            browser.shows(presenceOfElementLocated(By.cssSelector("#decisions .row")));
            press(browser, ".own button[value=DONE]");
            browser.shows(presenceOfElementLocated(By.cssSelector(".own .task-text.done")));
            press(browser, "#report-1 input[value=dien-thoai]");
            press(browser, "#report-1 button.sent");
            browser.shows(presenceOfElementLocated(By.id("report-2")));
            browser.wholePage("command-" + name);
            assertThat(browser.overflows()).isFalse();

            press(browser, "#end-button");
            browser.shows(presenceOfElementLocated(By.cssSelector(".wrong[role=alert]")));
            assertThat(command().standing()).isTrue();
            press(browser, "#sure");
            press(browser, "#end-button");
            browser.shows(presenceOfElementLocated(By.cssSelector("#board .wrong")));
            browser.wholePage("command-over-" + name);
        }
        assertThat(command().standing()).isFalse();
        assertThat(command().decisions()).hasSize(1);
        assertThat(command().report(1).orElseThrow().sent()).hasSize(4);
    }

    /** One tap on the page, and the button that opens the draft lies in the leader's chat. */
    @ParameterizedTest
    @CsvSource({"390, 844, phone", "1280, 900, desk"})
    void a_notice_is_one_tap_away(int width, int height, String name) throws IOException {
        raised();
        try (Browser browser = Browser.open(port, width, height)) {
            visits.signIn(browser, NHUAN, path());
            browser.shows(elementToBeClickable(By.id("notice-button")));
            press(browser, "#notice-button");
            String offered =
                    browser.shows(presenceOfElementLocated(By.id("offered"))).getText();
            assertThat(offered).contains("Điện thoại thử", "bấm Soạn thông báo khẩn");
            browser.picture("command-notice-" + name);
            assertThat(browser.overflows()).isFalse();
        }
        Chat chat = chats.find(new Address(ChannelKind.SIMULATOR, "cmd-nhuan")).orElseThrow();
        assertThat(chat.posted()).anyMatch(one -> one.startsWith("notice-offer/" + id));
    }

    @Test
    void only_whoever_leads_and_has_a_chat_gets_the_button_of_a_notice() throws Exception {
        raised();
        MockHttpServletResponse refused = notice(command().seatsOf(LAN.id()).isEmpty() ? HOA : LAN);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("không chỉ huy").doesNotContain("id=\"notice-button\"");
        Person silent = SomePeople.withoutChat("cmd-silent", "Bà Không Máy", Role.LEADER);
        staff.importPeople(List.of(silent));
        assertThat(notice(silent).getContentAsString()).contains("chưa nối tin nhắn");
        assertThat(notice(NHUAN).getRedirectedUrl()).isEqualTo(path() + "?offered=true");
        commands.end(id, "over", Actor.of(NHUAN), Integer.MAX_VALUE);
        assertThat(notice(NHUAN).getContentAsString()).contains("không còn hoạt động");
    }

    private MockHttpServletResponse notice(Person person) throws Exception {
        return visits.answer(post(path() + "/notice").with(csrf()).session(visits.signedIn(person)));
    }

    @Test
    void a_technician_sees_whom_to_call_and_has_leaders_asked_and_a_leader_may_say_no() throws Exception {
        try (Browser browser = Browser.open(port, 390, 844)) {
            visits.signIn(browser, BINH, "/admin/command");
            browser.shows(presenceOfElementLocated(By.id("raise")));
            browser.wholePage("commands-technician");
            assertThat(browser.overflows()).isFalse();
        }
        String form = form(BINH);
        assertThat(form)
                .contains("Gọi điện ngay cho lãnh đạo", "0912 345 678", "href=\"tel:0912345678\"")
                .doesNotContain("class=\"raise\"");
        assertThat(wish("ask", LAN).getStatus()).isEqualTo(409);
        assertThat(wish("ask", BINH).getStatus()).isEqualTo(302);
        assertThat(form(BINH)).contains("đồng chí lập thay được").doesNotContain("class=\"ask\"");
        assertThat(wish("decline", LAN).getContentAsString()).contains("Lãnh đạo lập Ban chỉ huy");
        assertThat(form(NHUAN)).contains("class=\"raise\"", "Chưa cần lập");
        assertThat(wish("decline", NHUAN).getStatus()).isEqualTo(302);
        assertThat(form(HUNG)).contains("class=\"raise\"").doesNotContain("Chưa cần lập");
        assertThat(form(BINH)).contains("Tô Phong Nhuận đã trả lời lúc");
    }

    private String form(Person person) throws Exception {
        String list = visits.answer(get("/admin/command").session(visits.signedIn(person)))
                .getContentAsString();
        String form = list.substring(list.lastIndexOf("<form", list.indexOf("value=\"" + id + "\"")));
        return form.substring(0, form.indexOf("</form>"));
    }

    private MockHttpServletResponse wish(String wish, Person person) throws Exception {
        return visits.answer(post("/admin/command/" + wish)
                .param("incident", id.value())
                .with(csrf())
                .session(visits.signedIn(person)));
    }

    private static void press(Browser browser, String css) {
        browser.run("document.querySelector(\"" + css + "\").click()");
    }

    @Test
    void the_wall_shows_large_letters() throws IOException {
        raised();
        try (Browser browser = Browser.open(port, 1600, 900)) {
            visits.signIn(browser, NHUAN, path() + "/wall");
            browser.shows(presenceOfElementLocated(By.cssSelector("main.wall #board")));
            browser.picture("command-wall");
        }
    }

    @Test
    void a_member_sees_the_board_and_their_own_work_only() throws Exception {
        raised();
        MockHttpSession lan = visits.signedIn(LAN);
        String page = visits.answer(get(path()).session(lan)).getContentAsString();
        boolean has =
                command().seatsOf(LAN.id()).size() + command().seatsOf(HOA.id()).size() > 0;
        assertThat(has).isTrue();
        Person member = command().seatsOf(LAN.id()).isEmpty() ? HOA : LAN;
        MockHttpSession session = member.equals(LAN) ? lan : visits.signedIn(HOA);
        page = visits.answer(get(path()).session(session)).getContentAsString();
        assertThat(page).contains("Việc của tôi").doesNotContain("id=\"seats\"").doesNotContain("id=\"end-button\"");
        int seat = command().seatsOf(member.id()).get(0);

        assertThat(visits.answer(post(path() + "/answer")
                                .param("seat", "" + seat)
                                .param("kind", "arrived")
                                .with(csrf())
                                .session(session))
                        .getStatus())
                .isEqualTo(302);
        assertThat(command().seats().get(seat).state()).isEqualTo(Seat.State.ARRIVED);
        assertThat(visits.answer(post(path() + "/task")
                                .param("seat", "" + seat)
                                .param("task", "0")
                                .param("state", "DONE")
                                .with(csrf())
                                .session(session))
                        .getStatus())
                .isEqualTo(302);
        assertThat(command().seats().get(seat).tasks().get(0).state()).isEqualTo(Task.State.DONE);
        MockHttpServletResponse refused = visits.answer(
                post(path() + "/decide").param("text", "Họp").with(csrf()).session(session));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("của Ban chỉ huy");
    }

    @Test
    void bad_input_gets_a_sentence_and_changes_nothing() throws Exception {
        raised();
        Command before = command();
        MockHttpSession session = visits.signedIn(NHUAN);
        assertRefused(
                post(path() + "/decide").param("text", "Họp").param("at", "hôm nào đó"), session, "Không đọc được giờ");
        assertRefused(post(path() + "/decide").param("text", "Họp").param("at", "8h 1/1/2099"), session, "chưa tới");
        assertRefused(post(path() + "/decide").param("text", " "), session, "chưa có nội dung");
        assertRefused(
                post(path() + "/answer")
                        .param("seat", "0")
                        .param("kind", "coming")
                        .param("minutes", "9999"),
                session,
                "từ 1 đến 720");
        assertRefused(
                post(path() + "/answer").param("seat", "77").param("kind", "coming"), session, "Không có vị trí này");
        assertRefused(post(path() + "/sent").param("number", "1").param("way", "zalo"), session, "nơi nhận");
        assertRefused(post(path() + "/sent").param("number", "1").param("to", "ubnd-tinh"), session, "cách gửi");
        assertRefused(post(path() + "/assign").param("seat", "0").param("person", "x/../y"), session, "không còn");
        assertRefused(post("/admin/command").param("incident", "khong").param("hazard", "flood"), session, "Không còn");
        assertThat(command()).isEqualTo(before);
        assertThat(visits.answer(get("/admin/command/khong").session(session)).getStatus())
                .isEqualTo(404);
        assertThat(visits.answer(get("/admin/command/khong/bien-ban.docx").session(session))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.answer(get(path() + "/bao-cao-1.docx").session(session))
                        .getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(visits.answer(get(path() + "/bien-ban.docx").session(session))
                        .getContentAsByteArray())
                .startsWith('P', 'K');
    }

    private void assertRefused(MockHttpServletRequestBuilder asked, MockHttpSession session, String why)
            throws Exception {
        MockHttpServletResponse response = visits.answer(asked.with(csrf()).session(session));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).contains(why);
    }

    @Test
    void the_public_sees_nothing_of_it_and_whoever_has_no_post_neither() throws Exception {
        raised();
        assertThat(visits.answer(get(path())).getStatus()).isEqualTo(302);
        Person station = SomePeople.withoutChat("cmd-other", "Người khác", Role.OFFICER);
        staff.importPeople(List.of(station));
        if (command().seatsOf(station.id()).isEmpty()) {
            assertThat(visits.answer(get(path()).session(visits.signedIn(station)))
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_board_is_fetched_alone_and_only_by_whoever_may_read_it() throws Exception {
        raised();
        MockHttpServletResponse board = visits.answer(get(path() + "/board").session(visits.signedIn(NHUAN)));
        assertThat(board.getStatus()).isEqualTo(200);
        assertThat(board.getContentAsString())
                .contains("id=\"board\"", "data-fresh=\"" + path() + "/board\"", "Báo cáo nhanh số 1")
                .doesNotContain("<form", "BÁO CÁO NHANH SỐ 1", "id=\"end\"");
        assertThat(visits.answer(get(path() + "/board")).getStatus()).isEqualTo(302);
        Person other = officer("cmd-board-other", "Người ngoài Ban");
        staff.importPeople(List.of(other));
        if (command().seatsOf(other.id()).isEmpty()) {
            assertThat(visits.answer(get(path() + "/board").session(visits.signedIn(other)))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(visits.answer(get("/admin/command/khong/board").session(visits.signedIn(NHUAN)))
                        .getStatus())
                .isEqualTo(404);
    }
}
