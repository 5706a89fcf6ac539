package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Office.no;
import static vn.trucban.notifier.broadcast.Office.yes;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.BINH;
import static vn.trucban.notifier.broadcast.Samples.CLERK;
import static vn.trucban.notifier.broadcast.Samples.DUNG;
import static vn.trucban.notifier.broadcast.Samples.KEY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.broadcast.Entry.What;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder;

class BroadcastDeskTest {
    private final Office office = new Office();
    private final BroadcastDesk desk = office.desk;

    @Test
    void a_notice_from_draft_to_done() {
        Broadcast draft = yes(desk.draft("k", DraftRequest.fromTemplate("sample-storm", false), AN));
        assertThat(draft.unfilled()).extracting(blank -> blank.id()).containsExactly("what", "when");

        yes(desk.fill(draft.id(), Map.of("what", "bão số 5"), AN));
        Broadcast filled = yes(desk.fill(draft.id(), Map.of("when", "14h ngày 02/9/2026"), AN));
        assertThat(filled.unfilled()).isEmpty();
        yes(desk.revise(
                draft.id(),
                filled.request().edit().over(Samples.storm().channels()).done(),
                AN));
        Broadcast submitted = yes(desk.submit(draft.id(), AN));
        assertThat(desk.awaitingApproval()).containsExactly(submitted);

        Broadcast sending = yes(desk.approve(draft.id(), submitted.round(), BINH));
        assertThat(sending.stage()).isEqualTo(Stage.SENDING);
        ordered(sending);
        assertThat(desk.awaitingApproval()).isEmpty();
        assertThat(desk.issued(10)).containsExactly(sending);
        assertThat(desk.bySerial(sending.serial())).contains(sending);

        office.delivery.settle(draft.id());
        assertThat(office.now(draft.id()).stage()).isEqualTo(Stage.DONE);
        assertThat(office.heard)
                .extracting(Entry::what)
                .containsExactly(
                        What.DRAFTED,
                        What.CHANGED,
                        What.CHANGED,
                        What.CHANGED,
                        What.SUBMITTED,
                        What.APPROVED,
                        What.STARTED,
                        What.FINISHED);
    }

    private void ordered(Broadcast sending) {
        DeliveryOrder order = office.delivery.orders().get(0);
        assertThat(order.texts())
                .isEqualTo(sending.texts())
                .containsOnlyKeys(Samples.storm().channels());
        assertThat(order.serial()).isEqualTo(sending.serial().value());
        assertThat(order.emergency()).isTrue();
        assertThat(order.audience().topics()).containsExactly("disaster");
        assertThat(order.expiresAt()).isEqualTo(office.clock.instant().plus(Duration.ofDays(1)));
        assertThat(order.texts().values())
                .allSatisfy(text ->
                        assertThat(text).contains(sending.serial().value()).doesNotContain("{"));
    }

    @Test
    void the_same_key_is_the_same_notice_and_nobody_elses() {
        Broadcast once = yes(desk.draft("k", Samples.routine(), AN));
        assertThat(yes(desk.draft("k", Samples.storm(), AN))).isEqualTo(once);
        assertThat(yes(desk.draft("k", Samples.routine(), BINH)).id()).isNotEqualTo(once.id());
        assertThat(yes(desk.draft("k2", Samples.routine(), AN)).serial()).isNotEqualTo(once.serial());
    }

