package vn.trucban.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.watch.Trouble.Kind;

/** When people are told, reminded and relieved, whatever happens to the instances. */
class WatchdogTest {
    private static final String TOKEN = "token//telegram";

    private final Kennel kennel = new Kennel();
    private final Watchdog dog = kennel.dog("one");

    private Trouble token(Failure why) {
        return new Trouble(Kind.TOKEN, "", Optional.of(ChannelKind.TELEGRAM), Optional.of(why), kennel.clock.instant());
    }

    private Trouble unsent() {
        return new Trouble(
                Kind.UNSENT, "TB-2026-0001-9", Optional.of(ChannelKind.ZALO), Optional.empty(), kennel.clock.instant());
    }

    @Test
    void once_told_then_every_hour_then_that_it_is_over() {
        kennel.troubles = List.of(unsent());
        kennel.minutes(1, dog);
        assertThat(kennel.news()).containsExactly("raised unsent/TB-2026-0001-9/zalo");
        kennel.minutes(59, dog);
        assertThat(kennel.news()).isEmpty();
        kennel.minutes(1, dog);
        assertThat(kennel.news()).containsExactly("still unsent/TB-2026-0001-9/zalo");
        kennel.minutes(60, dog);
        assertThat(kennel.news()).containsExactly("still unsent/TB-2026-0001-9/zalo");
        kennel.troubles = List.of();
        kennel.minutes(2, dog);
        assertThat(kennel.news()).isEmpty();
        kennel.minutes(1, dog);
        assertThat(kennel.news()).containsExactly("over unsent/TB-2026-0001-9/zalo");
        kennel.minutes(120, dog);
        assertThat(kennel.news()).isEmpty();
        assertThat(kennel.alarms.open()).isEmpty();
    }

    @Test
    void what_comes_and_goes_is_one_trouble() {
        kennel.troubles = List.of(unsent());
        kennel.minutes(1, dog);
        for (int i = 0; i < 10; i++) {
            kennel.troubles = List.of();
            kennel.minutes(2, dog);
            kennel.troubles = List.of(unsent());
            kennel.minutes(1, dog);
        }
        assertThat(kennel.news()).containsExactly("raised unsent/TB-2026-0001-9/zalo");
    }

    @Test
    void a_platform_that_is_away_for_two_minutes_disturbs_nobody_and_a_refused_token_does_at_once() {
        Trouble away = token(Failure.NO_CONNECTION);
        kennel.troubles = List.of(away);
        kennel.minutes(2, dog);
        kennel.troubles = List.of();
        kennel.minutes(5, dog);
        assertThat(kennel.news()).isEmpty();
        kennel.troubles = List.of(token(Failure.NO_CONNECTION));
        kennel.minutes(4, dog);
        assertThat(kennel.news()).containsExactly("raised " + TOKEN);
        kennel.troubles = List.of();
        kennel.minutes(4, dog);
        kennel.news();
        kennel.troubles = List.of(token(Failure.TOKEN_INVALID));
        kennel.minutes(1, dog);
        assertThat(kennel.news()).containsExactly("raised " + TOKEN);
    }

    @Test
    void a_channel_without_a_sender_is_told_at_the_second_look() {
        kennel.troubles = List.of(new Trouble(
                Kind.NO_SENDER, "", Optional.of(ChannelKind.ZALO), Optional.empty(), kennel.clock.instant()));
        kennel.minutes(1, dog);
        assertThat(kennel.news()).isEmpty();
        kennel.minutes(1, dog);
        assertThat(kennel.news()).containsExactly("raised no-sender//zalo");
    }

    @Test
    void of_several_instances_one_watches_and_another_takes_over_from_the_dead_without_telling_twice() {
        Watchdog second = kennel.dog("two");
        kennel.troubles = List.of(unsent());
        kennel.minutes(5, dog, second);
        assertThat(kennel.news()).containsExactly("raised unsent/TB-2026-0001-9/zalo");
        assertThat(dog.state().watching()).isTrue();
        assertThat(second.state().watching()).isFalse();
        assertThat(second.state().lastRound()).isEqualTo(kennel.clock.instant());

        kennel.minutes(3, second);
        assertThat(second.state().watching()).isTrue();
        assertThat(kennel.news()).isEmpty();
        kennel.troubles = List.of();
        kennel.minutes(4, second);
        assertThat(kennel.news()).containsExactly("over unsent/TB-2026-0001-9/zalo");
        kennel.minutes(1, second, dog);
        assertThat(dog.state().watching()).isFalse();
    }

