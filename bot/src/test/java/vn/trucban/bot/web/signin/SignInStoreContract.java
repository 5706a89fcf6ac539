package vn.trucban.bot.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.PersonId;

/** What every store of sign-ins promises. */
public abstract class SignInStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-26T01:05:00.123Z");
    private static final StandingSignIn ONE = new StandingSignIn("digest1", new PersonId("lan"), NOW);
    private static final StandingSignIn OTHER = new StandingSignIn("digest2", new PersonId("lan"), NOW.plusSeconds(60));

    /** Another instance on the same data each time; empty at first. */
    protected abstract SignInStore store();

    @Test
    void what_was_begun_is_found_by_every_instance_until_it_ends() {
        assertThat(store().find("digest1")).isEmpty();
        store().begin(ONE);
        store().begin(OTHER);
        assertThat(store().find("digest1")).contains(ONE);
        store().end("digest1");
        store().end("digest1");
        assertThat(store().find("digest1")).isEmpty();
        assertThat(store().find("digest2")).contains(OTHER);
    }

    @Test
    void of_two_that_see_it_at_once_one_is_told_that_it_did() {
        store().begin(ONE);
        assertThat(store().seen(ONE, NOW.plusSeconds(300))).isTrue();
        assertThat(store().seen(ONE, NOW.plusSeconds(301))).isFalse();
        assertThat(store().find("digest1").orElseThrow().seenAt()).isEqualTo(NOW.plusSeconds(300));
        assertThat(store().seen(OTHER, NOW)).as("never begun").isFalse();
        assertThat(store().find("digest2")).isEmpty();
    }

    @Test
    void those_unseen_for_long_end_and_others_stay() {
        store().begin(ONE);
        store().begin(OTHER);
        store().endUnseenSince(OTHER.seenAt());
        assertThat(store().find("digest1")).isEmpty();
        assertThat(store().find("digest2")).contains(OTHER);
    }
}
