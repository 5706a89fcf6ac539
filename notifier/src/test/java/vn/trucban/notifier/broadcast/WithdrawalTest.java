package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Office.no;
import static vn.trucban.notifier.broadcast.Office.yes;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.BINH;
import static vn.trucban.notifier.broadcast.Samples.KEY;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

/** Taking an issued notice back, and what linked notices owe to the one they follow. */
class WithdrawalTest {
    private final Office office = new Office();
    private final BroadcastDesk desk = office.desk;

    @Test
    void what_is_taken_back_is_stopped_and_everybody_concerned_is_told_in_fixed_words() {
        Broadcast storm = office.sending(Samples.storm());
        office.clock.move(Duration.ofMinutes(3));
        assertThat(no(desk.cancel(storm.id(), BINH, " ")).messageKey()).endsWith("reason-missing");
        assertThat(no(desk.cancel(storm.id(), KEY, "vì")).messageKey()).endsWith("program-decides");
        Broadcast stopped = yes(desk.cancel(storm.id(), BINH, "Nhầm xã"));

        assertThat(stopped.stage()).isEqualTo(Stage.CANCELLED);
        assertThat(stopped.successor().orElseThrow().kind()).isEqualTo(FollowUp.CANCEL);
        Broadcast withdrawal =
                desk.bySerial(stopped.successor().orElseThrow().serial()).orElseThrow();
        assertThat(withdrawal.stage()).isEqualTo(Stage.SENDING);
        assertThat(withdrawal.texts()).hasSize(3).allSatisfy((channel, text) -> assertThat(text)
                .contains("thu hồi", "bỏ qua")
                .doesNotContain("Nhầm xã", "Gọi 114"));
        DeliveryOrder order = office.delivery.orders().get(1);
        assertThat(order.predecessor()).contains(storm.id().value());
        assertThat(order.toEarlierRecipients()).isTrue();
        assertThat(order.emergency()).isTrue();

        yes(desk.cancel(storm.id(), BINH, "Nhầm xã"));
        yes(desk.cancel(storm.id(), AN, "Nhầm xã"));
        assertThat(office.delivery.orders()).hasSize(2);
    }

    @Test
    void what_everybody_has_got_can_be_taken_back_too() {
        Broadcast routine = office.sending(Samples.routine());
        office.delivery.settle(routine.id());
        assertThat(yes(desk.cancel(routine.id(), AN, "Sai ngày")).successor()).isPresent();
        assertThat(no(desk.sendPrepared(routine.id(), FollowUp.CORRECTION, AN)).messageKey())
                .endsWith("already-followed");
    }

    @Test
    void only_the_newest_word_is_taken_back() {
        Broadcast storm = office.sending(Samples.storm());
        Broadcast over = yes(desk.sendPrepared(storm.id(), FollowUp.ALL_CLEAR, AN));
        assertThat(no(desk.cancel(storm.id(), BINH, "vì")).messageKey()).endsWith("already-followed");
        assertThat(office.now(storm.id()).stage()).isEqualTo(Stage.SENDING);
        Broadcast wrongAllClear = yes(desk.cancel(over.id(), BINH, "Chưa hết bão"));
        assertThat(wrongAllClear.successor().orElseThrow().kind()).isEqualTo(FollowUp.CANCEL);
    }

