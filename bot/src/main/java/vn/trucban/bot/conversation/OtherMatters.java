package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.TextLength;
import vn.trucban.notifier.channel.Button;

/** What was told beside the incident at hand: said at once that it waits, and offered when its turn comes. Nothing told is lost. */
final class OtherMatters {
    /** Enough to remember what it was. */
    private static final int SHOWN = 160;
    /** With the way out as many buttons as every channel shows. */
    private static final int OFFERED = 4;

    private final Situation situation;

    OtherMatters(Situation situation) {
        this.situation = situation;
    }

    /** Says which is first, with a button for the next. */
    void announce(Turn.Builder turn, PlaybookId first, List<PlaybookId> others) {
        if (others.isEmpty()) {
            return;
        }
        String list = others.stream().map(this::name).collect(Collectors.joining(", "));
        turn.say(situation.text("conversation.several", Map.of("first", name(first), "others", list)), buttons(others));
    }

    /** What follows in the chat when the guidance of an incident is over and these words still wait. */
    Aftermath turnCome(List<Say> before, String aside) {
        if (aside.isEmpty()) {
            return new Aftermath(Optional.empty(), before);
        }
        return new Aftermath(
                Optional.of(new ChatState.Choosing(aside, List.of())),
                Stream.concat(before.stream(), Stream.of(reminder(aside))).toList());
    }

    /** What was told and waits, and what can be done about it. */
    Say reminder(String aside) {
        List<Button> buttons =
                buttons(Told.in(aside, situation.content().triage()).waiting());
        buttons.add(Menus.button(situation, Verb.MENU, "conversation.button.no-longer"));
        return Say.of(
                situation.text(
                        "conversation.other-left",
                        Map.of("words", TextLength.split(aside, SHOWN).get(0))),
                buttons);
    }

    private List<Button> buttons(List<PlaybookId> kinds) {
        List<Button> buttons = new ArrayList<>();
        for (PlaybookId kind : kinds.subList(0, Math.min(OFFERED, kinds.size()))) {
            buttons.add(new Action(Verb.KIND, "", kind.id())
                    .button(situation.text("conversation.button.other-incident", Map.of("kind", name(kind)))));
        }
        return buttons;
    }

    private String name(PlaybookId kind) {
        return situation.content().playbook(kind).shortName();
    }
}
