package vn.trucban.bot.archive;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.talk.Talk;

/** Putting incidents away. */
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {
    @Bean
    ArchiveDesk archiveDesk(IncidentDesk incidents, PaperDesk papers) {
        return new ArchiveDesk(incidents, papers);
    }

    @Bean
    Talk archiveTalk(IncidentDesk incidents, PaperDesk papers) {
        return ArchiveDesk.talk(incidents, papers);
    }

    @Bean
    Talk falseAlarmTalk(IncidentDesk incidents) {
        return ArchiveDesk.falseAlarms(incidents);
    }
}
