package vn.trucban.bot.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.watch.NoCallsFail;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.ChannelKind;

/** Whoever opens the home of staff amid many incidents sees first where people may be in danger. */
class AdminViewsTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T01:05:00Z");
    private static final ContentLibrary CONTENT = ContentLibrary.builtIn();

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final Clock clock = Clock.fixed(MORNING.plusSeconds(600), ZoneOffset.UTC);
    private final Staff staff = new Staff(List.of(new Person(
            new PersonId("minh"),
            "Anh Minh",
            "",
            Set.of(Role.TECHNICIAN),
            Optional.empty(),
            Map.of(ChannelKind.SIMULATOR, "minh"),
            true)));

    private List<String> shown() {
        Register register = new Register(new InMemoryRegisterStore(), new SecureRandom(), clock);
        IncidentDesk desk =
                new IncidentDesk(incidents.store(), register, tell -> {}, CONTENT::current, () -> staff, clock);
        return new AdminViews(desk, NoCallsFail.in(desk), null, null, null, CONTENT, clock)
                .incidents(List.of()).stream()
                        .map(AdminViews.IncidentLine::text)
                        .map(line -> line.split(" ")[0])
                        .toList();
    }

    private Incident reported(PlaybookId kind, String words, int minute) {
        return incidents.reported(kind, words, MORNING.plusSeconds(60L * minute));
    }

    @Test
    void those_in_which_people_may_be_in_danger_come_first_the_oldest_of_each_before() {
        reported(PlaybookId.PRINTER, "máy in kẹt giấy", 0);
        Incident power = reported(PlaybookId.POWER, "mất điện cả phòng", 1);
        reported(PlaybookId.ACCOUNT, "không đăng nhập được", 2);
        reported(PlaybookId.DISASTER, "nước lũ tràn vào trụ sở", 3);
        incidents.noted(power, "ổ cắm bốc cháy, có người bị bỏng", MORNING.plusSeconds(240));
        assertThat(shown()).containsExactly("SC-2", "SC-4", "SC-1", "SC-3");
    }

    @Test
    void what_is_over_but_for_the_answer_waits_with_the_others() {
        reported(PlaybookId.PRINTER, "máy in kẹt giấy", 0);
        Incident flood =
                incidents.taken(reported(PlaybookId.DISASTER, "nước lũ tràn vào trụ sở", 1), MORNING.plusSeconds(120));
        assertThat(shown()).containsExactly("SC-2", "SC-1");
        incidents.resolved(flood, "nước rút", MORNING.plusSeconds(180));
        assertThat(shown()).containsExactly("SC-1", "SC-2");
    }
}
