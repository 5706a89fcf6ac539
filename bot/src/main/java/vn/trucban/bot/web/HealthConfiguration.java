package vn.trucban.bot.web;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.notifier.channel.Channels;

/** Health: of the store for whoever watches the program, of the channels for the pages. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    /** The store answers. */
    @Bean
    HealthIndicator storeHealth(MongoTemplate mongo) {
        return () -> {
            try {
                mongo.executeCommand("{ping: 1}");
                return Health.up().build();
            } catch (DataAccessException away) {
                return Health.down().build();
            }
        };
    }

    @Bean
    HealthBoard healthBoard(Channels channels, ScheduledExecutorService dutyThreads, Clock clock) {
        return new HealthBoard(channels, dutyThreads, clock);
    }
}
