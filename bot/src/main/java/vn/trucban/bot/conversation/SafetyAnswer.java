package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Cards.Card;
import vn.trucban.bot.conversation.Cards.Named;
import vn.trucban.content.text.VietnameseText;

/**
 * "Dạ rồi ạ" or "chưa ạ" to the question whether those in a cry are safe. Only a whole line of assent or denial is an answer: whatever else
 * it says may be of somebody who was left.
 */
final class SafetyAnswer {
    private static final String NO = "no";
    private static final int LONGEST = 60;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Situation situation;
    private final Chat chat;

    SafetyAnswer(Situation situation, Chat chat) {
        this.situation = situation;
        this.chat = chat;
    }

    /** The button that is meant; empty: nothing of the kind is asked last, these words are no answer, or there are several to assent to. */
    Optional<Named> in(String text, Words words) {
        boolean yes = assents(text);
        boolean no = words.areKindly("conversation.words.not-all-safe");
        return yes == no ? Optional.empty() : asked().flatMap(card -> answer(card, yes));
    }

    /** why with their accents: "đá rơi", "dữ rồi" and "dạ rồi" are otherwise one; without any only what can mean nothing else. */
    private boolean assents(String text) {
        String said = BETWEEN.matcher(VietnameseText.clean(text).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        boolean bare = said.equals(VietnameseText.fold(said));
        String key = bare ? "conversation.patterns.all-safe-bare" : "conversation.patterns.all-safe";
        return said.length() <= LONGEST
                && Pattern.compile(situation.text(key)).matcher(said).matches();
    }

    private Optional<Card> asked() {
        List<Card> answers = chat.answers();
        return chat.cards()
                .newest()
                .map(newest -> answers.contains(newest) ? answers : List.of(newest))
                .flatMap(cards -> cards.stream().filter(SafetyAnswer::asks).reduce((above, lowest) -> lowest));
    }

    private static boolean asks(Card card) {
        return card.buttons().stream().anyMatch(button -> isSafe(button) && isNo(button));
    }

    private static Optional<Named> answer(Card card, boolean yes) {
        List<Named> meant = card.buttons().stream()
                .filter(SafetyAnswer::isSafe)
                .filter(button -> isNo(button) != yes)
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static boolean isSafe(Named button) {
        return button.action().filter(action -> action.verb() == Verb.SAFE).isPresent();
    }

    private static boolean isNo(Named button) {
        return button.action().filter(action -> action.arg().equals(NO)).isPresent();
    }
}
