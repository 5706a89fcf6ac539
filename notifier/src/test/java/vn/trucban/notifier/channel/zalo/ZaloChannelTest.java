package vn.trucban.notifier.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.LAN;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.and;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.buttons;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.notice;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.photo;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.plain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.FakePlatform.Reply;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.zalo.FakeZalo.Message;

/** What a person sees on Zalo, and what becomes of messages that do not reach them. */
class ZaloChannelTest {
    private static final String OUTSIDE = "9990001112223334445";

    private final MovedClock clock = new MovedClock("2026-09-01T01:00:00Z");
    private final FakeZalo zalo = FakeZalo.start(clock);
    private final InMemoryZaloTokenStore store = new InMemoryZaloTokenStore();
    private final ZaloFixture plainLine = new ZaloFixture(zalo.environment(), store, "a", clock);
    private final ZaloFixture templateLine =
            new ZaloFixture(and(zalo.environment(), "ZALO_TEMPLATE_ID", "7895417a"), store, "b", clock);
    private final ZaloChannel channel = plainLine.channel;

    @AfterEach
    void everyMessageKeptToZalosRules() {
        assertThat(zalo.violations()).isEmpty();
        plainLine.close();
        templateLine.close();
        zalo.close();
    }

    private static Failure failure(SendOutcome outcome) {
        if (outcome instanceof SendOutcome.RetryLater later) {
            return later.reason().failure();
        }
        if (outcome instanceof SendOutcome.NotReachable not) {
            return not.reason().failure();
        }
        throw new AssertionError("not expected: " + outcome);
    }

    private Message last() {
        return zalo.messagesTo(LAN).get(zalo.messagesTo(LAN).size() - 1);
    }

    @Test
    void a_message_arrives_word_for_word_and_its_id_comes_back() {
        SendOutcome outcome = channel.send(plain("Máy in đã in lại được. <b>Cảm ơn</b> [@123]"));
        assertThat(outcome).isInstanceOfSatisfying(SendOutcome.Sent.class, sent -> assertThat(sent.providerId())
                .startsWith("96d3"));
        assertThat(last().text()).isEqualTo("Máy in đã in lại được. <b>Cảm ơn</b> [@123]");
        assertThat(zalo.calls(FakeZalo.CONSULTATION).get(0).headers()).doesNotContainKey("authorization");
    }

