package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.notice.NoticeTemplate.Purpose;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.broadcast.Preview;
import vn.trucban.notifier.broadcast.Refusal;
import vn.trucban.notifier.broadcast.SourceBulletin;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;

/** Writing a notice: choose a template, fill its blanks, prove its disaster level, choose whom and how, see the whole. */
final class DraftTalk {
    static final Set<Verb> KNOWS = EnumSet.of(
            Verb.NOTICE,
            Verb.PURPOSE,
            Verb.TEMPLATE,
            Verb.SKIP,
            Verb.AUDIENCE,
            Verb.CHANNELS,
            Verb.END,
            Verb.EDIT,
            Verb.OPEN_DRILL);

    private static final List<String> BULLETIN_UNCLEAR = List.of(
            "broadcast.refused.source-number", "broadcast.refused.source-time", "broadcast.refused.source-issuer");
    private static final String WHOLE_COMMUNE = "-";
    private static final String CHOOSE = "?";
    /** Not a blank of any template: the link or photo that proves a disaster level. */
    private static final String PROOF = "#proof";
    /** In place of a notice: the template is chosen for a drill. */
    static final String DRILL = "dt";
    /** The same, at its end: what the template corrects did not go out from here. */
    private static final String UNLINKED = "un";

    private final Situation situation;

    DraftTalk(Situation situation) {
        this.situation = situation;
    }

    /** Whether whoever is here may write notices. */
    static boolean open(Situation situation) {
        return situation.person().filter(situation.books()::mayWriteNotices).isPresent();
    }

    static Turn leadersOnly(Situation situation) {
        return Turn.idle()
                .say(situation.text("conversation.notice.leaders-only"), Menus.of(situation))
                .done();
    }

    Turn act(ChatState state, Action action) {
        if (!open(situation)) {
            return leadersOnly(situation);
        }
        return switch (action.verb()) {
            case NOTICE -> askPurpose();
            case PURPOSE -> askTemplate(action.arg(), action.ref().equals(DRILL));
            case TEMPLATE -> template(action);
            case SKIP -> skip(action);
            case AUDIENCE -> audience(state, action);
            case CHANNELS -> channels(state, action);
            case END -> with(action, notice -> new EndTalk(situation).act(state, notice, action.arg()));
            case EDIT -> with(action, notice -> askBlank(notice, action.arg()));
            case OPEN_DRILL ->
                with(action, notice -> Turn.to(state)
                        .then(new Effect.ChangeNotice(
                                notice.id().value(), Effect.ChangeNotice.What.OPEN_DRILL, action.arg()))
                        .done());
            default -> Menus.show(situation).done();
        };
    }

    /** A text that one of the states here waits for. */
    Optional<Turn> text(ChatState state, String text) {
        if (state instanceof ChatState.Drafting drafting && asksForBulletin(drafting)) {
            if (SourceBulletin.isLink(text)) {
                return Optional.of(proven(drafting, text));
            }
            if (drafting.blank().filter(PROOF::equals).isPresent()) {
                Say asked = Say.of(
                        situation.text("conversation.notice.not-a-link"),
                        List.of(Action.of(Verb.DISCARD, drafting.notice())
                                .button(situation.text("conversation.button.discard"))));
                return Optional.of(of(drafting, asked));
            }
        }
        if (state instanceof ChatState.Drafting drafting && drafting.blank().isPresent()) {
            BlankQuestion question = new BlankQuestion(situation);
            return Optional.of(BlankQuestion.asked(drafting, situation)
                    .map(blank -> question.answered(
                            drafting, situation.notice(drafting.notice()).orElseThrow(), blank, text))
                    .orElseGet(() -> Turn.to(state)
                            .then(new Effect.FillNotice(
                                    drafting.notice(), Map.of(drafting.blank().get(), text)))
                            .done()));
        }
        if (state instanceof ChatState.Drafting drafting && !ReportTalk.surelyReports(situation, text)) {
            return Optional.of(of(
                    drafting,
                    Say.of(situation.text("conversation.notice.still-drafting"), draftButtons(drafting.notice()))));
        }
        return Optional.empty();
    }

    /** Said of the notice that is written, which is written on. */
    private Turn of(ChatState.Drafting drafting, Say say) {
        return Turn.to(drafting)
                .say(say.about(Supposed.notice(drafting.notice(), situation)))
                .done();
    }

    static boolean asksForBulletin(ChatState.Drafting drafting) {
        return drafting.blank()
                .filter(it -> it.equals(PROOF) || it.equals(NoticeTemplate.Blank.BULLETIN))
                .isPresent();
    }

