package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.conversation.WhoseNews.Meant;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.triage.Verdict;
import vn.trucban.notifier.channel.Button;

/**
 * "Đủ người rồi, 2 người trên mái đã xuống an toàn": of a disaster that goes on, or that has just ended, this is a note there, and calls nobody;
 * where it may be of another, or of something else, whoever types it is asked first. Where nothing is known of any, it is a report like any
 * other: somebody was in danger, and nobody had heard of it.
 */
final class GoodNews {
    /** More fit on no telephone. */
    private static final int ASKED = 3;

    private final Situation situation;

    GoodNews(Situation situation) {
        this.situation = situation;
    }

    /** Empty: it is none, or of nothing that is known. */
    Optional<Turn> heard(ChatState state, String text, Told told) {
        if (!asksNothing(state)) {
            return Optional.empty();
        }
        Meant meant = new WhoseNews(situation).in(text, told);
        Unfiled before = Unfiled.in(state);
        return meant.surely()
                .map(incident -> noted(incident, text, before))
                // why not with what waits from before: that is asked about, and would be told along with it
                .or(() -> Optional.of(meant.incidents())
                        .filter(which -> !which.isEmpty() && before.words().isBlank())
                        .map(which -> asked(which, new Unfiled(text, before.photos()))));
    }

    /**
     * At the steps of something else: good news of what goes on elsewhere, noted there, or asked about. Empty: none, or it is told where
     * whoever tells it is.
     */
    Optional<Turn> besides(ChatState.Guided here, Unfiled report, GuidanceTalk guidance) {
        String text = report.words();
        WhoseNews whose = new WhoseNews(situation);
        Meant meant = whose.in(text, Told.in(text, situation.content().triage()));
        if (meant.incidents().stream().noneMatch(Incident::going)) {
            return Optional.empty();
        }
        boolean amidOne = meant.incidents().stream().anyMatch(one -> one.id().equals(here.incident()));
        Optional<Incident> elsewhere =
                amidOne ? whose.named(text).filter(one -> !isHere(one, here.incident())) : meant.surely();
        return elsewhere
                .map(incident ->
                        guidance.again(Turn.to(here).say(noted(incident)).then(note(incident, text)), here))
                .or(() -> amidOne ? Optional.empty() : Optional.of(asked(meant.incidents(), report)));
    }

    private static boolean isHere(Incident incident, IncidentId here) {
        return incident.id().equals(here);
    }

    private static Effect note(Incident incident, String text) {
        return new Effect.Work(incident.id(), Deed.NOTE, text, "");
    }

    private String noted(Incident incident) {
        return situation.text(
                incident.going() ? "conversation.news-noted" : "conversation.news-noted-over",
                Map.of("code", situation.incidents().code(incident)));
    }

    /** Which kind it is may be asked on; whether it is the same as another's is an answer. */
    private boolean asksNothing(ChatState state) {
        return state instanceof ChatState.Idle
                || state instanceof ChatState.Choosing
                || state instanceof ChatState.Joining joining
                        && joining.joined().isPresent()
                || state instanceof ChatState.Guided guided && !GuidanceTalk.underWay(guided, situation);
    }

    /** Nothing is noted before somebody has said where. */
    private Turn asked(List<Incident> which, Unfiled news) {
        List<Incident> shown = which.subList(0, Math.min(ASKED, which.size()));
        List<Button> buttons = new ArrayList<>();
        shown.forEach(one -> buttons.add(Action.of(Verb.NEWS, one.id().value())
                .button(situation.text(
                        "conversation.button.news-of",
                        Map.of("code", situation.incidents().code(one))))));
        new OwnIncidents(situation)
                .buttons().stream()
                        .filter(button -> shown.stream().noneMatch(one -> isOf(button, one)))
                        .forEach(buttons::add);
        List<PlaybookId> likely = situation.content().triage().classify(news.words()).ranked().stream()
                .limit(1)
                .map(Verdict.Ranked::id)
                .filter(kind -> kind != PlaybookId.OTHER)
                .toList();
        buttons.addAll(new KindChoices(situation).buttons(likely, List.of()));
        String lines = shown.stream().map(situation.incidents()::line).collect(Collectors.joining("\n"));
        return Turn.to(new ChatState.Choosing(news.words(), news.photos()))
                .say(situation.text("conversation.news-whose", Map.of("words", news.words(), "list", lines)), buttons)
                .done();
    }

    private static boolean isOf(Button button, Incident incident) {
        return button instanceof Button.Press press
                && Action.parse(press.payload())
                        .filter(action -> action.ref().equals(incident.id().value()))
                        .isPresent();
    }

    /** It is of this one, as they say now. */
    Turn told(ChatState state, Incident incident) {
        if (!(state instanceof ChatState.Choosing choosing) || choosing.words().isBlank()) {
            return new DutyTalk(situation)
                    .act(state, Action.of(Verb.SHOW, incident.id().value()));
        }
        Turn noted = noted(incident, choosing.words(), new Unfiled("", choosing.photos()));
        return new TheirsAreSafe(situation).asked(noted, incident);
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
                .then(note(incident, text));
        return before.words().isBlank()
                ? turn.done()
                : turn.saying(List.of(new OtherMatters(situation).reminder(before.words())))
                        .done();
    }
}
