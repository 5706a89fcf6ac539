package vn.trucban.bot.web.status;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.BroadcastDesk;

/** The public page's reading of the desks. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {
    @Bean
    StatusBoard statusBoard(IncidentDesk incidents, BroadcastDesk notices, ContentLibrary content, Clock clock) {
        return new StatusBoard(incidents, notices, content::current, clock);
    }
}
