package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.trucban.notifier.broadcast.Office.no;
import static vn.trucban.notifier.broadcast.Office.yes;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.BINH;
import static vn.trucban.notifier.broadcast.Samples.DUNG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A notice has one follow-up at most, whoever taps at the same time and whatever dies in between. */
class ChainTest {
    private static final Duration LONG_AFTER = Duration.ofSeconds(31);

    private final Office office = new Office();
    private final BroadcastDesk desk = office.desk;
    private Broadcast storm;
    private Broadcast update;

    @BeforeEach
    void a_storm_with_an_update_waiting_for_approval() {
        storm = office.sending(Samples.storm());
        update = yes(desk.submit(
                yes(desk.follow("u", storm.id(), FollowUp.UPDATE, AN)).id(), AN));
    }

    private Answer correct() {
        return desk.sendPrepared(storm.id(), FollowUp.CORRECTION, DUNG);
    }

    private Answer approveUpdate() {
        return desk.approve(update.id(), 1, BINH);
    }

    /** Right before this stage of this notice reaches the store, once. */
    private void before(BroadcastId id, Stage stage, Runnable happening) {
        office.store.beforeNext(it -> it.id().equals(id) && it.stage() == stage, happening);
    }

    private List<Broadcast> followers() {
        return desk.issued(100).stream()
                .filter(it -> it.link()
                        .filter(link -> link.predecessor().id().equals(storm.id()))
                        .isPresent())
                .toList();
    }

    private void oneFollower(BroadcastId id) {
        desk.sweep();
        assertThat(followers()).extracting(Broadcast::id).containsExactly(id);
        assertThat(office.now(storm.id()).successor().orElseThrow().serial())
                .isEqualTo(office.now(id).serial());
        assertThat(office.delivery.orders()).hasSize(2);
    }

    @Test
    void a_correction_tapped_while_an_update_is_being_approved_hears_of_the_update() {
        List<Answer> second = new ArrayList<>();
        before(update.id(), Stage.APPROVED, () -> second.add(correct()));
        assertThat(yes(approveUpdate()).stage()).isEqualTo(Stage.SENDING);
        assertThat(no(second.get(0)).messageKey()).endsWith("already-followed");
        assertThat(no(second.get(0)).values())
                .containsEntry("serial", update.serial().value());
        oneFollower(update.id());
    }

    @Test
    void an_update_approved_while_the_correction_is_being_issued_is_refused() {
        List<Answer> second = new ArrayList<>();
        office.store.beforeNext(
                it -> it.link()
                        .filter(link -> link.kind() == FollowUp.CORRECTION)
                        .isPresent(),
                () -> second.add(approveUpdate()));
        Broadcast correction = yes(correct());
        assertThat(no(second.get(0)).messageKey()).endsWith("already-followed");
        assertThat(office.now(update.id()).stage()).isEqualTo(Stage.SUBMITTED);
        oneFollower(correction.id());
    }

    @Test
    void a_notice_cannot_be_taken_back_while_its_update_is_being_approved_nor_be_updated_once_it_is() {
        List<Answer> second = new ArrayList<>();
        before(update.id(), Stage.APPROVED, () -> second.add(desk.cancel(storm.id(), DUNG, "Nhầm")));
        yes(approveUpdate());
        assertThat(no(second.get(0)).messageKey()).endsWith("already-followed");
        assertThat(office.now(storm.id()).stage()).isEqualTo(Stage.SENDING);
        assertThat(office.delivery.cancelled()).isEmpty();
        oneFollower(update.id());
    }

    @Test
    void an_update_approved_while_its_notice_is_being_taken_back_is_refused() {
        List<Answer> second = new ArrayList<>();
        office.store.beforeNext(
                it -> it.link().filter(link -> link.kind() == FollowUp.CANCEL).isPresent(),
                () -> second.add(approveUpdate()));
        Broadcast stopped = yes(desk.cancel(storm.id(), DUNG, "Nhầm"));
        assertThat(no(second.get(0)).messageKey()).endsWith("already-cancelled");
        assertThat(stopped.successor().orElseThrow().kind()).isEqualTo(FollowUp.CANCEL);
    }

