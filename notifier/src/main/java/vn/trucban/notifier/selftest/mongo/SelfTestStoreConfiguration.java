package vn.trucban.notifier.selftest.mongo;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.notifier.selftest.Probe;
import vn.trucban.notifier.selftest.SelfTestBook;

/** Where self-tests are remembered, and the store's own part in them. */
@Configuration(proxyBeanMethods = false)
class SelfTestStoreConfiguration {
    @Bean
    SelfTestBook selfTestBook(MongoTemplate store) {
        return new MongoSelfTestBook(store);
    }

    @Bean
    Probe storeProbe(MongoTemplate store, SecureRandom random) {
        return new StoreProbe(store, () -> "probe-" + HexFormat.of().toHexDigits(random.nextLong()));
    }
}
