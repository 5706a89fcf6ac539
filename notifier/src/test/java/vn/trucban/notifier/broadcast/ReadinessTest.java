package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.NOW;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.broadcast.DraftRequest.Edit;
import vn.trucban.notifier.broadcast.Preview.Showing;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;
import vn.trucban.notifier.zalo.ZaloBill;
import vn.trucban.notifier.zalo.ZaloPurse.Content;

/** Everything that must be put right before a notice is submitted: shown in the preview, and refused by submit in the same words. */
class ReadinessTest {
    private final Office office = new Office();

    record Bad(String reason, DraftRequest draft) {
        @Override
        public String toString() {
            return reason;
        }
    }

    static Stream<Bad> bad() {
        SourceBulletin source = new SourceBulletin(
                3, "Đài Khí tượng", "TTN-15", Optional.of(NOW), Optional.of("https://kttv.example.vn/15"));
        return Stream.of(
                bad("blank-unfilled", DraftRequest.fromTemplate("sample-storm", false), it -> it),
                bad("blank-unfilled", Samples.storm(), it -> it.fill(Map.of("what", "  "))),
                bad("blank-too-long", Samples.storm(), it -> it.fill(Map.of("what", "b".repeat(41)))),
                bad("blank-left", Samples.routine(), it -> it.text("Từ {since} mất mạng.")),
                bad("blank-left", Samples.storm(), it -> it.fill(Map.of("what", "{issued}"))),
                bad("title-missing", Samples.routine(), it -> it.title(" \u200B\n")),
                bad("title-too-long", Samples.routine(), it -> it.title("t".repeat(66))),
                bad("text-missing", Samples.routine(), it -> it.text("\n \n")),
                bad("correction-missing", Samples.routine(), it -> it.level(Level.EMERGENCY)
                        .allClear("Hết.")),
                bad("all-clear-missing", Samples.routine(), it -> it.level(Level.EMERGENCY)
                        .correction("Nhầm.")),
                bad("source-missing", Samples.routine(), it -> it.text("Rủi ro thiên tai cấp 3.")),
                bad("source-missing", Samples.routine(), it -> it.text("cap do rui ro thien tai: cap 2")),
                bad("source-missing", Samples.routine(), it -> it.title("RỦI RO THIÊN TAI CẤP ĐỘ 4")),
                bad("risk-level", Samples.routine(), it -> it.text("Rủi ro thiên tai cấp 6.")),
                bad("risk-level", Samples.storm(), it -> it.citing(with(source, 7, "TTN-15"))),
                bad("source-number", Samples.storm(), it -> it.citing(with(source, 3, " "))),
                bad("channels-missing", Samples.routine(), it -> it.over(Set.of())),
                bad("channel-off", Samples.routine(), it -> it.over(Set.of(ChannelKind.SIMULATOR))),
                bad("nobody", Samples.routine(), it -> it.over(Set.of(ChannelKind.ZALO))),
                bad("hamlet-unknown", Samples.routine(), it -> it.to(new Audience(Set.of("x"), Set.of("power")))),
                bad("topic-unknown", Samples.routine(), it -> it.to(new Audience(Set.of(), Set.of("x")))),
                bad("expiry-past", Samples.routine(), it -> it.until(NOW)),
                bad("expiry-past", Samples.routine(), it -> it.until(Instant.EPOCH)),
                bad("text-too-long", Samples.routine(), it -> it.text("a".repeat(4000))),
                bad("correction-too-long", Samples.storm(), it -> it.correction("a".repeat(4000))),
                bad("all-clear-too-long", Samples.storm(), it -> it.allClear("a".repeat(4000))),
                bad("drill-template", DraftRequest.fromTemplate("drill", false), it -> it.fill(
                                Map.of("scenario", "mất điện", "when", "8 giờ"))
                        .over(Set.of(ChannelKind.TELEGRAM))));
    }

    static Stream<Bad> realAndMarkedAsDrill() {
        return Stream.of(
                bad("drill-mark", Samples.routine(), it -> it.title("🟦 DIỄN TẬP: mất mạng")),
                bad("drill-mark", Samples.routine(), it -> it.text("Mất mạng. Đây là “DIỄN TẬP”.")),
                bad(
                        "drill-mark",
                        Samples.routine(),
                        it -> it.loudspeaker("DIE\u0302\u0303N TA\u0323\u0302P. Mất mạng.")),
                bad("drill-mark", Samples.storm(), it -> it.correction("DIỄN TẬP. Tin bão là nhầm.")));
    }

    private static Bad bad(String reason, DraftRequest good, UnaryOperator<Edit> spoil) {
        return new Bad(reason, spoil.apply(good.edit()).done());
    }

    private static SourceBulletin with(SourceBulletin source, int level, String number) {
        return new SourceBulletin(level, source.issuer(), number, source.issuedAt(), source.proof());
    }