    @Test
    void an_approval_that_a_crash_cut_off_stands_in_nobodys_way_for_long() {
        before(update.id(), Stage.APPROVED, () -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(this::approveUpdate).hasMessage("killed");
        assertThat(office.now(storm.id()).inForce(office.clock.instant())).isTrue();
        assertThat(no(correct()).messageKey()).endsWith("already-followed");
        office.clock.move(LONG_AFTER);
        Broadcast correction = yes(correct());
        assertThat(no(approveUpdate()).messageKey()).endsWith("already-followed");
        oneFollower(correction.id());
    }

    @Test
    void an_approval_that_stood_still_for_long_is_refused_when_it_goes_on() {
        List<Answer> second = new ArrayList<>();
        before(update.id(), Stage.APPROVED, () -> {
            office.clock.move(LONG_AFTER);
            second.add(correct());
        });
        assertThat(no(approveUpdate()).messageKey()).endsWith("already-followed");
        oneFollower(yes(second.get(0)).id());
    }

    @Test
    void a_prepared_text_that_a_crash_cut_off_is_issued_by_whoever_comes_next() {
        office.store.beforeNext(
                it -> it.link()
                        .filter(link -> link.kind() == FollowUp.CORRECTION)
                        .isPresent(),
                () -> {
                    throw new IllegalStateException("killed");
                });
        assertThatThrownBy(this::correct).hasMessage("killed");
        assertThat(no(approveUpdate()).messageKey()).endsWith("already-followed");
        office.clock.move(LONG_AFTER);
        assertThat(no(desk.sendPrepared(storm.id(), FollowUp.ALL_CLEAR, BINH)).messageKey())
                .endsWith("already-followed");
        Broadcast correction = followers().get(0);
        assertThat(correction.latest().name()).isEqualTo(DUNG.name());
        oneFollower(correction.id());
        assertThat(yes(correct()).id()).isEqualTo(correction.id());
    }

    @Test
    void of_everything_tapped_in_the_same_moment_one_is_issued() throws Exception {
        ExecutorService leaders = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 100; round++) {
                Broadcast first = yes(desk.draft("s" + round, Samples.storm(), AN));
                yes(desk.submit(first.id(), AN));
                Broadcast sending = yes(desk.approve(first.id(), 1, BINH));
                Broadcast next = yes(desk.follow("n" + round, sending.id(), FollowUp.UPDATE, AN));
                yes(desk.submit(next.id(), AN));
                List<Callable<Answer>> taps = List.of(
                        () -> desk.approve(next.id(), 1, BINH),
                        () -> desk.sendPrepared(sending.id(), FollowUp.CORRECTION, DUNG),
                        () -> desk.sendPrepared(sending.id(), FollowUp.ALL_CLEAR, AN),
                        () -> desk.cancel(sending.id(), DUNG, "Nhầm"));
                int accepted = 0;
                for (Future<Answer> answer : leaders.invokeAll(taps)) {
                    accepted += answer.get() instanceof Answer.Accepted ? 1 : 0;
                }
                assertThat(accepted).isEqualTo(1);
                assertThat(desk.issued(1000))
                        .filteredOn(it -> it.link()
                                .map(Link::predecessor)
                                .map(Link.Reference::id)
                                .equals(Optional.of(sending.id())))
                        .hasSize(1);
            }
        } finally {
            leaders.shutdownNow();
        }
    }

    @Test
    void what_already_has_a_follow_up_refuses_another() {
        Broadcast followed = storm.followedBy(Samples.following(storm, 801, FollowUp.UPDATE, Samples.NOW));
        assertThatThrownBy(() -> followed.followedBy(Samples.following(storm, 802, FollowUp.CORRECTION, Samples.NOW)))
                .isInstanceOf(IllegalStateException.class);
    }
}
