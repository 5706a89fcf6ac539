package vn.trucban.bot.web;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.SendSigns;

/** The channels' health for the pages. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    @Bean
    HealthBoard healthBoard(Channels channels, SendSigns signs, ScheduledExecutorService dutyThreads, Clock clock) {
        return new HealthBoard(channels, signs, dutyThreads, clock);
    }
}
