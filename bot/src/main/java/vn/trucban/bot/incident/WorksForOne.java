package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.util.List;
import java.util.Map;
import vn.trucban.bot.incident.Incident.Status;

/**
 * It works again for one of several. Nobody ends it for the others: the ladder goes on, and they are asked, each of them once. Whoever works
 * on it reads how many have not answered, in one message that counts on.
 */
final class WorksForOne {
    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;

    WorksForOne(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
    }

    /** @param waiting those who have not said that it works for them */
    Incident saidBy(Party by, String step, List<Party> waiting, Change change) {
        change.fact(
                Kind.CONFIRMED,
                by.name(),
                step.isEmpty() ? texts.text("incident.fact.works") : texts.solved(incident, step));
        change.tellProgress(
                waiting.stream().filter(this::notAsked).toList(),
                texts.fitting(incident, "works-for-one", Map.of("name", by.name())),
                texts.buttons().worksNow(incident));
        incident.assignee().ifPresent(one -> count(change, one, by, waiting.size()));
        boolean called = incident.status() != Status.TAKEN;
        // why at the first only: whoever still has it must not wait longer each time that somebody else has it no more
        if (called && isFirst()) {
            change.waitAnew();
        }
        return change.done();
    }

    private void count(Change change, Party works, Party by, int waiting) {
        String tag = "works/" + incident.id();
        String text = texts.fitting(incident, "works-for-one-told", Map.of("name", by.name(), "count", waiting));
        if (isFirst()) {
            change.tellTagged(works.at(), text, texts.buttons().work(incident), tag);
        } else if (Tell.changesInPlace(works.at())) {
            change.replace(works.at(), text, texts.buttons().work(incident), tag);
        }
    }

    private boolean isFirst() {
        return incident.confirmed().isEmpty();
    }

    /** At the first who said so everybody else was asked. */
    private boolean notAsked(Party one) {
        int lastSaid = incident.last(Kind.CONFIRMED).map(IncidentEvent::seq).orElse(0);
        return isFirst()
                || incident.events(Kind.JOINED).stream()
                        .anyMatch(event -> event.seq() > lastSaid && event.who().equals(one.name()));
    }
}
