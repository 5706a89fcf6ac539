package vn.trucban.bot.conversation;

import java.util.Arrays;
import java.util.regex.Pattern;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.content.triage.Triage;
import vn.trucban.content.triage.Verdict;

/**
 * What tells of no trouble: a greeting, or letters that make no word. Nothing is opened for it, and nobody is called; it is asked back. What
 * may name danger, or any trouble that is known, is never taken for that.
 */
final class NoSign {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** A finger that rested on a key. */
    private static final Pattern ONE_LETTER = Pattern.compile("(\\p{L})\\1\\1+");

    /** Whoever greets at greater length has something to say; and the longer a text, the longer a pattern looks at it. */
    private static final int LONGEST_GREETING = 120;
    /** "Nghiêng", in any way of typing its accents. */
    private static final int LONGEST_SYLLABLE = 14;

    private final Situation situation;

    NoSign(Situation situation) {
        this.situation = situation;
    }

    boolean isGreeting(String text) {
        return text.length() <= LONGEST_GREETING
                && pattern("conversation.patterns.greeting")
                        .matcher(folded(text))
                        .matches()
                && isNothing(text);
    }

    /** What is told after "chào anh chị,": the greeting must not make it sound harmless. */
    String afterGreeting(String text) {
        String[] parts = text.split("[,.!?;:\\n]+", 2);
        return parts.length == 2 && !parts[1].isBlank() && isGreeting(parts[0]) ? parts[1].strip() : text;
    }

    /** Not one word of it is a word; numbers tell something. */
    boolean isGibberish(String text) {
        Pattern syllable = pattern("conversation.patterns.syllable");
        return Arrays.stream(BETWEEN.split(folded(text)))
                        .filter(word -> !word.isEmpty())
                        .noneMatch(word -> word.chars().anyMatch(Character::isDigit)
                                || word.length() <= LONGEST_SYLLABLE
                                        && syllable.matcher(word).matches()
                                        && !ONE_LETTER.matcher(word).matches())
                && isNothing(text);
    }

    private boolean isNothing(String text) {
        Triage triage = situation.content().triage();
        Verdict verdict = triage.classify(text);
        Playbook other = situation.content().playbook(PlaybookId.OTHER);
        return verdict.danger().isEmpty()
                && verdict.best().id() == PlaybookId.OTHER
                // why: "camera" is no word of the language, and what its steps ask for
                && Shortcut.of(other, text, triage).answers().isEmpty();
    }

    private static String folded(String text) {
        return BETWEEN.matcher(VietnameseText.fold(text)).replaceAll(" ").strip();
    }

    private Pattern pattern(String key) {
        return Pattern.compile(situation.text(key));
    }
}
