package vn.trucban.notifier.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.selftest.Finding.Expiry;
import vn.trucban.notifier.selftest.Finding.Grade;
import vn.trucban.notifier.selftest.Finding.Note;

/** What every book of self-tests keeps. */
public abstract class SelfTestBookContract {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(300);

    private SelfTestBook book;

    /** Empty, new for each test. */
    protected abstract SelfTestBook book();

    @BeforeEach
    void open() {
        book = book();
    }

    @Test
    void a_task_is_for_one_until_its_time_is_over() {
        assertThat(book.claim("morning/1", "a", NOW, LATER)).isTrue();
        assertThat(book.claim("morning/1", "b", NOW, LATER)).isFalse();
        assertThat(book.claim("morning/2", "b", NOW, LATER)).isTrue();
        assertThat(book.claim("morning/1", "b", LATER.minusMillis(1), LATER)).isFalse();
        assertThat(book.claim("morning/1", "b", LATER, LATER.plusSeconds(300))).isTrue();
        assertThat(book.claim("morning/1", "a", LATER, LATER.plusSeconds(300))).isFalse();
    }

    @Test
    void whoever_has_it_may_take_it_up_again_after_a_restart() {
        assertThat(book.claim("morning/1", "a", NOW, LATER)).isTrue();
        assertThat(book.claim("morning/1", "a", NOW, LATER)).isTrue();
    }

    @Test
    void what_is_done_is_done_for_ever() {
        assertThat(book.isDone("morning/1")).isFalse();
        book.claim("morning/1", "a", NOW, LATER);
        assertThat(book.isDone("morning/1")).isFalse();
        book.done("morning/1");
        book.done("morning/1");
        assertThat(book.isDone("morning/1")).isTrue();
        assertThat(book.claim("morning/1", "a", LATER.plusSeconds(1), LATER.plusSeconds(9)))
                .isFalse();
        book.done("never claimed");
        assertThat(book.claim("never claimed", "a", NOW, LATER)).isFalse();
    }

    @Test
    void the_last_report_comes_back_as_it_was() {
        assertThat(book.last()).isEmpty();
        Report first = new Report(NOW, List.of(Finding.good("store", Note.of("watch.finding.store-good"))));
        Finding warned = new Finding(
                "zalo",
                Grade.WARNING,
                List.of(new Note("watch.finding.zalo-quota", Map.of("remain", "3", "total", "500"))),
                List.of(new Expiry("zalo-package", LATER)));
        Report second = new Report(LATER, List.of(warned, Finding.notSetUp("facebook")));
        book.keep(first);
        assertThat(book.last()).contains(first);
        book.keep(second);
        assertThat(book.last()).contains(second);
    }
}
