package vn.trucban.bot.running;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program dies by {@code kill -9} in the middle of conversations; {@link KillRounds} does the same as often as wanted. */
class KilledInConversationTest {
    private static final int ROUNDS = 3;

    @Test
    void nothing_that_was_answered_is_lost_or_doubled(@TempDir Path home) throws Exception {
        try (Conversations conversations = new Conversations(home, 20261125)) {
            for (int round = 0; round < ROUNDS; round++) {
                conversations.roundEndingInKill();
            }
            conversations.everythingIsThere();
        }
    }
}
