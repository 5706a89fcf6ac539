package vn.trucban.bot.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.report.ReportDesk;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** Staff at the pages of reports. */
abstract class ReportPages {
    static final Party HOA =
            new Party(new PersonId("bao-cao-hoa"), "Chị Hoa", new Address(ChannelKind.SIMULATOR, "bao-cao-hoa"));

    final Visits visits;
    final IncidentDesk incidents;
    final ReportDesk desk;
    int outage;

    ReportPages(Visits visits, IncidentDesk incidents, ReportDesk desk) {
        this.visits = visits;
        this.incidents = incidents;
        this.desk = desk;
    }

    Incident report(PlaybookId kind, String words) {
        return incidents.report(
                new IncidentId(UUID.randomUUID().toString()), "c", new IncidentCommand.Report(HOA, kind, words));
    }

    /** @param fields names and what is typed into them, in turns */
    MockHttpServletResponse sends(MockHttpSession who, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(address).with(csrf()).session(who);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return visits.answer(form);
    }

    String page(String address, MockHttpSession who) throws Exception {
        return visits.answer(get(java.net.URI.create(address)).session(who)).getContentAsString();
    }

    static Person person(Role role) {
        return Visits.person("report-" + role, "Người thử", role);
    }

    MockHttpSession signedIn(Role role) throws Exception {
        return visits.signedIn(person(role));
    }
}
