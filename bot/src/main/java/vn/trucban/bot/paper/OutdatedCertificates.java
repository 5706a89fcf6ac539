package vn.trucban.bot.paper;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.Content;

/**
 * Whoever issued a certificate of an outage hears once that its times hold no longer: the incident was reopened, or its times were set
 * down anew. The register says so, too, by which it is known that they heard.
 */
final class OutdatedCertificates {
    /** Incidents whose times may still change. */
    private static final int LOOKED_THROUGH = 30;

    private final PaperStore store;
    private final IncidentDesk incidents;
    private final Telling people;
    private final Supplier<Content> content;
    private final Clock clock;

    OutdatedCertificates(
            PaperStore store, IncidentDesk incidents, Telling people, Supplier<Content> content, Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.people = people;
        this.content = content;
        this.clock = clock;
    }

    void round() {
        incidents.recent(LOOKED_THROUGH).stream()
                .filter(incident ->
                        !incident.archived() && !incident.events(Kind.CERTIFIED).isEmpty())
                .forEach(this::tell);
    }

    private void tell(Incident incident) {
        List<OutageCertificate> issued = store.certificates(incident.id());
        if (issued.stream().noneMatch(one -> one.holdsFor(incident))) {
            issued.stream().reduce((one, later) -> later).ifPresent(last -> tell(incident, last));
        }
    }

    private void tell(Incident incident, OutageCertificate certificate) {
        String code = certificate.code().value();
        String fact = text("paper.fact.certificate-outdated", Map.of("code", code));
        List<IncidentEvent> facts = incident.events(Kind.CERTIFIED);
        if (facts.stream().anyMatch(event -> event.text().equals(fact))) {
            return;
        }
        List<String> issuers = facts.stream()
                .filter(event -> event.text().contains(code))
                .map(IncidentEvent::who)
                .toList();
        List<Person> told = people.staff().get().all().stream()
                .filter(person -> person.active() && issuers.contains(person.name()))
                .toList();
        people.tell(
                "certificate-outdated/" + code,
                told,
                text(
                        "paper.remind.certificate-outdated",
                        Map.of(
                                "code",
                                incident.id()
                                        .code(incident.number(), content.get().messages()),
                                "certificate",
                                code)),
                List.of(Action.of(Verb.PAPER, incident.id().value())
                        .button(text("paper.talk.button.paper", Map.of()))));
        // why told first: a crash in between tells it again under the same name, which a chat takes once
        incidents.enter(
                incident.id(),
                "certificate-outdated-" + code,
                new OutsideFact(
                        Kind.CERTIFIED,
                        clock.instant(),
                        PaperRules.ITSELF,
                        text("incident.desk", Map.of()),
                        fact,
                        false));
    }

    private String text(String key, Map<String, ?> values) {
        return content.get().messages().text(key, values);
    }
}
