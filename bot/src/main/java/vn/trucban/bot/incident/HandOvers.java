package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.staff.Person;
import vn.trucban.notifier.channel.Address;

/** Handing an incident to a person: offered first, theirs once they confirm; until then whoever gives it keeps it. */
final class HandOvers {
    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;

    HandOvers(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
    }

    Incident offer(IncidentCommand.HandOver command) {
        Party by = command.by();
        Optional<Person> receiver = it.staff()
                .person(command.to())
                .filter(person -> it.reachable(person.id()))
                .filter(person -> !person.id().equals(by.person()));
        if (!incident.isWith(by.person()) || !incident.going() || receiver.isEmpty()) {
            return it.refuse(by, texts.status(incident));
        }
        Person person = receiver.get();
        Party to = new Party(person.id(), person.name(), person.addresses().get(0));
        Change change = it.change()
                .fact(Kind.OFFERED, by.name(), texts.text("incident.fact.offered", Map.of("name", to.name())))
                .offered(to)
                .tell(
                        by.at(),
                        texts.about(incident, "incident.offered", to),
                        texts.buttons().work(incident));
        withdrawFormer(change);
        person.addresses()
                .forEach(address -> change.tellTagged(
                        address,
                        texts.offeredToYou(incident, by),
                        texts.buttons().offer(incident),
                        incident.offerTag()));
        return change.done();
    }

    /** Somebody else was asked before: they need not answer any more. */
    private void withdrawFormer(Change change) {
        incident.offer().map(Incident.Offer::to).ifPresent(former -> it.addresses(former.person())
                .forEach(address -> change.replace(
                        address,
                        texts.about(incident, "incident.offer-over", giver()),
                        List.of(),
                        incident.offerTag())));
    }

    private Party giver() {
        return incident.assignee().orElseThrow();
    }

    /** The person confirms: now it is theirs. */
    Incident accepted(Party by) {
        Party giver = giver();
        Change change = it.change()
                .taken(by)
                .fact(
                        Kind.HANDED_OVER,
                        giver.name(),
                        texts.text("incident.fact.handed-over", Map.of("name", by.name())));
        new Cards(it).over(change, texts.about(incident, "incident.now-with", by), Set.of(by.at(), giver.at()));
        change.tell(giver.at(), texts.about(incident, "incident.handed-over", by), List.of())
                .tell(by.at(), texts.takenByYou(incident), texts.buttons().work(incident));
        Pictures.show(change, texts, incident, by, incident.pictures());
        change.tellProgress(
                incident.concernedBut(giver.person()),
                texts.about(incident, "incident.now-with", by),
                texts.buttons().reporter(incident));
        return new Informing(it).refresh(change).done();
    }

    Incident givenBack(Party by) {
        // why without them: whoever has just given it back would be called for it, and alone be waited for
        CallOuts others = new CallOuts(it.without(by.person()));
        String told = others.anybody(incident.ladder()) ? "incident.given-back" : "incident.given-back-alone";
        Change change = it.change()
                .fact(Kind.GIVEN_BACK, by.name(), texts.text("incident.fact.given-back"))
                .tell(by.at(), texts.about(incident, told), List.of());
        return others.from(
                change,
                Math.max(0, incident.rung()),
                texts.text("incident.fact.escalated-given-back"),
                Optional.of(texts.about(incident, "incident.given-back-told", by)));
    }

    Incident declined(Party by) {
        if (!incident.isOfferedTo(by.person())) {
            return it.refuse(by, texts.status(incident));
        }
        Change change = it.change()
                .kept()
                .fact(Kind.DECLINED, by.name(), texts.text("incident.fact.declined"))
                .tell(by.at(), texts.about(incident, "incident.declined-by-you", giver()), List.of());
        return still(change, "incident.declined").done();
    }

    /** No answer in time. */
    Incident lapsed() {
        Change change = it.change().kept().fact(Kind.DECLINED, texts.desk(), texts.text("incident.fact.offer-lapsed"));
        withdrawFormer(change);
        return still(change, "incident.offer-lapsed").done();
    }

    /** The offer did not reach them at all. */
    Optional<Incident> notReached(Address to) {
        boolean lost = incident.offer()
                .map(Incident.Offer::to)
                .filter(one -> it.addresses(one.person()).stream().allMatch(to::equals))
                .isPresent();
        return lost
                ? Optional.of(still(
                                it.change()
                                        .kept()
                                        .fact(
                                                Kind.DECLINED,
                                                texts.desk(),
                                                texts.text("incident.fact.offer-undelivered")),
                                "incident.offer-undelivered")
                        .done())
                : Optional.empty();
    }

    /** Whoever gives it keeps it, and hears so. */
    private Change still(Change change, String key) {
        Party to = incident.offer().orElseThrow().to();
        return change.tell(
                giver().at(), texts.about(incident, key, to), texts.buttons().work(incident));
    }
}
