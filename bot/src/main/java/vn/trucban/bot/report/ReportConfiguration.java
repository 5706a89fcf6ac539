package vn.trucban.bot.report;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.register.Copies;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.SentPapers;
import vn.trucban.bot.report.mongo.MongoPeriodPaperStore;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;

/** Reports of a period. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {
    @Bean
    PeriodPaperStore periodPaperStore(MongoTemplate mongo) {
        return new MongoPeriodPaperStore(mongo);
    }

    @Bean
    Copies periodCopies(PeriodPaperStore papers, ContentLibrary content) {
        return new PeriodCopies(papers, () -> content.current().messages());
    }

    @Bean
    SentPapers sentPeriods(PeriodPaperStore papers, ContentLibrary content) {
        return new SentPeriods(papers, () -> content.current().messages());
    }

    @Bean
    ReportDesk reportDesk(
            IncidentStore incidents,
            PeriodPaperStore papers,
            ContentLibrary content,
            ObjectProvider<Supplement.Source> sources,
            NumbersGiven filings,
            BotSettings settings,
            PeriodEntries entries,
            Clock clock) {
        return new ReportDesk(
                        incidents,
                        papers,
                        content::current,
                        sources.orderedStream().toList(),
                        clock)
                .beside(filings)
                .leading(Leads.fromPaper(settings.publicUrl()))
                .entering(entries::soon);
    }

    @Bean
    PeriodEntries periodEntries(PeriodPaperStore papers, Register register, ContentLibrary content) {
        return new PeriodEntries(papers, register, () -> content.current().messages());
    }

    @Bean
    ReportReminders reportReminders(
            IncidentStore incidents,
            PeriodPaperStore papers,
            StaffDesk staff,
            TellChats chats,
            ContentLibrary content,
            Clock clock) {
        return new ReportReminders(incidents, papers, new Telling(staff::staff, chats), content::current, clock);
    }

    @Bean
    HolidayReminders holidayReminders(
            PeriodPaperStore papers, StaffDesk staff, TellChats chats, ContentLibrary content, Clock clock) {
        return new HolidayReminders(papers, new Telling(staff::staff, chats), content::current, clock);
    }
}
