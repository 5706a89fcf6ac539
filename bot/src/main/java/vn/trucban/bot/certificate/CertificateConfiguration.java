package vn.trucban.bot.certificate;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.certificate.mongo.MongoCertificateStore;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.round.Rounds;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talk;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.store.StoreIndexes;

/** The calendar of signing tokens. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {
    @Bean
    StoreIndexes certificateIndexes() {
        return MongoCertificateStore::createIndexes;
    }

    @Bean
    CertificateDesk certificateDesk(
            MongoTemplate mongo, StaffDesk staff, ContentLibrary content, SecureRandom random, Clock clock) {
        return new CertificateDesk(
                new MongoCertificateStore(mongo), staff::staff, content::current, ids(random), clock);
    }

    @Bean
    Talk certificateTalk(CertificateDesk certificates, IncidentStore incidents, PageLinks links) {
        return new CertificateTalk(certificates, incidents::find, links);
    }

    @Bean
    SmartLifecycle certificateRound(
            MongoTemplate mongo,
            StaffDesk staff,
            TellChats chats,
            ContentLibrary content,
            SecureRandom random,
            Clock clock,
            ScheduledExecutorService dutyThreads) {
        CertificateBell bell = new CertificateBell(
                new MongoCertificateStore(mongo),
                new Telling(staff::staff, chats),
                content::current,
                ids(random),
                clock);
        return new Rounds("certificates", dutyThreads).every(Duration.ofMinutes(1), bell::round);
    }

    private static Supplier<String> ids(SecureRandom random) {
        return () -> Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX);
    }
}
