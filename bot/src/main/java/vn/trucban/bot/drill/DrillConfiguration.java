package vn.trucban.bot.drill;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.drill.mongo.MongoDrillStore;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.report.Supplement;
import vn.trucban.bot.round.Rounds;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talk;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.store.StoreIndexes;

/** Drills. */
@Configuration(proxyBeanMethods = false)
class DrillConfiguration {
    /** More notices than a day of drills brings forth. */
    private static final int NOTICES = 200;

    @Bean
    StoreIndexes drillIndexes() {
        return MongoDrillStore::createIndexes;
    }

    @Bean
    Telling drillPeople(StaffDesk staff, TellChats chats) {
        return new Telling(staff::staff, chats);
    }

    @Bean
    DrillDesk.World drillWorld(IncidentDesk incidents, BroadcastDesk notices, ContentLibrary content) {
        return new DrillDesk.World(
                drill -> new DrillFacts(incidents.drillsOf(drill.id().value()), notices.issued(NOTICES)),
                new RealDanger(incidents, notices, content::current),
                drill -> incidents.endDrill(
                        drill.id().value(), closing(drill), drill.course().stopped()));
    }

    /** In whose name what is still open of a drill is closed; nobody is told. */
    private static Party closing(Drill drill) {
        return new Party(
                drill.planner().id(),
                drill.planner().name(),
                new Address(ChannelKind.SIMULATOR, drill.id().value()));
    }

    @Bean
    DrillStore drillStore(MongoTemplate mongo) {
        return new MongoDrillStore(mongo);
    }

    @Bean
    Exercises drillExercises(DrillDesk drills) {
        return drills.exercises();
    }

    @Bean
    DrillDesk drillDesk(DrillStore store, Telling people, DrillDesk.World world, ContentLibrary content, Clock clock) {
        return new DrillDesk(store, people, world, content::current, clock);
    }

    @Bean
    Talk drillChat(DrillDesk drills, PageLinks pages) {
        return drills.chat(pages);
    }

    @Bean
    SmartLifecycle drillRound(DrillDesk drills, ScheduledExecutorService dutyThreads) {
        return new Rounds("drills", dutyThreads)
                // why so often: something real stops a drill at once
                .every(Duration.ofSeconds(3), drills::round)
                .every(Duration.ofMinutes(1), drills::remind);
    }

    @Bean
    Supplement.Source drillReport(DrillDesk drills, ContentLibrary content) {
        return new DrillReport(drills, content::current);
    }
}