    @ParameterizedTest
    @MethodSource({"bad", "realAndMarkedAsDrill"})
    void what_is_wrong_is_named_in_the_preview_and_refused_by_submit(Bad bad) {
        Broadcast draft = office.drafted(bad.draft());
        List<Refusal> problems = office.desk.preview(draft.id()).orElseThrow().problems();
        assertThat(problems).extracting(Refusal::messageKey).contains("broadcast.refused." + bad.reason());
        assertThat(problems).doesNotHaveDuplicates();
        problems.forEach(problem -> assertThat(Office.sentence(problem)).doesNotContain("{"));
        Refusal refusal = Office.no(office.desk.submit(draft.id(), AN));
        assertThat(refusal).isEqualTo(problems.get(0));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_READY);
        assertThat(office.now(draft.id())).isEqualTo(draft);
    }

    @Test
    void what_is_in_order_has_no_problems() {
        for (DraftRequest request : List.of(Samples.routine(), Samples.storm(), Samples.drill())) {
            assertThat(new Office().drafted(request)).satisfies(draft -> assertThat(office.desk
                            .preview(office.drafted(request).id())
                            .orElseThrow()
                            .problems())
                    .isEmpty());
        }
    }

    @Test
    void a_real_notice_may_speak_of_a_drill() {
        DraftRequest announced = Samples.routine()
                .edit()
                .title("Diễn tập chữa cháy sáng thứ Bảy")
                .text("Sáng thứ Bảy xã tổ chức buổi DIỄN TẬP chữa cháy. Mời bà con đến xem.")
                .done();
        assertThat(office.desk
                        .preview(office.drafted(announced).id())
                        .orElseThrow()
                        .problems())
                .isEmpty();
    }

    @Test
    void the_length_that_is_refused_says_by_how_much() {
        Broadcast draft = office.drafted(
                Samples.routine().edit().over(EnumSet.of(ChannelKind.TELEGRAM)).done());
        Showing shown = office.desk.preview(draft.id()).orElseThrow().channels().get(0);
        int room = shown.limit() - shown.length() + draft.wording().text().length();
        Broadcast full = Office.yes(office.desk.revise(
                draft.id(), draft.request().edit().text("a".repeat(room)).done(), AN));
        assertThat(office.desk.preview(full.id()).orElseThrow().problems()).isEmpty();
        Broadcast over = Office.yes(office.desk.revise(
                draft.id(), draft.request().edit().text("a".repeat(room + 3)).done(), AN));
        Refusal refusal = Office.no(office.desk.submit(over.id(), AN));
        assertThat(Office.sentence(refusal)).contains("Telegram").contains("dài quá 3 ký tự");
    }

    @Test
    void what_an_update_holds_ready_must_fit_as_well() {
        Broadcast storm = office.sending(Samples.storm());
        Broadcast update = Office.yes(office.desk.follow("u", storm.id(), FollowUp.UPDATE, AN));
        for (DraftRequest spoilt : List.of(
                update.request().edit().correction("a".repeat(4000)).done(),
                update.request().edit().allClear("a".repeat(4000)).done())) {
            Office.yes(office.desk.revise(update.id(), spoilt, AN));
            assertThat(Office.no(office.desk.submit(update.id(), AN)).messageKey())
                    .isIn("broadcast.refused.correction-too-long", "broadcast.refused.all-clear-too-long");
        }
        Office.yes(office.desk.revise(update.id(), update.request(), AN));
        assertThat(Office.yes(office.desk.submit(update.id(), AN)).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void a_channel_that_publishes_needs_nobody_to_have_subscribed() {
        office.reach.clear();
        Broadcast draft = office.drafted(Samples.routine());
        Preview preview = office.desk.preview(draft.id()).orElseThrow();
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.channels())
                .extracting(Showing::channel)
                .containsExactly(ChannelKind.TELEGRAM, ChannelKind.LOUDSPEAKER);
        assertThat(preview.channels()).extracting(Showing::reach).containsOnly(0L);
    }

    @Test
    void the_preview_is_what_will_be_sent_except_for_the_time() {
        Broadcast submitted = office.submitted(Samples.storm());
        Preview preview = office.desk.preview(submitted.id()).orElseThrow();
        Broadcast sending = Office.yes(office.desk.approve(submitted.id(), 1, Samples.BINH));
        assertThat(preview.channels()).hasSize(3).allSatisfy(showing -> {
            assertThat(showing.text()).isEqualTo(sending.texts().get(showing.channel()));
            assertThat(showing.length()).isEqualTo(showing.text().length());
            assertThat(showing.live()).isFalse();
        });
        assertThat(preview.channels().get(0).reach()).isEqualTo(5);
    }

    private static ZaloBill bill(int templates, int left, int reserved) {
        Content some = new Content(OptionalInt.of(left), reserved);
        return new ZaloBill(3, 0, templates, 0, 0, new Content(OptionalInt.empty(), 0), some, false);
    }

    private Broadcast onZalo(DraftRequest request) {
        return office.drafted(request.edit()
                .over(EnumSet.of(ChannelKind.TELEGRAM, ChannelKind.ZALO))
                .done());
    }

    @Test
    void a_routine_notice_may_not_spend_what_is_kept_for_emergencies() {
        office.bill = bill(60, 100, 50);
        Broadcast draft = onZalo(Samples.routine());
        assertThat(office.desk.preview(draft.id()).orElseThrow().zalo()).contains(office.bill);
        Refusal refusal = Office.no(office.desk.submit(draft.id(), AN));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_READY);
        assertThat(Office.sentence(refusal)).contains("cần 60 tin Zalo trả phí").contains("thiếu 10 tin");
        Broadcast smaller = Office.yes(office.desk.revise(
                draft.id(),
                draft.request().edit().over(EnumSet.of(ChannelKind.TELEGRAM)).done(),
                AN));
        assertThat(office.desk.submit(smaller.id(), AN)).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void an_emergency_may_spend_the_reserve() {
        office.bill = bill(60, 100, 50);
        assertThat(office.desk.submit(onZalo(Samples.storm()).id(), AN)).isInstanceOf(Answer.Accepted.class);
        assertThat(office.bill.shortageInEmergency()).isZero();
    }

    @Test
    void where_zalo_never_said_what_is_left_nothing_is_refused() {
        office.bill = new ZaloBill(
                0, 9_000, 9_000, 0, 0, new Content(OptionalInt.empty(), 0), new Content(OptionalInt.empty(), 0), true);
        assertThat(office.desk.submit(onZalo(Samples.routine()).id(), AN)).isInstanceOf(Answer.Accepted.class);
    }
}
