package vn.trucban.bot.outside;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Phrases;
import vn.trucban.content.text.VietnameseText;

/**
 * A ticket as people pass it on, "PH-2026/ 4471 hẹn 9h30": the number, and when they come, where that was said along with it.
 *
 * @param promise for {@link OutsideDesk#promised}; empty where none was said that can be read
 */
record TicketSaid(String number, Optional<String> promise) {
    static TicketSaid of(String typed, Content content, Instant now) {
        String[] words = VietnameseText.clean(typed).strip().split("\\s+");
        Phrases promising = Phrases.of(content.messages(), "outside.promising");
        for (int i = 1; i < words.length - 1; i++) {
            String said = String.join(" ", Arrays.copyOfRange(words, i + 1, words.length));
            if (promising.are(words[i])
                    && new PromisedTime(content.calendar(), now).read(said).isPresent()) {
                String number = String.join(" ", Arrays.copyOf(words, i)).replaceFirst("[,;.]+$", "");
                return new TicketSaid(SaidNumbers.bare(number, content.messages()), Optional.of(said));
            }
        }
        return new TicketSaid(SaidNumbers.bare(typed, content.messages()), Optional.empty());
    }
}
