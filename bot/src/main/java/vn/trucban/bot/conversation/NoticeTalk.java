package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Decision;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.Button;

/** What is decided about a notice: submit, approve, return, correct. The desk refuses what may not be; here it is only asked. */
final class NoticeTalk {
    static final Set<Verb> KNOWS = EnumSet.of(
            Verb.SUBMIT,
            Verb.DISCARD,
            Verb.REVIEW,
            Verb.APPROVE,
            Verb.SEND_BACK,
            Verb.REJECT,
            Verb.PROGRESS,
            Verb.RESEND,
            Verb.CORRECT,
            Verb.ALL_CLEAR,
            Verb.CONFIRM,
            Verb.BREAK_GLASS,
            Verb.APPROVALS);

    /** With {@code DISCARD}: it was asked whether that is meant. */
    private static final String SURELY = "yes";

    private final Situation situation;

    NoticeTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(ChatState state, Action action) {
        boolean own = action.verb() == Verb.SUBMIT || action.verb() == Verb.DISCARD;
        if (!situation.is(Role.LEADER) && !(own && DraftTalk.open(situation))) {
            return DraftTalk.leadersOnly(situation);
        }
        return switch (action.verb()) {
            case SUBMIT -> decide(action, Decision.SUBMIT);
            case DISCARD ->
                action.arg().equals(SURELY)
                        ? decide(action, Decision.CANCEL)
                        : with(action, notice -> reallyDiscard(state, notice));
            case REVIEW -> with(action, notice -> review(state, notice));
            case APPROVE -> decide(action, Decision.APPROVE);
            case SEND_BACK -> with(action, notice -> askReason(notice, false));
            case REJECT -> with(action, notice -> askReason(notice, true));
            case RESEND -> decide(action, Decision.RESEND);
            case CORRECT -> with(action, notice -> confirm(state, notice, Decision.SEND_CORRECTION));
            case ALL_CLEAR -> with(action, notice -> confirm(state, notice, Decision.SEND_ALL_CLEAR));
            case CONFIRM -> confirmed(action);
            case BREAK_GLASS -> with(action, notice -> new PinTalk(situation).breakGlass(state, notice, action.arg()));
            case PROGRESS -> with(action, notice -> progress(state, notice));
            case APPROVALS -> approvals(state);
            default -> Menus.show(situation).done();
        };
    }

    /** A reason that one of the states here waits for. */
    Optional<Turn> text(ChatState state, String text) {
        if (state instanceof ChatState.Deciding deciding) {
            Decision decision = deciding.reject() ? Decision.REJECT : Decision.SEND_BACK;
            return Optional.of(Turn.idle()
                    .then(new Effect.DecideNotice(deciding.notice(), decision, 0, text))
                    .done());
        }
        return Optional.empty();
    }

    private Turn review(ChatState state, Broadcast notice) {
        List<Say> says = new ArrayList<>(new NoticeTexts(situation).preview(notice));
        List<Say> request = new NoticeTexts(situation).request(notice);
        // why: the station's script stands among the channels already
        says.add(
                notice.stage() == Stage.SUBMITTED
                        ? request.get(request.size() - 1)
                        : new NoticeTexts(situation).standing(notice));
        return new Turn(state, says, List.of());
    }

    private Turn approvals(ChatState state) {
        NoticeTexts texts = new NoticeTexts(situation);
        List<Say> says = new ArrayList<>();
        situation.books().underReview().forEach(notice -> says.add(texts.reviewRequest(notice)));
        situation.books().awaitingApproval().forEach(notice -> says.addAll(texts.request(notice)));
        if (says.isEmpty()) {
            return Turn.to(state)
                    .say(situation.text("conversation.notice.none-waiting"), Menus.of(situation))
                    .done();
        }
        return new Turn(state, says, List.of());
    }

    /** why asked: under a question it stands where "leave this out" might, and a leader in a flood has no time to write it all again. */
    private Turn reallyDiscard(ChatState state, Broadcast notice) {
        String id = notice.id().value();
        Action surely = new Action(Verb.DISCARD, id, SURELY);
        Map<String, String> serial = Map.of("serial", notice.serial().value());
        List<Button> buttons = List.of(
                Action.of(Verb.GO_ON, id).button(situation.text("conversation.button.keep-draft")),
                surely.button(situation.text("conversation.button.discard-surely")));
        // why another state: "không" is an answer to this, and not to the question of the notice
        Optional<ChatState.Drafting> drafting =
                Optional.of(state).filter(ChatState.Drafting.class::isInstance).map(ChatState.Drafting.class::cast);
        return Turn.to(new ChatState.Affirming(surely.payload(), drafting))
                .saying(List.of(BlankQuestion.say(
                        notice, situation.text("conversation.notice.really-discard", serial), buttons)))
                .done();
    }

    private Turn askReason(Broadcast notice, boolean reject) {
        String key = reject ? "conversation.notice.why-reject" : "conversation.notice.why-back";
        return Turn.to(new ChatState.Deciding(notice.id().value(), reject))
                .say(situation.text(key, Map.of("serial", notice.serial().value())))
                .done();
    }

    private Turn confirm(ChatState state, Broadcast notice, Decision decision) {
        FollowUp kind = decision == Decision.SEND_CORRECTION ? FollowUp.CORRECTION : FollowUp.ALL_CLEAR;
        Optional<String> text = notice.prepared(kind);
        if (text.isEmpty() || !notice.issued()) {
            return Turn.to(state)
                    .say(situation.text("conversation.notice.nothing-prepared"), Menus.of(situation))
                    .done();
        }
        return Turn.to(state)
                .say(
                        situation.text(
                                "conversation.notice.confirm-prepared",
                                Map.of(
                                        "serial", notice.serial().value(),
                                        "reach", new NoticeTexts(situation).concerned(notice),
                                        "text", text.get())),
                        List.of(new Action(Verb.CONFIRM, notice.id().value(), decision.name())
                                .button(situation.text("conversation.button.confirm"))))
                .done();
    }

    /** why: only what is confirmed with this button; a payload typed by hand asks for nothing else. */
    private Turn confirmed(Action action) {
        return switch (action.arg()) {
            case "SEND_CORRECTION" -> decide(action, Decision.SEND_CORRECTION);
            case "SEND_ALL_CLEAR" -> decide(action, Decision.SEND_ALL_CLEAR);
            default -> Menus.show(situation).done();
        };
    }

    private Turn progress(ChatState state, Broadcast notice) {
        return situation
                .books()
                .progress(notice.id())
                .map(progress -> Turn.to(state)
                        .say(
                                new NoticeTexts(situation).progress(notice, progress),
                                new NoticeTexts(situation).progressButtons(notice, progress))
                        .done())
                .orElseGet(() -> review(state, notice));
    }

    private Turn decide(Action action, Decision decision) {
        int round = action.arg().matches("\\d{1,6}") ? Integer.parseInt(action.arg()) : 0;
        return with(action, notice -> Turn.idle()
                .then(new Effect.DecideNotice(notice.id().value(), decision, round, ""))
                .done());
    }

    private Turn with(Action action, java.util.function.Function<Broadcast, Turn> then) {
        return situation.notice(action.ref()).map(then).orElseGet(() -> Menus.show(situation)
                .done());
    }
}
