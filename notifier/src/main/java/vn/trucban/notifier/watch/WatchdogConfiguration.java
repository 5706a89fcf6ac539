package vn.trucban.notifier.watch;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.DeliveryPulse;
import vn.trucban.notifier.delivery.SendSigns;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.store.Leases;

/** The watchdog with threads of its own, so that it lives whatever else hangs. */
@Configuration(proxyBeanMethods = false)
class WatchdogConfiguration {
    private static final long FIRST_SECONDS = 20;
    private static final long EVERY_SECONDS = 60;
    private static final Logger LOG = LoggerFactory.getLogger(WatchdogConfiguration.class);

    /** The threads of the watchdog: one looks, the others ask platforms. */
    record Eyes(ScheduledExecutorService rounds, ExecutorService calls) implements AutoCloseable {
        @Override
        public void close() {
            rounds.shutdownNow();
            calls.shutdownNow();
        }
    }

    @Bean
    Eyes watchdogEyes() {
        ThreadFactory threads = work -> {
            Thread thread = new Thread(work, "watchdog");
            thread.setDaemon(true);
            return thread;
        };
        return new Eyes(Executors.newSingleThreadScheduledExecutor(threads), Executors.newCachedThreadPool(threads));
    }

    @Bean
    Watchdog.Shared watchdogShared(
            Alarms alarms,
            Leases leases,
            DeliveryStore ledger,
            BroadcastDesk notices,
            Channels channels,
            SendSigns signs,
            ObjectProvider<Lookout> others,
            Eyes eyes,
            Clock clock) {
        LedgerWatch delivery = new LedgerWatch(ledger, leases, notices::recent);
        TokenWatch tokens = new TokenWatch(channels.all(), signs, eyes.calls(), clock);
        return new Watchdog.Shared(
                alarms,
                leases,
                () -> {
                    List<Trouble> all = new ArrayList<>(delivery.look(clock.instant()));
                    all.addAll(tokens.look());
                    others.orderedStream().forEach(other -> all.addAll(seen(other, clock)));
                    return all;
                },
                // why true: whoever asks has found it failing
                channel -> signs.failing(channel, true).isPresent());
    }

    /** One who cannot look must not keep the others' findings from being told. */
    private static List<Trouble> seen(Lookout other, Clock clock) {
        try {
            return other.look(clock.instant());
        } catch (RuntimeException failed) {
            LOG.warn(
                    "{} could not look: {}",
                    other.getClass().getSimpleName(),
                    failed.getClass().getSimpleName());
            return List.of(new Trouble(
                    Trouble.Kind.BLIND,
                    other.getClass().getSimpleName(),
                    Optional.empty(),
                    Optional.empty(),
                    clock.instant()));
        }
    }

    @Bean
    Watchdog watchdog(
            Watchdog.Shared shared, DeliveryPulse pulse, AlarmListener listener, SecureRandom random, Clock clock) {
        return new Watchdog(shared, pulse, listener, HexFormat.of().toHexDigits(random.nextLong()), clock);
    }

    @Bean
    SmartLifecycle watchdogLife(Watchdog watchdog, Eyes eyes) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                eyes.rounds().scheduleAtFixedRate(watchdog::round, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
                running = true;
            }

            @Override
            public void stop() {
                running = false;
                watchdog.ends();
                eyes.close();
                watchdog.close();
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }
}
