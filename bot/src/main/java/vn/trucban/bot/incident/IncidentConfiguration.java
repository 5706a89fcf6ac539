package vn.trucban.bot.incident;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.incident.mongo.MongoIncidentStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.store.Leases;
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
            Leases leases,
            SecureRandom chance,
            Environment environment,
            Clock clock) {
        IncidentDesk desk = new IncidentDesk(store, register, chats, content::current, staff::staff, clock)
                .withDrills(new DrillTwin(
                        MongoIncidentStore.ofDrills(mongo), () -> exercises.getIfAvailable(() -> Exercises.NONE)));
        return new Variables(environment::getProperty).text("MONGODB_URI").isPresent()
                ? desk.amongOthers(leases, new UUID(chance.nextLong(), chance.nextLong()).toString())
                : desk;
    }
}
