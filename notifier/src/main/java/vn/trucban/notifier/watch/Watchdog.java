package vn.trucban.notifier.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryPulse;
import vn.trucban.notifier.store.Lease;
import vn.trucban.notifier.store.Leases;
import vn.trucban.notifier.watch.AlarmRules.Step;
import vn.trucban.notifier.watch.AlarmRules.What;
import vn.trucban.notifier.watch.Trouble.Kind;

/**
 * Once a minute asks what is wrong, and has people told. One of several instances watches over what they share; every instance watches
 * over its own delivery. Rounds are made by one thread; {@link #state()} by any.
 */
public final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final String NAME = "watchdog";
    /** Two rounds and a half: an instance that dies is replaced after the third. */
    private static final Duration TENURE = Duration.ofSeconds(150);

    /** Somebody waits for what is not taken; shorter is what passes by itself. */
    private static final Duration SENDS_FAIL = Duration.ofSeconds(30);

    private static final Duration STANDSTILL = Duration.ofSeconds(60);
    /** An instance that died cannot say that its own trouble is over. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final Shared shared;
    private final DeliveryPulse pulse;
    private final AlarmListener listener;
    private final String instance;
    private final Clock clock;
    private final Map<String, Instant> firstSeen = new HashMap<>();
    private final Standstill standstill;
    private Optional<Lease> tenure = Optional.empty();
    private Instant watchesSince;
    private Optional<Alarm> storeAway = Optional.empty();
    private volatile State state;
    private volatile boolean ending;

    /**
     * What the instances share.
     *
     * @param look everything wrong with it at this moment
     * @param sendsFail true of a channel that does not take what is sent, whatever it answers to a harmless call
     */
    record Shared(Alarms alarms, Leases leases, Supplier<List<Trouble>> look, Predicate<ChannelKind> sendsFail) {}

    /** @param instance this one's name, unlike any other living one's */
    Watchdog(Shared shared, DeliveryPulse pulse, AlarmListener listener, String instance, Clock clock) {
        this.shared = shared;
        this.pulse = pulse;
        this.listener = listener;
        this.instance = instance;
        this.clock = clock;
        this.standstill = new Standstill(clock.instant());
        this.watchesSince = standstill.awakeSince();
        this.state = new State(clock.instant(), false, 0, List.of());
    }

    /**
     * How the watchdog itself is.
     *
     * @param lastRound when it last finished a round, or began to live
     * @param watching true: this instance watches over what all share
     * @param troubles how many it found
     * @param standing the alarms that are not over, whichever instance raised them
     */
    public record State(Instant lastRound, boolean watching, int troubles, List<Alarm> standing) {}

    public State state() {
        return state;
    }

    /** One round. Never throws. */
    public void round() {
        Instant now = clock.instant();
        standstill.tried(now);
        try {
            boolean watching = holdTenure();
            List<Trouble> troubles = new ArrayList<>(own(now));
            if (!watching || standstill.awakeSince().equals(now)) {
                watchesSince = now;
            }
            if (watching) {
                sayThatItStoodStill(now);
                troubles.addAll(shared.look().get());
            }
            List<Trouble> lasting = lasting(troubles, now);
            act(lasting, watching, away(troubles), now);
            storeIsBack(now);
            state = new State(
                    clock.instant(),
                    watching,
                    lasting.size(),
                    List.copyOf(shared.alarms().open()));
        } catch (RuntimeException storeIsAway) {
            if (ending) {
                return;
            }
            LOG.warn("the watchdog cannot look: {}", storeIsAway.getClass().getSimpleName());
            storeIsAway(now);
            state = new State(
                    clock.instant(),
                    false,
                    1,
                    storeAway.filter(Watchdog::lasts).stream().toList());
        }
    }

    /** From now on a round that fails fails because the program ends: nobody is told of that. */
    public void ends() {
        ending = true;
    }

    /** Lets another instance watch at once. */
    public void close() {
        try {
            tenure.ifPresent(shared.leases()::release);
        } catch (RuntimeException storeIsAway) {
            LOG.info(
                    "the right to watch runs out by itself: {}",
                    storeIsAway.getClass().getSimpleName());
        }
        tenure = Optional.empty();
    }

    private boolean holdTenure() {
        tenure = tenure.flatMap(held -> shared.leases().renew(held, TENURE))
                .or(() -> shared.leases().acquire(NAME, instance, TENURE));
        return tenure.isPresent();
    }

    /** why tell before saving: as with alarms. */
    private void sayThatItStoodStill(Instant now) {
        Optional<Instant> lastLook = shared.alarms().lastLook();
        standstill.since(lastLook).ifPresent(from -> listener.stoodStill(from, standstill.awakeSince()));
        if (!shared.alarms().look(lastLook, now)) {
            LOG.info("another instance looks, too");
        }
    }

    private List<Trouble> own(Instant now) {
        Duration silence = pulse.silence();
        return silence.compareTo(STANDSTILL) < 0
                ? List.of()
                : List.of(new Trouble(Kind.ENGINE, instance, Optional.empty(), Optional.empty(), now.minus(silence)));
    }

    /** Those that have been there for long enough to be told. */
    private List<Trouble> lasting(List<Trouble> troubles, Instant now) {
        Set<String> present = new HashSet<>();
        List<Trouble> lasting = new ArrayList<>();
        for (Trouble trouble : troubles) {
            present.add(trouble.key());
            Instant first = firstSeen.computeIfAbsent(trouble.key(), key -> now);
            Instant began = trouble.kind() == Kind.TOKEN && trouble.since().isBefore(first) ? trouble.since() : first;
            if (trouble.certain() || !now.isBefore(began.plus(patience(trouble)))) {
                lasting.add(trouble);
            }
        }
        firstSeen.keySet().retainAll(present);
        return lasting;
    }

    private Duration patience(Trouble trouble) {
        boolean felt = trouble.kind() == Kind.TOKEN
                && trouble.channel().filter(shared.sendsFail()).isPresent();
        return felt ? SENDS_FAIL : trouble.kind().patience();
    }

    private static Set<ChannelKind> away(List<Trouble> troubles) {
        return troubles.stream()
                .filter(trouble -> trouble.kind() == Kind.TOKEN)
                .flatMap(trouble -> trouble.channel().stream())
                .collect(Collectors.toSet());
    }

    private void act(List<Trouble> troubles, boolean watching, Set<ChannelKind> away, Instant now) {
        Predicate<Alarm> mine = alarm -> alarm.trouble().kind() == Kind.ENGINE
                ? alarm.trouble().about().equals(instance)
                        || (watching && alarm.lastSeen().isBefore(now.minus(ABANDONED)))
                : watching;
        List<Alarm> open = shared.alarms().open().stream().filter(mine).toList();
        Instant lookedSince = watching ? watchesSince : standstill.awakeSince();
        for (Step step : AlarmRules.next(open, troubles, lookedSince, now)) {
            take(step, away, now);
        }
    }

    /** why tell before saving: a crash in between tells it twice under one name, and never not at all. */
    private void take(Step step, Set<ChannelKind> away, Instant now) {
        Alarm alarm = step.alarm();
        if (step.what() == What.RAISE) {
            if (shared.alarms().raise(alarm)) {
                LOG.warn("trouble: {}", alarm.key());
                tell(alarm, away, now);
            }
        } else if (step.what() == What.TELL) {
            tell(alarm, away, now);
        } else if (step.what() == What.SEEN) {
            shared.alarms().save(alarm);
        } else {
            LOG.info("over: {}", alarm.key());
            if (over(alarm, now)) {
                shared.alarms().close(alarm);
            }
        }
    }

    private void tell(Alarm alarm, Set<ChannelKind> away, Instant now) {
        shared.alarms().save(raised(alarm, away, now) ? alarm.told(now) : alarm);
    }

    /** why not thrown further: one alarm that cannot be put into words is not told, and all others are. */
    private boolean raised(Alarm alarm, Set<ChannelKind> away, Instant now) {
        try {
            return listener.raised(alarm, away, now);
        } catch (RuntimeException failed) {
            notTold(alarm, failed);
            return false;
        }
    }

    /** @return false: it stands until it can be told that it is over */
    private boolean over(Alarm alarm, Instant now) {
        try {
            listener.over(alarm, now);
            return true;
        } catch (RuntimeException failed) {
            notTold(alarm, failed);
            return false;
        }
    }

    private static void notTold(Alarm alarm, RuntimeException failed) {
        LOG.error("{} cannot be told: {}", alarm.key(), failed.getClass().getSimpleName());
    }

    private void storeIsAway(Instant now) {
        Trouble trouble = new Trouble(Kind.STORE, "", Optional.empty(), Optional.empty(), now);
        Alarm alarm = storeAway.orElseGet(() -> Alarm.of(trouble, now)).seen(now);
        boolean due = alarm.told() == 0 || !now.isBefore(alarm.toldAt().plus(AlarmRules.REMIND));
        if (lasts(alarm) && due && raised(alarm, Set.of(), now)) {
            alarm = alarm.told(now);
        }
        storeAway = Optional.of(alarm);
    }

    private static boolean lasts(Alarm alarm) {
        return !alarm.lastSeen().isBefore(alarm.raisedAt().plus(Kind.STORE.patience()));
    }

    private void storeIsBack(Instant now) {
        storeAway.filter(Watchdog::lasts).ifPresent(alarm -> over(alarm, now));
        storeAway = Optional.empty();
    }
}
