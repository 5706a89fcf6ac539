package vn.trucban.bot.filing;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.filing.mongo.MongoFilingStore;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.register.Copies;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.SentPapers;
import vn.trucban.bot.report.HolidayReminders;
import vn.trucban.bot.report.NumbersGiven;
import vn.trucban.bot.report.PeriodEntries;
import vn.trucban.bot.report.PeriodPaperStore;
import vn.trucban.bot.report.ReportReminders;
import vn.trucban.bot.report.Supplement;
import vn.trucban.bot.round.Rounds;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.Talk;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;

/** Reports of single incidents. */
@Configuration(proxyBeanMethods = false)
class FilingConfiguration {
    @Bean
    FilingDesk filingDesk(
            IncidentStore incidents,
            MongoTemplate mongo,
            StaffDesk staff,
            FilingDesk.Beside others,
            TellChats chats,
            ContentLibrary content,
            Clock clock) {
        return new FilingDesk(
                        incidents,
                        new MongoFilingStore(mongo),
                        new Telling(staff::staff, chats),
                        content::current,
                        clock)
                .beside(others);
    }

    @Bean
    FilingDesk.Beside beside(
            IncidentDesk facts,
            Register register,
            Supplement.PaperBook papers,
            PeriodPaperStore periods,
            ContentLibrary content,
            Clock clock) {
        return new FilingDesk.Beside(
                Optional.of(facts::enter),
                incident -> papers.dossiers(incident.openedAt(), clock.instant().plusSeconds(1))
                        .apply(incident.number()),
                NumbersGiven.ofPeriods(periods, content::current),
                new LateFacts(register));
    }

    @Bean
    NumbersGiven filingNumbers(FilingDesk filings) {
        return filings.numbers();
    }

    @Bean
    Copies filingCopies(MongoTemplate mongo, ContentLibrary content) {
        return new FilingCopies(
                new MongoFilingStore(mongo), () -> content.current().messages());
    }

    @Bean
    SentPapers sentFilings(MongoTemplate mongo, ContentLibrary content) {
        return new SentFilings(
                new MongoFilingStore(mongo), () -> content.current().messages());
    }

    @Bean
    Talk filingDeeds(FilingDesk filings) {
        return filings.talk();
    }

    @Bean
    SmartLifecycle reportRound(
            FilingDesk filings,
            ReportReminders reminders,
            HolidayReminders holidays,
            PeriodEntries entries,
            ScheduledExecutorService dutyThreads) {
        return new Rounds("reports", dutyThreads)
                .every(Duration.ofMinutes(1), filings::round)
                .every(Duration.ofMinutes(1), entries::round)
                .every(Duration.ofMinutes(1), reminders::round)
                .every(Duration.ofMinutes(1), holidays::round);
    }
}
