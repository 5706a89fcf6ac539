package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.NOW;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of notices promises. */
public abstract class BroadcastsContract {
    private Broadcasts broadcasts;

    /** Empty, new for each test. */
    protected abstract Broadcasts broadcasts();

    @BeforeEach
    void open() {
        broadcasts = broadcasts();
    }

    @Test
    void everything_of_a_notice_comes_back_as_it_was_kept() {
        for (Broadcast broadcast : Samples.oneOfEverything()) {
            assertThat(broadcasts.insert(broadcast)).isTrue();
            assertThat(broadcasts.find(broadcast.id())).contains(broadcast);
            assertThat(broadcasts.bySerial(broadcast.serial())).contains(broadcast);
        }
    }

    @Test
    void an_id_is_taken_once() {
        assertThat(broadcasts.insert(Samples.draft(1))).isTrue();
        Broadcast other = Samples.draft(1).next(Stage.CANCELLED, Entry.clock(Entry.What.CANCELLED, NOW));
        assertThat(broadcasts.insert(other)).isFalse();
        assertThat(broadcasts.find(other.id())).contains(Samples.draft(1));
    }

    @Test
    void of_two_changes_decided_on_the_same_notice_one_is_saved() {
        Broadcast draft = Samples.draft(1);
        broadcasts.insert(draft);
        Broadcast mine = draft.next(Stage.SUBMITTED, Entry.by(Entry.What.SUBMITTED, AN, "", NOW));
        Broadcast yours = draft.next(Stage.CANCELLED, Entry.by(Entry.What.CANCELLED, AN, "", NOW));
        assertThat(broadcasts.save(mine)).isTrue();
        assertThat(broadcasts.save(yours)).isFalse();
        assertThat(broadcasts.find(draft.id())).contains(mine);
    }

    @Test
    void nothing_is_saved_that_was_never_kept() {
        assertThat(broadcasts.save(Samples.draft(1).next(Stage.SUBMITTED, Entry.clock(Entry.What.SUBMITTED, NOW))))
                .isFalse();
        assertThat(broadcasts.find(Samples.id(1))).isEmpty();
        assertThat(broadcasts.bySerial(Samples.draft(1).serial())).isEmpty();
    }

    @Test
    void lists_are_in_their_order_and_no_longer_than_asked() {
        List<Broadcast> issued = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> Samples.issued(number, NOW.plusSeconds(number)))
                .toList();
        issued.forEach(broadcasts::insert);
        Broadcast draft = Samples.draft(6);
        broadcasts.insert(draft);

        assertThat(broadcasts.issued(3)).containsExactly(issued.get(4), issued.get(3), issued.get(2));
        assertThat(broadcasts.issued(100)).hasSize(5);
        assertThat(broadcasts.recent(2)).containsExactly(issued.get(4), issued.get(3));
        assertThat(broadcasts.recent(100)).hasSize(6);
        assertThat(broadcasts.atStages(EnumSet.of(Stage.APPROVED)))
                .extracting(Broadcast::id)
                .containsExactly(Samples.id(1), Samples.id(2), Samples.id(3), Samples.id(4), Samples.id(5));
        assertThat(broadcasts.atStages(EnumSet.of(Stage.DRAFT, Stage.DONE))).containsExactly(draft);
    }

    @Test
    void what_is_in_force_is_found_however_much_was_issued_since() {
        DraftRequest lasting =
                Samples.routine().edit().until(NOW.plusSeconds(90_000)).done();
        DraftRequest brief =
                Samples.routine().edit().until(NOW.plusSeconds(600)).done();
        Broadcast old = Samples.issued(Samples.draft(1, lasting, Optional.empty()), NOW);
        Broadcast newer = Samples.issued(Samples.draft(2, lasting, Optional.empty()), NOW.plusSeconds(5));
        Broadcast over = Samples.issued(Samples.draft(3, brief, Optional.empty()), NOW.plusSeconds(6));
        Broadcast stopped = Samples.issued(Samples.draft(4, lasting, Optional.empty()), NOW)
                .next(Stage.CANCELLED, Entry.by(Entry.What.CANCELLED, AN, "", NOW));
        Broadcast followed = Samples.issued(Samples.draft(5, lasting, Optional.empty()), NOW);
        Broadcast later = Samples.following(followed, 6, FollowUp.UPDATE, NOW.plusSeconds(2));
        List.of(old, newer, over, stopped, followed.claimedFor(later).followedBy(later), Samples.draft(7))
                .forEach(broadcasts::insert);

        assertThat(broadcasts.inForce(NOW.plusSeconds(3600))).containsExactly(newer, old);
        assertThat(broadcasts.inForce(NOW.plusSeconds(60))).containsExactly(over, newer, old);
        assertThat(broadcasts.inForce(NOW.plusSeconds(90_000))).isEmpty();
    }

    @Test
    void open_reviews_are_found_the_one_due_first_first() {
        Broadcast later = Samples.draft(1).brokenGlass(NOW.plusSeconds(60));
        Broadcast sooner = Samples.draft(2).brokenGlass(NOW);
        broadcasts.insert(later);
        broadcasts.insert(sooner);
        broadcasts.insert(Samples.draft(3));
        assertThat(broadcasts.underReview()).containsExactly(sooner, later);

        Broadcast confirmed =
                sooner.reviewed(true, Entry.by(Entry.What.REVIEW_CONFIRMED, Samples.BINH, "", NOW.plusSeconds(9)));
        assertThat(broadcasts.save(confirmed)).isTrue();
        assertThat(broadcasts.underReview()).containsExactly(later);
        assertThat(broadcasts.find(sooner.id())).contains(confirmed);
    }

    @Test
    void numbers_of_a_series_are_never_given_twice() throws Exception {
        Set<Long> given = new ConcurrentSkipListSet<>();
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> asked = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(i -> () -> given.add(broadcasts.nextNumber("TB-2026")))
                    .toList();
            for (Future<Boolean> answer : people.invokeAll(asked)) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(given).hasSize(40).startsWith(1L).endsWith(40L);
        assertThat(broadcasts.nextNumber("DT-2026")).isEqualTo(1);
    }
}