    static Turn proven(ChatState.Drafting drafting, String proof) {
        return Turn.to(drafting)
                .then(new Effect.ChangeNotice(drafting.notice(), Effect.ChangeNotice.What.PROOF, proof))
                .done();
    }

    /**
     * What a draft needs next: the first blank that has to be filled and is not, else a last look at the whole. Blanks that may stay empty
     * or have a preset are not asked for: a notice is to be out within a minute, and they can be changed from the last look.
     */
    Aftermath next(Broadcast notice) {
        Set<String> problems = situation.books().preview(notice.id()).map(Preview::problems).orElse(List.of()).stream()
                .map(Refusal::messageKey)
                .collect(Collectors.toCollection(HashSet::new));
        List<NoticeTemplate.Blank> missing = notice.unfilled();
        boolean named =
                BlankQuestion.named(notice, NoticeTemplate.Blank.BULLETIN).isPresent()
                        && missing.stream().noneMatch(blank -> blank.id().equals(NoticeTemplate.Blank.BULLETIN));
        if (named) {
            problems.addAll(BlankQuestion.unclear(notice));
        }
        if (named && problems.stream().anyMatch(BULLETIN_UNCLEAR::contains)) {
            return askAgain(notice, problems);
        }
        // why before the rest: whoever has the bulletin in hand proves it now, and hears now that there is no way
        // without
        boolean unproven = problems.contains("broadcast.refused.source-proof");
        if (unproven && (named || missing.isEmpty())) {
            return askProof(notice);
        }
        return missing.isEmpty() ? look(notice) : new BlankQuestion(situation).of(notice, missing.get(0));
    }

    /** Whether a bare number may be the answer that is awaited. */
    static boolean takesNumber(ChatState.Drafting drafting, Situation situation) {
        return BlankQuestion.asked(drafting, situation)
                .filter(BlankQuestion::takesNumber)
                .isPresent();
    }

    /** The answer does not say which bulletin: what lacks, and the question once more. */
    private Aftermath askAgain(Broadcast notice, Set<String> problems) {
        List<Say> says = new ArrayList<>();
        BULLETIN_UNCLEAR.stream()
                .filter(problems::contains)
                .findFirst()
                .ifPresent(problem -> says.add(BlankQuestion.say(notice, situation.text(problem), List.of())));
        Aftermath asked = new BlankQuestion(situation)
                .of(
                        notice,
                        BlankQuestion.named(notice, NoticeTemplate.Blank.BULLETIN)
                                .orElseThrow());
        says.addAll(asked.says());
        return new Aftermath(asked.state(), says);
    }

    private Aftermath askProof(Broadcast notice) {
        return new Aftermath(
                Optional.of(new ChatState.Drafting(notice.id().value(), Optional.of(PROOF))),
                List.of(BlankQuestion.say(notice, situation.text("conversation.notice.proof"), discardButton(notice))));
    }

    private List<Button> discardButton(Broadcast notice) {
        return List.of(new BlankQuestion(situation).discard(notice));
    }

    /** The texts exactly as each channel will show them, and what can be done. */
    Aftermath look(Broadcast notice) {
        List<Say> says = new ArrayList<>(new NoticeTexts(situation).preview(notice));
        String id = notice.id().value();
        says.add(BlankQuestion.say(notice, new NoticeTexts(situation).summary(notice), draftButtons(notice)));
        return new Aftermath(Optional.of(new ChatState.Drafting(id, Optional.empty())), says);
    }

    private List<Button> draftButtons(Broadcast notice) {
        List<Button> buttons = new ArrayList<>(draftButtons(notice.id().value()));
        if (notice.drill() && notice.link().isEmpty()) {
            boolean open = notice.declaredPublic();
            buttons.add(new Action(Verb.OPEN_DRILL, notice.id().value(), Boolean.toString(!open))
                    .button(situation.text(
                            open ? "conversation.button.drill-close" : "conversation.button.drill-open")));
        } else if (!notice.drill() && notice.level() == NoticeTemplate.Level.EMERGENCY && situation.is(Role.LEADER)) {
            buttons.add(new Action(Verb.BREAK_GLASS, notice.id().value(), Long.toString(notice.version()))
                    .button(situation.text("conversation.button.break-glass")));
        }
        return buttons;
    }

    private List<Button> draftButtons(String id) {
        return List.of(
                Action.of(Verb.SUBMIT, id).button(situation.text("conversation.button.submit")),
                new Action(Verb.EDIT, id, CHOOSE).button(situation.text("conversation.button.edit")),
                new Action(Verb.AUDIENCE, id, CHOOSE).button(situation.text("conversation.button.audience")),
                new Action(Verb.CHANNELS, id, CHOOSE).button(situation.text("conversation.button.channels")),
                new EndTalk(situation).button(id),
                Action.of(Verb.DISCARD, id).button(situation.text("conversation.button.discard")));
    }

