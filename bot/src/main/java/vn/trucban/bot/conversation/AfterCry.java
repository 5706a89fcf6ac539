package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.VietnameseText;

/**
 * An incident has heard what somebody told, and they type on. It stands by itself: a ticket's number, an hour or any other line alarms
 * nobody by what was said before it. Only the next piece of a cry, where it is and who, is told with its beginning.
 */
final class AfterCry {
    /** Whoever cries in pieces types the next one at once. */
    private static final Duration PIECES = Duration.ofMinutes(3);

    private static final Duration LATELY = Duration.ofDays(1);

    private static final Pattern NUMBER_OR_HOUR =
            Pattern.compile("\\b[a-z]{2,}[-_ /]?\\d{3,}|\\d{5,}|\\b\\d{1,2} ?[hg:]");

    private final Situation situation;

    AfterCry(Situation situation) {
        this.situation = situation;
    }

    /** Empty: it says itself what it is about, or nothing was heard before, and it is a report like any other. */
    Optional<Turn> more(ChatState state, String text) {
        return state instanceof ChatState.Joining joining
                ? heardBy(joining).flatMap(incident -> more(joining, incident, text))
                : Optional.empty();
    }

    private Optional<Turn> more(ChatState.Joining joining, Incident incident, String text) {
        Told told = Told.in(text, situation.content().triage());
        boolean danger = told.verdict().danger().isPresent();
        boolean ofItsOwn =
                told.first().filter(kind -> kind != PlaybookId.OTHER || danger).isPresent();
        if (ofItsOwn || !justTold(joining, incident, LATELY)) {
            return Optional.empty();
        }
        boolean now = justTold(joining, incident, PIECES);
        if (danger || !now || !isPiece(joining, text)) {
            return now || danger || incident.isWith(situation.party().person())
                    ? Optional.of(SafetyFirst.before(
                            noted(joining, incident, text), told.verdict().danger(), situation))
                    : Optional.empty();
        }
        return Optional.of(noted(joining, incident, Told.more(joining.words(), text)));
    }

    /** A photo without words shows what was just told, and does not tell it again; empty: nothing was. */
    Optional<Turn> photo(ChatState state, String photo) {
        return state instanceof ChatState.Joining joining && onlyTold(joining)
                ? heardBy(joining).map(incident -> noted(showing(joining, photo), incident)
                        .then(new Effect.Work(incident.id(), Deed.PHOTO, photo, ""))
                        .done())
                : Optional.empty();
    }

    private static ChatState.Joining showing(ChatState.Joining joining, String photo) {
        Unfiled shown = Unfiled.lately(joining).showing(photo);
        return new ChatState.Joining(shown.words(), joining.kind(), shown.photos(), joining.joined());
    }

    /** True where these words were noted in the incident, and nobody was made to join it by them. */
    boolean onlyTold(ChatState.Joining joining) {
        return heardBy(joining)
                .filter(incident -> justTold(joining, incident, LATELY))
                .isPresent();
    }

    private Optional<Incident> heardBy(ChatState.Joining joining) {
        return joining.joined().flatMap(situation.books()::incident).filter(Incident::going);
    }

    private boolean isPiece(ChatState.Joining joining, String text) {
        String folded = VietnameseText.fold(text);
        return Told.in(joining.words(), situation.content().triage()).cries()
                && has("conversation.words.where-or-who", folded)
                && !has("conversation.words.ticket", folded)
                && !NUMBER_OR_HOUR.matcher(folded).find();
    }

    /** One of the words under this key, which are separated by {@code |}. */
    private boolean has(String key, String folded) {
        return Pattern.compile("\\b(?:" + situation.text(key) + ")\\b")
                .matcher(folded)
                .find();
    }

    private boolean justTold(ChatState.Joining joining, Incident incident, Duration within) {
        String name = situation.party().name();
        return incident.events(Kind.NOTED).stream()
                .filter(event -> event.who().equals(name) && event.text().equals(joining.words()))
                .map(IncidentEvent::at)
                .anyMatch(at -> !at.plus(within).isBefore(situation.now()));
    }

    private Turn noted(ChatState.Joining joining, Incident incident, String words) {
        ChatState.Joining heard =
                new ChatState.Joining(words, joining.kind(), joining.photos(), Optional.of(incident.id()));
        return noted(heard, incident)
                .then(new Effect.Work(incident.id(), Deed.NOTE, words, ""))
                .done();
    }

    private Turn.Builder noted(ChatState.Joining joining, Incident incident) {
        String code = situation.incidents().code(incident);
        boolean works = incident.isWith(situation.party().person());
        return Turn.to(joining)
                .say(
                        situation.text(
                                works ? "conversation.noted-in" : "conversation.noted-too", Map.of("code", code)),
                        List.of(
                                Action.of(Verb.SHOW, incident.id().value())
                                        .button(situation.text("incident.button.show")),
                                Action.of(Verb.DIFFERENT).button(situation.text("conversation.button.different"))));
    }
}
