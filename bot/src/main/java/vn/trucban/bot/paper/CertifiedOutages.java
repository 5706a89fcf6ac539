package vn.trucban.bot.paper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.PaperDesk.AffectedSystem;
import vn.trucban.bot.paper.PaperDesk.Slipped;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;

/** Outages that are over and certified, and what follows for appointments. */
final class CertifiedOutages {
    private final PaperStore store;
    private final IncidentDesk incidents;
    private final Supplier<Content> content;
    private final Function<Incident, PaperRules> rules;

    CertifiedOutages(
            PaperStore store, IncidentDesk incidents, Supplier<Content> content, Function<Incident, PaperRules> rules) {
        this.store = store;
        this.incidents = incidents;
        this.content = content;
        this.rules = rules;
    }

    Set<String> affected(IncidentId id) {
        return incidents
                .find(id)
                .map(incident -> rules.apply(incident).affected(store.paper(id)))
                .orElse(Set.of());
    }

    List<AffectedSystem> systems(IncidentId id) {
        return incidents
                .find(id)
                .map(incident -> rules.apply(incident).systems())
                .orElse(List.of());
    }

    Optional<OutageCertificate> certified(IncidentId id) {
        return incidents
                .find(id)
                .filter(incident -> incident.resolution().isPresent())
                .flatMap(this::sameTimes);
    }

    PaperAnswer<OutageCertificate> certify(IncidentId id, Actor by) {
        Set<String> likely = systems(id).stream()
                .filter(AffectedSystem::likely)
                .map(AffectedSystem::name)
                .collect(Collectors.toSet());
        return certify(id, affected(id), likely, by);
    }

    PaperAnswer<OutageCertificate> certify(IncidentId id, Set<String> affected, Set<String> systems, Actor by) {
        Optional<Incident> incident = incidents.find(id);
        if (incident.isEmpty()) {
            return PaperAnswer.refused("paper.refused.no-incident");
        }
        if (incident.get().resolution().isEmpty()) {
            return PaperAnswer.refused("paper.refused.not-over");
        }
        if (incident.get().falseAlarm()) {
            return PaperAnswer.refused("paper.refused.false-alarm");
        }
        Optional<OutageCertificate> before = sameTimes(incident.get());
        if (before.isPresent()) {
            // why told once more: a crash may have come between the certificate and the incident, which takes it once
            tell(incident.get(), before.get(), by);
            return already(before.get());
        }
        PaperRules rule = rules.apply(incident.get());
        List<String> named = rule.systems().stream()
                .map(AffectedSystem::name)
                .filter(systems::contains)
                .toList();
        if (named.isEmpty()
                && content.get().paper().names(List.copyOf(affected)).isEmpty()) {
            return PaperAnswer.refused("paper.refused.certify-nothing");
        }
        int number = store.takeNumbers(PaperCode.Kind.CERTIFICATE, rule.year(), 1);
        OutageCertificate certificate =
                rule.certificate(new PaperCode(PaperCode.Kind.CERTIFICATE, rule.year(), number), affected, named, by);
        if (!store.insert(certificate)) {
            return already(sameTimes(incident.get()).orElseThrow());
        }
        tell(incident.get(), certificate, by);
        return PaperAnswer.done(certificate);
    }

    private void tell(Incident incident, OutageCertificate certificate, Actor by) {
        incidents.enter(
                incident.id(),
                "certificate-" + certificate.code(),
                rules.apply(incident).certified(certificate, issuer(incident, certificate, by)));
    }

    /** why not always whoever asks: where a crash came between, somebody else may ask next, and has issued nothing. */
    private Actor issuer(Incident incident, OutageCertificate certificate, Actor asking) {
        return certificate
                .issuer()
                .filter(id -> !id.equals(asking.id()))
                .flatMap(id -> incidents.staffFor(incident.id()).person(id))
                .map(Actor::of)
                .orElse(asking);
    }

    /** What is on paper with a number is not changed, and whoever ticked something else must know. */
    private PaperAnswer<OutageCertificate> already(OutageCertificate certificate) {
        Moments moments = new Moments(content.get().messages());
        return PaperAnswer.refused(
                "paper.refused.certified",
                Map.of("code", certificate.code(), "at", moments.full(certificate.issuedAt())));
    }

    private Optional<OutageCertificate> sameTimes(Incident incident) {
        return store.certificates(incident.id()).stream()
                .filter(one -> one.holdsFor(incident))
                .findFirst();
    }

    PaperAnswer<Slipped> slipped(OutageCertificate certificate, String dossier, String old) {
        PaperAnswer<String> code = PlainWords.dossier(dossier);
        Optional<TypedTime> day = TypedTime.readDay(old);
        Optional<Instant> at = TypedTime.read(old).or(() -> day).flatMap(time -> time.from(certificate.from()));
        if (code.refusal().isPresent() || at.isEmpty()) {
            return new PaperAnswer.Refused<>(
                    code.refusal().orElseGet(() -> PaperAnswer.Refusal.of("paper.refused.appointment")));
        }
        if (at.get().isBefore(certificate.from())) {
            return PaperAnswer.refused("paper.refused.appointment-early");
        }
        String named = code.value().orElseThrow();
        // why: nobody's work stood still before there was any
        Instant since = received(named, certificate.from(), at.get()).orElse(certificate.from());
        if (!since.isBefore(certificate.to())) {
            Moments moments = new Moments(content.get().messages());
            return PaperAnswer.refused(
                    "paper.refused.received-after",
                    Map.of("dossier", named, "at", moments.full(since), "to", moments.full(certificate.to())));
        }
        boolean whole = since.equals(certificate.from());
        Duration lost = whole ? certificate.lost() : content.get().calendar().worked(since, certificate.to());
        Optional<Instant> later = content.get().calendar().after(at.get(), lost);
        return lost.isZero() || later.isEmpty()
                ? PaperAnswer.refused("paper.refused.nothing-lost")
                : PaperAnswer.done(new Slipped(named, at.get(), later.get(), day.isPresent(), since, lost));
    }

    /** When this dossier was received on paper, where that was in this time; what came otherwise, or before, is in no paper book of it. */
    private Optional<Instant> received(String dossier, Instant from, Instant until) {
        return store.receipts(from, until).stream()
                .flatMap(PaperReceipt::entered)
                .filter(one ->
                        one.dossier().equals(dossier) && !one.happenedAt().isBefore(from))
                .map(PaperReceipt.Twin::happenedAt)
                .min(Instant::compareTo);
    }
}
