package vn.trucban.bot.plan;

import java.time.Clock;
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
import vn.trucban.bot.plan.mongo.MongoPlanStore;
import vn.trucban.bot.revision.RevisionDesk;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.store.StoreIndexes;

/** The plan's versions. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PlanConfiguration.class);
    private static final int SECONDS = 60;

    @Bean
    StoreIndexes planIndexes() {
        return MongoPlanStore::createIndexes;
    }

    @Bean
    PlanDesk planDesk(
            MongoTemplate mongo,
            RevisionDesk revisions,
            StaffDesk staff,
            TellChats chats,
            ContentLibrary content,
            Clock clock) {
        return new PlanDesk(
                new MongoPlanStore(mongo),
                revisions,
                new PlanDesk.People(staff::staff, chats, content::current),
                clock);
    }

    @Bean
    Talk planTalk(PlanDesk desk, PageLinks pages) {
        return new PlanTalk(desk, pages);
    }

    @Bean
    SmartLifecycle planRound(PlanDesk desk, ScheduledExecutorService dutyThreads) {
        return new SmartLifecycle() {
            private volatile ScheduledFuture<?> rounds;

            @Override
            public void start() {
                rounds = dutyThreads.scheduleWithFixedDelay(() -> survive(desk), SECONDS, SECONDS, TimeUnit.SECONDS);
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
    private static void survive(PlanDesk desk) {
        try {
            desk.round();
        } catch (RuntimeException e) {
            LOG.warn(
                    "asking to read the plan waits and is tried again: {}",
                    e.getClass().getSimpleName());
        }
    }
}