    @Test
    void what_was_never_issued_is_taken_back_without_a_word() {
        Broadcast waiting = office.submitted(Samples.storm());
        assertThat(yes(desk.cancel(waiting.id(), AN, "")).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(desk.issued(10)).isEmpty();
        assertThat(office.delivery.orders()).isEmpty();
    }

    @Test
    void a_withdrawal_cut_off_by_a_crash_is_said_by_the_next_sweep() {
        Broadcast storm = office.sending(Samples.storm());
        Broadcast cutOff = new LifeCycle(ApprovalPolicy.TWO_LEADERS)
                .cancel(storm, BINH, "Nhầm", office.clock.instant())
                .fold(it -> it, refusal -> storm);
        assertThat(office.store.save(cutOff)).isTrue();
        desk.sweep();
        desk.sweep();
        assertThat(office.now(storm.id()).successor().orElseThrow().kind()).isEqualTo(FollowUp.CANCEL);
        assertThat(office.delivery.orders()).hasSize(2);
    }

    @Test
    void delivery_knows_the_first_notice_before_it_is_told_of_what_follows() {
        Broadcast submitted = office.submitted(Samples.storm());
        office.delivery.goAway();
        Broadcast approved = yes(desk.approve(submitted.id(), 1, BINH));
        assertThat(approved.stage()).isEqualTo(Stage.APPROVED);
        Broadcast correction = yes(desk.sendPrepared(approved.id(), FollowUp.CORRECTION, AN));
        assertThat(correction.stage()).isEqualTo(Stage.APPROVED);
        office.delivery.comeBack();
        desk.sweep();
        assertThat(office.delivery.orders())
                .extracting(DeliveryOrder::noticeId)
                .containsExactly(approved.id().value(), correction.id().value());
    }

    @Test
    void a_correction_goes_out_though_a_channel_is_gone_and_a_thon_was_renamed() {
        DraftRequest request = Samples.storm()
                .edit()
                .to(new Audience(Set.of(office.hamlet()), Set.of("disaster")))
                .done();
        Broadcast storm = office.sending(request);
        BroadcastDesk poorer = office.withOnly(ChannelKind.TELEGRAM);
        Broadcast correction = yes(poorer.sendPrepared(storm.id(), FollowUp.CORRECTION, AN));
        assertThat(correction.texts()).containsOnlyKeys(ChannelKind.TELEGRAM);
        assertThat(correction.stage()).isEqualTo(Stage.SENDING);
    }

    @Test
    void an_update_reaches_no_fewer_people_than_what_it_updates() {
        Broadcast storm = office.sending(Samples.storm());
        Broadcast update = yes(desk.follow("u", storm.id(), FollowUp.UPDATE, AN));
        DraftRequest narrower = update.request()
                .edit()
                .to(new Audience(Set.of("quang-khe"), Set.of("power")))
                .over(Set.of(ChannelKind.ZALO))
                .done();
        Broadcast revised = yes(desk.revise(update.id(), narrower, AN));
        assertThat(revised.audience()).isEqualTo(new Audience(Set.of(), Set.of("disaster", "power")));
        assertThat(revised.request().channels())
                .containsExactlyInAnyOrder(
                        ChannelKind.TELEGRAM, ChannelKind.FACEBOOK, ChannelKind.LOUDSPEAKER, ChannelKind.ZALO);
    }

    @Test
    void what_ends_a_matter_has_nothing_more_in_the_holster() {
        Broadcast storm = office.sending(Samples.storm());
        Broadcast correction = yes(desk.sendPrepared(storm.id(), FollowUp.CORRECTION, AN));
        for (FollowUp kind : List.of(FollowUp.CORRECTION, FollowUp.ALL_CLEAR)) {
            assertThat(correction.prepared(kind)).isEmpty();
            assertThat(no(desk.sendPrepared(correction.id(), kind, AN)).messageKey())
                    .endsWith("nothing-prepared");
        }
        assertThat(no(desk.follow("k", correction.id(), FollowUp.CANCEL, AN)).messageKey())
                .endsWith("nothing-prepared");
    }

    @Test
    void a_post_updated_in_place_shows_when_and_what_stood_there_before() {
        Broadcast storm = office.sending(Samples.storm());
        office.clock.move(Duration.ofMinutes(10));
        Broadcast correction = yes(desk.sendPrepared(storm.id(), FollowUp.CORRECTION, AN));
        assertThat(correction.texts().get(ChannelKind.FACEBOOK))
                .contains("Cập nhật lúc 08:10 01/09/2026")
                .contains("Các bản trước: " + storm.serial() + " phát lúc 08:00 01/09/2026.");
        assertThat(storm.texts().get(ChannelKind.FACEBOOK))
                .contains("Phát lúc 08:00 01/09/2026")
                .doesNotContain("Các bản trước");
    }
}
