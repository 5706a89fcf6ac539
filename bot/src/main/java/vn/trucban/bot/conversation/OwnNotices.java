package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.notifier.broadcast.Actor;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Entry;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.Button;

/** What somebody wrote and is not out yet: found again whatever came in between, returned or waiting for its approver. */
final class OwnNotices {
    static final Set<Verb> KNOWS = EnumSet.of(Verb.DRAFTS, Verb.GO_ON);

    /** As many of the last changed as a busy week has. */
    private static final int LOOKED_THROUGH = 50;

    private static final int LISTED = 8;
    private static final int LONGEST_TITLE = 40;
    /** Asks which blank. */
    private static final String CHOOSE = "?";

    private final Situation situation;

    OwnNotices(Situation situation) {
        this.situation = situation;
    }

    Turn act(ChatState state, Action action) {
        if (!DraftTalk.open(situation)) {
            return DraftTalk.leadersOnly(situation);
        }
        return action.verb() == Verb.DRAFTS
                ? list(state)
                : situation
                        .notice(action.ref())
                        .map(notice -> goOn(state, notice))
                        .orElseGet(() -> list(state));
    }

    /** No assent to what cannot be taken back: nothing is done, and the notice is written on. */
    Turn keptOn(ChatState.Drafting back) {
        Turn asked = act(back, Action.of(Verb.GO_ON, back.notice()));
        List<Say> says = Turn.to(asked.state())
                .say(situation.text("conversation.not-affirmed"))
                .saying(asked.says())
                .done()
                .says();
        return new Turn(asked.state(), Supposed.marked(says, Supposed.notice(back.notice(), situation)), List.of());
    }

    /** Leads to the list; empty while there is nothing in it. */
    Optional<Button> button() {
        int count = mine().size();
        return count == 0
                ? Optional.empty()
                : Optional.of(Action.of(Verb.DRAFTS)
                        .button(situation.text("conversation.button.my-drafts", Map.of("count", count))));
    }

    /** What can be done with a notice that came back. */
    List<Button> returned(Broadcast notice) {
        String id = notice.id().value();
        return List.of(
                new Action(Verb.EDIT, id, CHOOSE).button(situation.text("conversation.button.edit")),
                Action.of(Verb.SUBMIT, id).button(situation.text("conversation.button.submit")),
                Action.of(Verb.DISCARD, id).button(situation.text("conversation.button.discard")));
    }

    /** The turn of somebody who turned to something else in the middle of writing: their draft stays within reach. */
    Turn leaving(ChatState.Drafting drafting, Turn turn) {
        boolean over = turn.says().isEmpty() || !turn.effects().isEmpty() || !(turn.state() instanceof ChatState.Idle);
        return over
                ? turn
                : situation
                        .notice(drafting.notice())
                        .filter(notice -> notice.stage().open())
                        .map(notice -> offering(notice, turn))
                        .orElse(turn);
    }

    private Turn offering(Broadcast notice, Turn turn) {
        List<Say> says = new ArrayList<>(turn.says());
        Say last = says.remove(says.size() - 1);
        List<Button> buttons = new ArrayList<>();
        buttons.add(Action.of(Verb.GO_ON, notice.id().value())
                .button(situation.text(
                        "conversation.button.go-on",
                        Map.of("serial", notice.serial().value()))));
        buttons.addAll(last.buttons());
        says.add(last.with(buttons));
        return new Turn(turn.state(), says, turn.effects());
    }

    /**
     * What the author is told once it is submitted: where nobody else can approve it, that.
     *
     * @param usual what is said otherwise
     */
    Say submitted(Broadcast notice, Say usual) {
        List<Button> buttons = new ArrayList<>();
        boolean nobody = !notice.singleLeader() && !somebodyMayApprove(notice);
        boolean urgent = notice.level() == NoticeTemplate.Level.EMERGENCY && !notice.drill();
        if (nobody && urgent && situation.is(Role.LEADER)) {
            buttons.add(new Action(Verb.BREAK_GLASS, notice.id().value(), Long.toString(notice.version()))
                    .button(situation.text("conversation.button.break-glass")));
        }
        buttons.add(Action.of(Verb.DISCARD, notice.id().value()).button(situation.text("conversation.button.discard")));
        buttons.addAll(usual.buttons());
        String text = nobody
                ? situation.text(
                        "conversation.notice.nobody-to-approve",
                        Map.of("serial", notice.serial().value()))
                : usual.text();
        return BlankQuestion.say(notice, text, buttons);
    }

    private boolean somebodyMayApprove(Broadcast notice) {
        return situation.staff().with(Role.LEADER).stream()
                .filter(leader -> !leader.addresses().isEmpty())
                .anyMatch(leader -> !notice.writtenBy(NoticeEffects.actor(leader, Actor.Via.CHAT)));
    }

    private Turn list(ChatState state) {
        List<Broadcast> mine = mine();
        if (mine.isEmpty()) {
            return Turn.to(state)
                    .say(situation.text("conversation.notice.no-drafts"), Menus.of(situation))
                    .done();
        }
        List<Button> buttons = new ArrayList<>();
        mine.forEach(
                notice -> buttons.add(Action.of(Verb.GO_ON, notice.id().value()).button(label(notice))));
        return Turn.to(state)
                .say(situation.text("conversation.notice.drafts"), buttons)
                .done();
    }

    private Turn goOn(ChatState state, Broadcast notice) {
        if (!notice.stage().open()) {
            Say standing = new NoticeTexts(situation).standing(notice);
            List<Button> buttons = new ArrayList<>();
            if (notice.stage() == Stage.SUBMITTED && isMine(notice)) {
                buttons.add(Action.of(Verb.DISCARD, notice.id().value())
                        .button(situation.text("conversation.button.discard")));
            }
            buttons.addAll(standing.buttons());
            return Turn.to(state).say(standing.with(buttons)).done();
        }
        Aftermath next = new DraftTalk(situation).next(notice);
        List<Say> says = new ArrayList<>();
        if (notice.stage() == Stage.RETURNED) {
            notice.last(Entry.What.RETURNED)
                    .ifPresent(entry -> says.add(BlankQuestion.say(notice, why(notice, entry), List.of())));
        }
        says.addAll(next.says());
        return new Turn(next.state().orElse(state), says, List.of());
    }

    private String why(Broadcast notice, Entry entry) {
        return situation.text(
                "conversation.notice.told.returned",
                Map.of("serial", notice.serial().value(), "name", entry.name(), "reason", entry.reason()));
    }

    private List<Broadcast> mine() {
        return situation.books().recentNotices(LOOKED_THROUGH).stream()
                .filter(notice -> notice.stage().open() || notice.stage() == Stage.SUBMITTED)
                .filter(this::isMine)
                .limit(LISTED)
                .toList();
    }

    private boolean isMine(Broadcast notice) {
        return situation
                .person()
                .filter(person -> notice.writtenBy(NoticeEffects.actor(person, Actor.Via.CHAT)))
                .isPresent();
    }

    /** What is not filled in yet has no title that anybody could read. */
    private String label(Broadcast notice) {
        String title = notice.template()
                .filter(template -> !notice.unfilled().isEmpty())
                .map(NoticeTemplate::name)
                .orElseGet(() -> notice.wording().title());
        String shown = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
        String stage = situation.text("broadcast.stage." + notice.stage().name().toLowerCase(Locale.ROOT));
        return situation.text(
                "conversation.notice.draft-one",
                Map.of("serial", notice.serial().value(), "stage", stage, "title", shown));
    }
}
