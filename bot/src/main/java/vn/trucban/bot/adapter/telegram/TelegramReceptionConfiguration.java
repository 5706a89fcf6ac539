package vn.trucban.bot.adapter.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.adapter.reception.BackOff;
import vn.trucban.bot.adapter.reception.PollingLoop;
import vn.trucban.bot.adapter.reception.PollingRight;
import vn.trucban.bot.adapter.reception.Reception;
import vn.trucban.bot.conversation.Eraser;
import vn.trucban.bot.conversation.Inbox;
import vn.trucban.bot.conversation.PhotoSource;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.store.Leases;
import vn.trucban.notifier.telegram.TelegramApi;
import vn.trucban.notifier.telegram.TelegramSettings;
import vn.trucban.notifier.telegram.TelegramSettings.Mode;

/** Receiving from Telegram, by the mode of the settings; nothing runs without a token. */
@Configuration(proxyBeanMethods = false)
class TelegramReceptionConfiguration {
    private static final Duration LONGEST_SETUP_PAUSE = Duration.ofMinutes(1);
    /** An answered poll is never longer ago than this while the polling thread lives. */
    private static final Duration SILENCE = Duration.ofSeconds(90);
    /** Twice as long as a poll may take with its connection. */
    private static final Duration POLLING_RIGHT = Duration.ofSeconds(80);

    /** The bot's own connections: a held poll never waits behind messages, nor they behind it. */
    record Line(Optional<TelegramApi> api) implements AutoCloseable {
        @Override
        public void close() {
            api.ifPresent(TelegramApi::close);
        }
    }

    @Bean
    Line telegramLine(TelegramSettings settings) {
        return new Line(settings.token().map(token -> new TelegramApi(settings, token)));
    }

    @Bean
    Reception telegramReceptionState() {
        return new Reception();
    }

    @Bean
    CallbackAnswers telegramCallbackAnswers(Line line) {
        return new CallbackAnswers(line.api());
    }

    @Bean
    Eraser telegramEraser(Line line) {
        return new TelegramEraser(line.api());
    }

    @Bean
    PhotoSource telegramPhotos(Line line) {
        return new TelegramPhotos(line.api());
    }

    @Bean
    TelegramIntake telegramIntake(Inbox inbox, CallbackAnswers callbacks, MeterRegistry meters, Clock clock) {
        return new TelegramIntake(new UpdateReader(clock), inbox, callbacks, meters);
    }

    @Bean
    TelegramWebhook telegramWebhook(TelegramSettings settings, TelegramIntake intake, Reception state, Clock clock) {
        boolean called = settings.mode() == Mode.WEBHOOK;
        return new TelegramWebhook(called ? settings.webhookSecret() : Optional.empty(), intake, state, clock);
    }

    /** What Telegram is told in the background at the start. */
    record Plan(List<TelegramSetup.Step> steps) {}

    @Bean
    Plan telegramPlan(TelegramSettings settings, BotSettings bot, ContentLibrary content) {
        Messages messages = content.current().messages();
        if (settings.mode() == Mode.POLLING) {
            return new Plan(SetupSteps.polling(messages));
        }
        return new Plan(
                SetupSteps.webhook(bot.publicUrl(), settings.webhookSecret().orElseThrow(), messages));
    }

    /** Menus of staff chats; none without a token. */
    record Menus(Optional<StaffMenus> ofStaff) {}

    @Bean
    Menus telegramMenus(Line line, StaffDesk staff, ContentLibrary content, Clock clock) {
        return new Menus(line.api()
                .map(api -> new StaffMenus(
                        api, staff::staff, () -> content.current().messages(), clock)));
    }

    @Bean
    TelegramReception telegramReception(
            Line line,
            Plan plan,
            Menus menus,
            TelegramSettings settings,
            TelegramIntake intake,
            Reception state,
            Leases leases,
            SecureRandom chance,
            Clock clock) {
        if (line.api().isEmpty()) {
            return new TelegramReception(Optional.empty(), Optional.empty(), Optional.empty());
        }
        TelegramApi api = line.api().get();
        TelegramSetup setup =
                new TelegramSetup(api, plan.steps(), new BackOff(Duration.ofSeconds(1), LONGEST_SETUP_PAUSE, chance));
        if (settings.mode() == Mode.WEBHOOK) {
            return new TelegramReception(Optional.of(setup), menus.ofStaff(), Optional.empty());
        }
        PollingRight right = new PollingRight(
                leases, "telegram", new UUID(chance.nextLong(), chance.nextLong()).toString(), POLLING_RIGHT);
        TelegramPoller poller = new TelegramPoller(
                api,
                new BatchOffer(intake),
                right,
                state,
                setup::begin,
                PollingLoop.Pace.usual(TelegramPoller.HOLD, chance),
                clock);
        return new TelegramReception(Optional.of(setup), menus.ofStaff(), Optional.of(poller));
    }

    /** Starts once everything else stands, and stops before anything else does. */
    @Bean
    SmartLifecycle telegramReceptionLifecycle(TelegramReception reception) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                reception.start();
                running = true;
            }

            @Override
            public void stop() {
                reception.close();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }

    /**
     * Unknown, not down, while Telegram cannot be reached: the program works, and nothing should restart it because a platform is
     * blocked.
     */
    @Bean
    HealthIndicator telegramHealthIndicator(TelegramSettings settings, Reception reception, Clock clock) {
        return () -> {
            if (settings.token().isEmpty()) {
                return Health.up().withDetail("mode", "sandbox").build();
            }
            Reception.State state = reception.state();
            Instant freshSince = clock.instant().minus(SILENCE);
            boolean silent = settings.mode() == Mode.POLLING
                    && state.lastGood().filter(freshSince::isBefore).isEmpty();
            Health.Builder health = state.trouble().isPresent() || silent ? Health.unknown() : Health.up();
            health.withDetail("mode", settings.mode().name().toLowerCase(Locale.ROOT));
            state.lastGood().ifPresent(at -> health.withDetail("lastContact", at.toString()));
            state.trouble().ifPresent(trouble -> health.withDetail("trouble", trouble));
            return health.build();
        };
    }
}
