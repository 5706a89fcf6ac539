package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.notice.NoticeTemplate.Blank;
import vn.trucban.content.notice.RiskLevel;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.channel.Button;

/** One question of a notice, with the buttons that answer it, leave it out, or throw the whole away. */
final class BlankQuestion {
    /** In an {@code EDIT}: the blank, and what it is filled with. */
    private static final String FILLED = "=";

    private final Situation situation;

    BlankQuestion(Situation situation) {
        this.situation = situation;
    }

    /** Asks for one blank. */
    Aftermath of(Broadcast notice, Blank blank) {
        String text = situation.text(
                takesNumber(blank) ? "conversation.notice.blank-number" : "conversation.notice.blank",
                Map.of("label", blank.label(), "example", blank.example()));
        List<Button> buttons = new ArrayList<>(answers(notice, blank));
        if (mayStayOut(notice, blank)) {
            buttons.add(new Action(Verb.SKIP, notice.id().value(), blank.id())
                    .button(situation.text("conversation.button.skip")));
        }
        buttons.add(discard(notice));
        return new Aftermath(
                Optional.of(new ChatState.Drafting(notice.id().value(), Optional.of(blank.id()))),
                List.of(say(notice, text, buttons)));
    }

    Button discard(Broadcast notice) {
        return Action.of(Verb.DISCARD, notice.id().value()).button(situation.text("conversation.button.discard"));
    }

    /** True where a notice may go out without it, or with what stands there already. */
    static boolean mayStayOut(Broadcast notice, Blank blank) {
        return notice.unfilled().stream().noneMatch(one -> one.id().equals(blank.id()));
    }

    static boolean takesNumber(Blank blank) {
        return blank.example().chars().anyMatch(Character::isDigit);
    }

    private List<Button> answers(Broadcast notice, Blank blank) {
        if (blank.id().equals(Blank.LEVEL)) {
            return RiskLevel.all()
                    .mapToObj(level -> new Action(Verb.EDIT, notice.id().value(), Blank.LEVEL + FILLED + level)
                            .button(situation.text("conversation.button.level", Map.of("level", level))))
                    .toList();
        }
        return withoutBulletin(notice, blank).stream()
                .map(instead -> instead.button(situation.text("conversation.button.no-bulletin")))
                .toList();
    }

    /** The template for what is there already, until a bulletin is named: whoever has none need not answer first what stands before it. */
    private Optional<Action> withoutBulletin(Broadcast notice, Blank blank) {
        boolean open = isBulletin(blank) || notice.unfilled().stream().anyMatch(BlankQuestion::isBulletin);
        return notice.template()
                .filter(template -> open)
                .flatMap(NoticeTemplate::withoutBulletin)
                .filter(situation.content().notices()::containsKey)
                .map(template -> new Action(Verb.TEMPLATE, notice.drill() ? DraftTalk.DRILL : "", template));
    }

    private static boolean isBulletin(Blank blank) {
        return blank.id().equals(Blank.BULLETIN);
    }

    /**
     * What lacks in how the bulletin was named: said before its level is asked for. A drill repeats none, and what names no level, as the
     * notice of a health station, may be cited in whatever words.
     */
    static List<String> unclear(Broadcast notice) {
        List<String> lacking = new ArrayList<>();
        notice.source()
                .filter(source -> !notice.drill() && named(notice, Blank.LEVEL).isPresent())
                .ifPresent(source -> {
                    if (source.number().isBlank()) {
                        lacking.add("broadcast.refused.source-number");
                    }
                    if (source.issuedAt().isEmpty()) {
                        lacking.add("broadcast.refused.source-time");
                    }
                    if (source.issuer().isBlank()) {
                        lacking.add("broadcast.refused.source-issuer");
                    }
                });
        return lacking;
    }

    /** The blank of this name that its template has. */
    static Optional<Blank> named(Broadcast notice, String id) {
        return notice.template().stream()
                .flatMap(template -> template.blanks().stream())
                .filter(blank -> blank.id().equals(id))
                .findFirst();
    }

