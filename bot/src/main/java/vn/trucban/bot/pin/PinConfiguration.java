package vn.trucban.bot.pin;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.pin.mongo.MongoPinStore;
import vn.trucban.notifier.broadcast.PinPass;

/** Leaders' PINs, and what the broadcast desk asks of them. */
@Configuration(proxyBeanMethods = false)
class PinConfiguration {
    @Bean
    PinDesk pinDesk(MongoTemplate mongo, SecureRandom random, Clock clock) {
        return new PinDesk(new MongoPinStore(mongo), random, clock);
    }

    @Bean
    PinPass pinPass(PinDesk pins) {
        return (person, notice) -> pins.granted(person, notice.value());
    }
}
