package vn.trucban.bot.incident;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.incident.mongo.MongoIncidentStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.store.StoreIndexes;

/** Incidents. */
@Configuration(proxyBeanMethods = false)
class IncidentConfiguration {
    @Bean
    StoreIndexes incidentIndexes() {
        return MongoIncidentStore::createIndexes;
    }

    @Bean
    IncidentStore incidentStore(MongoTemplate mongo, ContentLibrary content) {
        return new MongoIncidentStore(
                mongo, new SystemNames(() -> content.current().reporting()));
    }

    @Bean
    IncidentDesk incidentDesk(
            IncidentStore store,
            Register register,
            IncidentDesk.TellChats chats,
            ContentLibrary content,
            StaffDesk staff,
            MongoTemplate mongo,
            ObjectProvider<Exercises> exercises,
            Clock clock) {
        return new IncidentDesk(store, register, chats, content::current, staff::staff, clock)
                .withDrills(new DrillTwin(
                        MongoIncidentStore.ofDrills(mongo), () -> exercises.getIfAvailable(() -> Exercises.NONE)));
    }
}
