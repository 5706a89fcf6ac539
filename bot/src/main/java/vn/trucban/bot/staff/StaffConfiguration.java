package vn.trucban.bot.staff;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.mongo.MongoStaffStore;
import vn.trucban.notifier.subscriber.DrillRoster;

/** The people on duty, imported from the staff file at start. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {
    @Bean
    StaffDesk staffDesk(MongoTemplate mongo, SecureRandom random, Clock clock, BotSettings settings) {
        StaffDesk desk = new StaffDesk(new MongoStaffStore(mongo), random, clock);
        settings.staffFile().map(file -> StaffFile.read(file, desk.staff())).ifPresent(desk::importPeople);
        return desk;
    }

    /** Drills reach people who are on the staff now, and nobody else. */
    @Bean
    DrillRoster drillRoster(StaffDesk staff) {
        return address -> staff.staff().at(address).isPresent();
    }
}
