package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Fitting;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.StillInDanger;
import vn.trucban.notifier.channel.Button;

/** What the chat itself answers once somebody's deed is done to an incident. */
final class AfterDeed {
    /** What ends the guidance of one incident; whatever else was told comes next. */
    private static final Set<Effect.Deed> LEAVES_OTHERS =
            EnumSet.of(Effect.Deed.HELP_WANTED, Effect.Deed.STEPS_DONE, Effect.Deed.JOIN);

    private final Situation situation;

    AfterDeed(Situation situation) {
        this.situation = situation;
    }

    /** The incident itself tells everybody concerned; only the reporter's own "it works" is answered here. */
    Aftermath answer(Effect.Work effect, Incident before, Incident after) {
        OtherMatters others = new OtherMatters(situation);
        if (effect.deed() == Effect.Deed.MISTAKEN) {
            return new MistakenTalk(situation).done(effect, after);
        }
        if (effect.deed() != Effect.Deed.SOLVED) {
            return LEAVES_OTHERS.contains(effect.deed()) ? others.turnCome(List.of(), effect.more()) : Aftermath.NONE;
        }
        if (!before.concerns(situation.party()) || before.underCommand()) {
            return Aftermath.NONE;
        }
        if (after.going() && new StillInDanger(after, situation.content()).any()) {
            // why: the incident itself says who is in danger, and that it goes on for them
            return others.turnCome(List.of(), effect.more());
        }
        Fitting fitting = new Fitting(after, situation.content());
        String key = before.open()
                ? after.open() ? fitting.key("conversation.", "confirmed") : "conversation.solved"
                : "conversation.solved-already";
        List<Button> buttons = new ArrayList<>(List.of(
                Action.of(Verb.REOPEN, after.id().value())
                        .button(situation.text(fitting.key("conversation.", "button.broken-again"))),
                Menus.button(situation, Verb.REPORT, "conversation.button.report")));
        situation.incidents().buttons().certificate(after).ifPresent(buttons::add);
        Say solved = Say.of(
                situation.text(
                        key,
                        Map.of(
                                "code", situation.incidents().code(after),
                                "length", situation.moments().elapsed(after.length(situation.now())))),
                buttons);
        return others.turnCome(List.of(solved), effect.more());
    }
}
