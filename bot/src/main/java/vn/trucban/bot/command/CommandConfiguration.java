package vn.trucban.bot.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.command.mongo.MongoCommandStore;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.round.Rounds;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.store.StoreIndexes;

/** Commanding in a disaster. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
    @Bean
    StoreIndexes commandIndexes() {
        return MongoCommandStore::createIndexes;
    }

    @Bean
    CommandDesk commandDesk(
            MongoTemplate mongo,
            IncidentDesk incidents,
            TellChats chats,
            ObjectProvider<BroadcastDesk> notices,
            ContentLibrary content,
            Clock clock) {
        Warnings warnings = new IssuedWarnings(notices::getObject, clock);
        return new CommandDesk(
                new MongoCommandStore(mongo),
                incidents,
                new CommandDesk.Voices(chats, warnings),
                content::current,
                clock);
    }

    @Bean
    NoticeOffer noticeOffer(TellChats chats, ContentLibrary content, Clock clock) {
        return new NoticeOffer(chats, content::current, clock);
    }

    @Bean
    Talk commandTalk(CommandDesk commands, PageLinks pages) {
        return new CommandTalk(commands, pages);
    }

    @Bean
    SmartLifecycle commandRound(CommandDesk commands, ScheduledExecutorService dutyThreads) {
        return new Rounds("commands", dutyThreads)
                .every(Duration.ofSeconds(3), commands::round)
                .nowAndEvery(Duration.ofSeconds(30), commands::recover);
    }
}
