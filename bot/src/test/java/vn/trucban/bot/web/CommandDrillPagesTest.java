package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.trucban.bot.incident.SomeParties.party;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.command.Actor;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.drill.Cast;
import vn.trucban.bot.drill.Drill;
import vn.trucban.bot.drill.DrillDesk;
import vn.trucban.bot.drill.DrillId;
import vn.trucban.bot.drill.DrillStore;
import vn.trucban.bot.drill.Member;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.drill.Part;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.ChannelKind;

/** Pages on which a supposed flood must not be taken for a real one. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CommandDrillPagesTest {
    private static final String WORDS = "nước giả định vào sân, hai người già chưa ra được";
    private static final Person NGA = person("cdp-nga", "Chị Nga", Role.LEADER);
    private static final Person TUAN = person("cdp-tuan", "Anh Tuấn", Role.LEADER);
    private static final Person HOA = person("cdp-hoa", "Chị Hoa", Role.OFFICER);
    private static final Person MINH = person("cdp-minh", "Anh Minh", Role.TECHNICIAN);

    private final Visits visits;
    private final StaffDesk staff;
    private final IncidentDesk incidents;
    private final CommandDesk commands;
    private final DrillDesk drills;
    private final DrillStore store;
    private final ContentLibrary content;
    private final Clock clock;
    private Optional<Drill> drill = Optional.empty();
    private Optional<Incident> supposed = Optional.empty();

    CommandDrillPagesTest(
            Visits visits,
            StaffDesk staff,
            IncidentDesk incidents,
            CommandDesk commands,
            DrillDesk drills,
            DrillStore store,
            ContentLibrary content,
            Clock clock) {
        this.visits = visits;
        this.staff = staff;
        this.incidents = incidents;
        this.commands = commands;
        this.drills = drills;
        this.store = store;
        this.content = content;
        this.clock = clock;
    }

    private static Person person(String id, String name, Role role) {
        return new Person(
                new PersonId(id),
                name,
                "",
                Set.of(role),
                Optional.of("0912 345 670"),
                Map.of(ChannelKind.SIMULATOR, id),
                true);
    }

    @BeforeEach
    void aFloodIsSupposed() {
        staff.importPeople(List.of(NGA, TUAN, HOA, MINH));
        Instant start = clock.instant();
        int number = store.nextNumber();
        Drill running = RunningDrill.of(
                new DrillId("cdp" + number),
                number,
                content.current().drills().scenario("lu-ve-nua-buoi").orElseThrow(),
                NGA,
                start,
                new Cast(
                        List.of(
                                new Cast.Player(Member.of(HOA), Part.OFFICER),
                                new Cast.Player(Member.of(MINH), Part.TECHNICIAN),
                                new Cast.Player(Member.of(NGA), Part.LEADER)),
                        List.of(),
                        List.of()));
        assertThat(store.save(running)).isTrue();
        drill = Optional.of(running);
        supposed = Optional.of(incidents.report(
                IncidentId.ofDrill(running.id().value(), "ab" + number),
                "r",
                new IncidentCommand.Report(party(HOA), PlaybookId.DISASTER, WORDS)));
    }

    @AfterEach
    void itIsOver() {
        commands.end(id(), "over", Actor.of(NGA), Integer.MAX_VALUE);
        drills.end(drill.orElseThrow().id(), NGA);
    }

    private IncidentId id() {
        return supposed.orElseThrow().id();
    }

    private String page(Person person, String path) throws Exception {
        MockHttpServletResponse response = visits.answer(get(path).session(visits.signedIn(person)));
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    @Test
    void itIsOfferedForACommandOnlyToThoseWhoPlayAndNeverAsAnEmergency() throws Exception {
        String list = page(NGA, "/admin/command");
        String row = list.substring(list.lastIndexOf("<form", list.indexOf(WORDS)));
        row = row.substring(0, row.indexOf("</form>"));
        assertThat(row).contains("class=\"row drill\"").doesNotContain("emergency");
        assertThat(row.split("class=\"drill-mark\"", -1)).hasSize(3);
        assertThat(row.indexOf("drill-mark")).isLessThan(row.indexOf(WORDS));
        assertThat(row.lastIndexOf("drill-mark")).isGreaterThan(row.indexOf("Lập ngay"));
        assertThat(page(TUAN, "/admin/command")).doesNotContain(WORDS);
    }

    @Test
    void aLeaderWhoDoesNotPlaySeesTheBoardAndNoButtonThatRefuses() throws Exception {
        assertThat(commands.raise(id(), "raise", "flood", Actor.of(NGA)).refusal())
                .isEmpty();
        assertThat(page(NGA, "/admin/command/" + id())).contains("id=\"decide\"", "id=\"end-button\"");
        String asked = page(TUAN, "/admin/command/" + id());
        assertThat(asked).contains("drill-mark").doesNotContain("id=\"decide\"", "id=\"end-button\"", "id=\"seats\"");
        String put = page(NGA, "/admin/command/" + id());
        assertThat(put).contains("value=\"cdp-minh\"").doesNotContain("value=\"cdp-tuan\"");
    }

    @Test
    void itsPageOfHelpFromOutsideHasTheColourOfDrillsAndTheMarkFirstAndLast() throws Exception {
        String outside = page(NGA, "/admin/outside/" + id());
        assertThat(outside).contains("<body class=\"exercise\"");
        assertThat(outside.split("class=\"drill-mark span\"", -1)).hasSize(3);
        assertThat(outside.substring(outside.lastIndexOf("drill-mark"))).doesNotContain("<section", "<form");
    }
}
