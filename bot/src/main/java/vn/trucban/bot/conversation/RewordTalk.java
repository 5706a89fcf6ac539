package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.Button;

/**
 * Correcting or ending an issued notice in words of one's own: it follows that notice, so it goes to whoever got it, and another leader
 * approves the words.
 */
final class RewordTalk {
    static final Set<Verb> KNOWS = EnumSet.of(Verb.CORRECT_OTHERWISE, Verb.ALL_CLEAR_OTHERWISE);

    private static final int LOOKED_THROUGH = 30;
    private static final int LISTED = 8;

    private final Situation situation;

    RewordTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(Action action) {
        if (!DraftTalk.open(situation)) {
            return DraftTalk.leadersOnly(situation);
        }
        FollowUp kind = action.verb() == Verb.CORRECT_OTHERWISE ? FollowUp.CORRECTION : FollowUp.ALL_CLEAR;
        return situation.notice(action.ref()).map(notice -> ask(notice, kind)).orElseGet(() -> Menus.show(situation)
                .done());
    }

    /** The words that were asked for. */
    Optional<Turn> text(ChatState state, String text) {
        if (!(state instanceof ChatState.Rewording rewording)) {
            return Optional.empty();
        }
        Effect said = rewording
                .kind()
                .<Effect>map(kind -> new Effect.FollowNotice(rewording.notice(), kind, Optional.of(text)))
                .orElseGet(() -> new Effect.ChangeNotice(rewording.notice(), Effect.ChangeNotice.What.TEXT, text));
        return Optional.of(Turn.idle().then(said).done());
    }

    /** What a progress message offers beside the prepared texts. */
    List<Button> buttons(Broadcast notice) {
        String id = notice.id().value();
        return List.of(
                Action.of(Verb.CORRECT_OTHERWISE, id).button(situation.text("conversation.button.correct-otherwise")),
                Action.of(Verb.ALL_CLEAR_OTHERWISE, id)
                        .button(situation.text("conversation.button.all-clear-otherwise")));
    }

    private Turn ask(Broadcast notice, FollowUp kind) {
        if (!canBeFollowed(notice)) {
            return Turn.idle()
                    .say(
                            situation.text(
                                    "conversation.notice.not-to-follow",
                                    Map.of("serial", notice.serial().value())),
                            Menus.of(situation))
                    .done();
        }
        String key = kind == FollowUp.CORRECTION
                ? "conversation.notice.own-correction"
                : "conversation.notice.own-all-clear";
        Map<String, Object> values = Map.of(
                "serial", notice.serial().value(),
                "title", notice.wording().title(),
                "reach", new NoticeTexts(situation).concerned(notice));
        return Turn.to(new ChatState.Rewording(notice.id().value(), Optional.of(kind)))
                .say(
                        situation.text(key, values),
                        List.of(Action.of(Verb.PROGRESS, notice.id().value())
                                .button(situation.text("conversation.button.back"))))
                .done();
    }

    /** The words of a draft once more, before it is submitted. */
    Turn askAgain(Broadcast draft) {
        return Turn.to(new ChatState.Rewording(draft.id().value(), Optional.empty()))
                .say(situation.text("conversation.notice.own-again"))
                .done();
    }

    private static boolean canBeFollowed(Broadcast notice) {
        return notice.issued()
                && notice.stage() != Stage.EXPIRED
                && notice.successor().isEmpty();
    }

    /**
     * Which issued notice the template for corrections is meant for; empty where there is none to correct.
     *
     * @param unlinked the choice for something that did not go out from here
     */
    Optional<Turn> askWhich(boolean drill, Action unlinked) {
        List<Button> buttons = new ArrayList<>(situation.books().issuedNotices(LOOKED_THROUGH).stream()
                .filter(notice -> notice.drill() == drill && canBeFollowed(notice))
                .limit(LISTED)
                .map(notice -> Action.of(Verb.CORRECT_OTHERWISE, notice.id().value())
                        .button(new IssuedTalk(situation).label(notice)))
                .toList());
        if (buttons.isEmpty()) {
            return Optional.empty();
        }
        buttons.add(unlinked.button(situation.text("conversation.button.not-from-here")));
        String which = situation.text("conversation.notice.which-to-correct");
        return Optional.of(Turn.idle().say(Say.of(which, buttons).about(drill)).done());
    }
}
