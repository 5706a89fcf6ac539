package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Decision;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.notice.NoticeTemplate.Purpose;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;

/** A leader's notice: choose, fill, see, submit; another leader decides. The desk refuses what may not be; here it is only asked. */
final class NoticeTalk {
    static final Set<Verb> KNOWS = EnumSet.of(
            Verb.NOTICE,
            Verb.PURPOSE,
            Verb.TEMPLATE,
            Verb.SKIP,
            Verb.AUDIENCE,
            Verb.CHANNELS,
            Verb.SUBMIT,
            Verb.EDIT,
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
            Verb.APPROVALS);

    private static final String WHOLE_COMMUNE = "-";
    private static final String CHOOSE = "?";

    private final Situation situation;

    NoticeTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(ChatState state, Action action) {
        if (!situation.is(Role.LEADER)) {
            return Turn.idle()
                    .say(situation.text("conversation.notice.leaders-only"), Menus.of(situation))
                    .done();
        }
        return switch (action.verb()) {
            case NOTICE -> askPurpose();
            case PURPOSE -> askTemplate(action.arg());
            case TEMPLATE ->
                Turn.idle()
                        .then(new Effect.DraftNotice(action.arg(), purposeOf(action.arg()) == Purpose.DRILL))
                        .done();
            case SKIP -> skip(action);
            case AUDIENCE -> audience(state, action);
            case CHANNELS -> channels(state, action);
            case EDIT -> with(action, notice -> askBlank(notice, action.arg()));
            case SUBMIT -> decide(action, Decision.SUBMIT);
            case DISCARD -> decide(action, Decision.CANCEL);
            case REVIEW -> with(action, notice -> review(state, notice));
            case APPROVE -> decide(action, Decision.APPROVE);
            case SEND_BACK -> with(action, notice -> askReason(notice, false));
            case REJECT -> with(action, notice -> askReason(notice, true));
            case RESEND -> decide(action, Decision.RESEND);
            case CORRECT -> with(action, notice -> confirm(state, notice, Decision.SEND_CORRECTION));
            case ALL_CLEAR -> with(action, notice -> confirm(state, notice, Decision.SEND_ALL_CLEAR));
            case CONFIRM ->
                decision(action.arg()).map(one -> decide(action, one)).orElseGet(() -> Menus.show(situation)
                        .done());
            case PROGRESS -> with(action, notice -> progress(state, notice));
            case APPROVALS -> approvals(state);
            default -> Menus.show(situation).done();
        };
    }

