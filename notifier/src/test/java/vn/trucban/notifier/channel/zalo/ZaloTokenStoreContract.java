package vn.trucban.notifier.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.zalo.ZaloTokenStore.Stored;
import vn.trucban.notifier.settings.Secret;

/** What every kind of token store keeps. */
public abstract class ZaloTokenStoreContract {
    private static final String APP = "360846524940903967";
    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00.123Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(2));
    private static final Secret SEED = new Secret("seed");

    private ZaloTokenStore store;

    /** Without tokens. */
    protected abstract ZaloTokenStore store();

    @BeforeEach
    void start() {
        store = store();
    }

    @Test
    void a_seed_is_taken_once() {
        assertThat(store.load(APP)).isEmpty();
        assertThat(store.adopt(APP, SEED)).isTrue();
        assertThat(store.adopt(APP, SEED)).isFalse();
        assertThat(stored().refresh()).isEqualTo(SEED);
        assertThat(stored().pair()).isEmpty();
    }

    @Test
    void a_saved_pair_is_read_back_whole() {
        store.adopt(APP, SEED);
        assertThat(store.save(APP, stored().version(), pair("1"))).isTrue();
        assertThat(stored().pair()).contains(pair("1"));
        assertThat(stored().refresh()).isEqualTo(new Secret("refresh-1"));
    }

    @Test
    void a_seed_used_up_long_ago_does_not_come_back() {
        store.adopt(APP, SEED);
        store.save(APP, stored().version(), pair("1"));
        assertThat(store.adopt(APP, SEED)).isFalse();
        assertThat(stored().pair()).contains(pair("1"));
    }

    @Test
    void a_new_seed_replaces_the_pair_and_the_old_seed_stays_old() {
        store.adopt(APP, SEED);
        store.save(APP, stored().version(), pair("1"));
        long before = stored().version();
        assertThat(store.adopt(APP, new Secret("seed 2"))).isTrue();
        assertThat(stored().version()).isGreaterThan(before);
        assertThat(stored().refresh()).isEqualTo(new Secret("seed 2"));
        assertThat(stored().pair()).isEmpty();
        assertThat(store.save(APP, before, pair("late"))).isFalse();
        assertThat(store.adopt(APP, SEED)).isFalse();
        assertThat(stored().refresh()).isEqualTo(new Secret("seed 2"));
    }

    @Test
    void one_instance_at_a_time_may_refresh() {
        store.adopt(APP, SEED);
        long version = stored().version();
        assertThat(store.claim(APP, version, "a", NOW, LATER)).isTrue();
        assertThat(store.claim(APP, version, "b", NOW, LATER)).isFalse();
        assertThat(store.claim(APP, version, "b", LATER, LATER.plusSeconds(60))).isTrue();
    }

    @Test
    void a_claim_is_given_back_by_its_owner_only() {
        store.adopt(APP, SEED);
        long version = stored().version();
        store.claim(APP, version, "a", NOW, LATER);
        store.release(APP, version, "b");
        assertThat(store.claim(APP, version, "b", NOW, LATER)).isFalse();
        store.release(APP, version, "a");
        assertThat(store.claim(APP, version, "b", NOW, LATER)).isTrue();
    }

    @Test
    void after_a_save_the_old_version_can_neither_be_claimed_nor_saved() {
        store.adopt(APP, SEED);
        long version = stored().version();
        store.claim(APP, version, "a", NOW, LATER);
        store.save(APP, version, pair("1"));
        assertThat(store.claim(APP, version, "b", NOW, LATER)).isFalse();
        assertThat(store.save(APP, version, pair("2"))).isFalse();
        assertThat(stored().pair()).contains(pair("1"));
        assertThat(store.claim(APP, stored().version(), "b", NOW, LATER)).isTrue();
    }

    @Test
    void a_pair_is_saved_even_when_its_claim_ran_out_because_it_is_the_only_one_there_is() {
        store.adopt(APP, SEED);
        long version = stored().version();
        store.claim(APP, version, "a", NOW, LATER);
        store.claim(APP, version, "b", LATER, LATER.plusSeconds(60));
        assertThat(store.save(APP, version, pair("1"))).isTrue();
    }

    @Test
    void apps_do_not_share_tokens() {
        store.adopt(APP, SEED);
        assertThat(store.load("1")).isEmpty();
        assertThat(store.adopt("1", SEED)).isTrue();
    }

    private Stored stored() {
        return store.load(APP).orElseThrow();
    }

    private static ZaloTokenPair pair(String number) {
        return new ZaloTokenPair(
                new Secret("access-" + number), new Secret("refresh-" + number), NOW, NOW.plus(Duration.ofHours(25)));
    }
}
