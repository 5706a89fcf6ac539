package vn.trucban.notifier.channel.zalo;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.NumberedText;
import vn.trucban.notifier.channel.sandbox.SandboxChannel;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.zalo.ZaloAccounts;
import vn.trucban.notifier.zalo.ZaloAllowances;
import vn.trucban.notifier.zalo.ZaloBills;
import vn.trucban.notifier.zalo.ZaloContacts;
import vn.trucban.notifier.zalo.ZaloNight;
import vn.trucban.notifier.zalo.ZaloPurse;
import vn.trucban.notifier.zalo.ZaloSettings;

/** The Official Account where its credentials are set, else its stand-in. */
@Configuration(proxyBeanMethods = false)
class ZaloConfiguration {
    @Bean
    ZaloSettings zaloSettings(Environment environment) {
        return ZaloSettings.read(new Variables(environment::getProperty));
    }

    @Bean
    ZaloUpkeep zaloUpkeep(ZaloSettings settings, ZaloTokenStore store, ZaloAllowances allowances, Clock clock) {
        return new ZaloUpkeep(settings.account().map(account -> {
            PlatformHttp http = new PlatformHttp(HttpTimeouts.USUAL, Optional.empty());
            ZaloOAuth oauth = new ZaloOAuth(http, settings, account, clock);
            ZaloTokens tokens =
                    new ZaloTokens(store, oauth, account, UUID.randomUUID().toString(), clock);
            return new ZaloUpkeep.Line(
                    http,
                    tokens,
                    new ZaloApi(http, settings.apiUrl(), tokens, clock),
                    new ZaloApi(http, settings.businessUrl(), tokens, clock),
                    new ZaloPurse(allowances, account.appId(), settings.reserve(), clock));
        }));
    }

    @Bean
    ZaloAccounts zaloAccounts(ZaloSettings settings, ZaloUpkeep upkeep, ZaloContacts contacts, Clock clock) {
        return new ZaloAccounts(
                upkeep.line()
                        .map(line -> new ZaloBills(
                                contacts, line.purse(), settings.templateId().isPresent(), clock)),
                upkeep.line().map(line -> new ZaloNight(contacts)));
    }

    @Bean
    Channel zaloChannel(
            ZaloSettings settings, ZaloUpkeep upkeep, ZaloContacts contacts, ContentLibrary content, Clock clock) {
        NumberedText numbered =
                new NumberedText(() -> content.current().messages().text("delivery.buttons.reply-by-number"));
        return upkeep.line()
                .<Channel>map(line -> {
                    ZaloBooks books = new ZaloBooks(contacts, line.purse(), clock);
                    ZaloTemplates templates =
                            new ZaloTemplates(line.api(), line.business(), settings.templateId(), books, clock);
                    return new ZaloChannel(line.api(), line.tokens(), templates, books, numbered, clock);
                })
                .orElseGet(() -> new SandboxChannel(ChannelKind.ZALO, ZaloChannel.limits(numbered), clock));
    }

    /** Refreshes the tokens on quiet days too: the refresh token dies after three months without use. */
    static final class ZaloUpkeep implements AutoCloseable {
        private static final Logger LOG = LoggerFactory.getLogger(ZaloUpkeep.class);
        private static final int MINUTES_BETWEEN_QUESTIONS = 10;

        private final Optional<Line> line;
        private final Optional<ScheduledExecutorService> timer;

        ZaloUpkeep(Optional<Line> line) {
            this.line = line;
            this.timer = line.map(each -> {
                ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(ZaloUpkeep::daemon);
                hourly.scheduleWithFixedDelay(each.tokens()::current, 1, 60, TimeUnit.MINUTES);
                hourly.scheduleWithFixedDelay(() -> ask(each), 5, MINUTES_BETWEEN_QUESTIONS * 60L, TimeUnit.SECONDS);
                return hourly;
            });
        }

        record Line(PlatformHttp http, ZaloTokens tokens, ZaloApi api, ZaloApi business, ZaloPurse purse) {}

        /** Never throws: a timer that threw would never ask again. */
        private static void ask(Line line) {
            try {
                new ZaloQuota(line.api(), line.business(), line.purse()).ask();
            } catch (RuntimeException e) {
                LOG.info("Zalo allowances were not asked for: {}", e.getClass().getSimpleName());
            }
        }

        Optional<Line> line() {
            return line;
        }

        private static Thread daemon(Runnable work) {
            Thread thread = new Thread(work, "zalo-tokens");
            thread.setDaemon(true);
            return thread;
        }

        @Override
        public void close() {
            timer.ifPresent(ScheduledExecutorService::shutdownNow);
            line.ifPresent(each -> each.http().close());
        }
    }
}