    /** An answer that was pressed; empty where it only names the blank. */
    Optional<Turn> pressed(Broadcast notice, String arg) {
        String[] parts = arg.split(FILLED, 2);
        return parts.length < 2
                ? Optional.empty()
                : notice.template().stream()
                        .flatMap(template -> template.blanks().stream())
                        .filter(one -> one.id().equals(parts[0]))
                        .findFirst()
                        .map(one -> answered(
                                new ChatState.Drafting(notice.id().value(), Optional.of(one.id())),
                                notice,
                                one,
                                parts[1]));
    }

    /** What was typed in answer: taken, or what is wrong with it and the question again. */
    Turn answered(ChatState.Drafting drafting, Broadcast notice, Blank blank, String typed) {
        if (new Words(situation.content().messages(), typed).are("conversation.words.no-bulletin")) {
            Optional<Action> instead = withoutBulletin(notice, blank);
            if (instead.isPresent()) {
                return new DraftTalk(situation).act(drafting, instead.get());
            }
            if (isBulletin(blank)) {
                return again(notice, blank, "conversation.notice.answer.source", Map.of());
            }
        }
        BlankAnswer answer = answer(blank, typed, situation);
        return answer.wrong()
                .or(() -> tellsMore(blank, answer) ? Optional.of("when-alone") : Optional.empty())
                .map(wrong -> again(notice, blank, "conversation.notice.answer." + wrong, answer.values()))
                .orElseGet(() -> Turn.to(drafting)
                        .then(new Effect.FillNotice(drafting.notice(), Map.of(blank.id(), answer.value(situation))))
                        .done());
    }

    /** Of a sentence about the water the time alone; why before it is looked at: the sentence is longer than the room for a time. */
    static BlankAnswer answer(Blank blank, String typed, Situation situation) {
        boolean moment = blank.id().equals(Blank.SINCE);
        return new BlankAnswer(
                blank, moment ? new BlankWording(situation.content().messages()).of(blank, typed) : typed);
    }

    /** "Từ nước dâng từ sáng ở thôn Hạ, nước lũ đã tới …" is no sentence. */
    private boolean tellsMore(Blank blank, BlankAnswer answer) {
        return blank.id().equals(Blank.SINCE)
                && new BlankWording(situation.content().messages()).tellsWhatHappened(answer.value(situation));
    }

    private Turn again(Broadcast notice, Blank blank, String key, Map<String, Object> values) {
        Aftermath asked = of(notice, blank);
        return Turn.to(asked.state().orElseThrow())
                .saying(List.of(say(notice, situation.text(key, values), List.of())))
                .saying(asked.says())
                .done();
    }

    /** "Bỏ qua" typed under a question: on without it, or that it cannot be left out. */
    private Turn leftOut(Broadcast notice, Blank blank) {
        if (!mayStayOut(notice, blank)) {
            return again(notice, blank, "conversation.notice.answer.needed", Map.of());
        }
        return new DraftTalk(situation)
                .act(
                        new ChatState.Drafting(notice.id().value(), Optional.of(blank.id())),
                        new Action(Verb.SKIP, notice.id().value(), blank.id()));
    }

    /** The blank of the template that is asked for; empty: none is, or the proof. */
    static Optional<NoticeTemplate.Blank> asked(ChatState.Drafting drafting, Situation situation) {
        return situation.notice(drafting.notice()).flatMap(Broadcast::template).stream()
                .flatMap(template -> template.blanks().stream())
                .filter(blank -> drafting.blank().filter(blank.id()::equals).isPresent())
                .findFirst();
    }

    /** "Bỏ qua" typed under a question; empty where none is asked. */
    Optional<Turn> leftOut(ChatState state) {
        return state instanceof ChatState.Drafting drafting
                ? asked(drafting, situation)
                        .map(blank ->
                                leftOut(situation.notice(drafting.notice()).orElseThrow(), blank))
                : Optional.empty();
    }

    /** Whatever is said of a drill's notice says that it is one. */
    static Say say(Broadcast notice, String text, List<Button> buttons) {
        return Say.of(text, buttons).about(notice.drill());
    }
}
