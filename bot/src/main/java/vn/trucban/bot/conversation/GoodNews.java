package vn.trucban.bot.conversation;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.PlaybookId;

/**
 * "Đủ người rồi, 2 người trên mái đã xuống an toàn": of a disaster that goes on, or that has ended lately, this is a note there, and calls nobody.
 * Where nothing is known of any, it is a report like any other: somebody was in danger, and nobody had heard of it.
 */
final class GoodNews {
    /** What such words may be about; whoever writes that the network is well again speaks of the network. */
    private static final Set<PlaybookId> OF_PEOPLE = EnumSet.of(PlaybookId.DISASTER, PlaybookId.OTHER);

    private final Situation situation;
    private final OwnIncidents own;

    GoodNews(Situation situation) {
        this.situation = situation;
        this.own = new OwnIncidents(situation);
    }

    /** Empty: it is none, or of nothing that is known. */
    Optional<Turn> heard(ChatState state, String text, Told told) {
        return asksNothing(state)
                        && isOfPeople(text, told)
                        && situation.content().triage().tellsOfSafety(text)
                ? meant().map(incident -> noted(incident, text, Unfiled.in(state)))
                : Optional.empty();
    }

    /** What goes on elsewhere of which these words are good news; empty: none, or it is told where whoever tells it is. */
    Optional<Incident> besides(IncidentId here, String text) {
        boolean ofPeople = isOfPeople(text, Told.in(text, situation.content().triage()));
        return ofPeople && situation.content().triage().tellsOfSafety(text)
                ? new PeopleInDanger(situation)
                        .open()
                        .filter(Incident::going)
                        .max(nearest())
                        .filter(incident -> !incident.id().equals(here))
                : Optional.empty();
    }

    String noted(Incident incident) {
        return situation.text(
                incident.going() ? "conversation.news-noted" : "conversation.news-noted-over",
                Map.of("code", situation.incidents().code(incident)));
    }

    /** Who is said to have been stuck was so in no printer. */
    private boolean isOfPeople(String text, Told told) {
        return told.first().stream().allMatch(OF_PEOPLE::contains)
                || situation.content().triage().namesVictims(text);
    }

    /** Which kind it is may be asked on; whether it is the same as another's is an answer. */
    private boolean asksNothing(ChatState state) {
        return state instanceof ChatState.Idle
                || state instanceof ChatState.Choosing
                || state instanceof ChatState.Joining joining
                        && joining.joined().isPresent()
                || state instanceof ChatState.Guided guided && !GuidanceTalk.underWay(guided, situation);
    }

    /** What goes on before what is over, and what they are in before what others are. */
    private Optional<Incident> meant() {
        PeopleInDanger danger = new PeopleInDanger(situation);
        Optional<Incident> running = danger.open().filter(Incident::going).max(nearest());
        boolean otherwiseBusy = own.newest().isPresent();
        return running.isPresent() || otherwiseBusy
                ? running
                : danger.lately().filter(one -> !one.going()).max(nearest());
    }

    private Comparator<Incident> nearest() {
        return Comparator.comparing(new WhichAreSafe(situation)::mayAnswer)
                .thenComparing(this::isTheirs)
                .thenComparing(Incident::underCommand)
                .thenComparing(Incident::number);
    }

    private boolean isTheirs(Incident incident) {
        String name = situation.party().name();
        return own.is(incident)
                || incident.events().stream().anyMatch(event -> event.who().equals(name));
    }

    private Turn noted(Incident incident, String text, Unfiled before) {
        Turn.Builder turn = before.words().isBlank()
                ? Turn.to(new ChatState.Joining(
                        text, incident.playbook().id(), before.photos(), Optional.of(incident.id())))
                : Turn.to(new ChatState.Choosing(before.words(), before.photos()));
        turn.say(
                        noted(incident),
                        List.of(
                                Action.of(Verb.SHOW, incident.id().value())
                                        .button(situation.text("incident.button.show")),
                                Menus.button(situation, Verb.REPORT, "conversation.button.report")))
                .then(new Effect.Work(incident.id(), Deed.NOTE, text, ""));
        return before.words().isBlank()
                ? turn.done()
                : turn.saying(List.of(new OtherMatters(situation).reminder(before.words())))
                        .done();
    }
}