    private Turn askPurpose() {
        List<Button> buttons = purposes("");
        buttons.add(new Action(Verb.PURPOSE, "", Purpose.DRILL.name())
                .button(situation.text("conversation.notice.purpose.drill")));
        new OwnNotices(situation).button().ifPresent(buttons::add);
        if (situation.is(Role.LEADER)) {
            buttons.add(Menus.button(situation, Verb.ISSUED, "conversation.button.issued"));
            buttons.add(Menus.button(situation, Verb.PIN, "conversation.button.pin"));
        }
        return Turn.idle()
                .say(situation.text("conversation.notice.which-purpose"), buttons)
                .done();
    }

    private List<Button> purposes(String mode) {
        List<Button> buttons = new ArrayList<>();
        for (Purpose purpose : EnumSet.complementOf(EnumSet.of(Purpose.DRILL))) {
            if (situation.content().notices().values().stream().anyMatch(one -> one.purpose() == purpose)) {
                String label = situation.text("conversation.notice.purpose." + key(purpose));
                buttons.add(
                        new Action(Verb.PURPOSE, mode, purpose.name()).button(mode.isEmpty() ? label : drill(label)));
            }
        }
        return buttons;
    }

    private String drill(String label) {
        return situation.text("conversation.notice.drill-label", Map.of("label", label));
    }

    /** In drill mode every template can be rehearsed, and every button says which mode it is. */
    private Turn askTemplate(String purpose, boolean drillMode) {
        boolean drill = drillMode || purpose.equals(Purpose.DRILL.name());
        List<Button> buttons = new ArrayList<>(situation.content().notices().values().stream()
                .filter(template -> template.purpose().name().equals(purpose))
                .sorted(java.util.Comparator.comparing(NoticeTemplate::name))
                .map(template -> new Action(Verb.TEMPLATE, drill ? DRILL : "", template.id())
                        .button(drill ? drill(template.name()) : template.name()))
                .toList());
        if (purpose.equals(Purpose.DRILL.name())) {
            buttons.addAll(purposes(DRILL));
        }
        if (buttons.isEmpty()) {
            return askPurpose();
        }
        String which = situation.text(drill ? "conversation.notice.which-drill" : "conversation.notice.which-template");
        return Turn.idle().say(Say.of(which, buttons).about(drill)).done();
    }

    private Turn template(Action action) {
        Purpose purpose = purposeOf(action.arg());
        boolean drill = action.ref().startsWith(DRILL) || purpose == Purpose.DRILL;
        Action unlinked = new Action(Verb.TEMPLATE, (drill ? DRILL : "") + UNLINKED, action.arg());
        Optional<Turn> which = purpose == Purpose.CORRECTION && !action.ref().endsWith(UNLINKED)
                ? new RewordTalk(situation).askWhich(drill, unlinked)
                : Optional.empty();
        return which.orElseGet(() ->
                Turn.idle().then(new Effect.DraftNotice(action.arg(), drill)).done());
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
        if (notice.link().filter(it -> it.kind().toTheSame()).isPresent()) {
            return new RewordTalk(situation).askAgain(notice);
        }
        List<NoticeTemplate.Blank> blanks =
                notice.template().map(NoticeTemplate::blanks).orElse(List.of());
        Optional<Turn> filled = new BlankQuestion(situation).pressed(notice, blank);
        if (filled.isPresent()) {
            return filled.get();
        }
        if (!blank.equals(CHOOSE)) {
            return blanks.stream()
                    .filter(one -> one.id().equals(blank))
                    .findFirst()
                    .map(one -> new BlankQuestion(situation).of(notice, one))
                    .map(next -> new Turn(next.state().orElseThrow(), next.says(), List.of()))
                    .orElseGet(() -> Menus.show(situation).done());
        }
        List<Button> buttons = blanks.stream()
                .map(one -> new Action(Verb.EDIT, notice.id().value(), one.id()).button(one.label()))
                .toList();
        return Turn.to(new ChatState.Drafting(notice.id().value(), Optional.empty()))
                .saying(List.of(BlankQuestion.say(notice, situation.text("conversation.notice.which-blank"), buttons)))
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
                    .saying(List.of(
                            BlankQuestion.say(notice, situation.text("conversation.notice.which-channels"), buttons)))
                    .done();
        });
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
