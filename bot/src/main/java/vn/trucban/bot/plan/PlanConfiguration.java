package vn.trucban.bot.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.plan.mongo.MongoPlanStore;
import vn.trucban.bot.revision.RevisionDesk;
import vn.trucban.bot.round.Rounds;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.store.StoreIndexes;

/** The plan's versions. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

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
    Rounds planRounds(PlanDesk desk, ScheduledExecutorService dutyThreads) {
        return new Rounds("reading the plan", dutyThreads).every(Duration.ofMinutes(1), desk::round);
    }
}
