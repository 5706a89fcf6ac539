package vn.trucban.notifier.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.LAN;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.plain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.FakePlatform.Reply;
import vn.trucban.notifier.channel.LogCapture;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.settings.Secret;

/** Tokens that rotate, expire, are revoked and are shared by instances: what people's messages notice of it, and what is never lost. */
class ZaloTokensTest {
    private final MovedClock clock = new MovedClock("2026-09-01T01:00:00Z");
    private final FakeZalo zalo = FakeZalo.start(clock);
    private final InMemoryZaloTokenStore store = new InMemoryZaloTokenStore();
    private final List<ZaloFixture> lines = new ArrayList<>();
    private final ZaloFixture line = line("a", store);

    private ZaloFixture line(String owner, ZaloTokenStore tokens) {
        ZaloFixture started = new ZaloFixture(zalo.environment(), tokens, owner, clock);
        lines.add(started);
        return started;
    }

    @AfterEach
    void stop() {
        lines.forEach(ZaloFixture::close);
        zalo.close();
    }

    private static void assertSent(SendOutcome outcome) {
        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void the_seed_is_turned_into_a_pair_once_and_the_pair_is_stored_before_its_first_use() {
        StoreWatch watched = new StoreWatch(store);
        ZaloFixture watchedLine = line("b", watched);
        assertSent(watchedLine.channel.send(plain("một")));
        assertSent(watchedLine.channel.send(plain("hai")));
        assertThat(zalo.refreshes()).isEqualTo(1);
        assertThat(watched.callsAtSave).containsExactly(0);
    }

    @Test
    void after_a_restart_the_stored_pair_goes_on_although_the_settings_hold_the_old_seed() {
        var environment = zalo.environment();
        assertSent(line.channel.send(plain("một")));
        ZaloFixture restarted = new ZaloFixture(environment, store, "after restart", clock);
        lines.add(restarted);
        assertSent(restarted.channel.send(plain("hai")));
        clock.move(Duration.ofHours(21));
        assertSent(restarted.channel.send(plain("ba")));
        assertThat(zalo.refreshes()).isEqualTo(2);
    }

    @Test
    void a_token_is_refreshed_after_twenty_hours_not_when_it_has_run_out() {
        assertSent(line.channel.send(plain("một")));
        clock.move(Duration.ofHours(19));
        assertSent(line.channel.send(plain("hai")));
        assertThat(zalo.refreshes()).isEqualTo(1);
        clock.move(Duration.ofMinutes(61));
        assertSent(line.channel.send(plain("ba")));
        assertThat(zalo.refreshes()).isEqualTo(2);
    }

    @Test
    void a_token_zalo_calls_expired_is_refreshed_once_and_the_message_goes_out() {
        assertSent(line.channel.send(plain("một")));
        zalo.revokeAccessToken();
        assertSent(line.channel.send(plain("hai")));
        assertThat(zalo.refreshes()).isEqualTo(2);
        assertThat(zalo.messagesTo(LAN)).hasSize(2);
    }

    @Test
    void a_second_refusal_right_after_the_refresh_is_not_answered_by_a_third_try() {
        assertSent(line.channel.send(plain("một")));
        zalo.answer(FakeZalo.CONSULTATION, FakeZalo.error(-216), FakeZalo.error(-216));
        assertThat(line.channel.send(plain("hai"))).isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
            assertThat(later.reason().failure()).isEqualTo(Failure.TOKEN_INVALID);
            assertThat(later.wholeChannel()).isTrue();
        });
        assertThat(zalo.refreshes()).isEqualTo(2);
        assertThat(zalo.calls(FakeZalo.CONSULTATION)).hasSize(3);
    }

    @Test
    void many_senders_cause_one_refresh() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Future<SendOutcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            outcomes.add(senders.submit(() -> line.channel.send(plain("tin"))));
        }
        for (Future<SendOutcome> outcome : outcomes) {
            assertSent(outcome.get());
        }
        senders.shutdown();
        assertThat(zalo.refreshes()).isEqualTo(1);
    }

    @Test
    void another_instance_uses_what_the_first_one_refreshed() {
        ZaloFixture second = line("b", store);
        assertSent(line.channel.send(plain("một")));
        assertSent(second.channel.send(plain("hai")));
        zalo.revokeAccessToken();
        assertSent(line.channel.send(plain("ba")));
        assertSent(second.channel.send(plain("bốn")));
        assertThat(zalo.refreshes()).isEqualTo(2);
    }

    @Test
    void while_another_instance_refreshes_a_message_waits_a_moment_instead_of_using_the_token_twice() {
        store.adopt(FakeZalo.APP_ID, new Secret(zalo.environment().get("ZALO_OA_REFRESH_TOKEN")));
        Instant now = clock.instant();
        store.claim(FakeZalo.APP_ID, 1, "other", now, now.plusSeconds(60));
        assertThat(line.channel.send(plain("một"))).isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
            assertThat(later.after()).contains(Duration.ofSeconds(2));
            assertThat(later.wholeChannel()).isTrue();
        });
        assertThat(zalo.refreshes()).isZero();
        clock.move(Duration.ofMinutes(2));
        assertSent(line.channel.send(plain("một")));
    }

    @Test
    void a_new_seed_in_the_settings_replaces_tokens_that_no_longer_work() {
        assertSent(line.channel.send(plain("một")));
        zalo.grantAnew("seed from API Explorer, second time".replace(' ', '-'));
        ZaloFixture restarted = line("restarted", store);
        assertSent(restarted.channel.send(plain("hai")));
    }

    @Test
    void a_refused_refresh_token_stops_the_channel_says_so_and_is_not_hammered() {
        var environment = zalo.environment();
        zalo.grantAnew("only-the-administrator-knows");
        ZaloFixture stale = new ZaloFixture(environment, store, "stale", clock);
        lines.add(stale);
        for (int i = 0; i < 3; i++) {
            assertThat(stale.channel.send(plain("một"))).isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
                assertThat(later.reason().failure()).isEqualTo(Failure.TOKEN_INVALID);
                assertThat(later.reason().detail()).contains("ZALO_OA_REFRESH_TOKEN", "-14014");
                assertThat(later.after()).isPresent();
            });
        }
        assertThat(zalo.calls(FakeZalo.OAUTH)).hasSize(1);
        assertThat(stale.channel.check()).isInstanceOfSatisfying(ChannelHealth.NotReady.class, notReady -> assertThat(
                        notReady.reason().detail())
                .contains("ZALO_OA_REFRESH_TOKEN"));
    }

    @Test
    void an_early_refresh_that_fails_costs_no_message_but_shows_in_the_health_check() {
        assertSent(line.channel.send(plain("một")));
        assertThat(line.channel.check()).isEqualTo(new ChannelHealth.Ready("UBND xã Đồng Phúc"));
        clock.move(Duration.ofHours(21));
        zalo.answer(FakeZalo.OAUTH, Reply.of(200, "{\"error\":-14014,\"error_name\":\"Invalid refresh token\"}"));
        assertSent(line.channel.send(plain("hai")));
        assertThat(line.channel.check()).isInstanceOf(ChannelHealth.NotReady.class);
        clock.move(Duration.ofMinutes(6));
        assertSent(line.channel.send(plain("ba")));
        assertThat(line.channel.check()).isInstanceOf(ChannelHealth.Ready.class);
    }

    @Test
    void an_oauth_host_that_is_away_is_tried_again_later() {
        zalo.answer(FakeZalo.OAUTH, Reply.badGateway());
        assertThat(line.channel.send(plain("một")))
                .isInstanceOfSatisfying(
                        SendOutcome.RetryLater.class,
                        later -> assertThat(later.reason().failure()).isEqualTo(Failure.PLATFORM_DOWN));
        clock.move(Duration.ofSeconds(31));
        assertSent(line.channel.send(plain("một")));
    }

    @Test
    void a_store_that_fails_between_refresh_and_save_does_not_lose_the_pair() {
        StoreWatch failing = new StoreWatch(store);
        failing.failSaves = 2;
        ZaloFixture cutOff = line("b", failing);
        for (int i = 0; i < 2; i++) {
            assertThat(cutOff.channel.send(plain("một"))).isInstanceOf(SendOutcome.RetryLater.class);
            assertThat(zalo.calls(FakeZalo.CONSULTATION)).isEmpty();
        }
        assertSent(cutOff.channel.send(plain("một")));
        assertThat(zalo.refreshes()).isEqualTo(1);
    }

    @Test
    void no_token_and_no_text_reaches_a_log() {
        try (LogCapture log = new LogCapture()) {
            line.channel.send(plain(PlantedSecrets.MESSAGE_TEXT));
            zalo.grantAnew(PlantedSecrets.MARK + "granted-anew");
            line.channel.send(plain(PlantedSecrets.MESSAGE_TEXT));
            line.channel.check();
            assertThat(log.lines()).isNotEmpty().allSatisfy(text -> assertThat(text)
                    .doesNotContain(PlantedSecrets.MARK, LAN));
        }
    }

    /** Counts messages sent at the moment of each save, and fails some saves. */
    private final class StoreWatch implements ZaloTokenStore {
        private final ZaloTokenStore inner;
        private final List<Integer> callsAtSave = new ArrayList<>();
        private int failSaves;

        StoreWatch(ZaloTokenStore inner) {
            this.inner = inner;
        }

        @Override
        public boolean adopt(String appId, Secret seed) {
            return inner.adopt(appId, seed);
        }

        @Override
        public Optional<Stored> load(String appId) {
            return inner.load(appId);
        }

        @Override
        public boolean claim(String appId, long version, String owner, Instant now, Instant until) {
            return inner.claim(appId, version, owner, now, until);
        }

        @Override
        public void release(String appId, long version, String owner) {
            inner.release(appId, version, owner);
        }

        @Override
        public boolean save(String appId, long version, ZaloTokenPair pair) {
            if (failSaves-- > 0) {
                throw new IllegalStateException("store away");
            }
            callsAtSave.add(zalo.calls(FakeZalo.CONSULTATION).size());
            return inner.save(appId, version, pair);
        }
    }
}
