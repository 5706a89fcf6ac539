package vn.trucban.notifier.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.FakePlatform.Reply;
import vn.trucban.notifier.channel.LogCapture;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.facebook.FacebookSettings;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.settings.Variables;

/** What stands on the page in the end, whatever happened on the way. */
class FacebookChannelTest {
    private static final String OUTAGE = "THÔNG BÁO TB-26-0017\nTạm ngừng cấp điện thôn Đồng Tâm.";
    private static final String FEED = "/feed";

    private final MovedClock clock = new MovedClock("2026-09-01T01:00:00Z");
    private final FakeFacebook facebook = FakeFacebook.start(clock);
    private final PlatformHttp http =
            new PlatformHttp(new HttpTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(10)), Optional.empty());
    private final FacebookChannel channel = channel(http);

    private FacebookChannel channel(PlatformHttp line) {
        FacebookSettings settings = FacebookSettings.read(new Variables(facebook.environment()::get));
        FacebookSettings.Page page = settings.page().orElseThrow();
        return new FacebookChannel(new GraphApi(line, settings, page), page.id(), clock);
    }

    @AfterEach
    void theTokenStoodInNoUrl() {
        assertThat(facebook.violations()).isEmpty();
        http.close();
        facebook.close();
    }

    private static OutgoingMessage notice(String serial, String text, Optional<String> replaces, boolean repeat) {
        return new OutgoingMessage(
                serial + "/facebook",
                new Address(ChannelKind.FACEBOOK, "page"),
                text,
                List.of(),
                replaces,
                Optional.empty(),
                Optional.of(new NoticeHead("n-" + serial, serial, "Tạm ngừng cấp điện", true, false)),
                repeat);
    }

    private static OutgoingMessage first() {
        return notice("TB-26-0017", OUTAGE, Optional.empty(), false);
    }

    private static OutgoingMessage again() {
        return notice("TB-26-0017", OUTAGE, Optional.empty(), true);
    }

    private String post(OutgoingMessage message) {
        SendOutcome outcome = channel.send(message);
        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
        return ((SendOutcome.Sent) outcome).providerId();
    }

    @Test
    void a_notice_is_one_post_with_its_text_word_for_word() {
        String id = post(first());
        assertThat(facebook.posts()).containsExactly(new FakeFacebook.Post(id, OUTAGE, 0));
        assertThat(facebook.calls(FEED).get(0).path()).isEqualTo("/v26.0/" + FakeFacebook.PAGE_ID + "/feed");
        assertThat(facebook.calls("/published_posts")).isEmpty();
    }

    @Test
    void links_and_numbers_stand_in_the_text_and_buttons_that_cannot_be_pressed_do_not() {
        post(new OutgoingMessage(
                "m",
                new Address(ChannelKind.FACEBOOK, "page"),
                "TB-1: Mất điện.",
                List.of(
                        new Button.Link("Xem thêm", "https://dongphuc.example.vn/tb/1"),
                        new Button.Call("Điện lực", "0209 3 870 123"),
                        new Button.Press("Đăng ký", "subscribe")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new NoticeHead("n", "TB-1", "Mất điện", false, false)),
                false));
        assertThat(facebook.posts().get(0).message())
                .isEqualTo("TB-1: Mất điện.\n\nXem thêm: https://dongphuc.example.vn/tb/1\nĐiện lực: 0209 3 870 123");
    }

    @Test
    void an_update_changes_the_post_instead_of_adding_one() {
        String id = post(first());
        String same = post(notice("TB-26-0018", "TB-26-0018: Đã có điện.", Optional.of(id), false));
        assertThat(same).isEqualTo(id);
        assertThat(facebook.posts()).containsExactly(new FakeFacebook.Post(id, "TB-26-0018: Đã có điện.", 1));
    }

    @Test
    void an_update_of_a_post_somebody_removed_becomes_a_post() {
        String id = post(first());
        facebook.remove(id);
        post(notice("TB-26-0018", "TB-26-0018: Đã có điện.", Optional.of(id), false));
        assertThat(facebook.posts()).singleElement().satisfies(post -> assertThat(post.message())
                .contains("Đã có điện"));
    }

    @Test
    void a_post_whose_answer_was_lost_is_found_again_and_not_made_twice() {
        facebook.swallowAnswers(true);
        HttpTimeouts impatient = new HttpTimeouts(Duration.ofSeconds(5), Duration.ofMillis(500));
        try (PlatformHttp line = new PlatformHttp(impatient, Optional.empty())) {
            assertThat(channel(line).send(first())).isInstanceOf(SendOutcome.Unknown.class);
        }
        facebook.swallowAnswers(false);
        assertThat(facebook.posts()).hasSize(1);
        assertThat(post(again())).isEqualTo(facebook.posts().get(0).id());
        assertThat(facebook.posts()).hasSize(1);
    }

    @Test
    void a_repeat_posts_when_the_first_attempt_left_nothing() {
        post(notice("TB-26-00170", "TB-26-00170: một số hiệu dài hơn", Optional.empty(), false));
        facebook.answer(FEED, Reply.badGateway());
        assertThat(channel.send(first())).isInstanceOf(SendOutcome.Unknown.class);
        post(again());
        assertThat(facebook.posts()).extracting(FakeFacebook.Post::message).contains(OUTAGE);
    }

    @Test
    void a_later_correction_that_names_the_serial_is_not_taken_for_the_notice() {
        String id = post(first());
        post(notice("TB-26-0019", "TB-26-0019: Đính chính TB-26-0017.", Optional.empty(), false));
        assertThat(post(again())).isEqualTo(id);
    }

    @Test
    void a_notice_somebody_touched_up_by_hand_is_known_by_its_serial() {
        String id = post(notice("TB-26-0017", "TB-26-0017: Mất điện thôn Đồng Tâm!", Optional.empty(), false));
        post(notice("TB-26-0019", "TB-26-0019: Đính chính TB-26-0017.", Optional.empty(), false));
        assertThat(post(again())).isEqualTo(id);
    }

    @Test
    void facebook_calling_it_a_duplicate_means_that_it_is_there() {
        String id = post(first());
        assertThat(post(first())).isEqualTo(id);
        assertThat(facebook.posts()).hasSize(1);
    }

    @Test
    void when_the_page_cannot_be_read_nothing_is_posted_on_suspicion() {
        facebook.answer("/published_posts", Reply.badGateway());
        assertThat(channel.send(again())).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(facebook.posts()).isEmpty();
    }

    @Test
    void facebook_is_left_alone_for_as_long_as_it_asks_even_after_a_success() {
        String usage = "{\"112233445566778\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":20,"
                + "\"total_time\":20,\"estimated_time_to_regain_access\":12}]}";
        facebook.answer(FEED, Reply.of(200, "{\"id\":\"112233445566778_1\"}").with("X-Business-Use-Case-Usage", usage));
        post(first());
        assertThat(channel.send(again())).isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
            assertThat(later.reason().failure()).isEqualTo(Failure.RATE_LIMITED);
            assertThat(later.after()).contains(Duration.ofMinutes(12));
            assertThat(later.wholeChannel()).isTrue();
        });
        assertThat(channel.check()).isInstanceOf(ChannelHealth.NotReady.class);
        assertThat(facebook.calls()).hasSize(1);
        clock.move(Duration.ofMinutes(12));
        post(again());
    }

    @Test
    void only_notices_are_posted() {
        Address page = new Address(ChannelKind.FACEBOOK, "page");
        assertThat(channel.send(OutgoingMessage.text("m", page, "Xin chào"))).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(facebook.calls()).isEmpty();
    }

    @Test
    void health_names_the_page_or_the_reason() {
        assertThat(channel.check()).isEqualTo(new ChannelHealth.Ready("UBND xã Đồng Phúc"));
        facebook.answer(FakeFacebook.PAGE_ID, FakeFacebook.error(190, 460));
        assertThat(channel.check())
                .isEqualTo(new ChannelHealth.NotReady(new SendOutcome.Reason(Failure.TOKEN_INVALID, "190/460")));
    }

    @Test
    void no_token_and_no_text_reaches_a_log() {
        try (LogCapture log = new LogCapture()) {
            facebook.answer(FEED, Reply.badGateway(), FakeFacebook.error(190, 463));
            for (boolean repeat : new boolean[] {false, false, true}) {
                channel.send(notice("TB-26-0017", PlantedSecrets.NOTICE_TEXT, Optional.empty(), repeat));
            }
            assertThat(facebook.posts()).hasSize(1);
            assertThat(log.lines()).noneMatch(line -> line.contains(PlantedSecrets.MARK));
        }
    }
}
