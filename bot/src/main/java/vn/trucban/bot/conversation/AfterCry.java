package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/**
 * An incident has heard what somebody told, and they type on. It stands by itself: a ticket's number or an hour alarms nobody by what was
 * said before it. The next piece of a cry is told with its beginning.
 */
final class AfterCry {
    private static final Duration LATELY = Duration.ofDays(1);

    private final Situation situation;
    private final CryPieces pieces;

    AfterCry(Situation situation) {
        this.situation = situation;
        this.pieces = new CryPieces(situation);
    }

    /** Empty: it says itself what it is about, or nothing was heard before, and it is a report like any other. */
    Optional<Turn> more(ChatState state, String text) {
        Told told = Told.in(
                new NoSign(situation).afterGreeting(text), situation.content().triage());
        Optional<Turn> good = new GoodNews(situation).heard(state, text, told);
        boolean danger = told.verdict().danger().isPresent();
        if (good.isPresent() || danger && told.first().isPresent()) {
            return good;
        }
        return piece(state, text, told)
                .or(() -> line(state, text, told))
                .or(() -> afterGoodNews(state, text, told))
                .map(turn -> SafetyFirst.before(turn, told.verdict().danger(), situation));
    }

    /** The same beneath a photo. */
    Optional<Turn> more(ChatState state, String text, String photo) {
        return more(state, text).map(turn -> shown(turn, photo));
    }

    private static Turn shown(Turn turn, String photo) {
        List<Effect> shows = turn.effects().stream()
                .filter(Effect.Work.class::isInstance)
                .map(Effect.Work.class::cast)
                .filter(work -> work.deed() == Deed.NOTE)
                .<Effect>map(work -> new Effect.Work(work.incident(), Deed.PHOTO, photo, ""))
                .toList();
        ChatState at = turn.state() instanceof ChatState.Joining heard ? showing(heard, photo) : turn.state();
        return new Turn(at, turn.says(), turn.effects()).alsoDoing(shows);
    }

    /** Where it is, right after a cry, typed or pressed: a road's number and a power station are no other trouble. */
    private Optional<Turn> piece(ChatState state, String text, Told told) {
        boolean open = state instanceof ChatState.Idle || state instanceof ChatState.Joining;
        if (!open || !pieces.mayBe(text, told)) {
            return Optional.empty();
        }
        Optional<PlaybookId> kind = ofItsOwn(told, text);
        Optional<CryPieces.Cry> cry =
                state instanceof ChatState.Joining joining ? heardBy(joining).flatMap(pieces::in) : pieces.justNow();
        return cry.filter(one -> kind.filter(
                                own -> own == one.incident().playbook().id() && own != PlaybookId.DISASTER)
                        .isEmpty())
                .map(one -> told(one, state, text, kind));
    }

    private Optional<PlaybookId> ofItsOwn(Told told, String text) {
        return told.first().filter(kind -> kind != PlaybookId.OTHER && !pieces.saysNothing(text));
    }

    private Turn told(CryPieces.Cry cry, ChatState state, String text, Optional<PlaybookId> kind) {
        ChatState.Joining joining = state instanceof ChatState.Joining before
                ? before
                : new ChatState.Joining("", cry.incident().playbook().id(), List.of(), Optional.empty());
        return noted(joining, cry.incident(), cry.with(text, situation.content()), "conversation.told-too", kind);
    }

    /** It stands by itself: alarms nobody by what was said before it. */
    private Optional<Turn> line(ChatState state, String text, Told told) {
        if (!(state instanceof ChatState.Joining joining)
                || ofItsOwn(told, text).isPresent()) {
            return Optional.empty();
        }
        boolean danger = told.verdict().danger().isPresent();
        return heardBy(joining)
                .filter(incident -> justTold(joining, incident, this::isLately))
                .filter(incident -> danger
                        || justTold(joining, incident, pieces::isNow)
                        || incident.isWith(situation.party().person()))
                .map(incident -> noted(joining, incident, asHeard(text), key(incident), Optional.empty()));
    }

    /** "May quá, không ai sao cả", right after "Đủ người", is no other trouble, and alarms nobody. */
    private Optional<Turn> afterGoodNews(ChatState state, String text, Told told) {
        boolean open = state instanceof ChatState.Idle || state instanceof ChatState.Joining;
        return pieces.calmedJustNow()
                .filter(incident -> open
                        && ofItsOwn(told, text)
                                .filter(kind -> kind != incident.playbook().id())
                                .isEmpty())
                .map(incident -> noted(
                        new ChatState.Joining("", incident.playbook().id(), List.of(), Optional.empty()),
                        incident,
                        asHeard(text),
                        key(incident),
                        Optional.empty()));
    }

    /** "Cứu với" names nobody and no danger: whoever is called has to read that somebody is in one. */
    private String asHeard(String text) {
        return new Words(situation.content().messages(), text).match("conversation.patterns.cries-for-help")
                ? situation.text("register.chat.somebody-cries", Map.of("words", text))
                : text;
    }

    /** A photo without words shows what was just told, and does not tell it again; empty: nothing was. */
    Optional<Turn> photo(ChatState state, String photo) {
        return state instanceof ChatState.Joining joining && onlyTold(joining)
                ? heardBy(joining)
                        .map(incident -> noted(showing(joining, photo), incident, key(incident), Optional.empty())
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
                .filter(incident -> justTold(joining, incident, this::isLately))
                .isPresent();
    }

    private Optional<Incident> heardBy(ChatState.Joining joining) {
        return joining.joined().flatMap(situation.books()::incident).filter(Incident::going);
    }

    private boolean isLately(Instant at) {
        return !at.plus(LATELY).isBefore(situation.now());
    }

    private boolean justTold(ChatState.Joining joining, Incident incident, Predicate<Instant> lately) {
        String name = situation.party().name();
        return incident.events(Kind.NOTED).stream()
                .filter(event -> event.who().equals(name) && event.text().equals(joining.words()))
                .map(IncidentEvent::at)
                .anyMatch(lately);
    }

    /** @param kind what it may be about as well */
    private Turn noted(
            ChatState.Joining joining, Incident incident, String words, String key, Optional<PlaybookId> kind) {
        ChatState.Joining heard =
                new ChatState.Joining(words, joining.kind(), joining.photos(), Optional.of(incident.id()));
        return noted(heard, incident, key, kind)
                .then(new Effect.Work(incident.id(), Deed.NOTE, words, ""))
                .done();
    }

    private String key(Incident incident) {
        return incident.isWith(situation.party().person()) ? "conversation.noted-in" : "conversation.noted-too";
    }

    private Turn.Builder noted(ChatState.Joining joining, Incident incident, String key, Optional<PlaybookId> kind) {
        List<Button> buttons = new ArrayList<>(List.of(
                Action.of(Verb.SHOW, incident.id().value()).button(situation.text("incident.button.show")),
                Action.of(Verb.DIFFERENT, incident.id().value())
                        .button(situation.text("conversation.button.different"))));
        kind.map(other -> situation.content().playbook(other))
                .ifPresent(other ->
                        buttons.add(new Action(Verb.KIND, "", other.id().id())
                                .button(situation.text(
                                        "conversation.button.other-incident", Map.of("kind", other.shortName())))));
        return Turn.to(joining)
                .say(situation.text(key, Map.of("code", situation.incidents().code(incident))), buttons);
    }
}
