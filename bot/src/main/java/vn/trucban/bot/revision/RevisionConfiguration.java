package vn.trucban.bot.revision;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.revision.mongo.MongoRevisionStore;
import vn.trucban.bot.round.Rounds;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentFolder;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.library.ContentProblem;
import vn.trucban.notifier.store.StoreIndexes;

/** The history of content. */
@Configuration(proxyBeanMethods = false)
class RevisionConfiguration {
    private static final Duration SOON_AFTER_THE_START = Duration.ofSeconds(3);

    @Bean
    StoreIndexes revisionIndexes() {
        return MongoRevisionStore::createIndexes;
    }

    @Bean
    RevisionDesk revisionDesk(ContentLibrary content, BotSettings settings, MongoTemplate mongo, Clock clock) {
        RevisionDesk desk = new RevisionDesk(
                content, settings.contentDir().map(ContentFolder::new), new MongoRevisionStore(mongo), clock);
        content.onChange(new ContentLibrary.Listener() {
            @Override
            public void changed(Content now) {
                desk.look();
            }

            @Override
            public void refused(List<ContentProblem> problems) {
                // why: what is refused does not come into force
            }
        });
        return desk;
    }

    @Bean
    Talk revisionTalk(RevisionDesk desk, PageLinks pages) {
        return new RevisionTalk(desk, pages);
    }

    @Bean
    RevisionBell revisionBell(
            RevisionDesk desk, StaffDesk staff, ContentLibrary content, TellChats chats, Clock clock) {
        return new RevisionBell(desk, staff::staff, content::current, chats, clock);
    }

    @Bean
    Rounds revisionRounds(RevisionDesk desk, RevisionBell bell, ScheduledExecutorService dutyThreads) {
        return new Rounds("the history of content", dutyThreads)
                .every(SOON_AFTER_THE_START, Duration.ofMinutes(1), () -> {
                    desk.look();
                    bell.round();
                });
    }
}
