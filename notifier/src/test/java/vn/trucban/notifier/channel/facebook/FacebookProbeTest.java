package vn.trucban.notifier.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.FakePlatform.Call;
import vn.trucban.notifier.channel.FakePlatform.Reply;
import vn.trucban.notifier.facebook.FacebookSettings;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.Finding.Expiry;
import vn.trucban.notifier.selftest.Finding.Grade;
import vn.trucban.notifier.selftest.Finding.Note;
import vn.trucban.notifier.settings.Variables;

/** What the self-test says of the page and of the token to it. */
class FacebookProbeTest {
    private static final Note PAGE = Note.of("watch.finding.page", "name", "UBND xã Đồng Phúc");
    private static final String TOKEN = "/debug_token";
    private static final String SCOPES = "\"pages_show_list\",\"pages_manage_posts\",\"pages_read_engagement\"";

    private final FakeFacebook facebook = FakeFacebook.start(new MovedClock("2026-11-26T00:00:00Z"));
    private final PlatformHttp http =
            new PlatformHttp(new HttpTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2)), Optional.empty());
    private final FacebookProbe probe = probe();

    private FacebookProbe probe() {
        FacebookSettings settings = FacebookSettings.read(new Variables(facebook.environment()::get));
        FacebookSettings.Page page = settings.page().orElseThrow();
        return new FacebookProbe(new GraphApi(http, settings, page), page.id());
    }

    @AfterEach
    void theTokenStoodInNoUrl() {
        assertThat(facebook.violations()).isEmpty();
        http.close();
        facebook.close();
    }

    /** Facebook's answer about a token. */
    private static Reply token(boolean valid, long expires, long dataAccess, String scopes) {
        return Reply.of(
                200,
                "{\"data\":{\"app_id\":\"1\",\"type\":\"PAGE\",\"is_valid\":" + valid + ",\"expires_at\":" + expires
                        + ",\"data_access_expires_at\":" + dataAccess + ",\"scopes\":[" + scopes + "]}}");
    }

    @Test
    void a_good_token_names_the_page_and_its_ends() {
        facebook.answer(TOKEN, token(true, 0, 1_790_000_000L, SCOPES));
        Finding finding = probe.look();
        assertThat(finding)
                .isEqualTo(Finding.good("facebook", PAGE)
                        .expiring(new Expiry("facebook-data-access", Instant.ofEpochSecond(1_790_000_000L))));
        Call asked = facebook.calls(TOKEN).get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.query()).isEmpty();
        assertThat(asked.body()).contains("method=GET", "input_token=");
        assertThat(finding.toString()).doesNotContain(PlantedSecrets.MARK);
    }

    @Test
    void a_token_that_ends_says_when() {
        facebook.answer(TOKEN, token(true, 1_785_000_000L, 0, SCOPES));
        assertThat(probe.look().expiries())
                .containsExactly(new Expiry("facebook-token", Instant.ofEpochSecond(1_785_000_000L)));
    }

    @Test
    void a_revoked_token_is_bad() {
        facebook.answer(FakeFacebook.PAGE_ID, FakeFacebook.error(190, 460));
        assertThat(probe.look()).isEqualTo(Finding.bad("facebook", Note.of("failure.token-invalid")));
        facebook.answer(TOKEN, token(false, 1_700_000_000L, 0, SCOPES));
        assertThat(probe.look().grade()).isEqualTo(Grade.BAD);
    }

    @Test
    void a_permission_that_is_missing_is_named() {
        facebook.answer(TOKEN, token(true, 0, 0, "\"pages_read_engagement\""));
        assertThat(probe.look())
                .isEqualTo(Finding.bad(
                        "facebook", Note.of("watch.finding.permission-missing", "list", "pages_manage_posts"), PAGE));
        facebook.answer(FakeFacebook.PAGE_ID, FakeFacebook.error(200, 0));
        assertThat(probe.look()).isEqualTo(Finding.bad("facebook", Note.of("failure.permission-missing")));
    }

    @Test
    void a_page_nobody_can_see_is_bad() {
        facebook.answer(FakeFacebook.PAGE_ID, Reply.of(200, "{\"name\":\"UBND xã Đồng Phúc\",\"is_published\":false}"));
        assertThat(probe.look()).isEqualTo(Finding.bad("facebook", Note.of("watch.finding.page-hidden"), PAGE));
    }

    @Test
    void where_facebook_will_not_speak_of_the_token_it_still_works() {
        facebook.answer(TOKEN, FakeFacebook.error(100, 0), Reply.badGateway(), Reply.silence(Duration.ofSeconds(8)));
        for (int i = 0; i < 3; i++) {
            assertThat(probe.look().grade()).isEqualTo(Grade.WARNING);
        }
    }

    @Test
    void gateways_silence_and_a_cut_line_are_said() {
        facebook.answer(FakeFacebook.PAGE_ID, Reply.badGateway(), Reply.silence(Duration.ofSeconds(8)));
        assertThat(probe.look()).isEqualTo(Finding.bad("facebook", Note.of("failure.platform-down")));
        assertThat(probe.look()).isEqualTo(Finding.bad("facebook", Note.of("failure.no-answer")));
        facebook.goDown();
        assertThat(probe.look()).isEqualTo(Finding.bad("facebook", Note.of("failure.no-connection")));
    }
}
