package vn.trucban.bot.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.kept.NumberClaims.Claim;
import vn.trucban.notifier.MovedClock;

/** What every store of claims promises. */
public abstract class NumberClaimsContract {
    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
    private static final Claim FIRST = new Claim("05/BC-TTPVHCC", 2026, "filing/1", "Báo cáo SC-1", NOW);
    private static final Claim SECOND = new Claim("05/BC-TTPVHCC", 2026, "filing/2", "Báo cáo SC-2", NOW);

    private Instant now = NOW;
    private final Clock clock = MovedClock.reading(() -> now);
    private NumberClaims claims;

    /** Empty, new for each test. */
    protected abstract NumberClaims claims();

    @BeforeEach
    void open() {
        claims = claims();
    }

    @Test
    void who_asked_first_stands_until_it_is_dropped_or_replaced() {
        assertThat(claims.first(FIRST)).isEqualTo(FIRST);
        assertThat(claims.first(SECOND)).isEqualTo(FIRST);
        Claim nextYear = new Claim("05/BC-TTPVHCC", 2027, "filing/2", "Báo cáo SC-2", NOW);
        assertThat(claims.first(nextYear)).isEqualTo(nextYear);
        claims.drop("05/BC-TTPVHCC", 2026, "filing/2");
        assertThat(claims.first(SECOND)).isEqualTo(FIRST);
        assertThat(claims.replace(SECOND, FIRST)).isFalse();
        assertThat(claims.replace(FIRST, SECOND)).isTrue();
        assertThat(claims.replace(FIRST, SECOND)).isFalse();
        claims.drop("05/BC-TTPVHCC", 2026, "filing/2");
        assertThat(claims.first(FIRST)).isEqualTo(FIRST);
    }

    @Test
    void of_many_who_take_a_number_in_the_same_moment_one_gets_it() throws Exception {
        PaperNumbers numbers = new PaperNumbers(claims, clock);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> got = IntStream.range(0, 8)
                    .mapToObj(one -> people.submit(() -> {
                        start.await();
                        return numbers.take("05/BC-TTPVHCC", 2026, "filing/" + one, "Báo cáo SC-" + one)
                                .isEmpty();
                    }))
                    .toList();
            start.countDown();
            int lucky = 0;
            for (Future<Boolean> one : got) {
                lucky += one.get() ? 1 : 0;
            }
            assertThat(lucky).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void whoever_died_over_a_number_keeps_it_from_nobody_for_long() {
        PaperNumbers numbers = new PaperNumbers(claims, clock);
        assertThat(numbers.take("05/BC-TTPVHCC", 2026, "filing/1", "Báo cáo SC-1"))
                .isEmpty();
        assertThat(numbers.take("05/BC-TTPVHCC", 2026, "filing/1", "Báo cáo SC-1"))
                .isEmpty();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(numbers.take("05/BC-TTPVHCC", 2026, "filing/2", "Báo cáo SC-2"))
                .contains("Báo cáo SC-1");
        now = now.plus(Duration.ofMinutes(2));
        assertThat(numbers.take("05/BC-TTPVHCC", 2026, "filing/2", "Báo cáo SC-2"))
                .isEmpty();
        numbers.giveBack("05/BC-TTPVHCC", 2026, "filing/1");
        assertThat(numbers.take("05/BC-TTPVHCC", 2026, "filing/1", "Báo cáo SC-1"))
                .contains("Báo cáo SC-2");
        numbers.giveBack("05/BC-TTPVHCC", 2026, "filing/2");
        assertThat(numbers.take("05/BC-TTPVHCC", 2026, "filing/1", "Báo cáo SC-1"))
                .isEmpty();
    }
}
