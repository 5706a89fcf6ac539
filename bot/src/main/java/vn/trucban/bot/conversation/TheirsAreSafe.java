package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.command.Reported;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.PressedCries;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.content.playbook.Step;
import vn.trucban.notifier.channel.Button;

/**
 * "Đủ người" is pressed of one's own office: whoever has written of others before, such as of the neighbours, is asked whether those are
 * safe as well. Until they say so their words stay open.
 */
final class TheirsAreSafe {
    private final Situation situation;

    TheirsAreSafe(Situation situation) {
        this.situation = situation;
    }

    /** The turn, with the question beneath where such an answer is given in it. */
    Turn asked(Turn turn) {
        // why: what is typed as such an answer may have been asked about as good news
        if (turn.says().stream().anyMatch(TheirsAreSafe::asks)) {
            return turn;
        }
        List<Say> asking = turn.effects().stream()
                .filter(Effect.Work.class::isInstance)
                .map(Effect.Work.class::cast)
                .filter(work -> work.deed() == Deed.TRIED)
                .flatMap(work -> situation.books().incident(work.incident()).stream()
                        .filter(incident -> incident.going() && isGoodNews(incident, work)))
                .flatMap(incident ->
                        question(incident, new Rescues(incident, situation.content()).writtenOf(name())).stream())
                .limit(1)
                .toList();
        return asking(turn, asking);
    }

    /** The same where they have just said that their good news are of this one. */
    Turn asked(Turn turn, Incident incident) {
        List<Rescues.Group> theirs = new Rescues(incident, situation.content()).openOf(name());
        return asking(turn, incident.going() ? question(incident, theirs) : List.of());
    }

    private String name() {
        return situation.party().name();
    }

    private static Turn asking(Turn turn, List<Say> asking) {
        return asking.isEmpty()
                ? turn
                : Turn.to(turn.state())
                        .saying(turn.says())
                        .saying(asking)
                        .done()
                        .alsoDoing(turn.effects());
    }

    private static boolean asks(Say say) {
        return say.buttons().stream()
                .anyMatch(button -> button instanceof Button.Press press
                        && Action.parse(press.payload())
                                .filter(action -> action.verb() == Verb.SAFE)
                                .isPresent());
    }

    private boolean isGoodNews(Incident incident, Effect.Work answer) {
        PressedCries pressed = new PressedCries(incident, situation.content());
        return incident.playbook().steps().get(answer.detail()) instanceof Step.Ask ask
                && ask.choices().stream()
                        .filter(choice -> choice.label().equals(answer.more()))
                        .anyMatch(pressed::isGoodNews);
    }

    private List<Say> question(Incident incident, List<Rescues.Group> groups) {
        List<Integer> theirs = groups.stream().map(Rescues.Group::cry).toList();
        List<Reported.InNeed> open = new Reported(incident, situation.content())
                .inNeed(situation.now()).stream()
                        .filter(one -> theirs.contains(one.cry()))
                        .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        String id = incident.id().value();
        List<Button> buttons = new ArrayList<>();
        open.forEach(one -> buttons.add(new Action(Verb.SAFE, id, Integer.toString(one.cry())).button(one.words())));
        buttons.add(new Action(Verb.SAFE, id, "no").button(situation.text("command.button.safe-no")));
        String lines = open.stream().map(Reported.InNeed::line).collect(Collectors.joining("\n"));
        return List.of(Say.of(
                situation.text(
                        "conversation.theirs-safe",
                        Map.of("code", situation.incidents().code(incident), "list", lines)),
                buttons));
    }
}
