package vn.trucban.bot.web.paper;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.print.PaperPrinter;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;

/** What the pages of paper intake read and print. */
@Configuration(proxyBeanMethods = false)
class PaperPagesConfiguration {
    @Bean
    PaperPrinter paperPrinter(ContentLibrary content, BotSettings settings) {
        return new PaperPrinter(content::current, settings.publicUrl().toString());
    }

    @Bean
    PaperViews paperViews(
            PaperDesk papers, IncidentDesk incidents, StaffDesk staff, ContentLibrary content, Clock clock) {
        return new PaperViews(papers, incidents, staff::staff, content::current, clock);
    }

    @Bean
    FinishedViews finishedViews(PaperDesk papers, IncidentDesk incidents, PaperViews views) {
        return new FinishedViews(papers, incidents, views);
    }
}