    @Test
    void who_may_not_write_drafts_nothing() {
        assertThat(no(desk.draft("k", Samples.routine(), CLERK)).kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(no(desk.draft("k", DraftRequest.fromTemplate("no-such", false), AN))
                        .messageKey())
                .endsWith("template-unknown");
        assertThat(desk.recent(10)).isEmpty();
    }

    @Test
    void an_unknown_notice_is_not_found() {
        BroadcastId nobody = new BroadcastId("nobody");
        assertThat(List.of(
                        desk.submit(nobody, AN),
                        desk.approve(nobody, 1, AN),
                        desk.sendBack(nobody, AN, "vì"),
                        desk.reject(nobody, AN, "vì"),
                        desk.cancel(nobody, AN, "vì"),
                        desk.follow("k", nobody, FollowUp.UPDATE, AN),
                        desk.sendPrepared(nobody, FollowUp.CORRECTION, AN),
                        desk.resendMissed(nobody, AN)))
                .allSatisfy(answer -> assertThat(no(answer).kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(desk.preview(nobody)).isEmpty();
        assertThat(desk.progress(nobody)).isEmpty();
    }

    @Test
    void of_many_approvers_at_once_one_wins_and_the_others_hear_who() throws Exception {
        Broadcast submitted = office.submitted(Samples.routine());
        ExecutorService leaders = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer>> taps = List.<Actor>of(BINH, DUNG, BINH, DUNG, BINH, DUNG, BINH, DUNG).stream()
                    .<Callable<Answer>>map(leader -> () -> desk.approve(submitted.id(), 1, leader))
                    .toList();
            List<Answer> answers =
                    leaders.invokeAll(taps).stream().map(BroadcastDeskTest::get).toList();
            String winner =
                    office.now(submitted.id()).last(What.APPROVED).orElseThrow().name();
            assertThat(answers)
                    .filteredOn(answer -> answer instanceof Answer.Accepted)
                    .hasSize(4);
            assertThat(answers).filteredOn(answer -> answer instanceof Refusal).allSatisfy(answer -> assertThat(
                            Office.sentence((Refusal) answer))
                    .contains(winner));
        } finally {
            leaders.shutdownNow();
        }
        assertThat(office.delivery.orders()).hasSize(1);
        assertThat(office.now(submitted.id()).history())
                .extracting(Entry::what)
                .containsExactly(What.DRAFTED, What.SUBMITTED, What.APPROVED, What.STARTED);
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_correction_ready_in_the_holster_goes_out_on_one_confirmation_and_only_once() {
        Broadcast storm = office.sending(Samples.storm());
        office.clock.move(Duration.ofMinutes(10));
        Broadcast correction = yes(desk.sendPrepared(storm.id(), FollowUp.CORRECTION, AN));
        assertThat(correction.stage()).isEqualTo(Stage.SENDING);
        assertThat(correction.texts().get(ChannelKind.TELEGRAM))
                .contains("Tin về bão số 5 là nhầm")
                .contains(storm.serial().value())
                .contains(correction.serial().value());
        assertThat(yes(desk.sendPrepared(storm.id(), FollowUp.CORRECTION, BINH)).id())
                .isEqualTo(correction.id());
        assertThat(office.delivery.orders()).hasSize(2);
        DeliveryOrder order = office.delivery.orders().get(1);
        assertThat(order.predecessor()).contains(storm.id().value());
        assertThat(order.audience()).isEqualTo(office.delivery.orders().get(0).audience());
        assertThat(office.now(storm.id()).successor().orElseThrow().serial()).isEqualTo(correction.serial());
        assertThat(office.now(storm.id()).inForce(office.clock.instant())).isFalse();
        assertThat(no(desk.sendPrepared(storm.id(), FollowUp.ALL_CLEAR, BINH)).messageKey())
                .endsWith("already-followed");
    }

    @Test
    void the_holster_opens_for_leaders_only_and_only_for_what_was_approved() {
        Broadcast storm = office.submitted(Samples.storm());
        assertThat(no(desk.sendPrepared(storm.id(), FollowUp.CORRECTION, BINH)).messageKey())
                .endsWith("not-issued");
        Broadcast sending = yes(desk.approve(storm.id(), 1, BINH));
        assertThat(no(desk.sendPrepared(sending.id(), FollowUp.CORRECTION, KEY)).messageKey())
                .endsWith("program-decides");
        assertThat(no(desk.sendPrepared(sending.id(), FollowUp.UPDATE, BINH)).messageKey())
                .endsWith("nothing-prepared");
        Broadcast plain = yes(desk.draft("plain", Samples.routine(), AN));
        yes(desk.submit(plain.id(), AN));
        yes(desk.approve(plain.id(), 1, BINH));
        assertThat(no(desk.sendPrepared(plain.id(), FollowUp.ALL_CLEAR, BINH)).messageKey())
                .endsWith("nothing-prepared");
    }

    @Test
    void an_update_is_drafted_changed_and_approved_like_any_notice() {
        Broadcast storm = office.sending(Samples.storm());
        Broadcast update = yes(desk.follow("u", storm.id(), FollowUp.UPDATE, BINH));
        assertThat(update.stage()).isEqualTo(Stage.DRAFT);
        assertThat(update.wording().title()).isEqualTo("Cập nhật: Khẩn: bão số 5");
        yes(desk.fill(update.id(), Map.of("when", "18h ngày 02/9/2026"), BINH));
        yes(desk.submit(update.id(), BINH));
        assertThat(no(desk.approve(update.id(), 1, BINH)).messageKey()).endsWith("author-approves");
        Broadcast sending = yes(desk.approve(update.id(), 1, AN));
        assertThat(sending.texts().get(ChannelKind.TELEGRAM))
                .contains("18h ngày 02/9/2026")
                .contains("CẬP NHẬT thông báo " + storm.serial());
    }

    @Test
    void of_two_updates_only_the_first_approved_is_the_newest_word() {
        Broadcast storm = office.sending(Samples.storm());
        Broadcast mine = yes(desk.follow("u", storm.id(), FollowUp.UPDATE, AN));
        Broadcast yours = yes(desk.follow("u", storm.id(), FollowUp.UPDATE, DUNG));
        yes(desk.submit(mine.id(), AN));
        yes(desk.submit(yours.id(), DUNG));
        yes(desk.approve(mine.id(), 1, BINH));
        assertThat(no(desk.approve(yours.id(), 1, BINH)).messageKey()).endsWith("already-followed");
        assertThat(yes(desk.approve(mine.id(), 1, BINH)).id()).isEqualTo(mine.id());
        assertThat(yes(desk.follow("u", storm.id(), FollowUp.UPDATE, AN)).id()).isEqualTo(mine.id());
    }

    @Test
    void a_correction_goes_to_whoever_got_what_it_corrects() {
        Broadcast storm = office.sending(Samples.storm());
        Broadcast correction = yes(desk.follow("c", storm.id(), FollowUp.CORRECTION, AN));
        DraftRequest elsewhere = Samples.routine().edit().text("Chữ khác.").done();
        Broadcast changed = yes(desk.revise(correction.id(), elsewhere, AN));
        assertThat(changed.wording().text()).isEqualTo("Chữ khác.");
        assertThat(changed.audience()).isEqualTo(storm.audience());
        assertThat(changed.request().channels()).isEqualTo(storm.request().channels());
    }

    @Test
    void sending_again_reopens_what_was_done() {
        Broadcast sending = office.sending(Samples.routine());
        assertThat(no(desk.resendMissed(sending.id(), KEY)).kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(no(desk.resendMissed(sending.id(), BINH)).messageKey()).isEqualTo("delivery.resend.nothing-missed");
        office.delivery.settle(sending.id());
        assertThat(yes(desk.resendMissed(sending.id(), BINH)).stage()).isEqualTo(Stage.SENDING);
        office.delivery.settle(sending.id());
        assertThat(office.now(sending.id()).stage()).isEqualTo(Stage.DONE);
        assertThat(office.now(sending.id()).last(What.RESENT).orElseThrow().name())
                .isEqualTo(BINH.name());
    }

    @Test
    void a_stop_between_asking_and_writing_down_is_not_taken_back_by_sending_again() {
        Broadcast sending = office.sending(Samples.routine());
        office.delivery.settle(sending.id());
        office.store.beforeNext(
                it -> it.latest().what() == What.RESENT, () -> yes(desk.cancel(sending.id(), AN, "Sai giờ")));
        assertThat(no(desk.resendMissed(sending.id(), BINH)).messageKey()).endsWith("already-cancelled");
        assertThat(office.now(sending.id()).stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void stopping_reaches_delivery_before_it_is_written_down() {
        Broadcast sending = office.sending(Samples.routine());
        assertThat(no(desk.cancel(sending.id(), KEY, "vì")).kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(office.delivery.cancelled()).isEmpty();
        assertThat(yes(desk.cancel(sending.id(), BINH, "Sai giờ")).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(office.delivery.cancelled()).containsExactly(sending.id().value());
        office.delivery.settle(sending.id());
        assertThat(office.now(sending.id()).stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void every_refusal_has_its_sentence() {
        assertThat(Office.CONTENT.messages().keys())
                .contains(
                        "broadcast.refused.not-found",
                        "broadcast.refused.author-approves",
                        "broadcast.refused.already-approved");
        for (Stage stage : Stage.values()) {
            assertThat(Office.CONTENT.messages().has("broadcast.stage." + NoticeComposer.key(stage)))
                    .isTrue();
        }
        for (ChannelKind kind : ChannelKind.values()) {
            assertThat(Office.CONTENT.messages().has("broadcast.channel." + kind.id()))
                    .isTrue();
        }
    }
}
