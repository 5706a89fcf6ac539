package vn.trucban.notifier.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.store.InMemoryLeases;

/** Watchdogs of several instances over one store, with what they are shown and what they tell. */
final class Kennel implements AlarmListener {
    final MovedClock clock = new MovedClock("2026-11-26T00:00:00Z");
    final InMemoryAlarms alarms = new InMemoryAlarms();
    final InMemoryLeases leases = new InMemoryLeases(clock);
    final List<String> told = new ArrayList<>();
    List<Trouble> troubles = List.of();
    RuntimeException storeIsAway;
    /** Everybody who is told of alarms has Telegram and nothing else. */
    boolean onlyTelegram;

    /** Alarms about this cannot be put into words; nothing: all can. */
    String unspeakable = "nothing";

    /** What is sent is not taken. */
    boolean sendsFail;

    Duration engineSilent = Duration.ZERO;

    Watchdog dog(String instance) {
        Supplier<List<Trouble>> look = () -> {
            if (storeIsAway != null) {
                throw storeIsAway;
            }
            return troubles;
        };
        Watchdog.Shared shared = new Watchdog.Shared(alarms, leases, look, channel -> sendsFail);
        return new Watchdog(shared, () -> engineSilent, this, instance, clock);
    }

    /** So many minutes pass, with a round of each dog in each. */
    void minutes(int count, Watchdog... dogs) {
        for (int i = 0; i < count; i++) {
            clock.move(Duration.ofMinutes(1));
            for (Watchdog dog : dogs) {
                dog.round();
            }
        }
    }

    /** What was told since the last time. */
    List<String> news() {
        List<String> news = List.copyOf(told);
        told.clear();
        return news;
    }

    private void inWords(Alarm alarm) {
        if (alarm.trouble().about().equals(unspeakable)) {
            throw new IllegalStateException("a defect in a text");
        }
    }

    @Override
    public boolean raised(Alarm alarm, Set<ChannelKind> away, Instant now) {
        inWords(alarm);
        if (onlyTelegram && away.contains(ChannelKind.TELEGRAM)) {
            return false;
        }
        told.add((alarm.told() == 0 ? "raised " : "still ") + alarm.key());
        return true;
    }

    @Override
    public void over(Alarm alarm, Instant now) {
        inWords(alarm);
        told.add((alarm.unheard() ? "had been " : "over ") + alarm.key());
    }

    @Override
    public void stoodStill(Instant from, Instant until) {
        told.add("stood still " + from + " to " + until);
    }
}
