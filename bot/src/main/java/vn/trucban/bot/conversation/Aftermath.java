package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;

/**
 * What an effect leads to in the chat it came from.
 *
 * @param state what the bot waits for now; absent: as before
 */
record Aftermath(Optional<ChatState> state, List<Say> says) {
    static final Aftermath NONE = new Aftermath(Optional.empty(), List.of());

    Aftermath {
        says = List.copyOf(says);
    }

    static Aftermath say(Say say) {
        return new Aftermath(Optional.empty(), List.of(say));
    }
}
