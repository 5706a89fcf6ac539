package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Decision;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.delivery.DeliveryList;

/** What leaders do with notices that are out: find them again, see who missed them, update them, take them back, judge them. */
final class IssuedTalk {
    static final Set<Verb> KNOWS =
            EnumSet.of(Verb.ISSUED, Verb.MISSED, Verb.UPDATE, Verb.TAKE_BACK, Verb.REVIEW_RIGHT, Verb.REVIEW_WRONG);

    private static final int LISTED = 8;
    private static final int MISSED_A_PAGE = 15;
    private static final int LONGEST_TITLE = 40;

    private final Situation situation;

    IssuedTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(ChatState state, Action action) {
        if (!situation.is(Role.LEADER)) {
            return Turn.to(state)
                    .say(situation.text("conversation.notice.leaders-only"), Menus.of(situation))
                    .done();
        }
        return switch (action.verb()) {
            case ISSUED -> list(state);
            case MISSED -> with(action, notice -> missed(state, notice, action.arg()));
            case UPDATE ->
                with(action, notice -> Turn.idle()
                        .then(new Effect.FollowNotice(notice.id().value(), FollowUp.UPDATE, Optional.empty()))
                        .done());
            case TAKE_BACK ->
                with(action, notice -> askWhy(notice, Decision.TAKE_BACK, "conversation.notice.why-take-back"));
            case REVIEW_RIGHT ->
                with(action, notice -> Turn.idle()
                        .then(new Effect.DecideNotice(notice.id().value(), Decision.REVIEW_RIGHT, 0, ""))
                        .done());
            case REVIEW_WRONG ->
                with(action, notice -> askWhy(notice, Decision.REVIEW_WRONG, "conversation.notice.why-review-wrong"));
            default -> Menus.show(situation).done();
        };
    }

    /** The reason that was asked for. */
    Optional<Turn> text(ChatState state, String text) {
        return state instanceof ChatState.Explaining explaining
                ? Optional.of(Turn.idle()
                        .then(new Effect.DecideNotice(
                                explaining.notice(), Decision.valueOf(explaining.decision()), 0, text))
                        .done())
                : Optional.empty();
    }

    private Turn list(ChatState state) {
        List<Broadcast> issued = situation.books().issuedNotices(LISTED);
        List<Button> buttons = new ArrayList<>();
        for (Broadcast notice : issued) {
            buttons.add(Action.of(Verb.PROGRESS, notice.id().value()).button(label(notice)));
        }
        buttons.add(Menus.button(situation, Verb.NOTICE, "conversation.button.notice"));
        String key = issued.isEmpty() ? "conversation.notice.none-issued" : "conversation.notice.issued";
        return Turn.to(state).say(situation.text(key), buttons).done();
    }

    /** A notice as a button names it. */
    String label(Broadcast notice) {
        String title = notice.wording().title();
        String shown = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
        return situation.text(
                notice.drill() ? "conversation.notice.issued-drill" : "conversation.notice.issued-one",
                Map.of(
                        "time",
                        situation.moments().at(notice.issue().orElseThrow().at(), situation.now()),
                        "title",
                        shown));
    }

    private Turn askWhy(Broadcast notice, Decision decision, String key) {
        return Turn.to(new ChatState.Explaining(notice.id().value(), decision.name()))
                .say(situation.text(
                        key,
                        Map.of(
                                "serial", notice.serial().value(),
                                "title", notice.wording().title())))
                .done();
    }

    /** @param arg {@code cursor~skip}: pages of the ledger are longer than what a phone shows */
    private Turn missed(ChatState state, Broadcast notice, String arg) {
        String[] parts =
                arg.matches("([0-9]{1,4}\\.[0-9]{1,9})?~[0-9]{1,4}") ? arg.split("~", 2) : new String[] {"", "0"};
        Optional<String> cursor = Optional.of(parts[0]).filter(it -> !it.isEmpty());
        int skip = Integer.parseInt(parts[1]);
        DeliveryList list = situation.books().missed(notice.id(), cursor, MISSED_A_PAGE);
        List<DeliveryList.Delivery> shown =
                list.deliveries().stream().skip(skip).limit(MISSED_A_PAGE).toList();
        boolean moreHere = list.deliveries().size() > skip + shown.size();
        Optional<String> next = moreHere
                ? Optional.of(parts[0] + "~" + (skip + shown.size()))
                : list.next().map(it -> it + "~0");
        List<Button> buttons = new ArrayList<>();
        next.ifPresent(it -> buttons.add(new Action(Verb.MISSED, notice.id().value(), it)
                .button(situation.text("conversation.button.missed-more"))));
        situation
                .books()
                .progress(notice.id())
                .filter(it -> it.settled() && it.counts().missed() > 0)
                .filter(it -> notice.successor().isEmpty())
                .ifPresent(it -> buttons.add(Action.of(Verb.RESEND, notice.id().value())
                        .button(situation.text("conversation.button.resend"))));
        buttons.add(Action.of(Verb.PROGRESS, notice.id().value()).button(situation.text("conversation.button.back")));
        return Turn.to(state)
                .say(new MissedTexts(situation).page(notice, shown), buttons)
                .done();
    }

    private Turn with(Action action, Function<Broadcast, Turn> then) {
        boolean named = action.ref().matches("[0-9a-z]{1,32}");
        return (named ? situation.books().notice(new BroadcastId(action.ref())) : Optional.<Broadcast>empty())
                .map(then)
                .orElseGet(() -> Menus.show(situation).done());
    }
}
