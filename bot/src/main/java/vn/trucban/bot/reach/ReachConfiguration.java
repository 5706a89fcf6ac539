package vn.trucban.bot.reach;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.reach.mongo.MongoReachStore;
import vn.trucban.bot.round.Rounds;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.selftest.SelfTestBook;

/** Who can be reached, and the round that asks. */
@Configuration(proxyBeanMethods = false)
class ReachConfiguration {

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
    Rounds reachRounds(ReachDesk desk, ScheduledExecutorService dutyThreads) {
        return new Rounds("who can be reached", dutyThreads).every(Duration.ofMinutes(1), desk::round);
    }
}
