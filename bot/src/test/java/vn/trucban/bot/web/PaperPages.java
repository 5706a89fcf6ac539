package vn.trucban.bot.web;

import static vn.trucban.bot.incident.SomeParties.party;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.mock.web.MockHttpSession;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.ReceiptBatch;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/** An outage, and an officer at the pages of paper intake. */
abstract class PaperPages {
    static final Person LAN = Visits.person("paper-lan", "Chị Lan", Role.OFFICER);
    static final Actor BY = Actor.of(LAN);

    final Visits visits;
    final StaffDesk staff;
    final IncidentDesk incidents;
    final PaperDesk papers;
    final Clock clock;
    Incident incident;

    PaperPages(Visits visits, StaffDesk staff, IncidentDesk incidents, PaperDesk papers, Clock clock) {
        this.visits = visits;
        this.staff = staff;
        this.incidents = incidents;
        this.papers = papers;
        this.clock = clock;
    }

    @BeforeEach
    void thePowerFails() {
        staff.importPeople(List.of(LAN));
        Party hoa = party("paper-hoa", "Chị Hoa");
        incident = incidents.report(
                new IncidentId("paper" + UUID.randomUUID().toString().substring(0, 8)),
                "r",
                new IncidentCommand.Report(hoa, PlaybookId.POWER, "mất điện"));
    }

    void over() {
        Party hoa = incident.reporter();
        incidents.carryOut(incident.id(), "over", new IncidentCommand.Solved(hoa, ""));
    }

    MockHttpSession signedIn(Role role) throws Exception {
        return visits.signedIn(Visits.person("paper-" + role, "Người thử", role));
    }

    String file() {
        return "/admin/paper/" + incident.number();
    }

    ReceiptBatch issued(int count) {
        ReceiptBatch batch = papers.make(count, BY).value().orElseThrow();
        return papers.issue(
                        batch.codes().get(0).value(),
                        batch.codes().get(count - 1).value(),
                        LAN,
                        Optional.of(incident.id()),
                        BY)
                .value()
                .orElseThrow();
    }

    String justNow() {
        var at = clock.instant().atZone(Moments.ZONE);
        return at.getHour() + "h" + String.format("%02d", at.getMinute()) + " " + at.getDayOfMonth() + "/"
                + at.getMonthValue() + "/" + at.getYear();
    }
}
