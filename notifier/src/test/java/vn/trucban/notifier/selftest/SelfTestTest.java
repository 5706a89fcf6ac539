package vn.trucban.notifier.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.notifier.selftest.Finding.Expiry;
import vn.trucban.notifier.selftest.Finding.Grade;
import vn.trucban.notifier.selftest.Finding.Note;

/** Running probes, judging what they found, and when mornings and warnings are due. */
class SelfTestTest {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final Note FINE = Note.of("watch.finding.store-good");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void end() {
        never.countDown();
        threads.shutdownNow();
    }

    private record Scripted(String subject, Supplier<Finding> finds) implements Probe {
        @Override
        public Finding look() {
            return finds.get();
        }
    }

    private Report run(Probe... probes) {
        return new SelfTest(List.of(probes), threads, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMillis(300)).run();
    }

    private static Finding ending(Instant at) {
        return Finding.good("facebook", FINE).expiring(new Expiry("facebook-token", at));
    }

    @Test
    void a_probe_that_throws_or_hangs_is_a_finding_and_stops_no_other() {
        Report report = run(
                new Scripted("store", () -> Finding.good("store", FINE)),
                new Scripted("zalo", () -> {
                    throw new IllegalStateException("secret words");
                }),
                new Scripted("facebook", () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Finding.notSetUp("facebook");
                }));
        assertThat(report.at()).isEqualTo(NOW);
        assertThat(report.findings()).extracting(Finding::subject).containsExactly("store", "zalo", "facebook");
        assertThat(report.findings()).extracting(Finding::grade).containsExactly(Grade.GOOD, Grade.BAD, Grade.BAD);
        assertThat(report.findings().get(1).notes().toString())
                .contains("IllegalStateException")
                .doesNotContain("secret");
        assertThat(report.findings().get(2).notes()).containsExactly(Note.of("watch.finding.no-answer"));
    }

    @Test
    void the_worst_counts_and_what_nobody_set_up_does_not() {
        Finding good = Finding.good("store", FINE);
        assertThat(new Report(NOW, List.of(good, Finding.notSetUp("zalo"))).overall())
                .isEqualTo(Grade.GOOD);
        assertThat(new Report(NOW, List.of(good, Finding.warning("zalo", FINE))).overall())
                .isEqualTo(Grade.WARNING);
        assertThat(new Report(NOW, List.of(Finding.bad("clock", FINE), Finding.warning("zalo", FINE))).overall())
                .isEqualTo(Grade.BAD);
    }

    @ParameterizedTest
    @CsvSource({"0, BAD", "-5, BAD", "1, WARNING", "6, WARNING", "8, GOOD", "90, GOOD"})
    void what_ends_soon_is_no_longer_simply_good(int days, Grade grade) {
        assertThat(ending(NOW.plus(Duration.ofDays(days))).gradeAt(NOW)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "40, ", "31, ", "30, 30", "29, 30", "8, 30", "7, 7", "2, 7", "1, 1", "0, 1", "-3, 1",
    })
    void ends_are_announced_thirty_seven_and_one_days_ahead(int days, String ahead) {
        List<Expiring> due = Expiring.in(new Report(NOW, List.of(ending(NOW.plus(Duration.ofDays(days))))));
        if (ahead == null) {
            assertThat(due).isEmpty();
        } else {
            assertThat(due).singleElement().satisfies(one -> {
                assertThat(one.task()).startsWith("expiry/facebook-token/").endsWith("/" + ahead);
                assertThat(one.days()).isEqualTo(Math.max(days, 0));
            });
        }
    }

    @Test
    void the_same_end_and_warning_have_the_same_name_and_a_renewed_token_another() {
        Instant end = NOW.plus(Duration.ofDays(6));
        String first = Expiring.in(new Report(NOW, List.of(ending(end)))).get(0).task();
        Report dayAfter = new Report(NOW.plus(Duration.ofDays(1)), List.of(ending(end)));
        assertThat(Expiring.in(dayAfter).get(0).task()).isEqualTo(first);
        Report renewed = new Report(NOW, List.of(ending(end.plus(Duration.ofDays(1)))));
        assertThat(Expiring.in(renewed).get(0).task()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T23:59:59Z, ",
        "2026-11-26T00:00:00Z, morning/2026-11-26",
        "2026-11-26T03:59:59Z, morning/2026-11-26",
        "2026-11-26T04:00:00Z, ",
        "2026-11-26T17:30:00Z, ",
        "2026-11-27T00:00:00Z, morning/2026-11-27",
    })
    void mornings_are_the_offices_whatever_the_machines_zone(Instant now, String task) {
        assertThat(Morning.task(now).orElse(null)).isEqualTo(task);
    }
}