    @Test
    void a_clean_stop_hands_the_watch_over_at_once() {
        Watchdog second = kennel.dog("two");
        kennel.minutes(1, dog, second);
        dog.close();
        kennel.minutes(1, second);
        assertThat(second.state().watching()).isTrue();
    }

    @Test
    void an_alarm_that_was_kept_and_not_told_is_told_by_whoever_comes_next() {
        kennel.alarms.raise(Alarm.of(unsent(), kennel.clock.instant()));
        kennel.troubles = List.of(unsent());
        kennel.minutes(1, dog);
        assertThat(kennel.news()).containsExactly("raised unsent/TB-2026-0001-9/zalo");
    }

    @Test
    void every_instance_watches_over_its_own_delivery() {
        Watchdog second = kennel.dog("two");
        kennel.minutes(1, dog, second);
        kennel.engineSilent = Duration.ofSeconds(61);
        kennel.minutes(1, second);
        kennel.engineSilent = Duration.ZERO;
        assertThat(kennel.news()).containsExactly("raised engine/two");
        kennel.minutes(2, dog);
        assertThat(kennel.news()).isEmpty();
        kennel.minutes(3, dog, second);
        assertThat(kennel.news()).containsExactly("over engine/two");
    }

    @Test
    void the_trouble_of_an_instance_that_died_with_it_ends() {
        Watchdog second = kennel.dog("two");
        kennel.minutes(1, dog, second);
        kennel.engineSilent = Duration.ofSeconds(61);
        kennel.minutes(1, second);
        kennel.engineSilent = Duration.ZERO;
        kennel.news();
        kennel.minutes(12, dog);
        assertThat(kennel.news()).containsExactly("over engine/two");
    }

    @Test
    void a_store_that_is_away_is_told_without_it_and_its_return_too() {
        kennel.minutes(1, dog);
        kennel.storeIsAway = new IllegalStateException("away");
        kennel.minutes(1, dog);
        assertThat(kennel.news()).isEmpty();
        kennel.minutes(1, dog);
        assertThat(kennel.news()).containsExactly("raised store/");
        kennel.minutes(61, dog);
        assertThat(kennel.news()).containsExactly("still store/");
        assertThat(dog.state().lastRound()).isEqualTo(kennel.clock.instant());
        kennel.storeIsAway = null;
        kennel.minutes(1, dog);
        assertThat(kennel.news()).containsExactly("over store/");
        kennel.storeIsAway = new IllegalStateException("for a moment");
        kennel.minutes(1, dog);
        kennel.storeIsAway = null;
        kennel.minutes(1, dog);
        assertThat(kennel.news()).isEmpty();
    }

    @Test
    void a_store_that_is_closed_because_the_program_ends_is_no_trouble() {
        kennel.minutes(1, dog);
        dog.ends();
        kennel.storeIsAway = new IllegalStateException("closed");
        kennel.minutes(2, dog);
        assertThat(kennel.news()).isEmpty();
        assertThat(dog.state().standing()).isEmpty();
    }

    @Test
    void what_nobody_could_be_told_of_stands_as_unheard_and_is_told_as_soon_as_somebody_can_be() {
        kennel.onlyTelegram = true;
        kennel.troubles = List.of(token(Failure.NO_ANSWER), unsent());
        kennel.minutes(5, dog);
        assertThat(kennel.news()).isEmpty();
        assertThat(dog.state().standing()).hasSize(2).allMatch(Alarm::unheard);
        kennel.troubles = List.of(unsent());
        kennel.minutes(1, dog);
        assertThat(kennel.news())
                .as("in the same round")
                .containsExactlyInAnyOrder("raised unsent/TB-2026-0001-9/zalo", "had been " + TOKEN);
        assertThat(dog.state().standing()).noneMatch(Alarm::unheard);
        kennel.minutes(10, dog);
        assertThat(kennel.news()).isEmpty();
    }

    @Test
    void a_channel_that_does_not_take_what_is_sent_is_told_of_within_two_rounds() {
        kennel.sendsFail = true;
        kennel.troubles = List.of(token(Failure.PLATFORM_DOWN));
        kennel.clock.move(Duration.ofSeconds(29));
        dog.round();
        assertThat(kennel.news()).as("may pass by itself").isEmpty();
        kennel.minutes(1, dog);
        assertThat(kennel.news()).containsExactly("raised " + TOKEN);
    }

