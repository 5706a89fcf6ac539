package vn.trucban.bot.web.admin;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.watch.FailingCalls;
import vn.trucban.bot.web.HealthBoard;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.channel.Channels;

/** What the pages of staff read. */
@Configuration(proxyBeanMethods = false)
class AdminConfiguration {
    @Bean
    AdminViews adminViews(
            IncidentDesk incidents,
            FailingCalls calls,
            BroadcastDesk notices,
            Register register,
            AdminViews.ChannelList channelList,
            ContentLibrary content,
            Clock clock) {
        return new AdminViews(incidents, calls, notices, register, channelList, content, clock);
    }

    @Bean
    AdminViews.ChannelList channelList(Channels channels, HealthBoard health) {
        return new AdminViews.ChannelList(channels, health);
    }
}
