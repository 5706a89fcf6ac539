package vn.trucban.bot.outside;

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
import vn.trucban.bot.outside.mongo.MongoOutsideStore;
import vn.trucban.bot.register.Copies;
import vn.trucban.bot.report.Supplement;
import vn.trucban.bot.round.Rounds;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talk;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.store.StoreIndexes;

/** Help from outside. */
@Configuration(proxyBeanMethods = false)
class OutsideConfiguration {
    @Bean
    StoreIndexes outsideIndexes() {
        return MongoOutsideStore::createIndexes;
    }

    @Bean
    OutsideStore outsideStore(MongoTemplate mongo) {
        return new MongoOutsideStore(mongo);
    }

    @Bean
    OutsideDesk outsideDesk(
            OutsideStore store,
            IncidentDesk incidents,
            StaffDesk staff,
            TellChats chats,
            ContentLibrary content,
            Clock clock) {
        return new OutsideDesk(store, incidents, new Telling(staff::staff, chats), content::current, clock);
    }

    @Bean
    Supplement.Source outsideFigures(OutsideStore store, IncidentStore incidents, ContentLibrary content, Clock clock) {
        return new OutsideFigures(
                store, incidents::find, () -> content.current().outside(), clock);
    }

    @Bean
    Talk outsideTalk(OutsideDesk desk, PageLinks pages) {
        return new OutsideTalk(desk, pages);
    }

    @Bean
    Copies outsideCopies(OutsideDesk desk) {
        return new OutsideCopies(desk);
    }

    @Bean
    SmartLifecycle outsideRound(OutsideDesk desk, ScheduledExecutorService dutyThreads) {
        return new Rounds("help from outside", dutyThreads).every(Duration.ofSeconds(30), desk::round);
    }
}
