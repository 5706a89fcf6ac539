package vn.trucban.bot.reach;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.reach.mongo.MongoReachStore;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.selftest.SelfTestBook;

/** Who can be reached, and the round that asks. */
@Configuration(proxyBeanMethods = false)
class ReachConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ReachConfiguration.class);
    private static final long ROUND_SECONDS = 60;

    @Bean
    ReachDesk.People reachPeople(StaffDesk staff, TellChats chats, ContentLibrary content) {
        return new ReachDesk.People(staff::staff, chats, content::current);
    }

    @Bean
    ReachDesk reachDesk(
            MongoTemplate mongo,
            ReachDesk.People people,
            SelfTestBook tasks,
            BotSettings settings,
            SecureRandom random,
            Clock clock) {
        return new ReachDesk(
                new MongoReachStore(mongo),
                people,
                tasks,
                HexFormat.of().toHexDigits(random.nextLong()),
                settings.publicUrl() + "/admin/reachability",
                clock);
    }

    @Bean
    SmartLifecycle reachLife(ReachDesk desk, ScheduledExecutorService dutyThreads) {
        return new SmartLifecycle() {
            private volatile ScheduledFuture<?> rounds;

            @Override
            public void start() {
                rounds = dutyThreads.scheduleWithFixedDelay(
                        () -> survive(desk), ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
            }

            @Override
            public void stop() {
                rounds.cancel(false);
                rounds = null;
            }

            @Override
            public boolean isRunning() {
                return rounds != null;
            }
        };
    }

    /** why: the store may be away; the rounds must outlive it. */
    private static void survive(ReachDesk desk) {
        try {
            desk.round();
        } catch (RuntimeException e) {
            LOG.warn(
                    "asking who can be reached waits and is tried again: {}",
                    e.getClass().getSimpleName());
        }
    }
}
