package vn.trucban.notifier.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.FakePlatform.Reply;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.Finding.Expiry;
import vn.trucban.notifier.selftest.Finding.Grade;
import vn.trucban.notifier.selftest.Finding.Note;

/** What the self-test says of the Official Account: token, package, allowance, and when each ends. */
class ZaloProbeTest {
    private static final Note NAME = Note.of("watch.finding.account", "name", "UBND xã Đồng Phúc");
    private static final String ACCOUNT = "/oa/getoa";
    private static final String QUOTA = "/oa/quota/message";

    private final MovedClock clock = new MovedClock("2026-11-26T00:00:00Z");
    private final FakeZalo zalo = FakeZalo.start(clock);
    private final ZaloFixture line =
            new ZaloFixture(zalo.environment(), new InMemoryZaloTokenStore(), "a", clock, Duration.ofSeconds(2));
    private final PlatformHttp http =
            new PlatformHttp(new HttpTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2)), Optional.empty());
    private final ZaloProbe probe =
            new ZaloProbe(new ZaloApi(http, URI.create(zalo.url()), line.tokens, clock), line.tokens);

    @AfterEach
    void close() {
        assertThat(zalo.violations()).isEmpty();
        http.close();
        line.close();
        zalo.close();
    }

    private static Reply ok(String data) {
        return Reply.of(200, "{\"error\":0,\"message\":\"Success\",\"data\":" + data + "}");
    }

    private static Reply account(String more) {
        return ok("{\"oa_id\":\"1\",\"name\":\"UBND xã Đồng Phúc\"" + more + "}");
    }

    private Expiry tokenEnd() {
        return new Expiry("zalo-token", Instant.parse("2026-11-26T00:00:00Z").plus(Duration.ofDays(90)));
    }

    @Test
    void a_good_account_tells_its_allowance_and_its_ends() {
        zalo.answer(
                ACCOUNT,
                account(
                        ",\"is_verified\":true,\"package_name\":\"Nâng cao\",\"package_valid_through_date\":\"31/12/2026\""));
        zalo.answer(
                QUOTA,
                ok("[{\"quota_type\":\"sub_quota\",\"total\":500,\"remain\":\"480\"},{\"total\":20,\"remain\":5}]"));
        Finding finding = probe.look();
        assertThat(finding)
                .isEqualTo(Finding.good(
                                "zalo",
                                NAME,
                                new Note("watch.finding.zalo-quota", Map.of("remain", "485", "total", "520")))
                        .expiring(new Expiry("zalo-package", Instant.parse("2026-12-31T17:00:00Z")))
                        .expiring(tokenEnd()));
        assertThat(zalo.calls(QUOTA).get(0).body()).contains("\"quota_owner\":\"OA\"", "\"sub_quota\"");
        assertThat(finding.toString()).doesNotContain(PlantedSecrets.MARK);
    }

    @Test
    void an_allowance_zalo_does_not_tell_is_no_trouble_and_an_empty_one_is() {
        assertThat(probe.look()).isEqualTo(Finding.good("zalo", NAME).expiring(tokenEnd()));
        zalo.answer(QUOTA, FakeZalo.error(-224), ok("{\"remain\":0,\"total\":500}"));
        assertThat(probe.look().grade()).isEqualTo(Grade.GOOD);
        Finding empty = probe.look();
        assertThat(empty.grade()).isEqualTo(Grade.WARNING);
        assertThat(empty.notes().get(0)).isEqualTo(Note.of("watch.finding.zalo-quota-empty", "total", "500"));
    }

    @Test
    void an_account_that_is_not_verified_and_a_date_nobody_can_read_are_warnings_at_most() {
        zalo.answer(ACCOUNT, account(",\"is_verified\":false,\"package_valid_through_date\":\"vĩnh viễn\""));
        Finding finding = probe.look();
        assertThat(finding.grade()).isEqualTo(Grade.WARNING);
        assertThat(finding.expiries()).containsExactly(tokenEnd());
    }

    @Test
    void a_refresh_that_no_longer_happens_shows_in_the_end_of_the_token() {
        probe.look();
        clock.move(Duration.ofHours(21));
        zalo.answer("/access_token", Reply.badGateway());
        assertThat(probe.look().expiries()).contains(tokenEnd());
    }

    @Test
    void a_revoked_access_token_is_renewed_without_a_word() {
        probe.look();
        zalo.revokeAccessToken();
        assertThat(probe.look().grade()).isEqualTo(Grade.GOOD);
    }

    @Test
    void a_refresh_token_that_zalo_refuses_is_bad_although_the_old_token_still_works() {
        probe.look();
        zalo.grantAnew("another");
        assertThat(probe.look()).isEqualTo(Finding.bad("zalo", Note.of("failure.token-invalid")));
    }

    @Test
    void refusals_gateways_silence_and_a_cut_line_are_said() {
        probe.look();
        zalo.answer(ACCOUNT, FakeZalo.error(-224), Reply.badGateway(), Reply.silence(Duration.ofSeconds(8)));
        assertThat(probe.look()).isEqualTo(Finding.bad("zalo", Note.of("failure.permission-missing")));
        assertThat(probe.look()).isEqualTo(Finding.bad("zalo", Note.of("failure.platform-down")));
        assertThat(probe.look()).isEqualTo(Finding.bad("zalo", Note.of("failure.no-answer")));
        zalo.goDown();
        assertThat(probe.look()).isEqualTo(Finding.bad("zalo", Note.of("failure.no-connection")));
    }
}
