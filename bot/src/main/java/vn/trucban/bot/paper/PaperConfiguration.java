package vn.trucban.bot.paper;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.paper.mongo.MongoPaperStore;
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
    PaperFigures paperFigures(MongoTemplate mongo) {
        return new PaperFigures(new MongoPaperStore(mongo));
    }

    @Bean
    PaperDesk paperDesk(MongoTemplate mongo, IncidentDesk incidents, ContentLibrary content, Clock clock) {
        return new PaperDesk(new MongoPaperStore(mongo), incidents, content::current, clock);
    }
}
