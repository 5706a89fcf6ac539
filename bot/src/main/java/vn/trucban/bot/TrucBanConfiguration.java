package vn.trucban.bot;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.settings.OfficeNetwork;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.settings.Variables;

/** What every part of the application stands on: time, chance, settings, content, threads. */
@Configuration(proxyBeanMethods = false)
class TrucBanConfiguration {
    /** A change of content is in force within five seconds of the save. */
    private static final Duration CONTENT_LOOK = Duration.ofSeconds(1);

    private static final int CHAT_THREADS = 16;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    BotSettings botSettings(Environment environment) {
        return BotSettings.read(new Variables(environment::getProperty));
    }

    @Bean
    ContentLibrary contentLibrary(BotSettings settings, ScheduledExecutorService dutyThreads) {
        ContentLibrary library =
                ContentLibrary.open(settings.contentDir(), settings.dataDir().resolve("content-last-good.zip"));
        // why beside the rest of the start: it takes its time, and the first message should not wait for it
        dutyThreads.execute(library.current().triage()::model);
        if (settings.contentDir().isPresent()) {
            library.watch(dutyThreads, CONTENT_LOOK);
        }
        return library;
    }

    @Bean
    OfficeNetwork officeNetwork(Environment environment) {
        return OfficeNetwork.read(new Variables(environment::getProperty))
                .listeningOn(environment.getProperty("server.address"));
    }

    /** Sends replies, watches ladders, looks after content. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService dutyThreads() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newScheduledThreadPool(CHAT_THREADS, task -> {
            Thread thread = new Thread(task, "duty-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
