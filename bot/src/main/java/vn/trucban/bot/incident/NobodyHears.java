package vn.trucban.bot.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.Address;

/** Nobody called is reached, or nobody who matters: whoever waits for them, and whoever keeps the list of them, reads whom to ring up. */
final class NobodyHears {
    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;

    NobodyHears(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
    }

    Change told(Change change) {
        return told(change, Optional.empty());
    }

    /** @param news what happened before that, in a sentence for all concerned: what they read last says that somebody has it */
    Change told(Change change, Optional<String> news) {
        boolean again = news.isEmpty()
                && incident.repeats() > 0
                && new ToldNobody(it).standing(incident.reporter().name()) > 0;
        // why not passed on: it was not, and no report may count it so
        change.fact(Kind.UNDELIVERED, texts.desk(), ToldNobody.fact(texts));
        tellAdministrators(change, texts.nobodyReachable(change.soFar(), phones()));
        String text = texts.ringing(incident, "incident.nobody-for-you", phones(), Map.of());
        List<Party> waiting = news.isPresent() ? incident.concerned() : List.of(incident.reporter());
        // why not again: they have it before their eyes, and each call of the last rung fails anew
        if (!again) {
            change.tellProgress(
                    waiting,
                    news.map(before -> before + "\n" + text).orElse(text),
                    texts.buttons().reporter(change.soFar()));
        }
        Set<Address> told = new HashSet<>();
        waiting.forEach(one -> told.add(one.at()));
        new CryUndelivered(it).others(change, told);
        return change;
    }

    /** Those below have it and nobody took it; said once, not each time the top is called again. */
    Change topNotTold(Change change) {
        if (incident.repeats() == 0) {
            String top = texts.text("incident.level."
                    + incident.ladder().rungs().get(incident.rung()).level().key());
            Map<String, String> values = Map.of("top", top);
            tellAdministrators(change, texts.ringing(incident, "incident.top-not-reached", phones(), values));
            new Progress(it)
                    .anew(
                            change,
                            incident.reporter(),
                            texts.ringing(incident, "incident.top-not-reached-for-you", phones(), values),
                            texts.buttons().reporter(incident));
        }
        return change;
    }

    /** Everybody on the last rung was called a number of times, and nobody has taken it. */
    void exhausted(Change change) {
        change.fact(Kind.EXHAUSTED, texts.desk(), texts.text("incident.fact.exhausted"));
        tellAdministrators(change, texts.ringing(incident, "incident.exhausted", phones(), Map.of()));
        incident.concerned().forEach(one -> new Progress(it)
                .anew(
                        change,
                        one,
                        texts.ringing(incident, "incident.exhausted-for-you", phones(), Map.of()),
                        texts.buttons().reporter(incident)));
    }

    private void tellAdministrators(Change change, String text) {
        it.staff().with(Role.ADMIN).stream()
                .flatMap(admin -> admin.addresses().stream())
                .forEach(address -> change.tell(address, text, List.of()));
    }

    private PhoneList phones() {
        return PhoneList.of(incident, it.staff(), it.now());
    }
}
