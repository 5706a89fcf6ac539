package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident.Status;

/** "It does not work": back to whoever said it was fixed; where they cannot be reached, or later, to the ladder. All who have it hear who says so, and why. */
final class Reopening {
    private static final Set<Kind> SAYING_SO = EnumSet.of(Kind.REOPENED, Kind.STILL_BROKEN);

    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;

    Reopening(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
    }

    Incident reopen(IncidentCommand.Reopen command) {
        Party by = command.by();
        if (incident.going()) {
            return incident.concerns(by) && (!incident.confirmed().isEmpty() || isNews(by))
                    ? stillBroken(by, command.words())
                    : it.refuse(by, texts.status(incident));
        }
        if (incident.archived()) {
            return it.refuse(by, texts.about(incident, "incident.put-away"));
        }
        if (incident.stoodDown()) {
            return it.refuse(by, texts.about(incident, "incident.ended-with-command"));
        }
        Change change = it.change()
                .reopen()
                .fact(Kind.REOPENED, by.name(), texts.text("incident.fact.reopened", Map.of("words", command.words())));
        askWhat(change, command);
        return whoFixedIt()
                .map(resolver -> backTo(change, resolver, command))
                .orElseGet(() -> upTheLadder(change, command));
    }

    /** Whoever has it must not wait for the answer to a question; what is wrong they say afterwards. */
    private void askWhat(Change change, IncidentCommand.Reopen command) {
        if (incident.concerns(command.by()) && command.words().isBlank()) {
            change.tell(
                    command.by().at(),
                    texts.about(incident, "incident.again.ask"),
                    List.of(texts.buttons().button(Verb.NOTE, incident, "incident.button.note")));
        }
    }

    private Incident upTheLadder(Change change, IncidentCommand.Reopen command) {
        Party by = command.by();
        if (!incident.concerns(by)) {
            change.tell(by.at(), texts.about(incident, "incident.reopened-by-you"), List.of());
        }
        if (new DangerWords(it.content()).in(command.words())) {
            new Heeding(it).hurry(change);
        }
        return new CallOuts(it)
                .from(
                        change,
                        0,
                        texts.text("incident.fact.escalated-reopened"),
                        Optional.of(texts.with(incident, "incident.reopened", Map.of("what", what(command)))));
    }

    private Incident backTo(Change change, Party resolver, IncidentCommand.Reopen command) {
        Party by = command.by();
        change.taken(resolver);
        boolean own = resolver.person().equals(by.person());
        Map<String, String> values = Map.of("what", what(command), "resolver", resolver.name());
        change.tell(
                resolver.at(),
                own ? texts.takenByYou(incident) : texts.with(incident, "incident.still-broken-for-you", values),
                texts.buttons().work(incident));
        String told = texts.with(incident, own ? "incident.reopened-own" : "incident.still-broken", values);
        if (!own && !incident.concerns(by)) {
            change.tell(by.at(), told, List.of());
        }
        change.tellProgress(incident.concerned(), told, texts.buttons().reporter(incident));
        return new Heeding(it).again(command.by(), command.words(), change);
    }

    /** Who says it, and what. */
    private String what(IncidentCommand.Reopen command) {
        String key = incident.concerns(command.by()) ? "again.broken" : "again.opened";
        return texts.fitting(
                incident,
                command.words().isBlank() ? key : key + "-words",
                Map.of("name", command.by().name(), "words", command.words()));
    }

    /** It was opened again, and this person has not said since that theirs does not work. */
    private boolean isNews(Party by) {
        return incident.last(Kind.REOPENED)
                .filter(opened -> incident.events().stream()
                        .noneMatch(event -> event.seq() >= opened.seq()
                                && SAYING_SO.contains(event.kind())
                                && event.who().equals(by.name())))
                .isPresent();
    }

    /** Others say that it works, or somebody opened it again; here it does not, and so it goes on. */
    private Incident stillBroken(Party by, String words) {
        Change change = it.change()
                .unconfirmed(by.person())
                .fact(Kind.STILL_BROKEN, by.name(), texts.text("incident.fact.still", Map.of("words", words)))
                .tell(
                        by.at(),
                        texts.fitting(incident, "still-noted", Map.of()),
                        texts.buttons().reporter(incident));
        String what = what(new IncidentCommand.Reopen(by, words));
        incident.assignee()
                .ifPresent(one -> change.tell(
                        one.at(),
                        texts.with(incident, "incident.still-broken-for-you", Map.of("what", what)),
                        texts.buttons().work(incident)));
        return new Heeding(it).of(by, words, change);
    }

    /** Those who have the trouble fixed nothing: then whoever worked on it. */
    private Optional<Party> whoFixedIt() {
        Optional<Party> said = Optional.of(incident.resolution().orElseThrow().by())
                .filter(one -> !incident.concerns(one) || incident.isWith(one.person()));
        return said.or(incident::assignee)
                .filter(one -> incident.status() == Status.RESOLVED && it.reachable(one.person()));
    }
}
