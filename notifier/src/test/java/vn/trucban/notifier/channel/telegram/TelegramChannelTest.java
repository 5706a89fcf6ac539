package vn.trucban.notifier.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.telegram.FakeTelegram.Reply;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.telegram.TelegramApi;
import vn.trucban.notifier.telegram.TelegramSettings;

/** What becomes of a message on Telegram, against a server that speaks the Bot API. */
class TelegramChannelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
    private static final String CHAT = "700100200";
    private static final Address LAN = new Address(ChannelKind.TELEGRAM, CHAT);

    private final FakeTelegram telegram = FakeTelegram.start(CLOCK);
    private final TelegramApi api = new TelegramApi(
            settings(telegram.url()),
            new Secret("42:test"),
            new HttpTimeouts(Duration.ofSeconds(2), Duration.ofMillis(400)));
    private final TelegramChannel channel = new TelegramChannel(api);

    static TelegramSettings settings(String url) {
        return new TelegramSettings(
                Optional.of(new Secret("42:test")),
                URI.create(url),
                Optional.empty(),
                TelegramSettings.Mode.POLLING,
                Optional.empty());
    }

    @AfterEach
    void everyCallKeptToTheBotApi() {
        assertThat(telegram.violations()).isEmpty();
        api.close();
        telegram.close();
    }

    private static OutgoingMessage message(String text, List<Button> buttons) {
        return new OutgoingMessage(
                "m1", LAN, text, buttons, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static OutgoingMessage replacing(String earlier, String text, List<Button> buttons) {
        return new OutgoingMessage(
                "m2", LAN, text, buttons, Optional.of(earlier), Optional.empty(), Optional.empty(), false);
    }

    private static OutgoingMessage withPhoto(String text, String fileId) {
        return new OutgoingMessage(
                "m3", LAN, text, List.of(), Optional.empty(), Optional.of(fileId), Optional.empty(), false);
    }

    private SendOutcome sendPlain() {
        return channel.send(OutgoingMessage.text("m1", LAN, "Máy in đã in lại được."));
    }

    private static String sentId(SendOutcome outcome) {
        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
        return ((SendOutcome.Sent) outcome).providerId();
    }

    @Test
    void a_message_arrives_word_for_word_and_its_id_comes_back() {
        String text = "Nghỉ <b>chiều</b> nay & *mai*: 1_2 [không] phải mã";
        String id = sentId(channel.send(message(text, List.of())));
        assertThat(telegram.chat(CHAT)).singleElement().satisfies(shown -> {
            assertThat(shown.id()).isEqualTo(id);
            assertThat(shown.text()).isEqualTo(text);
        });
        assertThat(telegram.calls("sendMessage").get(0).parameters().has("parse_mode"))
                .isFalse();
    }

    @Test
    void short_buttons_share_a_row_and_long_ones_have_their_own() {
        channel.send(message(
                "Máy in còn giấy không?",
                List.of(
                        new Button.Press("Hết lỗi", "ok:1"),
                        new Button.Press("Chưa được", "no:1"),
                        new Button.Press("Cần hỗ trợ", "help:1"),
                        new Button.Press("Đổi sang sự cố khác của quầy", "other"))));
        var rows = telegram.calls("sendMessage")
                .get(0)
                .parameters()
                .path("reply_markup")
                .path("inline_keyboard");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).hasSize(3);
        assertThat(telegram.chat(CHAT).get(0).buttons())
                .containsEntry("Chưa được", "no:1")
                .hasSize(4);
    }

    @Test
    void telephone_numbers_stand_in_the_text_in_the_form_phones_make_tappable() {
        channel.send(message(
                "Mất điện.",
                List.of(new Button.Call("Gọi Điện lực", "0209 3 870 123"), new Button.Call("Cứu hỏa", "114"))));
        assertThat(telegram.chat(CHAT).get(0).text())
                .isEqualTo("Mất điện.\n\nGọi Điện lực: +842093870123\nCứu hỏa: 114");
        assertThat(telegram.chat(CHAT).get(0).buttons()).isEmpty();
    }

    @Test
    void a_link_that_telegram_would_refuse_stands_in_the_text() {
        channel.send(message(
                "Xem sổ.",
                List.of(
                        new Button.Link("Trong mạng", "http://localhost:8080/admin"),
                        new Button.Link("Trang xã", "https://dongphuc.example.vn/"))));
        assertThat(telegram.chat(CHAT).get(0).text()).endsWith("Trong mạng: http://localhost:8080/admin");
        assertThat(telegram.chat(CHAT).get(0).buttons()).isEqualTo(Map.of("Trang xã", "https://dongphuc.example.vn/"));
    }

    @Test
    void a_step_is_edited_in_place_and_loses_its_old_buttons() {
        String id = sentId(channel.send(message("Bước 1", List.of(new Button.Press("Xong", "1")))));
        assertThat(sentId(channel.send(replacing(id, "Bước 2", List.of())))).isEqualTo(id);
        assertThat(telegram.chat(CHAT)).singleElement().satisfies(shown -> {
            assertThat(shown.text()).isEqualTo("Bước 2");
            assertThat(shown.buttons()).isEmpty();
        });
    }

    @Test
    void an_edit_that_was_done_before_counts_as_sent() {
        String id = sentId(channel.send(message("Bước 1", List.of())));
        assertThat(sentId(channel.send(replacing(id, "Bước 1", List.of())))).isEqualTo(id);
        assertThat(telegram.chat(CHAT)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bad Request: message to edit not found",
                "Bad Request: message can't be edited",
                "Bad Request: there is no text in the message to edit",
                "Bad Request: MESSAGE_ID_INVALID"
            })
    void what_cannot_be_edited_is_sent_anew(String description) {
        telegram.answer("editMessageText", Reply.refusal(400, description));
        assertThat(sentId(channel.send(replacing("77", "Bước 2", List.of())))).isNotEqualTo("77");
        assertThat(telegram.chat(CHAT)).hasSize(1);
    }

    @Test
    void an_id_of_another_channel_is_not_edited() {
        sentId(channel.send(replacing("sandbox-9", "Bước 2", List.of())));
        assertThat(telegram.calls("editMessageText")).isEmpty();
    }

    @Test
    void a_photo_goes_by_its_id_with_the_text_under_it() {
        sentId(channel.send(withPhoto("Đèn LOS đỏ", "AgACAgUAAx")));
        assertThat(telegram.chat(CHAT)).singleElement().satisfies(shown -> {
            assertThat(shown.photo()).isEqualTo("AgACAgUAAx");
            assertThat(shown.text()).isEqualTo("Đèn LOS đỏ");
        });
    }

    @Test
    void a_text_too_long_for_a_caption_comes_first_and_the_photo_follows() {
        sentId(channel.send(withPhoto("a".repeat(1025), "AgACAgUAAx")));
        assertThat(telegram.chat(CHAT)).extracting(FakeChats.Shown::photo).containsExactly("", "AgACAgUAAx");
    }

    @Test
    void a_photo_telegram_no_longer_has_does_not_hold_back_the_words() {
        telegram.answer("sendPhoto", Reply.refusal(400, "Bad Request: wrong file identifier/HTTP URL specified"));
        sentId(channel.send(withPhoto("Đèn LOS đỏ", "cũ")));
        assertThat(telegram.chat(CHAT)).extracting(FakeChats.Shown::text).containsExactly("Đèn LOS đỏ");
    }

    @ParameterizedTest
    @CsvSource({
        "403,Forbidden: bot was blocked by the user,BLOCKED_BY_RECIPIENT",
        "403,Forbidden: user is deactivated,RECIPIENT_UNKNOWN",
        "403,Forbidden: bot was kicked from the group chat,BLOCKED_BY_RECIPIENT",
        "403,Forbidden: bot can't initiate conversation with a user,RECIPIENT_UNKNOWN",
        "400,Bad Request: chat not found,RECIPIENT_UNKNOWN",
        "400,Bad Request: PEER_ID_INVALID,RECIPIENT_UNKNOWN"
    })
    void who_cannot_be_written_to_any_more_is_gone(int code, String description, Failure failure) {
        telegram.answer("sendMessage", Reply.refusal(code, description));
        assertThat(sendPlain()).isInstanceOfSatisfying(SendOutcome.RecipientGone.class, gone -> assertThat(
                        gone.reason().failure())
                .isEqualTo(failure));
    }

    @Test
    void too_many_requests_hold_the_whole_token_for_as_long_as_telegram_says() {
        telegram.answer("sendMessage", Reply.tooManyRequests(7), Reply.tooManyRequests(3));
        assertThat(sendPlain()).isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
            assertThat(later.reason().failure()).isEqualTo(Failure.RATE_LIMITED);
            assertThat(later.after()).contains(Duration.ofSeconds(7));
            assertThat(later.wholeChannel()).isTrue();
        });
        sendPlain();
        sentId(sendPlain());
    }

    @ParameterizedTest
    @CsvSource({"401,Unauthorized", "404,Not Found"})
    void a_wrong_token_waits_for_the_administrator(int code, String description) {
        telegram.answer("sendMessage", Reply.refusal(code, description));
        assertThat(sendPlain()).isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
            assertThat(later.reason().failure()).isEqualTo(Failure.TOKEN_INVALID);
            assertThat(later.wholeChannel()).isTrue();
        });
    }

    @Test
    void a_chat_that_moved_gets_the_message_and_tells_its_new_address() {
        telegram.answer("sendMessage", Reply.migrated(-1001234567890L));
        assertThat(sendPlain()).isInstanceOfSatisfying(SendOutcome.Sent.class, sent -> assertThat(sent.movedTo())
                .contains(new Address(ChannelKind.TELEGRAM, "-1001234567890")));
        assertThat(telegram.chat("-1001234567890")).hasSize(1);
    }

    @Test
    void an_error_from_behind_the_door_promises_nothing() {
        telegram.answer("sendMessage", Reply.badGateway(), Reply.refusal(500, "Internal Server Error"));
        for (int i = 0; i < 2; i++) {
            assertThat(sendPlain()).isInstanceOfSatisfying(SendOutcome.Unknown.class, unknown -> assertThat(
                            unknown.reason().failure())
                    .isEqualTo(Failure.PLATFORM_DOWN));
        }
    }

    @Test
    void a_gateway_that_did_not_pass_it_on_is_tried_again() {
        telegram.answer("sendMessage", Reply.of(503, "<html>503 Service Unavailable</html>"));
        assertThat(sendPlain()).isInstanceOf(SendOutcome.RetryLater.class);
    }

    @Test
    void a_success_without_an_id_is_a_success() {
        telegram.answer("sendMessage", Reply.of(200, "{\"ok\":true,\"result\":true}"));
        assertThat(sendPlain()).isEqualTo(new SendOutcome.Sent(""));
    }

    @Test
    void a_gateway_that_gave_up_waiting_leaves_the_outcome_unknown() {
        telegram.answer("sendMessage", Reply.of(504, "<html>504 Gateway Time-out</html>"));
        assertThat(sendPlain()).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void an_accepted_message_whose_answer_has_news_in_it_is_sent() {
        telegram.answer(
                "sendMessage", Reply.of(200, "{\"ok\":true,\"result\":{\"message_id\":8,\"new_in_2027\":[{}]}}"));
        assertThat(sentId(sendPlain())).isEqualTo("8");
    }

    @Test
    void other_refusals_are_for_this_message_and_name_no_person() {
        telegram.answer(
                "sendMessage", Reply.refusal(400, "Bad Request: URL 'https://x.vn/lan' of 700100200 is invalid"));
        assertThat(sendPlain()).isInstanceOfSatisfying(SendOutcome.Rejected.class, rejected -> {
            assertThat(rejected.reason().failure()).isEqualTo(Failure.MESSAGE_REFUSED);
            assertThat(rejected.reason().detail()).startsWith("400 ").doesNotContain("lan", CHAT);
        });
    }

    @Test
    void no_connection_is_certainly_not_sent() {
        telegram.goDown();
        assertThat(sendPlain()).isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
            assertThat(later.reason().failure()).isEqualTo(Failure.NO_CONNECTION);
            assertThat(later.wholeChannel()).isTrue();
        });
    }

    @Test
    void silence_after_the_request_left_is_unknown_and_never_repeated_here() {
        telegram.answer("sendMessage", Reply.silence(Duration.ofSeconds(5)), Reply.hangingUp());
        assertThat(sendPlain()).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(sendPlain()).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(telegram.calls("sendMessage")).hasSize(2);
    }

    @Test
    void a_check_names_the_bot_or_says_what_is_wrong() {
        assertThat(channel.check()).isEqualTo(new ChannelHealth.Ready("@trucban_bot"));
        telegram.answer("getMe", Reply.refusal(401, "Unauthorized"), Reply.badGateway());
        assertThat(channel.check()).isInstanceOfSatisfying(ChannelHealth.NotReady.class, sick -> assertThat(
                        sick.reason().failure())
                .isEqualTo(Failure.TOKEN_INVALID));
        assertThat(channel.check()).isInstanceOf(ChannelHealth.NotReady.class);
    }
}
