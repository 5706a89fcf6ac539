package vn.trucban.bot.paper;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.paper.mongo.MongoPaperStore;
import vn.trucban.bot.register.Copies;
import vn.trucban.bot.round.Rounds;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.store.StoreIndexes;

/** Paper intake. */
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {
    @Bean
    StoreIndexes paperIndexes() {
        return MongoPaperStore::createIndexes;
    }

    @Bean
    PaperFigures paperFigures(MongoTemplate mongo, IncidentStore incidents, ContentLibrary content) {
        return new PaperFigures(new MongoPaperStore(mongo)).judging(incidents::find, content::current);
    }

    @Bean
    Copies paperCopies(MongoTemplate mongo, ContentLibrary content) {
        return new PaperCopies(
                new MongoPaperStore(mongo), () -> content.current().messages());
    }

    @Bean
    PaperDesk paperDesk(MongoTemplate mongo, IncidentDesk incidents, ContentLibrary content, Clock clock) {
        return new PaperDesk(new MongoPaperStore(mongo), incidents, content::current, clock);
    }

    @Bean
    PaperReminders paperReminders(
            MongoTemplate mongo,
            PaperDesk papers,
            IncidentDesk incidents,
            StaffDesk staff,
            TellChats chats,
            ContentLibrary content,
            Clock clock) {
        return new PaperReminders(
                new MongoPaperStore(mongo),
                papers,
                incidents,
                new Telling(staff::staff, chats),
                content::current,
                clock);
    }

    @Bean
    SmartLifecycle paperRound(PaperReminders reminders, ScheduledExecutorService dutyThreads) {
        return new Rounds("paper intake", dutyThreads).every(Duration.ofMinutes(1), reminders::round);
    }
}
