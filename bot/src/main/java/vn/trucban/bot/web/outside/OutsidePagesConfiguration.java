package vn.trucban.bot.web.outside;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.outside.OutsideDesk;
import vn.trucban.content.library.ContentLibrary;

/** What the pages of help from outside show. */
@Configuration(proxyBeanMethods = false)
class OutsidePagesConfiguration {
    @Bean
    OutsideViews outsideViews(OutsideDesk desk, ContentLibrary content, SecureRandom chance, Clock clock) {
        return new OutsideViews(desk, content::current, chance, clock);
    }
}
