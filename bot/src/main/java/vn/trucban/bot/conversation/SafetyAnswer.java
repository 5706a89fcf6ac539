package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Cards.Card;
import vn.trucban.bot.conversation.Cards.Named;

/**
 * "Dạ rồi ạ" or "chưa ạ" to the question whether those in a cry are safe. Only a whole line of assent or denial is an answer: whatever else
 * it says may be of somebody who was left.
 */
final class SafetyAnswer {
    private static final String NO = "no";

    private final Situation situation;
    private final Chat chat;

    SafetyAnswer(Situation situation, Chat chat) {
        this.situation = situation;
        this.chat = chat;
    }

    /** The button that is meant; empty: nothing of the kind is asked last, these words are no answer, or there are several to assent to. */
    Optional<Named> in(String text, Words words) {
        boolean yes = words.areKindly("conversation.words.all-safe") && !says("conversation.patterns.stop", text);
        boolean no = words.areKindly("conversation.words.not-all-safe");
        return yes == no ? Optional.empty() : asked().flatMap(card -> answer(card, yes));
    }

    private boolean says(String pattern, String text) {
        return text.toLowerCase(java.util.Locale.ROOT).contains(situation.text(pattern));
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
