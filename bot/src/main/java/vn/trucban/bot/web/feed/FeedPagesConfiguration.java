package vn.trucban.bot.web.feed;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.notifier.broadcast.BroadcastDesk;

/** The feeds' reading of the book of issue. */
@Configuration(proxyBeanMethods = false)
class FeedPagesConfiguration {
    private static final int MOST = 100;

    @Bean
    IssuedNotices issuedNotices(BroadcastDesk desk, Clock clock) {
        IssuedNotices notices = new IssuedNotices(() -> desk.issued(MOST), clock);
        desk.onChange(notices);
        return notices;
    }
}
