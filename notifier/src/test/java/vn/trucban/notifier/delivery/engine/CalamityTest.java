package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.delivery.engine.StoreRounds.Trouble;

/** Short versions of {@link InstanceRounds}, {@link StoreRounds} and {@link FullDiskRound}: real processes, real kills. */
class CalamityTest {
    private static final Duration LEASE = Duration.ofSeconds(2);

    @TempDir
    private Path dir;

    @Test
    void another_instance_takes_over_from_one_that_was_killed() throws Exception {
        try (InstanceRounds rounds = new InstanceRounds(dir, 2, 300, 150, LEASE)) {
            InstanceRounds.Round round = rounds.round("storm", Level.EMERGENCY, 200);
            assertThat(round.good()).as("%s", round).isTrue();
            assertThat(round.orphans()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_store_is_away_for_a_while(Trouble trouble) throws Exception {
        try (StoreRounds rounds = new StoreRounds(dir, 500, LEASE, Duration.ofMillis(1000))) {
            StoreRounds.Round round = rounds.round("n1", trouble, 400, LEASE.plusSeconds(1));
            assertThat(round.good()).as("%s", round).isTrue();
        }
    }

    @Test
    void the_disk_is_full_for_a_while() throws Exception {
        FullDiskRound.Round round = FullDiskRound.play(dir, 700, Duration.ofSeconds(2), 1000);
        assertThat(round.good(2000)).as("%s", round).isTrue();
    }
}
