package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.TextLength;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.content.triage.Verdict;
import vn.trucban.content.triage.Verdict.Danger;
import vn.trucban.notifier.channel.Button;

/** A word or two typed where the register is searched, or right after: they are looked for, and what they may report is one tap away. */
final class LookedFor {
    /** Whoever comes back later has something new to tell. */
    private static final Duration LATELY = Duration.ofMinutes(10);
    /** More of them are a sentence. */
    private static final int WORDS = 2;

    private static final double LIKELY = 0.5;
    private static final int ON_A_BUTTON = 30;

    private static final String REPORTED = "w";

    private final Situation situation;
    private final Instant lastHeard;

    /** @param lastHeard when something came from here before */
    LookedFor(Situation situation, Instant lastHeard) {
        this.situation = situation;
        this.lastHeard = lastHeard;
    }

    /** True where these can hardly be anything but more words to look for. */
    boolean bare(ChatState state, String text) {
        boolean searching = state instanceof ChatState.Searching || after(state).isPresent();
        return searching && isLately() && isShort(text);
    }

    static boolean isShort(String text) {
        return text.split("\\s+").length <= WORDS;
    }

    /** True while whoever looked for something may look on. */
    boolean isLately() {
        return !situation.now().isAfter(lastHeard.plus(LATELY));
    }

    /** Whether it is so now, or only looked for; empty: no bare word of danger. Asked once: {@link AskedDanger} hears the answer. */
    Optional<Turn> asked(ChatState state, String text) {
        if (AskedDanger.waits(state) || !bare(state, text) || !namesNothingBut(text)) {
            return Optional.empty();
        }
        return situation
                .content()
                .triage()
                .classify(text)
                .danger()
                // why at once: nobody looks for somebody who lies there
                .filter(danger -> danger != Danger.INJURY)
                .map(danger -> asked(text));
    }

    /** The same of what is neither bare nor cries, but may tell of danger all the same: "có cháy", "cứu em". */
    Optional<Turn> doubted(ChatState state, String text) {
        if (AskedDanger.waits(state) || !bare(state, text)) {
            return Optional.empty();
        }
        Verdict verdict = situation.content().triage().classify(text);
        boolean disaster =
                verdict.best().id() == PlaybookId.DISASTER && verdict.best().confidence() >= LIKELY;
        return verdict.danger().isPresent() || disaster || matches("conversation.patterns.help-looked-for", text)
                ? Optional.of(asked(text))
                : Optional.empty();
    }

    private boolean namesNothingBut(String text) {
        return matches("conversation.patterns.danger-looked-for", text);
    }

    private boolean matches(String pattern, String text) {
        return Pattern.compile(situation.text(pattern))
                .matcher(VietnameseText.fold(text))
                .matches();
    }

    private Turn asked(String words) {
        return Turn.to(new ChatState.DangerLookedFor(words))
                .say(question(words, situation.text("register.chat.danger", Map.of("words", words))))
                .done();
    }

    /** This text, and beneath it the two answers to the question whether these words are so now. */
    Say question(String words, String text) {
        // why people: whichever danger it is, somebody may be in one
        String now = situation
                .content()
                .triage()
                .classify(words)
                .danger()
                .filter(one -> one != Danger.INJURY)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .orElse("people");
        return Say.of(
                text,
                List.of(
                        new Action(Verb.REPORT, "", mark(words))
                                .button(situation.text("register.chat.danger-now." + now)),
                        new Action(Verb.FIND, "", RegisterTalk.NEWEST).button(situation.text("register.button.find"))));
    }

    /** Whether these words are looked for or reported. */
    Turn toFindOrReport(String text) {
        return Turn.to(new ChatState.ToFindOrReport(text))
                .say(
                        situation.text("register.chat.find-or-report", Map.of("words", text)),
                        List.of(
                                new Action(Verb.FIND, "", RegisterTalk.NEWEST)
                                        .button(situation.text("register.button.find")),
                                new Action(Verb.REPORT, "", mark(text))
                                        .button(situation.text("conversation.button.report"))))
                .done();
    }

    /** "Tháng 11", "tuần trước": a time that is past is looked for, and nobody reports it. */
    boolean namesThePast(String text) {
        return Pattern.compile(situation.text("conversation.patterns.of-the-past"))
                .matcher(VietnameseText.fold(text))
                .find();
    }

    boolean onlyLooks(String text) {
        return matches("conversation.patterns.only-looks", text);
    }

    /** Reports what was looked for; empty where it reads like a name or a number. */
    Optional<Button> button(String words) {
        Verdict verdict = situation.content().triage().classify(words);
        boolean trouble = verdict.danger().isPresent()
                || verdict.best().id() != PlaybookId.OTHER && verdict.best().confidence() >= LIKELY;
        return Optional.of(words).filter(all -> trouble).map(all -> new Action(Verb.REPORT, "", mark(all))
                .button(situation.text("register.button.report", Map.of("words", shortened(all)))));
    }

    private static String shortened(String words) {
        String begun = TextLength.split(words, ON_A_BUTTON).get(0);
        return begun.length() < words.length() ? begun + "…" : words;
    }

    /** The words that such a button means; empty where others were looked for since, or it is none. */
    static Optional<String> reported(ChatState state, Action action) {
        return after(state)
                .filter(words -> action.verb() == Verb.REPORT && action.arg().equals(mark(words)));
    }

    /** What was looked for, or asked about. */
    static Optional<String> after(ChatState state) {
        if (state instanceof ChatState.ToFindOrReport asked) {
            return Optional.of(asked.words());
        }
        if (state instanceof ChatState.FoundInRegister found) {
            return Optional.of(found.words());
        }
        return state instanceof ChatState.DangerLookedFor asked ? Optional.of(asked.words()) : Optional.empty();
    }

    /** Tells older buttons from newer ones. */
    private static String mark(String words) {
        return REPORTED + Integer.toHexString(words.hashCode());
    }
}
