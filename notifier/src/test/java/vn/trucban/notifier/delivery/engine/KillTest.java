package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.delivery.engine.KillRounds.Round;

/** A few rounds of {@link KillRounds}, whose program plays a hundred. */
class KillTest {
    private static final int RECIPIENTS = 500;

    @TempDir
    private Path dir;

    private final Random random = new Random();

    @Test
    void killed_at_any_moment_nobody_is_lost_and_nobody_gets_it_twice_but_who_was_in_flight() throws Exception {
        try (KillRounds rounds = new KillRounds(dir, RECIPIENTS)) {
            keepsItsPromises(rounds.round("begin", Level.ROUTINE, 0));
            keepsItsPromises(rounds.round("routine", Level.ROUTINE, 1 + random.nextInt(2 * RECIPIENTS - 1)));
            keepsItsPromises(rounds.round("storm", Level.EMERGENCY, 1 + random.nextInt(2 * RECIPIENTS - 1)));
        }
    }

    private static void keepsItsPromises(Round round) {
        assertThat(round.good()).as("%s", round).isTrue();
    }
}
