package vn.trucban.bot.incident.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Summary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

/** Many pages of sums, with clocks that differ, numbers given for nothing, and incidents that are live: held against a plain list. */
@StoreContract
class SummariesByNumberTest {
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final int COUNT = 6_000;

    private final SummaryBook book;
    private final Runnable loose;
    private final Runnable packed;
    private final List<Summary> all = new ArrayList<>();
    private final TreeMap<Integer, Summary> live = new TreeMap<>();

    SummariesByNumberTest(StoreUnderTest store) {
        var mongo = store.template();
        this.book = new SummaryBook(mongo, "incident_sums");
        Random random = new Random(7);
        List<Summary> closed = new ArrayList<>();
        for (int number = 1; number <= COUNT; number++) {
            boolean nothing = number > 2_000 && number < 3_600 || random.nextInt(9) == 0;
            Instant found = START.plusSeconds(number * 300L + random.nextInt(3_000));
            Summary done = summary(number, found, Optional.of(found.plusSeconds(600)), "đứt cáp quang");
            boolean open = random.nextInt(200) == 0 || number == 2_900;
            if (open) {
                live.put(number, summary(number, found, Optional.empty(), ""));
                all.add(live.get(number));
            }
            if (!nothing) {
                closed.add(done);
                if (!open) {
                    all.add(done);
                }
            }
        }
        this.loose = () -> SumsForBench.write(mongo, closed, false);
        this.packed = () -> SumsForBench.write(mongo, closed, true);
        all.sort(Comparator.comparing(Summary::foundAt).thenComparingInt(Summary::number));
    }

    private static Summary summary(int number, Instant found, Optional<Instant> fixed, String cause) {
        return new Summary(
                number,
                2,
                PlaybookId.INTERNET,
                true,
                found,
                found.minusSeconds(number % 3 * 60L),
                Optional.of(found),
                Optional.of(found.plusSeconds(90)),
                fixed,
                false,
                number % 7 == 0,
                "CSDL dân cư",
                cause);
    }

    @Test
    void those_of_any_time_come_whole_and_in_order_packed_or_not() {
        loose.run();
        // why twice: the first look packs the pages
        look();
        look();
    }

    @Test
    void pages_packed_before_are_read_the_same() {
        packed.run();
        look();
    }

    @Test
    void what_comes_in_after_the_packing_counts_and_what_is_older_does_not() {
        packed.run();
        Summary known = all.stream().filter(one -> !one.open()).findFirst().orElseThrow();
        book.keep(with(known, 1, "cũ"));
        assertThat(causes(known)).containsExactly("đứt cáp quang");
        book.keep(with(known, 5, "mới"));
        book.keep(with(known, 4, "muộn"));
        assertThat(causes(known)).containsExactly("mới");
    }

    /** After a quiet fortnight the first page may be older than what is asked for, and one of its incidents still open. */
    @Test
    void what_is_live_comes_also_where_no_page_is_of_that_time() {
        book.keep(summary(1, START, Optional.of(START.plusSeconds(60)), "đứt cáp quang"));
        Summary open = summary(2, START.plus(Duration.ofDays(20)), Optional.empty(), "");
        SummariesByNumber found = new SummariesByNumber(
                book,
                new TreeMap<>(Map.of(2, open)),
                2,
                START.plus(Duration.ofDays(10)),
                START.plus(Duration.ofDays(30)));
        assertThat(found.hasNext()).isTrue();
        assertThat(found.next()).isEqualTo(open);
        assertThat(found.hasNext()).isFalse();
    }

    private List<String> causes(Summary known) {
        return book.pages(SummaryBook.page(known.number()), 1).stream()
                .filter(one -> one.number() == known.number())
                .map(Summary::cause)
                .toList();
    }

    private static Summary with(Summary one, int version, String cause) {
        return new Summary(
                one.number(),
                version,
                one.kind(),
                one.complex(),
                one.foundAt(),
                one.beganAt(),
                one.passedOnAt(),
                one.takenAt(),
                one.fixedAt(),
                one.onTheSpot(),
                one.falseAlarm(),
                one.system(),
                cause);
    }

    private void look() {
        for (int[] days :
                new int[][] {{0, 1}, {0, 40}, {5, 6}, {7, 13}, {9, 10}, {12, 13}, {20, 21}, {30, 90}, {-9, 0}}) {
            Instant from = START.plus(Duration.ofDays(days[0]));
            Instant to = START.plus(Duration.ofDays(days[1]));
            SummariesByNumber found = new SummariesByNumber(book, live, COUNT + 500, from, to);
            List<Summary> listed = StreamSupport.stream(Spliterators.spliteratorUnknownSize(found, 0), false)
                    .toList();
            assertThat(listed)
                    .isEqualTo(all.stream()
                            .filter(one -> !one.foundAt().isBefore(from)
                                    && one.foundAt().isBefore(to))
                            .toList());
        }
    }
}