    /** why not valueOf: a payload can be typed by hand. */
    private static Optional<Decision> decision(String name) {
        return Stream.of(Decision.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    /** A text that one of the states here waits for. */
    Optional<Turn> text(ChatState state, String text) {
        if (state instanceof ChatState.Drafting drafting && drafting.blank().isPresent()) {
            return Optional.of(Turn.to(state)
                    .then(new Effect.FillNotice(
                            drafting.notice(), Map.of(drafting.blank().get(), text)))
                    .done());
        }
        if (state instanceof ChatState.Drafting drafting && !ReportTalk.surelyReports(situation, text)) {
            return Optional.of(Turn.to(state)
                    .say(situation.text("conversation.notice.still-drafting"), draftButtons(drafting.notice()))
                    .done());
        }
        if (state instanceof ChatState.Deciding deciding) {
            Decision decision = deciding.reject() ? Decision.REJECT : Decision.SEND_BACK;
            return Optional.of(Turn.idle()
                    .then(new Effect.DecideNotice(deciding.notice(), decision, 0, text))
                    .done());
        }
        return Optional.empty();
    }

    /**
     * What a draft needs next: the first blank that has to be filled and is not, else a last look at the whole. Blanks that may stay empty
     * or have a preset are not asked for: a notice is to be out within a minute, and they can be changed from the last look.
     */
    Aftermath next(Broadcast notice) {
        List<NoticeTemplate.Blank> missing = notice.unfilled();
        return missing.isEmpty() ? look(notice) : question(notice, missing.get(0));
    }

    /** The texts exactly as each channel will show them, and what can be done. */
    Aftermath look(Broadcast notice) {
        List<Say> says = new ArrayList<>(new NoticeTexts(situation).preview(notice));
        String id = notice.id().value();
        says.add(Say.of(new NoticeTexts(situation).summary(notice), draftButtons(id)));
        return new Aftermath(Optional.of(new ChatState.Drafting(id, Optional.empty())), says);
    }

    private List<Button> draftButtons(String id) {
        return List.of(
                Action.of(Verb.SUBMIT, id).button(situation.text("conversation.button.submit")),
                new Action(Verb.EDIT, id, CHOOSE).button(situation.text("conversation.button.edit")),
                new Action(Verb.AUDIENCE, id, CHOOSE).button(situation.text("conversation.button.audience")),
                new Action(Verb.CHANNELS, id, CHOOSE).button(situation.text("conversation.button.channels")),
                Action.of(Verb.DISCARD, id).button(situation.text("conversation.button.discard")));
    }

    private Aftermath question(Broadcast notice, NoticeTemplate.Blank blank) {
        List<Button> buttons = new ArrayList<>();
        if (notice.unfilled().stream().noneMatch(one -> one.id().equals(blank.id()))) {
            buttons.add(new Action(Verb.SKIP, notice.id().value(), blank.id())
                    .button(situation.text("conversation.button.skip")));
        }
        buttons.add(Action.of(Verb.DISCARD, notice.id().value()).button(situation.text("conversation.button.discard")));
        String text =
                situation.text("conversation.notice.blank", Map.of("label", blank.label(), "example", blank.example()));
        return new Aftermath(
                Optional.of(new ChatState.Drafting(notice.id().value(), Optional.of(blank.id()))),
                List.of(Say.of(text, buttons)));
    }

    private Turn askPurpose() {
        List<Button> buttons = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            if (situation.content().notices().values().stream().anyMatch(one -> one.purpose() == purpose)) {
                buttons.add(new Action(Verb.PURPOSE, "", purpose.name())
                        .button(situation.text("conversation.notice.purpose." + key(purpose))));
            }
        }
        return Turn.idle()
                .say(situation.text("conversation.notice.which-purpose"), buttons)
                .done();
    }

    private Turn askTemplate(String purpose) {
        List<Button> buttons = situation.content().notices().values().stream()
                .filter(template -> template.purpose().name().equals(purpose))
                .sorted(java.util.Comparator.comparing(NoticeTemplate::name))
                .map(template -> new Action(Verb.TEMPLATE, "", template.id()).button(template.name()))
                .toList();
        return buttons.isEmpty()
                ? askPurpose()
                : Turn.idle()
                        .say(situation.text("conversation.notice.which-template"), buttons)
                        .done();
    }

    private Purpose purposeOf(String template) {
        return Optional.ofNullable(situation.content().notices().get(template))
                .map(NoticeTemplate::purpose)
                .orElse(Purpose.INTERRUPTION);
    }

    private Turn skip(Action action) {
        return with(action, notice -> {
            Aftermath look = next(notice);
            return new Turn(look.state().orElseThrow(), look.says(), List.of());
        });
    }

    private Turn askBlank(Broadcast notice, String blank) {
        List<NoticeTemplate.Blank> blanks =
                notice.template().map(NoticeTemplate::blanks).orElse(List.of());
        if (!blank.equals(CHOOSE)) {
            return blanks.stream()
                    .filter(one -> one.id().equals(blank))
                    .findFirst()
                    .map(one -> question(notice, one))
                    .map(next -> new Turn(next.state().orElseThrow(), next.says(), List.of()))
                    .orElseGet(() -> Menus.show(situation).done());
        }
        List<Button> buttons = blanks.stream()
                .map(one -> new Action(Verb.EDIT, notice.id().value(), one.id()).button(one.label()))
                .toList();
        return Turn.to(new ChatState.Drafting(notice.id().value(), Optional.empty()))
                .say(situation.text("conversation.notice.which-blank"), buttons)
                .done();
    }

    private Turn audience(ChatState state, Action action) {
        if (!action.arg().equals(CHOOSE)) {
            Set<String> hamlets = action.arg().equals(WHOLE_COMMUNE) ? Set.of() : Set.of(action.arg());
            return Turn.to(state)
                    .then(new Effect.AddressNotice(action.ref(), Optional.of(hamlets), Optional.empty()))
                    .done();
        }
        List<Button> buttons = new ArrayList<>();
        buttons.add(new Action(Verb.AUDIENCE, action.ref(), WHOLE_COMMUNE)
                .button(situation.text("conversation.button.whole-commune")));
        for (Commune.Hamlet hamlet : situation.content().commune().hamlets()) {
            buttons.add(new Action(Verb.AUDIENCE, action.ref(), hamlet.id()).button(hamlet.name()));
        }
        return Turn.to(state)
                .say(situation.text("conversation.notice.which-hamlet"), buttons)
                .done();
    }

    private Turn channels(ChatState state, Action action) {
        return with(action, notice -> {
            Optional<ChannelKind> toggled = ChannelKind.of(action.arg());
            if (toggled.isPresent()) {
                Set<ChannelKind> chosen = EnumSet.noneOf(ChannelKind.class);
                chosen.addAll(notice.request().channels());
                if (!chosen.remove(toggled.get())) {
                    chosen.add(toggled.get());
                }
                return Turn.to(state)
                        .then(new Effect.AddressNotice(action.ref(), Optional.empty(), Optional.of(chosen)))
                        .done();
            }
            List<Button> buttons = new ArrayList<>();
            for (ChannelKind kind : ChannelKind.values()) {
                String label = notice.request().channels().contains(kind)
                        ? "conversation.button.channel-on"
                        : "conversation.button.channel-off";
                buttons.add(new Action(Verb.CHANNELS, action.ref(), kind.id())
                        .button(situation.text(label, Map.of("channel", new NoticeTexts(situation).channel(kind)))));
            }
            return Turn.to(state)
                    .say(situation.text("conversation.notice.which-channels"), buttons)
                    .done();
        });
    }

    private Turn review(ChatState state, Broadcast notice) {
        List<Say> says = new ArrayList<>(new NoticeTexts(situation).preview(notice));
        says.add(new NoticeTexts(situation).request(notice));
        return new Turn(state, says, List.of());
    }

    private Turn approvals(ChatState state) {
        List<Broadcast> waiting = situation.books().awaitingApproval();
        if (waiting.isEmpty()) {
            return Turn.to(state)
                    .say(situation.text("conversation.notice.none-waiting"), Menus.of(situation))
                    .done();
        }
        return new Turn(
                state, waiting.stream().map(new NoticeTexts(situation)::request).toList(), List.of());
    }

    private Turn askReason(Broadcast notice, boolean reject) {
        String key = reject ? "conversation.notice.why-reject" : "conversation.notice.why-back";
        return Turn.to(new ChatState.Deciding(notice.id().value(), reject))
                .say(situation.text(key, Map.of("serial", notice.serial().value())))
                .done();
    }

    private Turn confirm(ChatState state, Broadcast notice, Decision decision) {
        Optional<String> text = decision == Decision.SEND_CORRECTION
                ? notice.request().correction().or(() -> notice.template().flatMap(NoticeTemplate::correction))
                : notice.request().allClear().or(() -> notice.template().flatMap(NoticeTemplate::allClear));
        if (text.isEmpty() || notice.stage() == Stage.DRAFT) {
            return Turn.to(state)
                    .say(situation.text("conversation.notice.nothing-prepared"), Menus.of(situation))
                    .done();
        }
        return Turn.to(state)
                .say(
                        situation.text(
                                "conversation.notice.confirm-prepared",
                                Map.of("serial", notice.serial().value(), "text", text.get())),
                        List.of(new Action(Verb.CONFIRM, notice.id().value(), decision.name())
                                .button(situation.text("conversation.button.confirm"))))
                .done();
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
        return Turn.idle()
                .then(new Effect.DecideNotice(action.ref(), decision, round, ""))
                .done();
    }

    private Turn with(Action action, java.util.function.Function<Broadcast, Turn> then) {
        boolean named = action.ref().matches("[0-9a-z]{1,32}");
        return (named ? situation.books().notice(new BroadcastId(action.ref())) : Optional.<Broadcast>empty())
                .map(then)
                .orElseGet(() -> Menus.show(situation).done());
    }

    private static String key(Purpose purpose) {
        return purpose.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
