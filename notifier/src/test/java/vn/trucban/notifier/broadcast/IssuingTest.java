package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Office.yes;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.BINH;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a crash, a store that is away and the passing of time leave to do is done by the next sweep. */
class IssuingTest {
    private final Office office = new Office();
    private final BroadcastDesk desk = office.desk;

    @Test
    void an_approval_stands_while_delivery_is_away_and_is_handed_over_later() {
        Broadcast submitted = office.submitted(Samples.storm());
        office.delivery.goAway();
        Broadcast approved = yes(desk.approve(submitted.id(), 1, BINH));
        assertThat(approved.stage()).isEqualTo(Stage.APPROVED);
        desk.sweep();
        assertThat(office.now(approved.id()).stage()).isEqualTo(Stage.APPROVED);

        office.delivery.comeBack();
        office.open(ApprovalPolicy.TWO_LEADERS).sweep();
        assertThat(office.now(approved.id()).stage()).isEqualTo(Stage.SENDING);
        assertThat(office.delivery.orders()).hasSize(1);
        assertThat(office.delivery.orders().get(0).texts()).isEqualTo(approved.texts());
    }

    @Test
    void a_notice_whose_delivery_had_begun_when_the_process_died_is_not_expired() {
        Broadcast submitted = office.submitted(Samples.storm());
        office.delivery.goAway();
        Broadcast approved = yes(desk.approve(submitted.id(), 1, BINH));
        office.delivery.comeBack();
        office.delivery.start(Issuing.order(approved));
        office.clock.move(Duration.ofDays(2));
        desk.sweep();
        assertThat(office.now(approved.id()).stage()).isEqualTo(Stage.SENDING);
    }

    @Test
    void what_was_never_begun_expires_instead_of_going_out_late() {
        Broadcast submitted = office.submitted(Samples.storm());
        office.delivery.goAway();
        Broadcast approved = yes(desk.approve(submitted.id(), 1, BINH));
        office.clock.move(Duration.ofDays(1));
        office.delivery.comeBack();
        desk.sweep();
        assertThat(office.now(approved.id()).stage()).isEqualTo(Stage.EXPIRED);
        assertThat(office.delivery.orders()).isEmpty();
    }

    @Test
    void a_submitted_notice_expires_by_itself() {
        Broadcast waiting = office.submitted(Samples.routine()
                .edit()
                .until(office.clock.instant().plus(Duration.ofHours(1)))
                .done());
        desk.sweep();
        assertThat(office.now(waiting.id()).stage()).isEqualTo(Stage.SUBMITTED);
        office.clock.move(Duration.ofHours(1));
        desk.sweep();
        assertThat(office.now(waiting.id()).stage()).isEqualTo(Stage.EXPIRED);
        assertThat(desk.awaitingApproval()).isEmpty();
    }

    @Test
    void done_is_found_even_when_nobody_told() {
        Broadcast sending = office.sending(Samples.routine());
        office.delivery.settleQuietly(sending.id());
        desk.sweep();
        assertThat(office.now(sending.id()).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void done_is_not_said_while_somebody_waits() {
        Broadcast sending = office.sending(Samples.routine());
        office.delivery.tell(sending.id());
        desk.sweep();
        assertThat(office.now(sending.id()).stage()).isEqualTo(Stage.SENDING);
    }

    @Test
    void a_stop_cut_off_by_a_crash_reaches_delivery_again() {
        Broadcast sending = office.sending(Samples.routine());
        yes(desk.cancel(sending.id(), AN, "Sai giờ"));
        desk.sweep();
        assertThat(office.delivery.cancelled()).hasSize(2);
        office.clock.move(Duration.ofDays(2));
        desk.sweep();
        assertThat(office.delivery.cancelled()).hasSize(2);
    }

    @Test
    void sweeping_what_is_in_order_changes_nothing() {
        Broadcast sending = office.sending(Samples.routine());
        desk.sweep();
        desk.sweep();
        assertThat(office.now(sending.id())).isEqualTo(sending);
        assertThat(office.delivery.starts()).isEqualTo(1);
    }
}