    @Test
    void buttons_can_be_tapped_and_answered_by_number_as_well() {
        channel.send(buttons(
                "Anh/chị thử in lại giúp.",
                List.of(
                        new Button.Press("Hết lỗi", "ok:1"),
                        new Button.Press("Chưa được", "no:1"),
                        new Button.Press("Cần hỗ trợ", "help:1"))));
        assertThat(last().text())
                .isEqualTo("Anh/chị thử in lại giúp.\n\nTrả lời bằng số:\n1. Hết lỗi\n2. Chưa được\n3. Cần hỗ trợ");
        assertThat(last().buttons())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("Hết lỗi", "#tb:ok:1", "Chưa được", "#tb:no:1", "Cần hỗ trợ", "#tb:help:1"));
    }

    @Test
    void links_and_numbers_open_and_dial_and_stand_in_the_text_for_clients_without_buttons() {
        channel.send(buttons(
                "Mất điện.",
                List.of(
                        new Button.Press("Cũng bị như vậy", "same"),
                        new Button.Link("Xem thông báo", "https://dongphuc.example.vn/tb/17"),
                        new Button.Call("Gọi Điện lực", "0209 3 870 123"),
                        new Button.Call("Cứu hỏa", "114"))));
        assertThat(last().buttons())
                .containsEntry("Xem thông báo", "https://dongphuc.example.vn/tb/17")
                .containsEntry("Gọi Điện lực", "842093870123")
                .doesNotContainKey("Cứu hỏa");
        assertThat(last().text())
                .isEqualTo(
                        "Mất điện.\n\nTrả lời bằng số:\n1. Cũng bị như vậy\n\n"
                                + "Xem thông báo: https://dongphuc.example.vn/tb/17\nGọi Điện lực: 0209 3 870 123\nCứu hỏa: 114");
    }

    @Test
    void of_more_than_five_buttons_the_rest_is_still_there_as_numbers() {
        channel.send(buttons(
                "Chọn loại sự cố:",
                List.of(
                        new Button.Press("Máy in", "1"),
                        new Button.Press("Tài khoản", "2"),
                        new Button.Press("Mạng", "3"),
                        new Button.Press("Phần mềm", "4"),
                        new Button.Press("Chữ ký số", "5"),
                        new Button.Press("Mất điện", "6"))));
        assertThat(last().buttons()).hasSize(5);
        assertThat(last().text()).contains("6. Mất điện");
    }

    @Test
    void buttons_zalo_will_not_take_do_not_cost_the_message() {
        zalo.answer(FakeZalo.CONSULTATION, FakeZalo.error(-201));
        assertThat(channel.send(buttons("Chọn:", List.of(new Button.Press("Hết lỗi", "ok")))))
                .isInstanceOf(SendOutcome.Sent.class);
        assertThat(last().buttons()).isEmpty();
        assertThat(last().text()).contains("1. Hết lỗi");
    }

    @Test
    void a_photo_is_passed_on_and_a_photo_that_expired_does_not_cost_the_words() {
        channel.send(photo("Ảnh lỗi của máy in", "https://f1.photo.talk.zdn.vn/1.jpg"));
        assertThat(last().body()
                        .at("/message/attachment/payload/elements/0/url")
                        .asString(""))
                .isEqualTo("https://f1.photo.talk.zdn.vn/1.jpg");
        zalo.answer(FakeZalo.CONSULTATION, FakeZalo.error(-100));
        assertThat(channel.send(photo("Ảnh lỗi của máy in", "https://f1.photo.talk.zdn.vn/1.jpg")))
                .isInstanceOf(SendOutcome.Sent.class);
        assertThat(last().body().at("/message/attachment").isMissingNode()).isTrue();
    }

    @Test
    void what_cannot_fit_even_so_is_refused_here_and_not_cut_silently() {
        assertThat(channel.send(plain("x".repeat(2_001)))).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(zalo.calls(FakeZalo.CONSULTATION)).isEmpty();
    }

    @Test
    void outside_the_window_without_a_template_a_person_is_not_reachable() {
        for (int error : List.of(-230, -232, -213)) {
            zalo.consultationErrorFor(OUTSIDE, error);
            SendOutcome outcome = channel.send(notice(OUTSIDE, "Mất điện."));
            assertThat(outcome).isInstanceOf(SendOutcome.NotReachable.class);
            assertThat(failure(outcome)).isEqualTo(Failure.WINDOW_CLOSED);
        }
    }

    @Test
    void outside_the_window_a_notice_goes_as_a_template() {
        zalo.consultationErrorFor(OUTSIDE, -230);
        String text = "Tạm ngừng cấp điện\nthôn Đồng Tâm từ 8 giờ đến 11 giờ. " + "Mời bà con chuẩn bị. ".repeat(20);
        assertThat(templateLine.channel.send(notice(OUTSIDE, text))).isInstanceOf(SendOutcome.Sent.class);
        Message message = zalo.messagesTo(OUTSIDE).get(0);
        assertThat(message.template()).isTrue();
        assertThat(message.body().path("template_id").asString("")).isEqualTo("7895417a");
        var data = message.body().path("template_data");
        assertThat(data.path("tieu_de").asString("")).isEqualTo("Tạm ngừng cấp điện thôn Đồng Tâm");
        assertThat(data.path("so_hieu").asString("")).isEqualTo("TB-26-0017");
        assertThat(data.path("noi_dung").asString(""))
                .startsWith("Tạm ngừng cấp điện thôn Đồng Tâm từ 8 giờ")
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("…");
    }

    @Test
    void the_template_says_the_short_form_that_was_approved() {
        zalo.consultationErrorFor(OUTSIDE, -230);
        String brief = "Mất điện từ 8 giờ đến 11 giờ. Toàn văn: https://xa.example.vn/#TB-26-0017";
        assertThat(templateLine.channel.send(ZaloFixture.inBrief(OUTSIDE, "Dài. ".repeat(200), brief)))
                .isInstanceOf(SendOutcome.Sent.class);
        assertThat(zalo.messagesTo(OUTSIDE)
                        .get(0)
                        .body()
                        .path("template_data")
                        .path("noi_dung")
                        .asString(""))
                .isEqualTo(brief);
    }

    @Test
    void outside_the_window_a_reply_has_no_template() {
        zalo.consultationErrorFor(LAN, -230);
        assertThat(templateLine.channel.send(plain("Xin chào"))).isInstanceOf(SendOutcome.NotReachable.class);
        assertThat(zalo.calls(FakeZalo.TEMPLATE)).isEmpty();
    }

    @Test
    void a_used_up_template_allowance_is_not_asked_for_again_and_does_not_silence_replies() {
        zalo.consultationErrorFor(OUTSIDE, -230);
        zalo.answer(FakeZalo.TEMPLATE, FakeZalo.error(-144));
        for (int i = 0; i < 3; i++) {
            assertThat(templateLine.channel.send(notice(OUTSIDE, "Mất điện.")))
                    .isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
                        assertThat(later.reason().failure()).isEqualTo(Failure.QUOTA_EXHAUSTED);
                        // 08:00 in Vietnam; allowances start anew at midnight there
                        assertThat(later.after()).contains(Duration.ofHours(16).plusMinutes(5));
                        assertThat(later.wholeChannel()).isFalse();
                    });
        }
        assertThat(zalo.calls(FakeZalo.TEMPLATE)).hasSize(1);
        assertThat(templateLine.channel.send(plain("Có người nhận việc rồi ạ.")))
                .isInstanceOf(SendOutcome.Sent.class);
        clock.move(Duration.ofHours(17));
        assertThat(templateLine.channel.send(notice(OUTSIDE, "Mất điện."))).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void a_night_rest_lasts_until_six_in_vietnam() {
        clock.move(Duration.ofHours(15)); // 23:00 in Vietnam
        zalo.errorFor(LAN, -234);
        assertThat(channel.send(plain("Xin chào")))
                .isEqualTo(new SendOutcome.RetryLater(
                        new SendOutcome.Reason(Failure.NIGHT_REST, "-234"), Optional.of(Duration.ofHours(7)), false));
    }

    @Test
    void when_zalo_says_that_nothing_remains_this_minute_nothing_is_sent_this_minute() {
        clock.move(Duration.ofSeconds(20));
        Reply lastOne = Reply.of(200, "{\"data\":{\"message_id\":\"m\"},\"error\":0,\"message\":\"Success\"}")
                .with("X-RateLimit-Limit", "4000")
                .with("X-RateLimit-Remain", "0");
        zalo.answer(FakeZalo.CONSULTATION, lastOne);
        assertThat(channel.send(plain("một"))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(channel.send(plain("hai")))
                .isEqualTo(new SendOutcome.RetryLater(
                        new SendOutcome.Reason(Failure.RATE_LIMITED, "X-RateLimit-Remain 0"),
                        Optional.of(Duration.ofSeconds(40)),
                        true));
        assertThat(zalo.calls(FakeZalo.CONSULTATION)).hasSize(1);
        clock.move(Duration.ofSeconds(40));
        assertThat(channel.send(plain("hai"))).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void health_names_the_account_or_the_reason() {
        assertThat(channel.check()).isEqualTo(new ChannelHealth.Ready("UBND xã Đồng Phúc"));
        zalo.answer("/v2.0/oa/getoa", FakeZalo.error(-224));
        assertThat(channel.check())
                .isEqualTo(new ChannelHealth.NotReady(new SendOutcome.Reason(Failure.PERMISSION_MISSING, "-224")));
        zalo.goDown();
        assertThat(channel.check()).isInstanceOf(ChannelHealth.NotReady.class);
        zalo.comeBack();
    }
}
