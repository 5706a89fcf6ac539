package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.trucban.bot.web.CommandPagesTest.HOA;
import static vn.trucban.bot.web.CommandPagesTest.HUNG;
import static vn.trucban.bot.web.CommandPagesTest.LAN;
import static vn.trucban.bot.web.CommandPagesTest.NHUAN;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestPropertySource;
import vn.trucban.bot.command.Actor;
import vn.trucban.bot.command.Command;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** On the page of a command: those of one cry are said to be safe, and nothing is ended past whoever was cried for since it was read. */
@WebTest
// why the same application, with the same people: who stands on which post hangs on them
@TestPropertySource(properties = "trucban.test.of=command")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RescuePagesTest {
    private static final Party REPORTER =
            new Party(HOA.id(), HOA.name(), new Address(ChannelKind.SIMULATOR, "cmd-hoa"));

    private final Visits visits;
    private final StaffDesk staff;
    private final IncidentDesk incidents;
    private final CommandDesk commands;
    private final int port;
    private IncidentId id = new IncidentId("-");

    RescuePagesTest(
            Visits visits, StaffDesk staff, IncidentDesk incidents, CommandDesk commands, @LocalServerPort int port) {
        this.visits = visits;
        this.staff = staff;
        this.incidents = incidents;
        this.commands = commands;
        this.port = port;
    }

    @BeforeEach
    void a_flood_with_a_board() {
        staff.importPeople(List.of(NHUAN, HUNG, LAN, HOA));
        id = incidents
                .report(
                        new IncidentId("rs" + UUID.randomUUID().toString().substring(0, 6)),
                        "r",
                        new IncidentCommand.Report(REPORTER, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở"))
                .id();
        commands.raise(id, "raise", "flood", Actor.of(NHUAN));
    }

    @AfterEach
    void over_again() {
        commands.end(id, "over", Actor.of(NHUAN), Integer.MAX_VALUE);
        incidents.carryOut(id, "over", new IncidentCommand.Solved(REPORTER, ""));
    }

    private Command command() {
        return commands.find(id).orElseThrow();
    }

    private String path() {
        return "/admin/command/" + id;
    }

    private static void press(Browser browser, String css) {
        browser.run("document.querySelector(\"" + css + "\").click()");
    }

    @ParameterizedTest
    @CsvSource({"390, 844, phone", "1280, 900, desk"})
    void those_of_one_cry_are_said_to_be_safe_by_two_taps_and_the_others_stay(int width, int height, String name)
            throws IOException {
        cries("2 người bị kẹt trên mái nhà văn hóa");
        cries("có bà cụ bị ngất ở phòng chờ");
        try (Browser browser = Browser.open(port, width, height)) {
            visits.signIn(browser, NHUAN, path());
            browser.shows(presenceOfElementLocated(By.id("needed")));
            press(browser, "#needed details:first-of-type summary");
            browser.wholePage("command-needed-" + name);
            assertThat(browser.overflows()).isFalse();
            press(browser, "#needed details:first-of-type button.safe");
            browser.shows(presenceOfElementLocated(By.cssSelector("#needed details:only-of-type")));
        }
        Incident flood = incidents.find(id).orElseThrow();
        assertThat(flood.events(IncidentEvent.Kind.SAVED)).hasSize(1);
    }

    private void cries(String words) {
        incidents.carryOut(id, "cry-" + words.hashCode(), new IncidentCommand.Note(REPORTER, words));
    }

    @Test
    void a_page_that_was_read_before_the_newest_cry_ends_nothing_and_two_who_tap_are_told_so() throws Exception {
        cries("2 người bị kẹt trên mái nhà văn hóa");
        MockHttpSession nhuan = visits.signedIn(NHUAN);
        String page = visits.answer(get(path()).session(nhuan)).getContentAsString();
        String seen = page.replaceAll("(?s).*id=\"end\".*?name=\"seen\" value=\"(\\d+)\".*", "$1");
        String cry = page.replaceAll("(?s).*name=\"cry\" value=\"(\\d+)\".*", "$1");
        cries("có bà cụ bị ngất ở phòng chờ");
        MockHttpServletResponse stale = visits.answer(post(path() + "/end")
                .param("sure", "true")
                .param("seen", seen)
                .with(csrf())
                .session(nhuan));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("Chưa kết thúc", "có bà cụ bị ngất");
        assertThat(command().standing()).isTrue();
        assertThat(safe(NHUAN, cry).getStatus()).isEqualTo(302);
        MockHttpServletResponse second = safe(HUNG, cry);
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("Tô Phong Nhuận đã báo an toàn lúc");
        commands.assign(id, "lan", 0, LAN.id(), Actor.of(NHUAN));
        assertThat(safe(LAN, cry).getStatus()).isEqualTo(409);
    }

    private MockHttpServletResponse safe(Person person, String cry) throws Exception {
        return visits.answer(post(path() + "/safe")
                .param("cry", cry)
                .param("seen", "999")
                .with(csrf())
                .session(visits.signedIn(person)));
    }
}
