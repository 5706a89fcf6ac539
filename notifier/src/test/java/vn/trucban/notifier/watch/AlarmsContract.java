package vn.trucban.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.watch.Trouble.Kind;

/** What every keeper of alarms keeps. */
public abstract class AlarmsContract {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00.123Z");
    private static final Alarm TOKEN = Alarm.of(
            new Trouble(Kind.TOKEN, "", Optional.of(ChannelKind.ZALO), Optional.of(Failure.TOKEN_INVALID), NOW), NOW);
    private static final Alarm ENGINE =
            Alarm.of(new Trouble(Kind.ENGINE, "i1", Optional.empty(), Optional.empty(), NOW), NOW);

    private Alarms alarms;

    /** Without any, new for each test. */
    protected abstract Alarms alarms();

    @BeforeEach
    void open() {
        alarms = alarms();
    }

    @Test
    void an_alarm_is_raised_once_and_comes_back_as_it_was() {
        assertThat(alarms.open()).isEmpty();
        assertThat(alarms.raise(TOKEN)).isTrue();
        assertThat(alarms.raise(TOKEN)).isFalse();
        assertThat(alarms.raise(ENGINE)).isTrue();
        assertThat(alarms.open()).containsExactlyInAnyOrder(TOKEN, ENGINE);
    }

    @Test
    void of_two_changes_of_the_same_alarm_one_is_kept() {
        alarms.raise(TOKEN);
        Instant later = NOW.plusSeconds(60);
        assertThat(alarms.save(TOKEN.told(later))).isTrue();
        assertThat(alarms.save(TOKEN.seen(later))).isFalse();
        assertThat(alarms.open()).singleElement().satisfies(kept -> {
            assertThat(kept.told()).isEqualTo(1);
            assertThat(kept.toldAt()).isEqualTo(later);
            assertThat(kept.version()).isEqualTo(2);
            assertThat(alarms.save(kept.seen(later))).isTrue();
        });
    }

    @Test
    void it_ends_once_and_only_as_it_was_read() {
        alarms.raise(TOKEN);
        alarms.save(TOKEN.told(NOW));
        assertThat(alarms.close(TOKEN)).isFalse();
        Alarm kept = alarms.open().get(0);
        assertThat(alarms.close(kept)).isTrue();
        assertThat(alarms.close(kept)).isFalse();
        assertThat(alarms.save(kept)).isFalse();
        assertThat(alarms.open()).isEmpty();
        assertThat(alarms.raise(TOKEN)).isTrue();
    }

    @Test
    void of_two_who_look_after_the_same_look_one_is_kept() {
        Instant later = NOW.plusSeconds(60);
        assertThat(alarms.lastLook()).isEmpty();
        assertThat(alarms.look(Optional.empty(), NOW)).isTrue();
        assertThat(alarms.look(Optional.empty(), later)).isFalse();
        assertThat(alarms.lastLook()).contains(NOW);
        assertThat(alarms.look(Optional.of(NOW), later)).isTrue();
        assertThat(alarms.look(Optional.of(NOW), later)).isFalse();
        assertThat(alarms.lastLook()).contains(later);
        assertThat(alarms.open()).isEmpty();
    }
}
