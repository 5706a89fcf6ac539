package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.command.Reported;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.notifier.channel.Button;

/**
 * "Đã cứu được 2 người trên mái rồi", typed by whoever cried for them: they are asked which of their cries is over. Nothing is taken back
 * without a tap: words say nothing of who is still in the cellar.
 */
final class WhichAreSafe {
    private final Situation situation;

    WhichAreSafe(Situation situation) {
        this.situation = situation;
    }

    /** True where they cried for somebody in it of whom nobody has said that they are safe. */
    boolean mayAnswer(Incident incident) {
        return incident.going() && !own(incident).isEmpty();
    }

    /** The turn, with the question beneath where these words are noted in it as good news. */
    Turn asked(Inbound.Event event, Turn turn) {
        return words(event)
                .filter(situation.content().triage()::mentionsSafety)
                .flatMap(words -> noted(turn))
                .filter(incident -> !own(incident).isEmpty())
                .map(incident -> Turn.to(turn.state())
                        .saying(turn.says())
                        .say(question(incident))
                        .done()
                        .alsoDoing(turn.effects()))
                .orElse(turn);
    }

    private static Optional<String> words(Inbound.Event event) {
        if (event instanceof Inbound.Event.Text text) {
            return Optional.of(text.text());
        }
        return event instanceof Inbound.Event.Photo photo ? photo.caption() : Optional.empty();
    }

    private Optional<Incident> noted(Turn turn) {
        return turn.effects().stream()
                .filter(effect -> effect instanceof Effect.Work work && work.deed() == Deed.NOTE)
                .flatMap(effect -> situation.books().incident(((Effect.Work) effect).incident()).stream())
                .filter(Incident::going)
                .findFirst();
    }

    private List<Rescues.Group> own(Incident incident) {
        return new Rescues(incident, situation.content())
                .openOf(situation.party().name());
    }

    /** With all that was cried, because a button has room for less; the one that is tapped is asked for once more. */
    private Say question(Incident incident) {
        List<Integer> own = own(incident).stream().map(Rescues.Group::cry).toList();
        List<Reported.InNeed> cries = new Reported(incident, situation.content())
                .inNeed(situation.now()).stream()
                        .filter(one -> own.contains(one.cry()))
                        .toList();
        String id = incident.id().value();
        List<Button> buttons = new ArrayList<>();
        cries.forEach(one -> buttons.add(new Action(Verb.SAFE, id, Integer.toString(one.cry())).button(one.words())));
        buttons.add(new Action(Verb.SAFE, id, "no").button(situation.text("command.button.safe-no")));
        return Say.of(
                situation.text(
                        "conversation.which-safe",
                        Map.of(
                                "code", situation.incidents().code(incident),
                                "list",
                                        cries.stream()
                                                .map(Reported.InNeed::line)
                                                .collect(Collectors.joining("\n")))),
                buttons);
    }
}