    @Test
    void a_call_that_is_out_is_over_in_the_same_round() {
        kennel.troubles = Stream.of(Kind.DANGER_UNSENT, Kind.CALL_OUT_UNSENT, Kind.NOBODY_REACHED)
                .map(kind -> new Trouble(kind, "SC-1", Optional.empty(), Optional.empty(), kennel.clock.instant()))
                .toList();
        kennel.minutes(1, dog);
        assertThat(kennel.news()).hasSize(3);
        kennel.troubles = List.of();
        kennel.minutes(1, dog);
        assertThat(kennel.news())
                .containsExactlyInAnyOrder(
                        "over danger-unsent/SC-1", "over call-out-unsent/SC-1", "over nobody-reached/SC-1");
        assertThat(dog.state().standing()).isEmpty();
    }

    @Test
    void
            an_alarm_that_cannot_be_put_into_words_keeps_no_other_from_being_told_and_is_not_called_a_store_that_is_away() {
        kennel.unspeakable = "SC-1";
        Trouble unspeakable =
                new Trouble(Kind.DANGER_UNSENT, "SC-1", Optional.empty(), Optional.empty(), kennel.clock.instant());
        kennel.troubles = List.of(unspeakable, unsent());
        kennel.minutes(5, dog);
        assertThat(kennel.news()).containsExactly("raised unsent/TB-2026-0001-9/zalo");
        assertThat(dog.state().standing()).hasSize(2);
        kennel.unspeakable = "nothing";
        kennel.minutes(1, dog);
        assertThat(kennel.news()).containsExactly("raised danger-unsent/SC-1");
        kennel.unspeakable = "SC-1";
        kennel.troubles = List.of();
        kennel.minutes(5, dog);
        assertThat(kennel.news()).containsExactly("over unsent/TB-2026-0001-9/zalo");
        kennel.unspeakable = "nothing";
        kennel.minutes(1, dog);
        assertThat(kennel.news()).containsExactly("over danger-unsent/SC-1");
    }

    @Test
    void every_instance_knows_what_stands_also_while_the_store_is_away() {
        Watchdog second = kennel.dog("two");
        kennel.troubles = List.of(unsent());
        kennel.minutes(1, dog, second);
        assertThat(second.state().standing()).extracting(Alarm::key).containsExactly("unsent/TB-2026-0001-9/zalo");
        kennel.storeIsAway = new IllegalStateException("away");
        kennel.minutes(2, dog);
        assertThat(dog.state().standing()).extracting(Alarm::key).containsExactly("store/");
    }

    @Test
    void that_the_program_did_not_run_is_told_once_by_whoever_runs_next() {
        kennel.minutes(2, dog);
        dog.close();
        kennel.clock.move(Duration.ofHours(25));
        Watchdog next = kennel.dog("two");
        kennel.minutes(5, next);
        assertThat(kennel.news()).containsExactly("stood still 2026-11-26T00:02:00Z to 2026-11-27T01:02:00Z");
        next.close();
        kennel.minutes(3);
        kennel.minutes(5, kennel.dog("three"));
        assertThat(kennel.news()).as("a restart").isEmpty();
    }

    @Test
    void a_process_that_slept_with_its_machine_says_so() {
        kennel.minutes(2, dog);
        kennel.clock.move(Duration.ofHours(9));
        kennel.minutes(3, dog);
        assertThat(kennel.news()).containsExactly("stood still 2026-11-26T00:02:00Z to 2026-11-26T09:03:00Z");
    }

    @Test
    void while_the_store_is_away_the_program_runs() {
        kennel.minutes(2, dog);
        kennel.storeIsAway = new IllegalStateException("away");
        kennel.minutes(30, dog);
        kennel.storeIsAway = null;
        kennel.minutes(3, dog);
        assertThat(kennel.news()).noneMatch(line -> line.startsWith("stood still"));
    }

    @Test
    void what_stood_before_a_standstill_is_over_only_once_it_has_been_looked_for_anew() {
        kennel.troubles = List.of(unsent());
        kennel.minutes(2, dog);
        dog.close();
        kennel.clock.move(Duration.ofHours(71));
        kennel.troubles = List.of();
        Watchdog next = kennel.dog("two");
        kennel.news();
        kennel.minutes(2, next);
        assertThat(kennel.news()).noneMatch(line -> line.startsWith("over"));
        kennel.troubles = List.of(unsent());
        kennel.minutes(1, next);
        assertThat(kennel.news())
                .as("it had been there all the time")
                .containsExactly("still unsent/TB-2026-0001-9/zalo");
        kennel.troubles = List.of();
        kennel.minutes(3, next);
        assertThat(kennel.news()).containsExactly("over unsent/TB-2026-0001-9/zalo");
    }
}
