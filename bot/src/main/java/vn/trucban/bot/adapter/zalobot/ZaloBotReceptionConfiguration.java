package vn.trucban.bot.adapter.zalobot;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.adapter.reception.PollingLoop;
import vn.trucban.bot.adapter.reception.PollingRight;
import vn.trucban.bot.adapter.reception.Reception;
import vn.trucban.bot.conversation.Inbox;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.store.Leases;
import vn.trucban.notifier.zalobot.ZaloBotApi;
import vn.trucban.notifier.zalobot.ZaloBotSettings;

/** Receiving from the officers' bot; nothing runs without a token. */
@Configuration(proxyBeanMethods = false)
class ZaloBotReceptionConfiguration {
    /** Twice as long as a poll may take with its connection. */
    private static final Duration POLLING_RIGHT = Duration.ofSeconds(100);

    /** Whether the bot is heard; of its own type, so that it is not taken for another platform's. */
    record Hearing(Reception reception) {}

    @Bean
    Hearing zaloBotHearing() {
        return new Hearing(new Reception());
    }

    /** Starts once everything else stands, and stops before anything else does. */
    @Bean
    SmartLifecycle zaloBotReceptionLifecycle(
            ZaloBotSettings settings,
            Hearing hearing,
            Inbox inbox,
            Leases leases,
            MeterRegistry meters,
            SecureRandom chance,
            Clock clock) {
        return new Lifecycle(settings.token().map(token -> {
            ZaloBotApi api = new ZaloBotApi(settings, token, HttpTimeouts.USUAL);
            String owner = new UUID(chance.nextLong(), chance.nextLong()).toString();
            return new ZaloBotPoller(
                    api,
                    new ZaloBotPoller.Intake(new ZaloBotMessages(clock), inbox, meters),
                    new PollingRight(leases, "zalo-bot", owner, POLLING_RIGHT),
                    hearing.reception(),
                    PollingLoop.Pace.usual(ZaloBotPoller.HOLD, chance),
                    clock);
        }));
    }

    private static final class Lifecycle implements SmartLifecycle {
        private final Optional<ZaloBotPoller> poller;
        private volatile boolean running;

        Lifecycle(Optional<ZaloBotPoller> poller) {
            this.poller = poller;
        }

        @Override
        public void start() {
            poller.ifPresent(ZaloBotPoller::start);
            running = true;
        }

        @Override
        public void stop() {
            poller.ifPresent(ZaloBotPoller::close);
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }

    /** Unknown, not down, while the platform cannot be reached: the program works, and nothing should restart it for that. */
    @Bean
    HealthIndicator zaloBotHealthIndicator(ZaloBotSettings settings, Hearing hearing) {
        return () -> {
            if (settings.token().isEmpty()) {
                return Health.up().withDetail("mode", "off").build();
            }
            Reception.State state = hearing.reception().state();
            Health.Builder health = state.trouble().isPresent() ? Health.unknown() : Health.up();
            state.lastGood().ifPresent(at -> health.withDetail("lastContact", at.toString()));
            state.trouble().ifPresent(trouble -> health.withDetail("trouble", trouble));
            return health.build();
        };
    }
}
