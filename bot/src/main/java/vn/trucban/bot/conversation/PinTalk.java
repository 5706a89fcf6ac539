package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Decision;
import vn.trucban.bot.pin.PinAnswer;
import vn.trucban.bot.pin.PinDesk;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastId;

/** A leader's PIN: chosen, tried, changed, and given to issue an emergency alone. What is typed is looked at by {@link PinGate}. */
final class PinTalk {
    private final Situation situation;

    PinTalk(Situation situation) {
        this.situation = situation;
    }

    /** To choose a PIN, or another one. */
    Turn act(ChatState state) {
        if (!situation.is(Role.LEADER)) {
            return Turn.to(state)
                    .say(situation.text("conversation.notice.leaders-only"), Menus.of(situation))
                    .done();
        }
        boolean has = situation.books().hasPin(situation.person().orElseThrow());
        return has
                ? Turn.to(new ChatState.EnteringPin(PinDesk.CHANGING))
                        .say(situation.text("conversation.pin.old"))
                        .done()
                : Turn.to(new ChatState.ChoosingPin())
                        .say(situation.text("conversation.pin.choose"))
                        .done();
    }

    /**
     * Asks for the PIN to issue this notice alone; the desk decides in the end.
     *
     * @param seen the version that was shown with the button; a later one has to be looked at first
     */
    Turn breakGlass(ChatState state, Broadcast notice, String seen) {
        if (!seen.equals(Long.toString(notice.version()))) {
            return changedSince(state, notice);
        }
        if (!situation.books().hasPin(situation.person().orElseThrow())) {
            return Turn.to(state)
                    .say(
                            situation.text("conversation.pin.none"),
                            List.of(Action.of(Verb.PIN).button(situation.text("conversation.button.pin"))))
                    .done();
        }
        return Turn.to(new ChatState.EnteringPin(notice.id().value(), Optional.of(notice.version())))
                .say(situation.text(
                        "conversation.pin.break-glass",
                        Map.of(
                                "serial", notice.serial().value(),
                                "title", notice.wording().title())))
                .done();
    }

    private Turn changedSince(ChatState state, Broadcast notice) {
        String refused = situation.text("broadcast.refused.changed-since");
        if (!notice.stage().open()) {
            return Turn.to(state).say(refused, Menus.of(situation)).done();
        }
        Aftermath look = new DraftTalk(situation).look(notice);
        List<Say> says = new ArrayList<>(List.of(Say.of(refused, List.of())));
        says.addAll(look.says());
        return new Turn(look.state().orElse(state), says, List.of());
    }

    /** Goes on from what became of a PIN. */
    Turn pinned(ChatState state, PinAnswer answer) {
        Turn turn = after(state, answer);
        boolean drill =
                state instanceof ChatState.EnteringPin entering && Supposed.notice(entering.purpose(), situation);
        return new Turn(turn.state(), Supposed.marked(turn.says(), drill), turn.effects());
    }

    private Turn after(ChatState state, PinAnswer answer) {
        if (answer instanceof PinAnswer.Right) {
            return right(state);
        }
        if (answer instanceof PinAnswer.Kept) {
            return Turn.to(new ChatState.EnteringPin(ChatState.EnteringPin.TRIAL))
                    .say(situation.text("conversation.pin.kept"))
                    .done();
        }
        if (answer instanceof PinAnswer.Wrong wrong) {
            return Turn.to(state)
                    .say(situation.text("conversation.pin.wrong", Map.of("left", wrong.left())))
                    .done();
        }
        if (answer instanceof PinAnswer.Locked locked) {
            return idle(
                    "conversation.pin.locked",
                    Map.of("time", situation.moments().clock(locked.until())));
        }
        if (answer instanceof PinAnswer.NotDigits) {
            return Turn.to(state)
                    .say(situation.text("conversation.pin.not-digits"))
                    .done();
        }
        if (answer instanceof PinAnswer.TooSimple) {
            return Turn.to(state)
                    .say(situation.text("conversation.pin.too-simple"))
                    .done();
        }
        return idle("conversation.pin.none", Map.of());
    }

    private Turn right(ChatState state) {
        String purpose = state instanceof ChatState.EnteringPin entering ? entering.purpose() : "";
        long seen = state instanceof ChatState.EnteringPin entering
                ? entering.seen().orElse(0L)
                : 0;
        if (purpose.equals(PinDesk.CHANGING)) {
            return Turn.to(new ChatState.ChoosingPin())
                    .say(situation.text("conversation.pin.choose"))
                    .done();
        }
        Optional<Broadcast> notice = purpose.matches("[0-9a-z]{1,32}")
                ? situation.books().notice(new BroadcastId(purpose))
                : Optional.empty();
        return notice.map(it -> Turn.idle()
                        .then(new Effect.DecideNotice(purpose, Decision.BREAK_GLASS, Math.toIntExact(seen), ""))
                        .done())
                .orElseGet(() -> idle("conversation.pin.works", Map.of()));
    }

    private Turn idle(String key, Map<String, ?> values) {
        return Turn.idle().say(situation.text(key, values), Menus.of(situation)).done();
    }
}
