package vn.trucban.bot.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.MovedClock;

/** Whoever is away for a working day signs in again; whoever looks in now and then does not. */
class SignInsTest {
    private static final PersonId LAN = new PersonId("lan");

    private Instant now = Instant.parse("2026-11-26T01:00:00Z");
    private final InMemorySignInStore store = new InMemorySignInStore();
    private final SignIns signIns = signIns();

    /** Another instance on the same store, or the program after a crash. */
    private SignIns signIns() {
        return new SignIns(store, new SecureRandom(), MovedClock.reading(() -> now));
    }

    @Test
    void it_outlives_the_program_and_ends_when_it_is_ended() {
        String secret = signIns.begin(LAN);
        assertThat(signIns().person(secret)).contains(LAN);
        signIns().end(secret);
        assertThat(signIns.person(secret)).isEmpty();
    }

    @Test
    void it_lasts_as_long_as_the_browser_is_seen() {
        String secret = signIns.begin(LAN);
        for (int hours = 0; hours < 24; hours += 6) {
            now = now.plus(Duration.ofHours(6));
            assertThat(signIns.person(secret)).contains(LAN);
        }
        now = now.plus(SignIns.LASTS);
        assertThat(signIns.person(secret)).isEmpty();
    }

    @Test
    void two_browsers_are_two_and_what_is_no_secret_is_nobody() {
        String one = signIns.begin(LAN);
        String other = signIns.begin(new PersonId("hoa"));
        signIns.end(one);
        assertThat(signIns.person(other)).contains(new PersonId("hoa"));
        assertThat(signIns.person("")).isEmpty();
        assertThat(signIns.person("x".repeat(43))).isEmpty();
        assertThat(signIns.person("' || true || '")).isEmpty();
        signIns.end("' || true || '");
    }

    @Test
    void the_store_does_not_hold_what_lets_somebody_in() {
        String secret = signIns.begin(LAN);
        assertThat(store.find(secret)).isEmpty();
        assertThat(SignIns.ofForms(secret)).isNotEqualTo(secret);
        assertThat(store.find(SignIns.ofForms(secret))).isEmpty();
    }

    @Test
    void the_old_ones_are_cleared_away_when_somebody_signs_in() {
        Instant then = now;
        String old = signIns.begin(LAN);
        now = now.plus(SignIns.LASTS).plusSeconds(1);
        signIns.begin(LAN);
        now = then;
        assertThat(signIns.person(old)).isEmpty();
    }
}
