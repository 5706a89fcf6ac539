package vn.trucban.bot.logbook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.filing.FilingDesk;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.mongo.MongoIncidentStore;
import vn.trucban.bot.register.Copies;
import vn.trucban.bot.register.Erasure;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterSearch;
import vn.trucban.bot.register.RegisterWatch;
import vn.trucban.bot.register.Seals;
import vn.trucban.bot.register.SentPapers;
import vn.trucban.bot.report.LogBookFiles;
import vn.trucban.bot.report.Supplement;
import vn.trucban.bot.round.Rounds;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.Talk;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.selftest.Probe;
import vn.trucban.notifier.selftest.SelfTestBook;

/** The log of incidents, and a thread of its own that looks after it. */
@Configuration(proxyBeanMethods = false)
class LogbookConfiguration {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    TimesDesk timesDesk(IncidentDesk incidents, FilingDesk filings, Clock clock) {
        return new TimesDesk(incidents, clock, filings::timesSaid);
    }

    @Bean
    Talk timesTalk(TimesDesk times) {
        return times.talk();
    }

    @Bean
    LogbookDesk.Parts logbookParts(
            Register register, RegisterSearch search, RegisterWatch watch, Seals seals, Erasure erasure) {
        return new LogbookDesk.Parts(register, search, watch, seals, erasure);
    }

    @Bean
    LogbookDesk logbookDesk(
            LogbookDesk.Parts parts,
            IncidentDesk incidents,
            List<Copies> copies,
            List<SentPapers> sent,
            ContentLibrary content,
            Clock clock) {
        return new LogbookDesk(parts, incidents, () -> content.current().messages(), clock).erasing(copies, sent);
    }

    @Bean
    LogbookPapers logbookPapers(
            MongoTemplate mongo, Register register, Supplement.PaperBook papers, ContentLibrary content, Clock clock) {
        LogBookFiles log = new LogBookFiles(
                new MongoIncidentStore(mongo)::foundBetween, papers::dossiers, content::current, clock);
        return new LogbookPapers(register, log, content::current, clock);
    }

    @Bean
    Probe registerProbe(Register register, RegisterWatch watch) {
        return new RegisterProbe(register, watch);
    }

    @Bean
    LogbookRound logbookRound(
            LogbookDesk.Parts parts,
            SelfTestBook done,
            TellChats chats,
            StaffDesk staff,
            ContentLibrary content,
            Clock clock) {
        return new LogbookRound(parts, new Telling(staff::staff, chats), done, content::current, clock);
    }

    /** why one of its own: looking at a long register takes longer than others may wait. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService registerThread() {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "register");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    Rounds registerRounds(LogbookRound round, ScheduledExecutorService registerThread) {
        return new Rounds("the register", registerThread).every(FIRST, EVERY, round::run);
    }
}
